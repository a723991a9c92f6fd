/// The five types of moments, as the language names them.
public enum TemporalType: String, CaseIterable, Hashable, Sendable {
    /// A calendar day.
    case date
    /// A time of day without an offset.
    case localTime = "localtime"
    /// A time of day with an offset.
    case time
    /// A day and a time of day without an offset.
    case localDateTime = "localdatetime"
    /// A moment with an offset or a named zone.
    case dateTime = "datetime"

    var hasDate: Bool { self != .localTime && self != .time }
    var hasTime: Bool { self != .date }
    var hasZone: Bool { self == .time || self == .dateTime }
}

/// What a moment consists of; what its type does not have is nil.
struct TemporalParts {
    var date: LocalDate?
    var time: LocalTime?
    var zone: Zone?
    /// Which of two offsets a clock that shows an hour twice has.
    var offsetSeconds: Int32?

    init() {}

    /// The parts of a temporal value; nil if the value is none or a duration.
    init?(_ value: Value) {
        switch value {
        case .date(let value):
            date = value
        case .localTime(let value):
            time = value
        case .time(let value):
            time = value.local
            zone = .offset(value.offsetSeconds)
            offsetSeconds = value.offsetSeconds
        case .localDateTime(let value):
            date = value.date
            time = value.time
        case .dateTime(let value):
            date = value.local.date
            time = value.local.time
            zone = value.zone
            offsetSeconds = value.offsetSeconds
        default:
            return nil
        }
    }

    /// The value of a type that has these parts.
    ///
    /// A missing time is midnight where there is a date,
    /// a missing zone that of the clock; whatever else is missing is an error.
    func value(_ type: TemporalType, clock: TemporalClock) throws(ValueError) -> Value {
        switch type {
        case .date:
            return .date(try needed(date, "date", for: type))
        case .localTime:
            return .localTime(try needed(time, "time", for: type))
        case .time:
            let time = try needed(time, "time", for: type)
            return .time(try ZonedTime(local: time, offsetSeconds: offset(clock)))
        case .localDateTime:
            return .localDateTime(try local(for: type))
        case .dateTime:
            return .dateTime(
                try ZonedDateTime(
                    local: local(for: type), zone: zone ?? clock.zone,
                    preferring: offsetSeconds))
        }
    }

    private func local(for type: TemporalType) throws(ValueError) -> LocalDateTime {
        LocalDateTime(date: try needed(date, "date", for: type), time: time ?? .midnight)
    }

    private func needed<Part>(
        _ part: Part?, _ name: String, for type: TemporalType
    ) throws(ValueError) -> Part {
        guard let part else {
            throw .typeMismatch("a value without a \(name) is not enough for \(type.rawValue)()")
        }
        return part
    }

    /// The offset of the zone, which for a named one without a moment is the present one.
    private func offset(_ clock: TemporalClock) -> Int32 {
        let zone = zone ?? clock.zone
        return offsetSeconds ?? zone.offsetSeconds(atEpochSecond: clock.statement.epochSecond)
    }
}
