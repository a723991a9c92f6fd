extension LocalTime: CustomStringConvertible {
    /// Reads a time of day as ISO 8601 writes it, with or without colons; minutes, seconds and
    /// their decimals may be missing.
    public init(parsing text: String) throws(ValueError) {
        var scanner = Scanner(text, as: "a local time")
        _ = scanner.take("T")
        self = try scanner.takeTime()
        try scanner.expectEnd()
    }

    /// The time as `21:40`, with seconds if there are any, and three, six or nine decimals.
    public var description: String {
        var text = "\(padded(hour, 2)):\(padded(minute, 2))"
        if nanosecondOfDay % 60_000_000_000 == 0 { return text }
        text += ":\(padded(second, 2))"
        if nanosecond == 0 { return text }
        if nanosecond % 1_000_000 == 0 { return text + ".\(padded(nanosecond / 1_000_000, 3))" }
        if nanosecond % 1_000 == 0 { return text + ".\(padded(nanosecond / 1_000, 6))" }
        return text + ".\(padded(nanosecond, 9))"
    }
}

extension ZonedTime: CustomStringConvertible {
    /// Reads a time of day and its offset from UTC; where none is written the default is taken.
    public init(parsing text: String, defaultOffset: Int32 = 0) throws(ValueError) {
        var scanner = Scanner(text, as: "a time")
        _ = scanner.take("T")
        let local = try scanner.takeTime()
        let offset = scanner.isAtEnd ? defaultOffset : try scanner.takeOffset()
        try scanner.expectEnd()
        try self.init(local: local, offsetSeconds: offset)
    }

    /// The time and its offset as `21:40+01:00` or `21:40Z`.
    public var description: String { "\(local)\(Zone.offset(offsetSeconds))" }
}

extension Scanner {
    /// `HH`, `HHMM`, `HHMMSS`, or these with colons; seconds may have decimals.
    mutating func takeTime() throws(ValueError) -> LocalTime {
        let digits = takeDigits()
        let hour = digits.number(count: 2)
        var minute: Int64 = 0
        var second: Int64?
        switch digits.count {
        case 2:
            if take(":") {
                minute = try expectDigits(2)
                if take(":") { second = try expectDigits(2) }
            }
        case 4:
            minute = digits.number(dropping: 2)
        case 6:
            minute = digits.number(dropping: 2, count: 2)
            second = digits.number(dropping: 4)
        default:
            throw failure
        }
        var nanosecond: Int64 = 0
        if second != nil, takeAny(of: ".,") != nil {
            let decimals = takeDigits()
            guard (1...9).contains(decimals.count) else { throw failure }
            nanosecond = decimals.nanoseconds
        }
        return try LocalTime(
            hour: hour, minute: minute, second: second ?? 0, nanosecond: nanosecond)
    }

    /// `Z`, `±HH`, `±HHMM`, `±HHMMSS`, or these with colons.
    mutating func takeOffset() throws(ValueError) -> Int32 {
        if take("Z") { return 0 }
        guard let sign = takeAny(of: "+-") else { throw failure }
        let digits = takeDigits()
        guard [2, 4, 6].contains(digits.count) else { throw failure }
        var minute = digits.number(dropping: 2, count: 2)
        var second = digits.number(dropping: 4)
        if digits.count == 2, take(":") {
            minute = try expectDigits(2)
            if take(":") { second = try expectDigits(2) }
        }
        guard minute < 60, second < 60 else { throw failure }
        let seconds = (digits.number(count: 2) * 60 + minute) * 60 + second
        try Zone.check(offsetSeconds: seconds)
        return Int32(sign == "-" ? -seconds : seconds)
    }
}
