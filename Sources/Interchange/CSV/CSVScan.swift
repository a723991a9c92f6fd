/// Finds the fields of one record in a buffer of bytes: a pure pass that knows nothing of files.
///
/// A record that the buffer does not hold to its end is `incomplete`: the caller brings more bytes
/// and scans it again from its start.
struct CSVScan {
    /// How the scan ended.
    enum Outcome {
        case record
        case incomplete
        case problem(Problem)
    }

    /// What breaks the rules of the format.
    enum Problem {
        case unterminatedQuote
        case textAfterQuote
        case zeroByte
        case tooManyColumns
    }

    private let delimiter: UInt8
    private let spaceJoins: Bool
    private let columnsMax: Int
    private var isLastChunk = false
    private var recordStart = 0

    private(set) var outcome = Outcome.incomplete
    /// The fields, counted from the start of the record.
    private(set) var fields: [CSVReader.Field] = []
    /// Where the next record begins, or where the problem is.
    private(set) var position = 0
    /// Where the record ends, without its line end.
    private(set) var recordEnd = 0
    /// The line ends in the record and behind it.
    private(set) var lineBreaks = 0
    /// Whether the record holds a byte that is not ASCII.
    private(set) var hasHighBytes = false

    init(_ dialect: CSVDialect) {
        delimiter = dialect.delimiter
        spaceJoins = dialect.spaceJoins
        columnsMax = dialect.columnsMax
    }

    private static let quote = UInt8(ascii: "\"")

    /// What a field ended at.
    private enum Stop { case delimiter, lineEnd, failure }

    /// Forgets the fields.
    mutating func clear() {
        fields.removeAll(keepingCapacity: true)
    }

    /// Scans the record that begins at `start`.
    mutating func run(_ bytes: Span<UInt8>, at start: Int, isLastChunk: Bool) {
        self.isLastChunk = isLastChunk
        outcome = .incomplete
        recordStart = start
        recordEnd = start
        position = start
        lineBreaks = 0
        hasHighBytes = false
        clear()
        while true {
            guard fields.count < columnsMax else {
                outcome = .problem(.tooManyColumns)
                return
            }
            let isQuoted = position < bytes.count && bytes[position] == Self.quote
            switch isQuoted ? quotedField(bytes) : plainField(bytes) {
            case .delimiter: position += 1
            case .lineEnd, .failure: return
            }
        }
    }

    private mutating func plainField(_ bytes: Span<UInt8>) -> Stop {
        let start = position
        var index = start
        while true {
            index = plainEnd(bytes, from: index)
            guard index < bytes.count else { return endOfBytes(start, index) }
            let byte = bytes[index]
            if byte == delimiter {
                guard spaceJoins else { return close(start, index) }
                guard index + 1 < bytes.count || isLastChunk else { return .failure }
                let isText = index + 1 < bytes.count && bytes[index + 1] == UInt8(ascii: " ")
                if !isText { return close(start, index) }
            } else if byte == 0x0A || byte == 0x0D {
                append(start, index)
                return endLine(at: index, bytes)
            } else if byte == 0 {
                return fail(.zeroByte, at: index)
            }
            index += 1
        }
    }

    /// The next byte that may end a field: a delimiter or a control character.
    ///
    /// The loop that all bytes go through, so it looks at eight at a time: subtracting makes the
    /// top bit of exactly those bytes rise that are too small, up to the first such byte.
    @inline(__always)
    private mutating func plainEnd(_ bytes: Span<UInt8>, from start: Int) -> Int {
        let delimiters = Self.ones &* UInt64(delimiter)
        let raw = unsafe bytes.bytes
        let count = bytes.count
        var index = start
        var high: UInt64 = 0
        while count - index >= 8 {
            // The condition keeps the eight bytes inside the span.
            let loaded = unsafe raw.unsafeLoadUnaligned(
                fromUncheckedByteOffset: index, as: UInt64.self)
            let word = UInt64(littleEndian: loaded)
            let unlike = word ^ delimiters
            let found =
                ((unlike &- Self.ones) & ~unlike | (word &- Self.ones &* 0x20) & ~word)
                & Self.topBits
            guard found == 0 else {
                let before = found.trailingZeroBitCount & ~7
                high |= word & (1 << UInt64(before) &- 1)
                note(high)
                return index + before / 8
            }
            high |= word
            index += 8
        }
        while index < count {
            let byte = bytes[index]
            if byte == delimiter || byte < 0x20 { break }
            high |= UInt64(byte)
            index += 1
        }
        note(high)
        return index
    }

