extension TemporalFields {
    /// The value of a type that the fields name.
    func value(_ type: TemporalType, clock: TemporalClock) throws(ValueError) -> Value {
        try check(for: type)
        if isEmpty {
            guard zone != nil else { throw .invalidArgument("no field is given") }
            return try clock.value(type, at: clock.statement, in: zone)
        }
        if let moment = try epoch(defaultZone: .utc) { return .dateTime(moment) }
        guard zone == nil || type.hasZone else {
            throw .invalidArgument("\(type.rawValue)() has no timezone")
        }
        var parts = TemporalParts()
        if type.hasDate {
            parts.date = try date(from: source(dateSource, \.date, "date"))
        }
        if type.hasTime {
            parts.time = try time(from: source(timeSource, \.time, "time"))
        }
        parts.zone = timeSource?.zone
        parts.offsetSeconds = timeSource?.offsetSeconds
        guard let zone else { return try parts.value(type, clock: clock) }
        guard parts.zone != nil else {
            parts.zone = zone
            return try parts.value(type, clock: clock)
        }
        return try parts.value(type, clock: clock).moved(to: zone, clock: clock)
    }

    private func source<Part>(
        _ parts: TemporalParts?, _ part: (TemporalParts) -> Part?, _ name: String
    ) throws(ValueError) -> Part? {
        guard let parts else { return nil }
        guard let found = part(parts) else {
            throw .typeMismatch("\(name) must be a temporal value with a \(name)")
        }
        return found
    }
}

extension Value {
    /// The same moment on the clocks of another zone.
    fileprivate func moved(to zone: Zone, clock: TemporalClock) throws(ValueError) -> Value {
        switch self {
        case .dateTime(let moment):
            return .dateTime(try moment.inZone(zone))
        case .time(let time):
            let offset = zone.offsetSeconds(atEpochSecond: clock.statement.epochSecond)
            let nanosecond = Calendar.floorDivide(
                time.nanosecondOfDayInUTC + Int64(offset) * 1_000_000_000,
                by: LocalTime.nanosecondsPerDay
            ).remainder
            return .time(
                try ZonedTime(local: LocalTime(unchecked: nanosecond), offsetSeconds: offset))
        default:
            return self
        }
    }
}
