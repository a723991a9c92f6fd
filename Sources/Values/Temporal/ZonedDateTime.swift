/// A moment, with the zone whose clocks it is read from.
///
/// Two are equal, and compare, by the moment alone.
public struct ZonedDateTime: Hashable, Comparable, Sendable {
    /// Seconds since 1970-01-01T00:00Z.
    public let epochSecond: Int64
    /// Nanoseconds since that second began, below a billion.
    public let nanosecond: Int32
    /// The zone: a fixed offset or a place.
    public let zone: Zone
    /// Seconds that the zone's clocks are ahead of UTC at this moment.
    public let offsetSeconds: Int32

    /// Makes the moment that many seconds and nanoseconds after 1970-01-01T00:00Z, seen in a zone.
    public init(epochSecond: Int64, nanosecond: Int32, zone: Zone) throws(ValueError) {
        guard LocalDateTime.seconds.contains(epochSecond) else {
            throw .overflow("the date and time")
        }
        let offset = zone.offsetSeconds(atEpochSecond: epochSecond)
        // The clock in the zone must show a date that exists, too.
        _ = try LocalDateTime(epochSecond: epochSecond + Int64(offset), nanosecond: nanosecond)
        self.epochSecond = epochSecond
        self.nanosecond = nanosecond
        self.zone = zone
        offsetSeconds = offset
    }

    /// What calendar and clock show in the zone.
    public var local: LocalDateTime {
        LocalDateTime(
            uncheckedEpochSecond: epochSecond + Int64(offsetSeconds), nanosecond: nanosecond)
    }

    /// Same moment.
    public static func == (left: ZonedDateTime, right: ZonedDateTime) -> Bool {
        left.epochSecond == right.epochSecond && left.nanosecond == right.nanosecond
    }

    /// Hashes the moment.
    public func hash(into hasher: inout Hasher) {
        hasher.combine(epochSecond)
        hasher.combine(nanosecond)
    }

    /// Orders by the moment.
    public static func < (left: ZonedDateTime, right: ZonedDateTime) -> Bool {
        (left.epochSecond, left.nanosecond) < (right.epochSecond, right.nanosecond)
    }
}
