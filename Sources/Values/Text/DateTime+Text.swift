extension LocalDateTime: CustomStringConvertible {
    /// Reads a date and, after a `T`, a time as ISO 8601 writes them; without a time, midnight.
    public init(parsing text: String) throws(ValueError) {
        var scanner = Scanner(text, as: "a local date and time")
        self = try scanner.takeDateTime().local
        try scanner.expectEnd()
    }

    /// The moment as `2015-07-21T21:40:32.142`.
    public var description: String { "\(date)T\(time)" }
}

extension ZonedDateTime: CustomStringConvertible {
    /// Reads a date, a time, an offset from UTC and the name of a zone in brackets.
    ///
    /// The offset or the name or both may be missing; where both are, the default zone is taken.
    /// An offset that the named zone does not have at that moment is an error.
    public init(parsing text: String, defaultZone: Zone = .utc) throws(ValueError) {
        var scanner = Scanner(text, as: "a date and time")
        let (local, hasTime) = try scanner.takeDateTime()
        var offset: Int32?
        var zone: Zone?
        if hasTime, !scanner.isAtEnd {
            if !scanner.isNext("[") { offset = try scanner.takeOffset() }
            if scanner.take("[") {
                guard let name = scanner.takeText(before: "]") else { throw scanner.failure }
                zone = .named(try NamedZone(name))
            }
        }
        try scanner.expectEnd()
        try self.init(
            local: local, zone: zone ?? offset.map(Zone.offset) ?? defaultZone, preferring: offset)
        if let offset, offset != offsetSeconds {
            throw .invalidArgument(
                "'\(text.shortened)' has an offset that the zone does not have then")
        }
    }

    /// The moment as `2015-07-21T21:40:32.142+02:00[Europe/Stockholm]`.
    public var description: String {
        switch zone {
        case .offset: "\(local)\(zone)"
        case .named: "\(local)\(Zone.offset(offsetSeconds))[\(zone)]"
        }
    }
}

extension Zone: CustomStringConvertible {
    /// Reads `Z`, an offset such as `+01:00`, or the name of a place.
    public init(parsing text: String) throws(ValueError) {
        if text == "Z" || text.hasPrefix("+") || text.hasPrefix("-") {
            var scanner = Scanner(text, as: "a time zone")
            self = .offset(try scanner.takeOffset())
            try scanner.expectEnd()
        } else {
            self = .named(try NamedZone(text))
        }
    }

    /// `Z`, an offset as `+01:00` or `+00:53:28`, or the name.
    public var description: String {
        switch self {
        case .named(let zone):
            return zone.name
        case .offset(0):
            return "Z"
        case .offset(let offset):
            let seconds = abs(Int64(offset))
            let sign = offset < 0 ? "-" : "+"
            let text = "\(sign)\(padded(seconds / 3_600, 2)):\(padded(seconds / 60 % 60, 2))"
            return seconds % 60 == 0 ? text : text + ":\(padded(seconds % 60, 2))"
        }
    }
}

extension Scanner {
    fileprivate mutating func takeDateTime() throws(ValueError) -> (
        local: LocalDateTime, hasTime: Bool
    ) {
        let date = try takeDate()
        let hasTime = take("T")
        return (LocalDateTime(date: date, time: hasTime ? try takeTime() : .midnight), hasTime)
    }
}
