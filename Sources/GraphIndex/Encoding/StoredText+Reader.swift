import Values

extension StoredText {
    /// Reads along a text; the text itself is handed in with each call.
    struct Reader {
        /// The next byte.
        private(set) var index = 0

        /// A value, where the frequent types need no allocation.
        enum Item {
            case integer(Int64)
            case float(Double)
            /// A string whose bytes in the text are its own.
            case plainText(Range<Int>)
            case value(Value)
        }

        func value(of item: Item, _ text: Span<UInt8>) -> Value {
            switch item {
            case .integer(let value): .integer(value)
            case .float(let value): .float(value)
            case .plainText(let range): .string(String(utf8: text.extracting(range)))
            case .value(let value): value
            }
        }

        /// The next property of a record, or nil behind the last.
        mutating func nextProperty(
            _ text: Span<UInt8>
        ) throws(StoredTextError) -> (key: PropertyKeyID, item: Item)? {
            if index == 0 {
                try expect("{", text)
                if take("}", text) { return try end(text) }
            } else {
                if take("}", text) { return try end(text) }
                try expect(",", text)
            }
            try expect("\"", text)
            let key = try digits(text)
            guard key <= UInt64(UInt16.max) else { throw failure }
            try expect("\"", text)
            try expect(":", text)
            return (PropertyKeyID(rawValue: UInt32(key)), try item(text, depth: 0))
        }

        private func end(
            _ text: Span<UInt8>
        ) throws(StoredTextError) -> (key: PropertyKeyID, item: Item)? {
            if index != text.count { throw failure }
            return nil
        }

        mutating func value(_ text: Span<UInt8>, depth: Int) throws(StoredTextError) -> Value {
            value(of: try item(text, depth: depth), text)
        }

        private mutating func item(
            _ text: Span<UInt8>, depth: Int
        ) throws(StoredTextError) -> Item {
            guard index < text.count, depth <= StoredText.depthMax else { throw failure }
            switch text[index] {
            case UInt8(ascii: "\""): return try string(text)
            case UInt8(ascii: "-"), UInt8(ascii: "0")...UInt8(ascii: "9"):
                return try number(text)
            case UInt8(ascii: "{"): return .value(try map(text, depth: depth))
            case UInt8(ascii: "["): return .value(try list(text, depth: depth))
            case UInt8(ascii: "t"):
                try expect("true", text)
                return .value(.boolean(true))
            case UInt8(ascii: "f"):
                try expect("false", text)
                return .value(.boolean(false))
            default:
                try expect("null", text)
                return .value(.null)
            }
        }

        private mutating func list(
            _ text: Span<UInt8>, depth: Int
        ) throws(StoredTextError) -> Value {
            try expect("[", text)
            var elements: [Value] = []
            if take("]", text) { return .list(elements) }
            repeat {
                elements.append(try value(text, depth: depth + 1))
            } while take(",", text)
            try expect("]", text)
            return .list(elements)
        }

        private mutating func map(
            _ text: Span<UInt8>, depth: Int
        ) throws(StoredTextError) -> Value {
            try expect("{", text)
            var elements: [String: Value] = [:]
            if take("}", text) { return .map(elements) }
            repeat {
                guard case .string(let key) = try value(text, depth: depth) else { throw failure }
                try expect(":", text)
                elements[key] = try value(text, depth: depth + 1)
            } while take(",", text)
            try expect("}", text)
            return .map(elements)
        }

        /// What a string says that begins with the marker.
        fileprivate func marked(_ text: Span<UInt8>) throws(StoredTextError) -> Value {
            if let date = plainDate(text) { return .date(date) }
            guard let value = Value(storedText: String(utf8: text)) else { throw failure }
            return value
        }

