/// A time of day without an offset, to the nanosecond.
@frozen public struct LocalTime: Hashable, Comparable, Sendable {
    /// Nanoseconds since midnight.
    public let nanosecondOfDay: Int64

    /// The nanoseconds of a day of 24 hours.
    public static let nanosecondsPerDay: Int64 = 86_400_000_000_000
    /// The first moment of the day.
    public static let midnight = LocalTime(unchecked: 0)

    /// Makes the time that many nanoseconds after midnight.
    public init(nanosecondOfDay: Int64) throws(ValueError) {
        guard (0..<LocalTime.nanosecondsPerDay).contains(nanosecondOfDay) else {
            throw .overflow("the time of day")
        }
        self.nanosecondOfDay = nanosecondOfDay
    }

    /// Makes a time of day from its fields; there are no leap seconds.
    public init(
        hour: Int64, minute: Int64 = 0, second: Int64 = 0, nanosecond: Int64 = 0
    ) throws(ValueError) {
        try Calendar.check(hour, in: 0...23, "hour")
        try Calendar.check(minute, in: 0...59, "minute")
        try Calendar.check(second, in: 0...59, "second")
        try Calendar.check(nanosecond, in: 0...999_999_999, "nanosecond")
        nanosecondOfDay = ((hour * 60 + minute) * 60 + second) * 1_000_000_000 + nanosecond
    }

    /// Makes a time whose number is known to lie within a day.
    init(unchecked nanosecondOfDay: Int64) { self.nanosecondOfDay = nanosecondOfDay }

    /// The whole seconds since midnight.
    public var secondOfDay: Int64 { nanosecondOfDay / 1_000_000_000 }

    /// Orders within the day.
    @inlinable public static func < (left: LocalTime, right: LocalTime) -> Bool {
        left.nanosecondOfDay < right.nanosecondOfDay
    }
}
