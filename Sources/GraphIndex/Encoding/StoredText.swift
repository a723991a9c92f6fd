public import Values

/// Property values as text: JSON, in which a string that begins with `@` is what JSON lacks.
///
/// An integer has no point or exponent, a float always one: `1` and `1.0`. A date is
/// `"@2026-06-30"`, other temporal values likewise as ISO 8601 writes them, by which they are told
/// apart, except that a duration is its four parts, `"@P14M3DT5S7N"`, the last one nanoseconds;
/// not a number is `"@NaN"`. A string that begins with `@` has a second one in front.
/// Reading gives back exactly what was written. The properties of a record are an object whose
/// keys are the numbers of property keys: `{"0":"Vera","3":1.0}`.
public enum StoredText {
    /// Nested deeper than this, a text is refused.
    static let depthMax = 32

    /// What a string begins with that is not one.
    static let marker = UInt8(ascii: markerCharacter)
    static let markerCharacter: Unicode.Scalar = "@"

    /// Appends the text of a value; nodes, relationships and paths, which no property can hold,
    /// become null.
    public static func append(_ value: Value, to bytes: inout [UInt8]) {
        switch value {
        case .null, .node, .relationship, .path: bytes.append(ascii: "null")
        case .boolean(let value): bytes.append(ascii: value ? "true" : "false")
        case .integer(let value): append(integer: value, to: &bytes)
        case .float(let value): append(float: value, to: &bytes)
        case .string(var value): value.withUTF8 { unsafe append(utf8: $0.span, to: &bytes) }
        case .list(let elements): append(list: elements, to: &bytes)
        case .map(let elements): append(map: elements, to: &bytes)
        case .date(let value): append(date: value, to: &bytes)
        case .localTime(let value): append(marked: value.description, to: &bytes)
        case .time(let value): append(marked: value.description, to: &bytes)
        case .localDateTime(let value):
            append(marked: value.description, to: &bytes)
        case .dateTime(let value): append(marked: value.description, to: &bytes)
        case .duration(let value): append(marked: value.storedText, to: &bytes)
        }
    }

    /// Appends the text of an integer.
    public static func append(integer: Int64, to bytes: inout [UInt8]) {
        if integer < 0 { bytes.append(UInt8(ascii: "-")) }
        append(digits: integer.magnitude, to: &bytes)
    }

    private static func append(digits number: UInt64, to bytes: inout [UInt8]) {
        if number >= 10 { append(digits: number / 10, to: &bytes) }
        bytes.append(UInt8(ascii: "0") + UInt8(number % 10))
    }

    /// Appends the text of a float.
    public static func append(float: Double, to bytes: inout [UInt8]) {
        if float.isFinite {
            bytes.append(contentsOf: float.description.utf8)
        } else {
            let text = float.isNaN ? "NaN" : (float < 0 ? "-Infinity" : "Infinity")
            append(marked: text, to: &bytes)
        }
    }

    /// Appends the text of a string, given in UTF-8.
    public static func append(utf8: Span<UInt8>, to bytes: inout [UInt8]) {
        bytes.append(UInt8(ascii: "\""))
        if utf8.count > 0, utf8[0] == marker { bytes.append(marker) }
        var isPlain = true
        for index in utf8.indices where !isPlainCharacter(utf8[index]) { isPlain = false }
        if isPlain {
            unsafe utf8.withUnsafeBufferPointer { unsafe bytes.append(contentsOf: $0) }
        } else {
            for index in utf8.indices { append(character: utf8[index], to: &bytes) }
        }
        bytes.append(UInt8(ascii: "\""))
    }

    /// True for a byte that stands for itself inside quotes.
    static func isPlainCharacter(_ byte: UInt8) -> Bool {
        byte >= 0x20 && byte != UInt8(ascii: "\"") && byte != UInt8(ascii: "\\")
    }

