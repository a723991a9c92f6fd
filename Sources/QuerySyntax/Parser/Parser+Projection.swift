extension Parser {
    /// What stands behind `WITH` and `RETURN`.
    mutating func projection() throws(QueryError) -> Projection {
        let start = token.start
        let distinct = try setQuantifier()
        var star: SourceSpan?
        if at(.star) {
            star = token.span
            advance()
        }
        var items: [Projection.Item] = []
        if star == nil || take(.comma) {
            repeat { items.append(try projectionItem()) } while take(.comma)
        }
        var projection = try ordered(from: start)
        (projection.distinct, projection.star, projection.items) = (distinct, star, items)
        return projection
    }

    /// `ORDER BY`, `SKIP` and `LIMIT`, of everything that is known.
    mutating func ordered(from start: Int) throws(QueryError) -> Projection {
        let star = token.span
        let orderBy = try orderBy()
        let skip = take(.skip) || take(.offset) ? try expression() : nil
        let limit = take(.limit) ? try expression() : nil
        return Projection(
            distinct: false, star: star, items: [], orderBy: orderBy, skip: skip,
            limit: limit, span: span(from: start))
    }

    /// Parses `[DISTINCT | ALL]` and returns true for DISTINCT.
    ///
    /// Where no operand follows, the word is a name.
    mutating func setQuantifier() throws(QueryError) -> Bool {
        let after = next
        if at(.distinct) {
            let isSign = after.kind == .minus || after.kind == .plus || after.kind == .star
            let isCollection = after.kind == .leftBracket || after.kind == .leftBrace
            let isWord = after.kind == .word && after.keyword != .asKeyword
            guard isSign || isCollection || isWord || beginsOperand(after) else { return false }
            advance()
            return true
        }
        // `all(` begins a test of a list.
        if at(.all), after.kind != .leftParenthesis, beginsOperand(after) { advance() }
        return false
    }

    private mutating func projectionItem() throws(QueryError) -> Projection.Item {
        let start = token.start
        let expression = try expression()
        let text = lexer.text(start, previousEnd)
        let alias = take(.asKeyword) ? try name("a name behind AS") : nil
        return Projection.Item(expression: expression, alias: alias, text: text)
    }

    private mutating func orderBy() throws(QueryError) -> [Projection.SortItem] {
        guard take(.order) else { return [] }
        try expect(.by, "behind ORDER")
        var items: [Projection.SortItem] = []
        repeat {
            let key = try expression()
            let descending = take(.desc) || take(.descending)
            if !descending { _ = take(.asc) || take(.ascending) }
            items.append(
                Projection.SortItem(
                    expression: key, descending: descending, nullsFirst: try nullsFirst()))
        } while take(.comma)
        return items
    }

    /// Parses `[NULLS FIRST | NULLS LAST]`.
    private mutating func nullsFirst() throws(QueryError) -> Bool? {
        guard take(.nulls) else { return nil }
        if take(.first) { return true }
        try expect(.last, "or FIRST behind NULLS")
        return false
    }
}
