/// An amount of time, kept as months, days, seconds and nanoseconds.
///
/// The parts stay apart because no month is a fixed number of days and no day of hours.
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
    public static let zero = Duration(unchecked: 0, 0, 0, 0)

    /// Makes a duration of these parts; nanoseconds of any number carry into the seconds.
    public init(
        months: Int64 = 0, days: Int64 = 0, seconds: Int64 = 0, nanoseconds: Int64 = 0
    ) throws(ValueError) {
        try self.init(
            months: Int128(months), days: Int128(days),
            totalNanoseconds: Int128(seconds) * 1_000_000_000 + Int128(nanoseconds))
    }

    /// Makes a duration of parts that may turn out to be too large.
    init(months: Int128, days: Int128, totalNanoseconds: Int128) throws(ValueError) {
        let (seconds, rest) = Calendar.floorDivide(totalNanoseconds, by: 1_000_000_000)
        guard let months = Int64(exactly: months), let days = Int64(exactly: days),
            let seconds = Int64(exactly: seconds)
        else { throw .overflow("the duration") }
        self.init(unchecked: months, days, seconds, Int64(rest))
    }

    private init(unchecked months: Int64, _ days: Int64, _ seconds: Int64, _ nanoseconds: Int64) {
        self.months = months
        self.days = days
        self.seconds = seconds
        self.nanoseconds = nanoseconds
    }

    /// Seconds and nanoseconds together.
    var totalNanoseconds: Int128 { Int128(seconds) * 1_000_000_000 + Int128(nanoseconds) }

    /// The order of ORDER BY: by the length that the average Gregorian month and day of 24 hours
    /// give, then by months and days.
    func ordering(_ other: Duration) -> Ordering {
        Ordering(averageNanoseconds, other.averageNanoseconds)
            .then(Ordering(months, other.months))
            .then(Ordering(days, other.days))
    }

    private var averageNanoseconds: Int128 {
        Int128(months) * DurationUnit.month.nanoseconds
            + Int128(days) * DurationUnit.day.nanoseconds + totalNanoseconds
    }
}

/// The parts of a duration, as long as they are on average.
enum DurationUnit {
    case month, day, second, nanosecond

    var nanoseconds: Int128 {
        switch self {
        // A twelfth of 365.2425 days.
        case .month: 2_629_746_000_000_000
        case .day: 86_400_000_000_000
        case .second: 1_000_000_000
        case .nanosecond: 1
        }
    }
}
