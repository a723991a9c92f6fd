extension Duration: CustomStringConvertible {
    /// Reads a duration by units, as `P1Y2M3W4DT5H6M7.5S`, where the last number may have
    /// decimals, or as a date and time, as `P2012-02-02T14:37:21.545`.
    public init(parsing text: String) throws(ValueError) {
        var scanner = Scanner(text, as: "a duration")
        let isNegative = scanner.takeAny(of: "+-") == "-"
        try scanner.expect("P")
        var copy = scanner
        let duration: Duration
        if let fields = try copy.takeDateTimeFields() {
            duration = fields
            scanner = copy
        } else {
            duration = try scanner.takeUnits()
        }
        try scanner.expectEnd()
        self = isNegative ? try duration.negated() : duration
    }

    /// The duration by units, without weeks, and without what is zero; `PT0S` if all is.
    public var description: String {
        var text = "P"
        func append(_ number: Int64, _ unit: String) {
            if number != 0 { text += "\(number)\(unit)" }
        }
        append(months / 12, "Y")
        append(months % 12, "M")
        append(days, "D")
        let total = totalNanoseconds
        if total == 0 { return text == "P" ? "PT0S" : text }
        text += "T"
        append(Int64(total / 3_600_000_000_000), "H")
        append(Int64(total / 60_000_000_000 % 60), "M")
        let nanoseconds = Int64(total % 60_000_000_000)
        if nanoseconds != 0 {
            let magnitude = abs(nanoseconds)
            var decimals = magnitude % 1_000_000_000 == 0 ? "" : "."
            if !decimals.isEmpty {
                decimals += padded(magnitude % 1_000_000_000, 9)
                while decimals.hasSuffix("0") { decimals.removeLast() }
            }
            text += "\(nanoseconds < 0 ? "-" : "")\(magnitude / 1_000_000_000)\(decimals)S"
        }
        return text
    }
}

extension Scanner {
    /// The units in their order, each at most once and at least one of them.
    fileprivate mutating func takeUnits() throws(ValueError) -> Duration {
        var sum = DurationSum()
        var unitsLeft = DurationLetter.dateLetters[...]
        var isInTime = false
        var isLast = false
        var isEmpty = true
        while !isAtEnd {
            if !isInTime, take("T") {
                isInTime = true
                unitsLeft = DurationLetter.timeLetters[...]
            }
            let sign: Double = takeAny(of: "+-") == "-" ? -1 : 1
            let whole = takeDigits()
            guard (1...Digits.countMax).contains(whole.count), !isLast else { throw failure }
            var fraction = 0.0
            if takeAny(of: ".,") != nil {
                let decimals = takeDigits()
                guard decimals.count > 0 else { throw failure }
                fraction = Double("0.\(decimals.text)") ?? 0
                isLast = true
            }
            while let unit = unitsLeft.first, !isNext(unit.letter) { unitsLeft.removeFirst() }
            guard let unit = unitsLeft.popFirst(), take(unit.letter) else { throw failure }
            sum.add(Int64(sign) * whole.number(), of: unit.unit, times: unit.count)
            try sum.add(sign * fraction, of: unit.unit, times: unit.count)
            isEmpty = false
        }
        if isEmpty { throw failure }
        return try sum.duration()
    }

    /// `YYYY-MM-DDTHH:MM:SS` or `YYYYMMDDTHHMMSS`, or nil if it does not begin like either.
    fileprivate mutating func takeDateTimeFields() throws(ValueError) -> Duration? {
        let digits = takeDigits()
        var year = digits.number(count: 4)
        var month = digits.number(dropping: 4, count: 2)
        var day = digits.number(dropping: 6)
        if digits.count == 4, take("-") {
            year = digits.number()
            month = try expectDigits(2)
            try expect("-")
            day = try expectDigits(2)
        } else if digits.count != 8 || !isNext("T") {
            return nil
        }
        try Calendar.check(month, in: 0...12, "month")
        try Calendar.check(day, in: 0...31, "day")
        let time = take("T") ? try takeTime() : .midnight
        return try Duration(
            months: year * 12 + month, days: day, seconds: 0, nanoseconds: time.nanosecondOfDay)
    }
}

/// A letter of a duration by units, and how much of which part one of it is.
private struct DurationLetter {
    var letter: Unicode.Scalar
    var unit: DurationUnit
    var count: Int64

    static let dateLetters = [
        DurationLetter(letter: "Y", unit: .month, count: 12),
        DurationLetter(letter: "M", unit: .month, count: 1),
        DurationLetter(letter: "W", unit: .day, count: 7),
        DurationLetter(letter: "D", unit: .day, count: 1),
    ]
    static let timeLetters = [
        DurationLetter(letter: "H", unit: .second, count: 3_600),
        DurationLetter(letter: "M", unit: .second, count: 60),
        DurationLetter(letter: "S", unit: .second, count: 1),
    ]
}
