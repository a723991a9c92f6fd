/// A calendar day of the proleptic Gregorian calendar, in the years -999,999,999 to 999,999,999.
@frozen public struct LocalDate: Hashable, Comparable, Sendable {
    /// Days since 1970-01-01.
    public let daysSinceEpoch: Int64

    /// The years that a date can have.
    public static let years: ClosedRange<Int64> = -999_999_999...999_999_999

    /// Makes the day that many days after 1970-01-01.
    public init(daysSinceEpoch: Int64) throws(ValueError) {
        guard Calendar.days.contains(daysSinceEpoch) else { throw .overflow("the date") }
        self.daysSinceEpoch = daysSinceEpoch
    }

    /// Makes the day with this year, month from 1 to 12, and day of the month from 1.
    public init(year: Int64, month: Int64, day: Int64) throws(ValueError) {
        try Calendar.check(year, in: LocalDate.years, "year")
        try Calendar.check(month, in: 1...12, "month")
        try Calendar.check(day, in: 1...Calendar.length(ofMonth: month, year: year), "day")
        daysSinceEpoch = Calendar.daysSinceEpoch(year: year, month: month, day: day)
    }

    /// Makes a day whose number is known to be in range.
    init(unchecked daysSinceEpoch: Int64) { self.daysSinceEpoch = daysSinceEpoch }

    /// Orders by time.
    @inlinable public static func < (left: LocalDate, right: LocalDate) -> Bool {
        left.daysSinceEpoch < right.daysSinceEpoch
    }
}
