extension LocalDate: CustomStringConvertible {
    /// Reads a date as ISO 8601 writes it: by month, week or ordinal day, or by quarter; with or
    /// without hyphens; later parts may be missing.
    public init(parsing text: String) throws(ValueError) {
        var scanner = Scanner(text, as: "a date")
        self = try scanner.takeDate()
        try scanner.expectEnd()
    }

    /// The date as `2015-07-21`, with a sign before the year 0 and after the year 9999.
    public var description: String {
        let (year, month, day) = civil
        let sign = year < 0 ? "-" : (year > 9_999 ? "+" : "")
        return "\(sign)\(padded(abs(year), 4))-\(padded(month, 2))-\(padded(day, 2))"
    }
}

extension Scanner {
    mutating func takeDate() throws(ValueError) -> LocalDate {
        let sign = takeAny(of: "+-")
        let digits = takeDigits()
        if sign == nil {
            guard digits.count >= 4 else { throw failure }
        } else {
            guard (1...9).contains(digits.count) else { throw failure }
        }
        let magnitude = digits.number(count: sign == nil ? 4 : 9)
        let year = sign == "-" ? -magnitude : magnitude
        if sign == nil, digits.count > 4 {
            return try basicDate(year, digits)
        }
        if take("-") {
            if take("W") { return try weekDate(year) }
            if take("Q") { return try quarterDate(year) }
            return try extendedDate(year)
        }
        if take("W") { return try weekDate(year) }
        if take("Q") { return try quarterDate(year) }
        return try LocalDate(year: year, month: 1, day: 1)
    }

    /// What `MM`, `MMDD` or `DDD` right behind a year of four digits say.
    private func basicDate(_ year: Int64, _ digits: Digits) throws(ValueError) -> LocalDate {
        switch digits.count {
        case 6:
            try LocalDate(year: year, month: digits.number(dropping: 4), day: 1)
        case 7:
            try LocalDate(year: year, ordinalDay: digits.number(dropping: 4))
        case 8:
            try LocalDate(
                year: year, month: digits.number(dropping: 4, count: 2),
                day: digits.number(dropping: 6))
        default:
            throw failure
        }
    }

    /// `MM`, `MM-DD` or `DDD`.
    private mutating func extendedDate(_ year: Int64) throws(ValueError) -> LocalDate {
        let digits = takeDigits()
        switch digits.count {
        case 2:
            let day = take("-") ? try expectDigits(2) : 1
            return try LocalDate(year: year, month: digits.number(), day: day)
        case 3:
            return try LocalDate(year: year, ordinalDay: digits.number())
        default:
            throw failure
        }
    }

    /// `WW`, `WWD` or `WW-D`.
    private mutating func weekDate(_ year: Int64) throws(ValueError) -> LocalDate {
        let digits = takeDigits()
        var day: Int64 = 1
        switch digits.count {
        case 2: if take("-") { day = try expectDigits(1) }
        case 3: day = digits.number(dropping: 2)
        default: throw failure
        }
        return try LocalDate(weekYear: year, week: digits.number(count: 2), dayOfWeek: day)
    }

    /// `Q`, `QDD` or `Q-DD`.
    private mutating func quarterDate(_ year: Int64) throws(ValueError) -> LocalDate {
        let digits = takeDigits()
        var day: Int64 = 1
        switch digits.count {
        case 1: if take("-") { day = try expectDigits(2) }
        case 3: day = digits.number(dropping: 1)
        default: throw failure
        }
        return try LocalDate(year: year, quarter: digits.number(count: 1), dayOfQuarter: day)
    }
}
