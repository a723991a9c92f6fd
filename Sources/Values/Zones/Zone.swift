/// Whose clocks a moment is read from: those a fixed offset ahead of UTC, or those of a place.
public enum Zone: Hashable, Sendable {
    /// Always this many seconds ahead of UTC, at most 18 hours.
    case offset(Int32)
    /// A place, whose offset changes with summer time and with history.
    case named(NamedZone)

    /// Coordinated universal time.
    public static let utc = Zone.offset(0)

    /// Seconds that clocks are ahead of UTC at that moment.
    public func offsetSeconds(atEpochSecond epochSecond: Int64) -> Int32 {
        switch self {
        case .offset(let seconds): seconds
        case .named(let zone): zone.rules.offsetSeconds(atEpochSecond: epochSecond)
        }
    }

    /// The moment, in seconds since 1970-01-01T00:00Z, at which clocks show that many seconds
    /// since 1970-01-01T00:00.
    ///
    /// Where clocks were put forward and never showed it, the moment is as much later as they were
    /// put forward. Where they were put back and showed it twice, it is the one with the preferred
    /// offset, else the first.
    func epochSecond(ofLocal localSecond: Int64, preferring offset: Int32? = nil) -> Int64 {
        switch self {
        case .offset(let seconds): localSecond - Int64(seconds)
        case .named(let zone): zone.rules.epochSecond(ofLocal: localSecond, preferring: offset)
        }
    }

    static func check(offsetSeconds: Int64) throws(ValueError) {
        guard (-64_800...64_800).contains(offsetSeconds) else {
            throw .invalidArgument("an offset from UTC is at most 18 hours")
        }
    }
}
