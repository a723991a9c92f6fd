/// Arithmetic of the proleptic Gregorian calendar on bare numbers.
enum Calendar {
    /// The days since 1970-01-01 that a date can have.
    static let days: ClosedRange<Int64> =
        daysSinceEpoch(
            year: LocalDate.years.lowerBound, month: 1, day: 1)...daysSinceEpoch(
            year: LocalDate.years.upperBound, month: 12, day: 31)

    static let daysPer400Years: Int64 = 146_097
    /// From 0000-03-01 to 1970-01-01.
    private static let daysToEpoch: Int64 = 719_468

    static func isLeap(_ year: Int64) -> Bool {
        year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
    }

    static func length(ofYear year: Int64) -> Int64 { isLeap(year) ? 366 : 365 }

    static func length(ofMonth month: Int64, year: Int64) -> Int64 {
        switch month {
        case 2: isLeap(year) ? 29 : 28
        case 4, 6, 9, 11: 30
        default: 31
        }
    }

    /// Days since 1970-01-01 of a day that exists.
    ///
    /// Years are counted from March, so that the leap day is the last of its year and the months
    /// before it have lengths that a straight line through 153 days in five months gives.
    static func daysSinceEpoch(year: Int64, month: Int64, day: Int64) -> Int64 {
        let marchYear = month > 2 ? year : year - 1
        let (era, yearOfEra) = floorDivide(marchYear, by: 400)
        let marchMonth = (month + 9) % 12
        let dayOfYear = (153 * marchMonth + 2) / 5 + day - 1
        let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
        return era * daysPer400Years + dayOfEra - daysToEpoch
    }

    /// Year, month and day of the month of a day since 1970-01-01.
    static func civil(_ daysSinceEpoch: Int64) -> (year: Int64, month: Int64, day: Int64) {
        let (era, dayOfEra) = floorDivide(daysSinceEpoch + daysToEpoch, by: daysPer400Years)
        let leapDays = dayOfEra / 1_460 - dayOfEra / 36_524 + dayOfEra / 146_096
        let yearOfEra = (dayOfEra - leapDays) / 365
        let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
        let marchMonth = (5 * dayOfYear + 2) / 153
        let day = dayOfYear - (153 * marchMonth + 2) / 5 + 1
        let month = marchMonth < 10 ? marchMonth + 3 : marchMonth - 9
        return (era * 400 + yearOfEra + (month <= 2 ? 1 : 0), month, day)
    }

    /// The weekday of a day since 1970-01-01, from 1 for Monday to 7.
    static func weekday(_ daysSinceEpoch: Int64) -> Int64 {
        floorDivide(daysSinceEpoch + 3, by: 7).remainder + 1
    }

    /// How many days before that day the latest such weekday was; 0 if it is that day.
    static func daysBack(from daysSinceEpoch: Int64, to weekday: Int64) -> Int64 {
        floorDivide(Calendar.weekday(daysSinceEpoch) - weekday, by: 7).remainder
    }

    /// The Monday on which the first ISO week of a year begins: that of the week of 4 January.
    static func firstMonday(ofWeekYear year: Int64) -> Int64 {
        let january4 = daysSinceEpoch(year: year, month: 1, day: 4)
        return january4 - daysBack(from: january4, to: 1)
    }

    /// Quotient rounded down and a remainder that is never negative, for a positive divisor.
    static func floorDivide<Number: FixedWidthInteger>(
        _ dividend: Number, by divisor: Number
    ) -> (quotient: Number, remainder: Number) {
        let (quotient, remainder) = dividend.quotientAndRemainder(dividingBy: divisor)
        return remainder < 0 ? (quotient - 1, remainder + divisor) : (quotient, remainder)
    }

    /// Throws unless the number is one that this field of a date or time can have.
    static func check(
        _ number: Int64, in range: ClosedRange<Int64>, _ field: String
    ) throws(ValueError) {
        if !range.contains(number) {
            throw .invalidArgument(
                "\(field) must be from \(range.lowerBound) to \(range.upperBound), not \(number)")
        }
    }
}
