internal import Values

/// The types that a text can be read as; the raw value is the name in headers and mappings.
enum ScalarType: String, CaseIterable, Hashable, Sendable {
    case string, integer, float, boolean, percent
    case date, localTime = "localtime", time, localDateTime = "localdatetime"
    case dateTime = "datetime", duration

    /// The names that other tools use for the same types.
    fileprivate static let synonyms: [String: ScalarType] = [
        "int": .integer, "long": .integer, "short": .integer, "byte": .integer,
        "double": .float, "bool": .boolean, "char": .string,
    ]

    /// The type with that name, in whatever case.
    init?(name: String) {
        let name = name.lowercased()
        guard let type = ScalarType(rawValue: name) ?? Self.synonyms[name] else { return nil }
        self = type
    }

    /// Reads a text as a value of this type.
    func value(_ text: String) throws(InterchangeError) -> Value {
        let bytes = Array(text.utf8)
        return try value(bytes.span)
    }

    /// Reads bytes as a value of this type.
    func value(_ bytes: Span<UInt8>) throws(InterchangeError) -> Value {
        if let value = plainValue(bytes) { return value }
        switch self {
        case .string, .integer, .float, .percent, .boolean:
            throw failure(bytes.text, isDigits: self == .integer)
        case .date, .localTime, .time, .localDateTime, .dateTime, .duration:
            return try temporal(bytes.text)
        }
    }

    /// The value of bytes that are in the form that needs no parser of a grammar; nil for others.
    func plainValue(_ bytes: Span<UInt8>) -> Value? {
        switch self {
        case .string: .string(bytes.text)
        case .integer: bytes.integer.map(Value.integer)
        case .float: bytes.double.map(Value.float)
        case .percent: bytes.percent.map(Value.float)
        case .boolean: Self.boolean(bytes.text).map(Value.boolean)
        case .date: bytes.plainDate.map(Value.date)
        case .localTime, .time, .localDateTime, .dateTime, .duration: nil
        }
    }

    private static func boolean(_ text: String) -> Bool? {
        switch text.lowercased() {
        case "true", "1", "yes": true
        case "false", "0", "no": false
        default: nil
        }
    }

    private func temporal(_ text: String) throws(InterchangeError) -> Value {
        do {
            switch self {
            case .date: return .date(try LocalDate(parsing: Self.withoutMidnight(text)))
            case .localTime: return .localTime(try LocalTime(parsing: text))
            case .time: return .time(try ZonedTime(parsing: text))
            case .localDateTime:
                return .localDateTime(try LocalDateTime(parsing: Self.withT(text)))
            case .dateTime: return .dateTime(try ZonedDateTime(parsing: Self.withT(text)))
            case .duration: return .duration(try Duration(parsing: text))
            case .string, .integer, .float, .boolean, .percent: break
            }
        } catch {
            // What the parser says of its own format is less than the sentence below.
        }
        throw failure(text)
    }

    /// A day that a database wrote as its midnight: `1996-07-04 00:00:00.000`.
    private static func withoutMidnight(_ text: String) -> String {
        let parts = text.split(maxSplits: 1) { $0 == " " || $0 == "T" }
        let isMidnight =
            parts.count == 2 && parts[1].contains(":")
            && parts[1].allSatisfy { $0 == "0" || $0 == ":" || $0 == "." }
        return isMidnight ? String(parts[0]) : text
    }

    /// Databases write a space where the standard has a T.
    private static func withT(_ text: String) -> String {
        guard let space = text.firstIndex(of: " ") else { return text }
        return text.replacingCharacters(at: space, with: "T")
    }

    private func failure(_ text: String, isDigits: Bool = false) -> InterchangeError {
        let shown = text.count > 40 ? text.prefix(40) + "…" : text[...]
        let isLarge = isDigits && !text.isEmpty && Double(text) != nil && !text.contains(".")
        return InterchangeError(
            .value,
            isLarge ? "\(shown) does not fit an integer" : "'\(shown)' is no \(rawValue)")
    }
}

extension String {
    fileprivate func replacingCharacters(at index: Index, with text: String) -> String {
        self[..<index] + text + self[self.index(after: index)...]
    }
}

extension Span<UInt8> {
    /// A number that a percent sign may follow.
    var percent: Double? {
        guard count > 0, self[count - 1] == UInt8(ascii: "%") else { return double }
        var end = count - 1
        while end > 0, self[end - 1] == UInt8(ascii: " ") { end -= 1 }
        return extracting(..<end).double
    }

    /// The form `2026-06-30`, which nearly every date has.
    fileprivate var plainDate: LocalDate? {
        guard count == 10, self[4] == UInt8(ascii: "-"), self[7] == UInt8(ascii: "-"),
            let year = extracting(..<4).digits, let month = extracting(5..<7).digits,
            let day = extracting(8..<10).digits
        else { return nil }
        // Nil sends the text to the full parser, which reports it.
        return try? LocalDate(year: year, month: month, day: day)
    }

    private var digits: Int64? {
        self[0] == UInt8(ascii: "-") || self[0] == UInt8(ascii: "+") ? nil : integer
    }
}

/// The type of a column: a scalar, or a list of scalars in one field.
struct ColumnType: Hashable, Sendable {
    var scalar: ScalarType
    /// The byte between the elements of a list, or nil for a scalar.
    var listDelimiter: UInt8?

    static let string = ColumnType(scalar: .string, listDelimiter: nil)

    /// Understands `float`, `string[]` and their like.
    init?(name: String, listDelimiter: UInt8) {
        let isList = name.hasSuffix("[]")
        guard let scalar = ScalarType(name: isList ? String(name.dropLast(2)) : name) else {
            return nil
        }
        self.scalar = scalar
        self.listDelimiter = isList ? listDelimiter : nil
    }

    init(scalar: ScalarType, listDelimiter: UInt8?) {
        self.scalar = scalar
        self.listDelimiter = listDelimiter
    }

    /// Reads the bytes of a field.
    func value(_ bytes: Span<UInt8>) throws(InterchangeError) -> Value {
        guard let listDelimiter else { return try scalar.value(bytes) }
        var elements: [Value] = []
        var start = 0
        guard bytes.count > 0 else { return .list([]) }
        for index in 0...bytes.count where index == bytes.count || bytes[index] == listDelimiter {
            elements.append(try scalar.value(bytes.extracting(start..<index)))
            start = index + 1
        }
        return .list(elements)
    }

    /// What helps whoever has written a type that there is not.
    static func suggestion(for name: String) -> String {
        let isList = name.hasSuffix("[]")
        let names = ScalarType.allCases.map(\.rawValue)
        let known = names + ScalarType.synonyms.keys
        guard
            let nearest = Suggestion.closest(
                to: isList ? String(name.dropLast(2)) : name, among: known)
        else { return "the types are \(alternatives(names))" }
        return "did you mean \(nearest)\(isList ? "[]" : "")?"
    }
}