        /// A date of ten characters, the usual one, without the detour over a string.
        fileprivate func plainDate(_ text: Span<UInt8>) -> LocalDate? {
            guard text.count == 10 else { return nil }
            var parts: (Int64, Int64, Int64) = (0, 0, 0)
            for index in 0..<10 where index != 4 && index != 7 {
                let digit = Int64(text[index]) - 48
                guard (0...9).contains(digit) else { return nil }
                if index < 4 {
                    parts.0 = parts.0 * 10 + digit
                } else if index < 7 {
                    parts.1 = parts.1 * 10 + digit
                } else {
                    parts.2 = parts.2 * 10 + digit
                }
            }
            // Nil leaves it to the general reader to say what is wrong.
            return try? LocalDate(year: parts.0, month: parts.1, day: parts.2)
        }
    }
}

extension StoredText.Reader {
    var failure: StoredTextError { StoredTextError(offset: index) }

    private mutating func take(_ character: Unicode.Scalar, _ text: Span<UInt8>) -> Bool {
        guard index < text.count, text[index] == UInt8(ascii: character) else { return false }
        index += 1
        return true
    }

    private mutating func expect(
        _ characters: StaticString, _ text: Span<UInt8>
    ) throws(StoredTextError) {
        for offset in 0..<characters.utf8CodeUnitCount {
            guard index < text.count, unsafe text[index] == characters.utf8Start[offset] else {
                throw failure
            }
            index += 1
        }
    }

    /// A number without a sign that fits into 64 bits.
    private mutating func digits(_ text: Span<UInt8>) throws(StoredTextError) -> UInt64 {
        let start = index
        var number: UInt64 = 0
        while index < text.count, case let digit = text[index] &- 48, digit <= 9 {
            let (tens, overflow) = number.multipliedReportingOverflow(by: 10)
            let (sum, carry) = tens.addingReportingOverflow(UInt64(digit))
            if overflow || carry { throw failure }
            number = sum
            index += 1
        }
        if index == start { throw failure }
        return number
    }

    private mutating func number(_ text: Span<UInt8>) throws(StoredTextError) -> Item {
        let start = index
        let isNegative = take("-", text)
        var mantissa: UInt64 = 0
        var digitCount = 0
        var decimals = 0
        var isFloat = false
        while index < text.count {
            let byte = text[index]
            if byte &- 48 <= 9 {
                mantissa = mantissa &* 10 &+ UInt64(byte &- 48)
                digitCount += 1
                if isFloat { decimals += 1 }
            } else if byte == UInt8(ascii: "."), !isFloat {
                isFloat = true
            } else {
                break
            }
            index += 1
        }
        let hasExponent = index < text.count && text[index] | 0x20 == UInt8(ascii: "e")
        if !isFloat && !hasExponent {
            index = start
            return .integer(try integer(text))
        }
        // A quotient of two numbers that a float holds exactly is rounded only once.
        if !hasExponent, digitCount <= 15, decimals <= 15 {
            let value = Double(mantissa) / StoredText.powersOfTen[decimals]
            return .float(isNegative ? -value : value)
        }
        while index < text.count, StoredText.isInNumber(text[index]) { index += 1 }
        guard let value = Double(String(utf8: text.extracting(start..<index))) else {
            throw failure
        }
        return .float(value)
    }

    private mutating func integer(_ text: Span<UInt8>) throws(StoredTextError) -> Int64 {
        let isNegative = take("-", text)
        let magnitude = try digits(text)
        if isNegative {
            guard magnitude <= Int64.min.magnitude else { throw failure }
            return Int64(truncatingIfNeeded: 0 &- magnitude)
        }
        guard let value = Int64(exactly: magnitude) else { throw failure }
        return value
    }

    private mutating func string(_ text: Span<UInt8>) throws(StoredTextError) -> Item {
        try expect("\"", text)
        let isMarked = take(StoredText.markerCharacter, text)
        let isString = !isMarked || index < text.count && text[index] == StoredText.marker
        let start = index
        while index < text.count, StoredText.isPlainCharacter(text[index]) { index += 1 }
        if take("\"", text) {
            let range = start..<index - 1
            return isString ? .plainText(range) : .value(try marked(text.extracting(range)))
        }
        guard isString else { throw failure }
        index = start
        return .value(.string(try escapedString(text)))
    }

