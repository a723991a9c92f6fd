/// Tokens in, syntax tree out: a recursive descent over the grammar, with one token in hand.
///
/// The extensions hold one part of the grammar each. A method that parses something begins at its
/// first token and ends behind its last. There is no backtracking: time is linear in the text.
struct Parser {
    /// Where tokens come from.
    let lexer: Lexer
    /// The token in hand.
    var token: Token
    /// Where the token before it ended.
    var previousEnd: Int
    /// How many constructs enclose the token in hand.
    private var depth = 0
    /// How high the tree is that was built so far inside the construct in hand.
    private var height = 0
    /// True where a `|` ends an expression instead of joining two labels.
    var barEndsLabels = false

    /// Begins at a place of the text.
    init(_ lexer: Lexer, from offset: Int = 0) {
        self.lexer = lexer
        token = lexer.token(from: offset)
        previousEnd = offset
    }
}

// Tokens

extension Parser {
    /// The token behind the one in hand.
    var next: Token { lexer.token(from: token.end) }

    /// Goes on to the next token.
    mutating func advance() {
        previousEnd = token.end
        token = lexer.token(from: token.end)
    }

    /// True if the token in hand is of this kind.
    func at(_ kind: Token.Kind) -> Bool { token.kind == kind }

    /// True if the token in hand spells this keyword.
    func at(_ keyword: Keyword) -> Bool { token.keyword == keyword }

    /// Passes over a token of this kind, if it is there.
    mutating func take(_ kind: Token.Kind) -> Bool {
        guard token.kind == kind else { return false }
        advance()
        return true
    }

    /// Passes over a keyword, if it is there.
    mutating func take(_ keyword: Keyword) -> Bool {
        guard token.keyword == keyword else { return false }
        advance()
        return true
    }

    /// Passes over a token that must be there.
    mutating func expect(_ kind: Token.Kind, to purpose: String) throws(QueryError) {
        guard token.kind == kind else { throw unexpected("a '\(kind.symbol)' to \(purpose)") }
        advance()
    }

    /// Passes over a keyword that must be there.
    mutating func expect(_ keyword: Keyword, _ place: String) throws(QueryError) {
        guard token.keyword == keyword else { throw unexpected("\(keyword.rawValue) \(place)") }
        advance()
    }

    /// From a place up to the end of the token before the one in hand.
    func span(from start: Int) -> SourceSpan { SourceSpan(start, max(start, previousEnd)) }
}

// Names

extension Parser {
    /// A name: any word, with or without backticks.
    mutating func name(_ what: String) throws(QueryError) -> Name {
        guard token.isName else { throw unexpected(what) }
        let name = Name(
            identifier(quoted: token.kind == .quotedWord, token.start, token.end), token.span)
        advance()
        return name
    }

    /// A name with its namespaces, such as `db.labels`.
    mutating func qualifiedName(_ what: String) throws(QueryError) -> Name {
        var name = try name(what)
        while take(.dot) {
            let part = try self.name("a name behind the '.'")
            name.text += "." + part.text
            name.span = name.span.union(part.span)
        }
        return name
    }

    /// Names with something between them.
    mutating func names(
        separatedBy separator: Token.Kind, _ what: String
    ) throws(QueryError) -> [Name] {
        var names = [try name(what)]
        while take(separator) { names.append(try name(what)) }
        return names
    }

    /// The text of a name, without backticks.
    func identifier(quoted: Bool, _ start: Int, _ end: Int) -> String {
        guard quoted else { return lexer.text(start, end) }
        let tick = UInt8(ascii: "`")
        let body = lexer.bytes[start + 1..<end - 1]
        guard body.contains(tick) else { return String(decoding: body, as: UTF8.self) }
        var plain: [UInt8] = []
        var position = body.startIndex
        while position < body.endIndex {
            plain.append(body[position])
            position += body[position] == tick ? 2 : 1
        }
        return String(decoding: plain, as: UTF8.self)
    }
}

// Limits

extension Parser {
    /// Enters a construct that may contain itself; returns what `ascend` takes.
    mutating func descend() throws(QueryError) -> Int {
        depth += 1
        guard depth <= QueryParser.nestingMax else { throw tooDeep() }
        defer { height = 0 }
        return height
    }

    /// Leaves the construct.
    mutating func ascend(_ outerHeight: Int) {
        depth -= 1
        height = max(outerHeight, height + 1)
    }

    /// Puts one more node on top of the tree built so far.
    mutating func grow() throws(QueryError) {
        height += 1
        guard height <= QueryParser.heightMax else { throw tooDeep() }
    }

    private func tooDeep() -> QueryError {
        QueryError(
            .limitExceeded, .compileTime, "NestingTooDeep",
            "The query is nested too deeply: at most \(QueryParser.nestingMax) levels, and "
                + "\(QueryParser.heightMax) operators in a chain, are allowed.",
            at: token.span,
            hint: "Use parameters or lists for generated parts of a query.")
    }
}