    private static func append(character: UInt8, to bytes: inout [UInt8]) {
        if isPlainCharacter(character) {
            bytes.append(character)
        } else if character >= 0x20 {
            bytes.append(UInt8(ascii: "\\"))
            bytes.append(character)
        } else {
            bytes.append(ascii: "\\u00")
            let digits = Array("0123456789abcdef".utf8)
            bytes.append(digits[Int(character >> 4)])
            bytes.append(digits[Int(character & 15)])
        }
    }

    private static func append(list: [Value], to bytes: inout [UInt8]) {
        bytes.append(UInt8(ascii: "["))
        for (index, element) in list.enumerated() {
            if index > 0 { bytes.append(UInt8(ascii: ",")) }
            append(element, to: &bytes)
        }
        bytes.append(UInt8(ascii: "]"))
    }

    private static func append(map: [String: Value], to bytes: inout [UInt8]) {
        bytes.append(UInt8(ascii: "{"))
        for (index, (key, element)) in map.sorted(by: { $0.key < $1.key }).enumerated() {
            if index > 0 { bytes.append(UInt8(ascii: ",")) }
            var key = key
            key.withUTF8 { unsafe append(utf8: $0.span, to: &bytes) }
            bytes.append(UInt8(ascii: ":"))
            append(element, to: &bytes)
        }
        bytes.append(UInt8(ascii: "}"))
    }

    private static func append(date: LocalDate, to bytes: inout [UInt8]) {
        let (year, month, day) = date.civil
        guard 1_000...9_999 ~= year else { return append(marked: date.description, to: &bytes) }
        // The usual years, in a tenth of the time that the general way takes.
        bytes.append(UInt8(ascii: "\""))
        bytes.append(marker)
        append(digits: UInt64(year), to: &bytes)
        for part in [month, day] {
            bytes.append(UInt8(ascii: "-"))
            bytes.append(UInt8(ascii: "0") + UInt8(part / 10))
            bytes.append(UInt8(ascii: "0") + UInt8(part % 10))
        }
        bytes.append(UInt8(ascii: "\""))
    }

    private static func append(marked text: String, to bytes: inout [UInt8]) {
        bytes.append(ascii: "\"@")
        bytes.append(contentsOf: text.utf8)
        bytes.append(UInt8(ascii: "\""))
    }
}

extension StoredText {
    /// Appends the text of a record's properties; null is left out, of two values of one key the
    /// later counts.
    public static func append(
        properties: [Property], to bytes: inout [UInt8]
    ) {
        bytes.append(UInt8(ascii: "{"))
        var isFirst = true
        for (key, value) in properties where !value.isNull {
            if !isFirst { bytes.append(UInt8(ascii: ",")) }
            isFirst = false
            bytes.append(UInt8(ascii: "\""))
            append(integer: Int64(key.rawValue), to: &bytes)
            bytes.append(ascii: "\":")
            append(value, to: &bytes)
        }
        bytes.append(UInt8(ascii: "}"))
    }

    /// Reads the text of a value.
    public static func value(_ text: Span<UInt8>) throws(StoredTextError) -> Value {
        var reader = Reader()
        let value = try reader.value(text, depth: 0)
        guard reader.index == text.count else { throw StoredTextError(offset: reader.index) }
        return value
    }

    /// Reads the text of a record's properties.
    public static func properties(
        _ text: Span<UInt8>
    ) throws(StoredTextError) -> [(key: PropertyKeyID, value: Value)] {
        var reader = Reader()
        var properties: [Property] = []
        while let (key, item) = try reader.nextProperty(text) {
            properties.append((key, reader.value(of: item, text)))
        }
        return properties
    }
}

/// A stored text is not what was written.
public struct StoredTextError: Error, Hashable, Sendable {
    /// The byte at which it makes no sense.
    public let offset: Int
}

extension [UInt8] {
    fileprivate mutating func append(ascii text: StaticString) {
        unsafe append(
            contentsOf: UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount))
    }
}
