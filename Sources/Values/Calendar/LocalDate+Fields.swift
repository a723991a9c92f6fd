extension LocalDate {
    /// Makes the day of an ISO week: weeks begin on Monday, and the first has 4 January in it.
    public init(weekYear: Int64, week: Int64, dayOfWeek: Int64) throws(ValueError) {
        try Calendar.check(weekYear, in: LocalDate.years, "year")
        let first = Calendar.firstMonday(ofWeekYear: weekYear)
        let weeks = (Calendar.firstMonday(ofWeekYear: weekYear + 1) - first) / 7
        try Calendar.check(week, in: 1...weeks, "week")
        try Calendar.check(dayOfWeek, in: 1...7, "dayOfWeek")
        try self.init(daysSinceEpoch: first + (week - 1) * 7 + dayOfWeek - 1)
    }

    /// Makes the day with this number in its year, from 1.
    public init(year: Int64, ordinalDay: Int64) throws(ValueError) {
        try Calendar.check(year, in: LocalDate.years, "year")
        try Calendar.check(ordinalDay, in: 1...Calendar.length(ofYear: year), "ordinalDay")
        let first = Calendar.daysSinceEpoch(year: year, month: 1, day: 1)
        self.init(unchecked: first + ordinalDay - 1)
    }

    /// Makes the day with this number in a quarter of a year, both from 1.
    public init(year: Int64, quarter: Int64, dayOfQuarter: Int64) throws(ValueError) {
        try Calendar.check(year, in: LocalDate.years, "year")
        try Calendar.check(quarter, in: 1...4, "quarter")
        let months = (quarter - 1) * 3 + 1...quarter * 3
        let length = months.reduce(0) { $0 + Calendar.length(ofMonth: $1, year: year) }
        try Calendar.check(dayOfQuarter, in: 1...length, "dayOfQuarter")
        let first = Calendar.daysSinceEpoch(year: year, month: months.lowerBound, day: 1)
        self.init(unchecked: first + dayOfQuarter - 1)
    }

    /// Year, month from 1, and day of the month from 1.
    public var civil: (year: Int64, month: Int64, day: Int64) { Calendar.civil(daysSinceEpoch) }

    /// The year; 0 is the one before the year 1.
    public var year: Int64 { civil.year }
    /// The month, from 1.
    public var month: Int64 { civil.month }
    /// The day of the month, from 1.
    public var day: Int64 { civil.day }
    /// The quarter of the year, from 1.
    public var quarter: Int64 { (month - 1) / 3 + 1 }
    /// The day of the week, from 1 for Monday.
    public var dayOfWeek: Int64 { Calendar.weekday(daysSinceEpoch) }

    /// The day of the year, from 1.
    public var ordinalDay: Int64 {
        daysSinceEpoch - Calendar.daysSinceEpoch(year: year, month: 1, day: 1) + 1
    }

    /// The day of the quarter, from 1.
    public var dayOfQuarter: Int64 {
        let (year, month, _) = civil
        let first = (month - 1) / 3 * 3 + 1
        return daysSinceEpoch - Calendar.daysSinceEpoch(year: year, month: first, day: 1) + 1
    }

    /// The year that the ISO week of this day belongs to: that of its Thursday.
    public var weekYear: Int64 { Calendar.civil(thursday).year }

    /// The ISO week, from 1.
    public var week: Int64 {
        (thursday - Calendar.daysSinceEpoch(year: weekYear, month: 1, day: 1)) / 7 + 1
    }

    private var thursday: Int64 { daysSinceEpoch + 4 - dayOfWeek }
}
