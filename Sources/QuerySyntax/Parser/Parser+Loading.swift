extension Parser {
    /// Parses `LOAD CSV [WITH HEADERS] FROM file AS row [FIELDTERMINATOR ';']`.
    mutating func loadCSV() throws(QueryError) -> Clause.Kind {
        advance()
        try expect(.csv, "behind LOAD")
        let withHeaders = take(.with)
        if withHeaders { try expect(.headers, "behind WITH") }
        try expect(.from, "and the name of a file")
        let file = try expression()
        try expect(.asKeyword, "and a variable behind the file")
        let variable = try name("a variable behind AS")
        return .load(
            TableLoad(
                file: file, withHeaders: withHeaders, variable: variable,
                fieldTerminator: take(.fieldTerminator) ? try fieldTerminator() : nil))
    }

    private mutating func fieldTerminator() throws(QueryError) -> Character {
        guard at(.string) else { throw unexpected("a string of one character") }
        let text = try StringLiteral(bytes: lexer.bytes, span: token.span).value()
        guard text.utf8.count == 1, let character = text.first, !"\"\r\n".contains(character) else {
            throw syntaxError(
                "A field terminator is one ASCII character, and no quote or line break.",
                at: token.span, hint: "For example ';' or '\\t'.")
        }
        advance()
        return character
    }
}
