/// A day and a time of day without an offset.
@frozen public struct LocalDateTime: Hashable, Comparable, Sendable {
    /// Seconds since 1970-01-01T00:00 on the same clock.
    public let epochSecond: Int64
    /// Nanoseconds since that second began, below a billion.
    public let nanosecond: Int32

    /// Makes the moment that many seconds and nanoseconds after 1970-01-01T00:00.
    public init(epochSecond: Int64, nanosecond: Int32) throws(ValueError) {
        guard LocalDateTime.seconds.contains(epochSecond) else {
            throw .overflow("the date and time")
        }
        try Calendar.check(Int64(nanosecond), in: 0...999_999_999, "nanosecond")
        self.epochSecond = epochSecond
        self.nanosecond = nanosecond
    }

    /// Makes the moment at a time of a day.
    public init(date: LocalDate, time: LocalTime) {
        epochSecond = date.daysSinceEpoch * 86_400 + time.secondOfDay
        nanosecond = Int32(time.nanosecondOfDay % 1_000_000_000)
    }

    /// Makes a moment whose numbers are known to be in range.
    init(uncheckedEpochSecond epochSecond: Int64, nanosecond: Int32) {
        self.epochSecond = epochSecond
        self.nanosecond = nanosecond
    }

    /// The day.
    public var date: LocalDate {
        LocalDate(unchecked: Calendar.floorDivide(epochSecond, by: 86_400).quotient)
    }

    /// The time of day.
    public var time: LocalTime {
        let second = Calendar.floorDivide(epochSecond, by: 86_400).remainder
        return LocalTime(unchecked: second * 1_000_000_000 + Int64(nanosecond))
    }

    /// The seconds since 1970-01-01T00:00 that a date and time can have.
    static let seconds: ClosedRange<Int64> =
        Calendar.days.lowerBound * 86_400...Calendar.days.upperBound * 86_400 + 86_399

    /// Orders by time.
    @inlinable public static func < (left: LocalDateTime, right: LocalDateTime) -> Bool {
        (left.epochSecond, left.nanosecond) < (right.epochSecond, right.nanosecond)
    }
}
