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

    let delimiter: UInt8
    let spaceJoins: Bool
    let columnsMax: Int
    let isLastChunk: Bool
    let recordStart: Int

    private(set) var outcome = Outcome.incomplete
    private(set) var fields: [CSVReader.Field]
    /// Where the next record begins, or where the problem is.
    private(set) var position: Int
    /// Where the record ends, without its line end.
    private(set) var recordEnd: Int
    /// The line ends in the record and behind it.
    private(set) var lineBreaks = 0
    /// All bytes of the record or-ed together: below 0x80 if it is ASCII.
    private(set) var highBits: UInt8 = 0

    init(
        dialect: CSVDialect, at start: Int, isLastChunk: Bool,
        fields: consuming [CSVReader.Field]
    ) {
        delimiter = dialect.delimiter
        spaceJoins = dialect.spaceJoins
        columnsMax = dialect.columnsMax
        self.isLastChunk = isLastChunk
        recordStart = start
        position = start
        recordEnd = start
        self.fields = fields
        self.fields.removeAll(keepingCapacity: true)
    }

    private static let quote = UInt8(ascii: "\"")

    /// What a field ended at.
    private enum Stop { case delimiter, lineEnd, failure }

    /// Scans one record.
    mutating func run(_ bytes: Span<UInt8>) {
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
        let count = bytes.count
        while index < count {
            let byte = bytes[index]
            highBits |= byte
            if byte == delimiter {
                if spaceJoins {
                    guard index + 1 < count || isLastChunk else { return .failure }
                    if index + 1 < count, bytes[index + 1] == UInt8(ascii: " ") {
                        index += 1
                        continue
                    }
                }
                return close(start, index)
            }
            if byte < 0x20 {
                if byte == 0x0A || byte == 0x0D {
                    append(start, index)
                    return endLine(at: index, bytes)
                }
                if byte == 0 { return fail(.zeroByte, at: index) }
            }
            index += 1
        }
        return endOfBytes(start, count)
    }

    private mutating func quotedField(_ bytes: Span<UInt8>) -> Stop {
        let opening = position
        var index = opening + 1
        let count = bytes.count
        var hasDoubled = false
        while index < count {
            let byte = bytes[index]
            highBits |= byte
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
        case .unterminatedQuote, .zeroByte, .tooManyColumns: nil
        }
    }
}
