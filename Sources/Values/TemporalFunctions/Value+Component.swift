extension Value {
    /// The component of a temporal value, as in `d.weekYear`.
    ///
    /// It is nil if the value is not temporal or its type has no such component. Upper and lower
    /// case are the same.
    public func component(_ name: String) throws(ValueError) -> Value? {
        if case .duration(let duration) = self { return try duration.component(name) }
        guard let parts = TemporalParts(self) else { return nil }
        let name = name.lowercased()
        let number = parts.date?.component(name) ?? parts.time?.component(name)
        if let number { return .integer(number) }
        if let component = parts.zoneComponent(name) { return component }
        if case .dateTime(let moment) = self { return try moment.epochComponent(name) }
        return nil
    }
}

extension LocalDate {
    fileprivate func component(_ name: String) -> Int64? {
        switch name {
        case "year": year
        case "quarter": quarter
        case "month": month
        case "week": week
        case "weekyear": weekYear
        case "day": day
        case "ordinalday": ordinalDay
        case "weekday", "dayofweek": dayOfWeek
        case "dayofquarter", "quarterday": dayOfQuarter
        default: nil
        }
    }
}

extension LocalTime {
    fileprivate func component(_ name: String) -> Int64? {
        switch name {
        case "hour": hour
        case "minute": minute
        case "second": second
        case "millisecond": nanosecond / 1_000_000
        case "microsecond": nanosecond / 1_000
        case "nanosecond": nanosecond
        default: nil
        }
    }
}

extension TemporalParts {
    fileprivate func zoneComponent(_ name: String) -> Value? {
        guard let zone, let offsetSeconds else { return nil }
        switch name {
        case "timezone": return .string(zone.description)
        case "offset": return .string(Zone.offset(offsetSeconds).description)
        case "offsetminutes": return .integer(Int64(offsetSeconds) / 60)
        case "offsetseconds": return .integer(Int64(offsetSeconds))
        default: return nil
        }
    }
}

extension ZonedDateTime {
    /// The milliseconds since 1970-01-01T00:00Z.
    public var epochMillis: Int64 {
        get throws(ValueError) {
            let millis = Int128(epochSecond) * 1_000 + Int128(nanosecond / 1_000_000)
            guard let result = Int64(exactly: millis) else { throw .overflow("epochMillis") }
            return result
        }
    }

    fileprivate func epochComponent(_ name: String) throws(ValueError) -> Value? {
        switch name {
        case "epochseconds": .integer(epochSecond)
        case "epochmillis": .integer(try epochMillis)
        default: nil
        }
    }
}