    private static let ones: UInt64 = 0x0101_0101_0101_0101
    private static let topBits: UInt64 = 0x8080_8080_8080_8080

    private mutating func note(_ bytes: UInt64) {
        if bytes & Self.topBits != 0 { hasHighBytes = true }
    }

    private mutating func quotedField(_ bytes: Span<UInt8>) -> Stop {
        let opening = position
        var index = opening + 1
        let count = bytes.count
        var hasDoubled = false
        while index < count {
            let byte = bytes[index]
            if byte >= 0x80 { hasHighBytes = true }
            index += 1
            if byte == Self.quote {
                guard index < count, bytes[index] == Self.quote else {
                    if index == count, !isLastChunk { return .failure }
                    let end = index - 1
                    append(opening + 1, end, isQuoted: true, hasDoubledQuotes: hasDoubled)
                    return afterQuote(at: index, bytes)
                }
                hasDoubled = true
                index += 1
            } else if byte == 0x0A {
                lineBreaks += 1
            } else if byte == 0x0D {
                guard index < count || isLastChunk else { return .failure }
                if index == count || bytes[index] != 0x0A { lineBreaks += 1 }
            } else if byte == 0 {
                return fail(.zeroByte, at: index - 1)
            }
        }
        return isLastChunk ? fail(.unterminatedQuote, at: opening) : .failure
    }

    private mutating func afterQuote(at index: Int, _ bytes: Span<UInt8>) -> Stop {
        position = index
        guard index < bytes.count else { return endRecord(at: index) }
        let byte = bytes[index]
        if byte == delimiter { return .delimiter }
        if byte == 0x0A || byte == 0x0D { return endLine(at: index, bytes) }
        return fail(.textAfterQuote, at: index)
    }

    private mutating func close(_ start: Int, _ end: Int) -> Stop {
        append(start, end)
        position = end
        return .delimiter
    }

    private mutating func endOfBytes(_ start: Int, _ end: Int) -> Stop {
        guard isLastChunk else { return .failure }
        append(start, end)
        return endRecord(at: end)
    }

    private mutating func endRecord(at end: Int) -> Stop {
        recordEnd = end
        position = end
        outcome = .record
        return .lineEnd
    }

    private mutating func endLine(at index: Int, _ bytes: Span<UInt8>) -> Stop {
        var next = index + 1
        if bytes[index] == 0x0D {
            guard next < bytes.count || isLastChunk else { return .failure }
            if next < bytes.count, bytes[next] == 0x0A { next += 1 }
        }
        lineBreaks += 1
        _ = endRecord(at: index)
        position = next
        return .lineEnd
    }

    private mutating func fail(_ problem: Problem, at index: Int) -> Stop {
        position = index
        outcome = .problem(problem)
        return .failure
    }

    private mutating func append(
        _ start: Int, _ end: Int, isQuoted: Bool = false, hasDoubledQuotes: Bool = false
    ) {
        fields.append(
            CSVReader.Field(
                start: start - recordStart, end: end - recordStart, isQuoted: isQuoted,
                hasDoubledQuotes: hasDoubledQuotes))
    }
}

extension CSVScan.Problem {
    var code: InterchangeError.Code {
        switch self {
        case .tooManyColumns: .limit
        case .unterminatedQuote, .textAfterQuote, .zeroByte: .format
        }
    }

    func message(_ dialect: CSVDialect) -> String {
        switch self {
        case .unterminatedQuote: "the quoted field that begins here does not end"
        case .textAfterQuote: "text follows the closing quote"
        case .zeroByte: "a zero byte does not belong into text"
        case .tooManyColumns: "the record has more than \(dialect.columnsMax) fields"
        }
    }

    var help: String? {
        switch self {
        case .textAfterQuote: "a quote inside a quoted field is written twice"
        case .zeroByte: "a file in UTF-16 has to be converted to UTF-8"
        case .unterminatedQuote, .tooManyColumns: nil
        }
    }
}
