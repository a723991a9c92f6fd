/// Reads the text of a formula: comparisons bind weakest, then sums, then products.
struct FormulaParser {
    /// What is wrong, for whoever knows where the text stands.
    struct Failure: Error {
        var message: String
    }

    private static let depthMax = 50

    private let text: [Character]
    private let columns: [String: Int]
    private var position = 0
    private var depth = 0

    init(_ text: String, columns: [String: Int]) {
        self.text = Array(text)
        self.columns = columns
    }

    mutating func formula() throws(Failure) -> Formula {
        let result = try comparison()
        guard position == text.count else {
            throw Failure(message: "the formula ends before '\(String(text[position...]))'")
        }
        return result
    }

    private mutating func comparison() throws(Failure) -> Formula {
        let left = try sum()
        for symbol in ["<>", "<=", ">=", "=", "<", ">"] where take(symbol) {
            guard let symbol = Formula.Operator(rawValue: symbol) else { continue }
            return .operation(symbol, left, try sum())
        }
        return left
    }

    private mutating func sum() throws(Failure) -> Formula {
        try chain(["+", "-"]) { parser throws(Failure) in try parser.product() }
    }

    private mutating func product() throws(Failure) -> Formula {
        try chain(["*", "/"]) { parser throws(Failure) in try parser.operand() }
    }

    private mutating func chain(
        _ symbols: [String], _ operand: (inout FormulaParser) throws(Failure) -> Formula
    ) throws(Failure) -> Formula {
        var result = try operand(&self)
        var length = 1
        while let found = symbols.first(where: { take($0) }),
            let symbol = Formula.Operator(rawValue: found)
        {
            length += 1
            guard length <= Self.depthMax else { throw Failure(message: "the formula is too long") }
            result = .operation(symbol, result, try operand(&self))
        }
        return result
    }

    private mutating func operand() throws(Failure) -> Formula {
        depth += 1
        defer { depth -= 1 }
        guard depth <= Self.depthMax else { throw Failure(message: "the formula is too deep") }
        skipSpace()
        guard position < text.count else { throw Failure(message: "the formula is not complete") }
        let character = text[position]
        switch character {
        case "(":
            position += 1
            let inner = try comparison()
            guard take(")") else { throw Failure(message: "a closing parenthesis is missing") }
            return inner
        case "-":
            position += 1
            return .operation(.subtract, .number(0), try operand())
        case "'":
            return .text(try quoted(by: "'"))
        case "`":
            return try column(try quoted(by: "`"))
        default:
            return character.isASCII && character.isNumber ? try number() : try column(word())
        }
    }

    private mutating func number() throws(Failure) -> Formula {
        let digits = run { $0.isASCII && $0.isNumber || $0 == "." }
        guard let number = Double(digits) else {
            throw Failure(message: "'\(digits)' is no number")
        }
        return .number(number)
    }

    private mutating func word() -> String {
        run { $0.isLetter || $0.isNumber || $0 == "_" }
    }

    private mutating func column(_ name: String) throws(Failure) -> Formula {
        guard !name.isEmpty else {
            let rest = String(text[min(position, text.count)...])
            throw Failure(message: "'\(rest)' begins no column, number or text")
        }
        guard let index = columns[name] else {
            throw Failure(message: "there is no column '\(name)'")
        }
        skipSpace()
        return .column(index)
    }

    private mutating func quoted(by quote: Character) throws(Failure) -> String {
        guard let end = text[(position + 1)...].firstIndex(of: quote) else {
            throw Failure(message: "a closing \(quote) is missing")
        }
        defer { position = end + 1 }
        let result = String(text[(position + 1)..<end])
        return result
    }

    private mutating func run(while accepts: (Character) -> Bool) -> String {
        let word = text[position...].prefix(while: accepts)
        position = word.endIndex
        let result = String(word)
        skipSpace()
        return result
    }

    private mutating func take(_ symbol: String) -> Bool {
        skipSpace()
        guard text[position...].starts(with: symbol) else { return false }
        position += symbol.count
        skipSpace()
        return true
    }

    private mutating func skipSpace() {
        while position < text.count, text[position].isWhitespace { position += 1 }
    }
}
