/// An amount of time, kept as months, days, seconds and nanoseconds, since a month is no fixed
/// number of days nor a day of hours.
@frozen public struct Duration: Hashable, Sendable {
    /// Whole months; may be negative.
    public let months: Int64
    /// Whole days; may be negative.
    public let days: Int64
    /// Whole seconds, rounded down; may be negative.
    public let seconds: Int64
    /// Nanoseconds that come on top of the seconds, from 0 to 999,999,999.
    public let nanoseconds: Int64

    /// No time at all.
    public static let zero = Duration(months: 0, days: 0, seconds: 0, nanosecond: 0)

    /// Makes a duration of these parts; nanoseconds of any number carry into the seconds.
    public init(
        months: Int64 = 0, days: Int64 = 0, seconds: Int64 = 0, nanoseconds: Int64 = 0
    ) throws(ValueError) {
        let (carry, rest) = Calendar.floorDivide(nanoseconds, by: 1_000_000_000)
        let (sum, overflow) = seconds.addingReportingOverflow(carry)
        if overflow { throw .overflow("the duration") }
        self.init(months: months, days: days, seconds: sum, nanosecond: rest)
    }

    /// Makes a duration whose nanoseconds are known to be less than a second.
    init(months: Int64, days: Int64, seconds: Int64, nanosecond: Int64) {
        self.months = months
        self.days = days
        self.seconds = seconds
        nanoseconds = nanosecond
    }

    /// The order of ORDER BY: by the length that the average Gregorian month and day of 24 hours
    /// give, then by months, days and seconds.
    func ordering(_ other: Duration) -> Ordering {
        Ordering(averageNanoseconds, other.averageNanoseconds)
            .then(Ordering(months, other.months))
            .then(Ordering(days, other.days))
            .then(Ordering(seconds, other.seconds))
    }

    private var averageNanoseconds: Int128 {
        let seconds =
            Int128(months) * Duration.secondsPerAverageMonth + Int128(days) * 86_400
            + Int128(seconds)
        return seconds * 1_000_000_000 + Int128(nanoseconds)
    }

    /// A twelfth of 365.2425 days.
    static let secondsPerAverageMonth: Int128 = 2_629_746
}
