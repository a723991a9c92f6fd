/// A time of day with an offset from UTC.
///
/// They compare by the moment that they name on one and the same day; two that name the same
/// moment with different offsets are not equal.
@frozen public struct ZonedTime: Hashable, Comparable, Sendable {
    /// What the clock on the wall shows.
    public let local: LocalTime
    /// Seconds that the clock is ahead of UTC.
    public let offsetSeconds: Int32

    /// Makes a time of day whose clock is that many seconds ahead of UTC; at most 18 hours.
    public init(local: LocalTime, offsetSeconds: Int32) throws(ValueError) {
        try Zone.check(offsetSeconds: Int64(offsetSeconds))
        self.local = local
        self.offsetSeconds = offsetSeconds
    }

    /// Nanoseconds since midnight in UTC; negative or past the end if there it is another day.
    @inlinable public var nanosecondOfDayInUTC: Int64 {
        local.nanosecondOfDay - Int64(offsetSeconds) * 1_000_000_000
    }

    /// Orders by the moment, then from west to east.
    @inlinable public static func < (left: ZonedTime, right: ZonedTime) -> Bool {
        (left.nanosecondOfDayInUTC, left.offsetSeconds)
            < (right.nanosecondOfDayInUTC, right.offsetSeconds)
    }
}
