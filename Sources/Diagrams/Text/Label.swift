import Values

/// Text for people, made from values.
enum Label {
    /// One line without control characters and direction overrides, cut with an ellipsis.
    ///
    /// Looks at a bounded part of the text only, however long it is.
    static func clean(_ text: String, limit: Int) -> String {
        var kept = String.UnicodeScalarView()
        var blank = true
        var (isCut, seen) = (false, 0)
        for scalar in text.unicodeScalars {
            seen += 1
            isCut = kept.count > limit * 4 || seen > limit * 16 + 64
            if isCut { break }
            if scalar.properties.isWhitespace {
                if !blank { kept.append(" ") }
                blank = true
            } else if isDrawable(scalar) {
                kept.append(scalar)
                blank = false
            }
        }
        let characters = String(kept)
        guard isCut || characters.count > limit else {
            return blank ? String(characters.dropLast()) : characters
        }
        return characters.prefix(max(limit - 1, 0)) + "…"
    }

    /// A number with its thousands apart and at most two decimals.
    static func number(_ number: Double) -> String {
        guard number.magnitude < 1e15 else { return "\(number)" }
        let hundredths = Int64((number.magnitude * 100).rounded())
        let (whole, rest) = hundredths.quotientAndRemainder(dividingBy: 100)
        var digits = Array(String(whole))
        for place in stride(from: digits.count - 3, to: 0, by: -3) {
            digits.insert(",", at: place)
        }
        let decimals =
            switch (rest, rest % 10) {
            case (0, _): ""
            case (_, 0): ".\(rest / 10)"
            default: rest < 10 ? ".0\(rest)" : ".\(rest)"
            }
        return (number < 0 && hundredths > 0 ? "-" : "") + String(digits) + decimals
    }

    /// A scalar as text, or nil for null, lists, maps and entities.
    static func scalar(_ value: Value) -> String? {
        switch value {
        case .boolean(let boolean): boolean ? "yes" : "no"
        case .integer(let integer): "\(integer)"
        case .float(let float): number(float)
        case .string(let string): clean(string, limit: 200)
        case .date, .localDateTime, .dateTime: day(value).map(text)
        case .null, .list, .map, .localTime, .time, .duration, .node, .relationship, .path: nil
        }
    }

    /// The calendar day that a value lies in; text in the form 2026-06-30 counts too.
    static func day(_ value: Value?) -> LocalDate? {
        switch value {
        case .date(let date): date
        case .localDateTime(let moment): moment.date
        case .dateTime(let moment): moment.local.date
        case .string(let text): day(from: text)
        default: nil
        }
    }

    private static func day(from text: String) -> LocalDate? {
        let parts = text.prefix(10).split(separator: "-").map { Int64($0) }
        guard parts.count == 3, let year = parts[0], let month = parts[1], let day = parts[2] else {
            return nil
        }
        return try? LocalDate(year: year, month: month, day: day)  // text that is no day is none
    }

    static func text(_ date: LocalDate) -> String { "\(date)" }

    /// A number that is finite, from an integer or a float.
    static func double(_ value: Value?) -> Double? {
        switch value {
        case .integer(let integer): Double(integer)
        case .float(let float): float.isFinite ? float : nil
        default: nil
        }
    }

    static func string(_ value: Value?) -> String? {
        if case .string(let text)? = value, !text.isEmpty { text } else { nil }
    }

    private static func isDrawable(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x202A...0x202E, 0x2066...0x2069, 0xFEFF, 0xFFF9...0xFFFB: false
        case _ where scalar.value & 0xFFFE == 0xFFFE: false
        case 0xFDD0...0xFDEF, 0xE0000...0xE0FFF: false
        default: scalar.properties.generalCategory != .control
        }
    }
}
