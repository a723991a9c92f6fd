/// A moment, with the zone whose clocks it is read from.
///
/// They compare by the moment first; two that are the same moment in different zones are not equal.
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
        if case .offset(let seconds) = zone { try Zone.check(offsetSeconds: Int64(seconds)) }
        let offset = zone.offsetSeconds(atEpochSecond: epochSecond)
        // The clock in the zone must show a date that exists, too.
        _ = try LocalDateTime(epochSecond: epochSecond + Int64(offset), nanosecond: nanosecond)
        self.epochSecond = epochSecond
        self.nanosecond = nanosecond
        self.zone = zone
        offsetSeconds = offset
    }

    /// Makes the moment at which calendar and clock in the zone show this.
    ///
    /// If clocks were put forward and never showed it, the moment is as much later as they were put
    /// forward. If they were put back and showed it twice, it is the one with the preferred
    /// offset, else the first.
    public init(
        local: LocalDateTime, zone: Zone, preferring offsetSeconds: Int32? = nil
    ) throws(ValueError) {
        try self.init(
            epochSecond: zone.epochSecond(ofLocal: local.epochSecond, preferring: offsetSeconds),
            nanosecond: local.nanosecond,
            zone: zone)
    }

    /// What calendar and clock show in the zone.
    public var local: LocalDateTime {
        LocalDateTime(
            uncheckedEpochSecond: epochSecond + Int64(offsetSeconds), nanosecond: nanosecond)
    }

    /// The same moment, seen in another zone.
    public func inZone(_ zone: Zone) throws(ValueError) -> ZonedDateTime {
        try ZonedDateTime(epochSecond: epochSecond, nanosecond: nanosecond, zone: zone)
    }

    /// Orders by the moment, then from west to east, then by the name of the zone.
    public static func < (left: ZonedDateTime, right: ZonedDateTime) -> Bool {
        let (a, b) = (left, right)
        if a.epochSecond != b.epochSecond { return a.epochSecond < b.epochSecond }
        if a.nanosecond != b.nanosecond { return a.nanosecond < b.nanosecond }
        if a.offsetSeconds != b.offsetSeconds { return a.offsetSeconds < b.offsetSeconds }
        return a.zone != b.zone && Ordering(text: "\(a.zone)", "\(b.zone)") == .before
    }
}
