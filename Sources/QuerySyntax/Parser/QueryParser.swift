/// Text in, syntax tree out.
///
/// Only what the grammar forbids is an error here. Names, kinds of variables, aggregation and the
/// order of clauses are not looked at. Time and memory are linear in the length of the text.
public enum QueryParser {
    /// The longest statement, in bytes of UTF-8.
    public static let lengthMax = 16 << 20
    /// How deep parentheses, lists, subqueries and the like may be nested.
    public static let nestingMax = 256
    /// How high an expression's tree may be; `a + b + c` is two high, `a AND b AND c` one.
    public static let heightMax = 1_000

    /// Parses one statement; a `;` behind it is allowed.
    public static func parse(_ text: String) throws(QueryError) -> Statement {
        var parser = try parser(of: text)
        let statement = try parser.statement()
        if parser.take(.semicolon), !parser.at(.endOfText) {
            throw parser.unexpected(
                "the end of the query behind the ';'",
                hint: "Several statements can only be run as a script.")
        }
        guard parser.at(.endOfText) else { throw parser.unexpectedBehindClause() }
        return statement
    }

    /// Parses all statements of a script; their spans count from the start of the script.
    ///
    /// For a long script take its statements one by one from `QueryScript`.
    public static func parseScript(
        _ text: String
    ) throws(QueryError) -> [(statement: Statement, span: SourceSpan)] {
        var statements: [(statement: Statement, span: SourceSpan)] = []
        try checkBytes(text)
        var parser = Parser(Lexer(text))
        while !parser.at(.endOfText) {
            if parser.take(.semicolon) { continue }
            let start = parser.token.start
            let statement = try parser.statement()
            let span = parser.span(from: start)
            try checkLength(span.upperBound - start)
            statements.append((statement, span))
            guard parser.at(.semicolon) || parser.at(.endOfText) else {
                throw parser.unexpectedBehindClause()
            }
        }
        return statements
    }

    /// Parses a single expression.
    public static func parseExpression(_ text: String) throws(QueryError) -> Expression {
        var parser = try parser(of: text)
        let expression = try parser.expression()
        guard parser.at(.endOfText) else { throw parser.unexpected("the end of the expression") }
        return expression
    }

    /// Parses an expression made of literals only.
    ///
    /// Lists, maps and calls of functions, such as `date('2026-06-30')`, may hold them.
    public static func parseLiteral(_ text: String) throws(QueryError) -> Expression {
        let expression = try parseExpression(text)
        if let part = expression.firstVariablePart {
            throw QueryError(
                .syntaxError, .compileTime, "UnexpectedSyntax", "Expected a literal value.",
                at: part.span, hint: "Put text into quotes.")
        }
        return expression
    }

    private static func parser(of text: String) throws(QueryError) -> Parser {
        try checkLength(text.utf8.count)
        try checkBytes(text)
        return Parser(Lexer(text))
    }

    /// Throws if the text holds a zero byte, which the tools that read a database's texts cut at.
    private static func checkBytes(_ text: String) throws(QueryError) {
        guard let zero = text.utf8.firstIndex(of: 0) else { return }
        let offset = text.utf8.distance(from: text.startIndex, to: zero)
        throw QueryError(
            .syntaxError, .compileTime, "InvalidUnicodeCharacter",
            "A zero byte does not belong into a query.", at: SourceSpan(offset, offset + 1))
    }

    private static func checkLength(_ length: Int) throws(QueryError) {
        guard length <= lengthMax else {
            throw QueryError(
                .limitExceeded, .compileTime, "QueryTooLong",
                "The query has \(length) bytes; at most \(lengthMax) are allowed.",
                hint: "Pass large values as parameters.")
        }
    }
}

extension Expression {
    /// The first part, from outside, that is not a literal or made of literals only.
    fileprivate var firstVariablePart: Expression? {
        switch kind {
        case .literal:
            return nil
        case .list(let elements), .function(_, distinct: false, let elements):
            for element in elements {
                if let part = element.firstVariablePart { return part }
            }
            return nil
        case .map(let entries):
            for entry in entries {
                if let part = entry.value.firstVariablePart { return part }
            }
            return nil
        case .unary(.minus, let operand), .unary(.plus, let operand):
            return operand.firstVariablePart
        default:
            return self
        }
    }
}