    private mutating func escapedString(_ text: Span<UInt8>) throws(StoredTextError) -> String {
        var bytes: [UInt8] = []
        while !take("\"", text) {
            guard index < text.count else { throw failure }
            if take("\\", text) {
                bytes.append(try escaped(text))
            } else {
                bytes.append(text[index])
                index += 1
            }
        }
        return String(decoding: bytes, as: UTF8.self)
    }

    /// What stands behind a backslash: a quote, a backslash, or a control character's number.
    private mutating func escaped(_ text: Span<UInt8>) throws(StoredTextError) -> UInt8 {
        if take("\"", text) { return UInt8(ascii: "\"") }
        if take("\\", text) { return UInt8(ascii: "\\") }
        try expect("u00", text)
        guard index + 2 <= text.count,
            let byte = UInt8(String(utf8: text.extracting(index..<index + 2)), radix: 16)
        else { throw failure }
        index += 2
        return byte
    }
}

extension StoredText {
    static let powersOfTen: [Double] = [
        1e0, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15,
    ]

    static func isInNumber(_ byte: UInt8) -> Bool {
        byte &- 48 <= 9 || byte == UInt8(ascii: "e") || byte == UInt8(ascii: "+")
            || byte == UInt8(ascii: "-") || byte == UInt8(ascii: ".")
    }
}

extension Value {
    /// Reads a temporal value, or a number that is none; nil if the text is neither.
    fileprivate init?(storedText text: String) {
        if let float = Value.specialFloats[text] {
            self = .float(float)
            return
        }
        let time = text.split(separator: "T", maxSplits: 1, omittingEmptySubsequences: false)
        // An offset is behind the time of day, where no other sign is.
        let hasOffset = time.last?.contains { "Z+-[".contains($0) } ?? false
        do {
            if text.hasPrefix("P") {
                guard let duration = try Duration(storedText: text) else { return nil }
                self = .duration(duration)
            } else if time.count == 2 {
                self =
                    hasOffset
                    ? .dateTime(try ZonedDateTime(storedText: text))
                    : .localDateTime(try LocalDateTime(parsing: text))
            } else if text.contains(":") {
                self =
                    hasOffset
                    ? .time(try ZonedTime(parsing: text)) : .localTime(try LocalTime(parsing: text))
            } else {
                self = .date(try LocalDate(parsing: text))
            }
        } catch {
            return nil
        }
    }

    private static let specialFloats: [String: Double] = [
        "NaN": .nan, "Infinity": .infinity, "-Infinity": -.infinity,
    ]
}

extension ZonedDateTime {
    /// Reads the moment by its offset, and then the zone, so that the moment stays the same should
    /// the rules of the zone have changed since.
    fileprivate init(storedText text: String) throws(ValueError) {
        let parts = text.split(separator: "[", maxSplits: 1)
        let moment = try ZonedDateTime(parsing: String(parts.first ?? ""))
        guard parts.count == 2 else {
            self = moment
            return
        }
        self = try moment.inZone(Zone(parsing: String(parts[1].dropLast())))
    }
}

extension Duration {
    /// The four parts, each as it is, since no unit that people would use holds all of them.
    var storedText: String { "P\(months)M\(days)DT\(seconds)S\(nanoseconds)N" }

    fileprivate init?(storedText text: String) throws(ValueError) {
        let parts = text.dropFirst().split { "MDTSN".contains($0) }.compactMap { Int64($0) }
        guard parts.count == 4 else { return nil }
        try self.init(
            months: parts[0], days: parts[1], seconds: parts[2], nanoseconds: parts[3])
    }
}
