extension Parser {
    /// `[EXPLAIN | PROFILE] [DIAGRAM [kind]] query | schema command`, the prefixes in any order.
    mutating func statement() throws(QueryError) -> Statement {
        var mode = Statement.Mode.run
        var diagram: Statement.DiagramPrefix?
        while true {
            if mode == .run, take(.explain) {
                mode = .explain
            } else if mode == .run, take(.profile) {
                mode = .profile
            } else if diagram == nil, take(.diagram) {
                diagram = Statement.DiagramPrefix(kind: try diagramKind())
            } else {
                break
            }
        }
        if let command = try schemaCommand() {
            return Statement(mode: mode, diagram: diagram, body: .schema(command))
        }
        return Statement(mode: mode, diagram: diagram, body: .query(try query()))
    }

    /// The name behind DIAGRAM, unless the query begins there.
    private mutating func diagramKind() throws(QueryError) -> Name? {
        guard token.isName else { return nil }
        if let keyword = token.keyword, keyword.continuesQuery || keyword.beginsQuery { return nil }
        return try name("a kind of diagram")
    }

    /// Queries joined by `NEXT`: the rows of each are what the one behind it begins with.
    ///
    /// So `RETURN` before a `NEXT` is a `WITH`, unless the query has a UNION.
    mutating func query(takesRows: Bool = false) throws(QueryError) -> Query {
        var query = try unionQuery(takesRows: takesRows)
        while at(.next) {
            let start = query.first.span.lowerBound
            var clauses = try continued(query)
            advance()
            let behind = token.start
            let next = at(.leftBrace) ? try bracedQuery() : try unionQuery(takesRows: true)
            clauses +=
                next.unions.isEmpty ? next.first.clauses : [Clause(.next(next), span(from: behind))]
            query = Query(first: SingleQuery(clauses: clauses, span: span(from: start)))
        }
        return query
    }

    /// A query in braces behind NEXT.
    private mutating func bracedQuery() throws(QueryError) -> Query {
        advance()
        let query = try subquery(takesRows: true)
        try expect(.rightBrace, to: "close the query behind NEXT")
        guard !at(.union) else {
            throw unexpected(
                "NEXT or the end of the query", hint: "The braces hold all of a UNION.")
        }
        return query
    }

    /// The clauses of a query whose rows a `NEXT` behind it takes.
    private func continued(_ query: Query) throws(QueryError) -> [Clause] {
        for arm in [query.first] + query.unions.map(\.query) {
            guard arm.clauses.last?.endsWithRows == true else {
                throw unexpected(
                    "the end of the query", hint: "Only a query with RETURN can have a NEXT.")
            }
        }
        guard query.unions.isEmpty else {
            return [Clause(.next(query), span(from: query.first.span.lowerBound))]
        }
        var clauses = query.first.clauses
        if let last = clauses.last, case .returning(let rows) = last.kind {
            clauses[clauses.count - 1].kind = .with(rows, predicate: nil)
        }
        return clauses
    }

    /// Single queries joined by `UNION [ALL | DISTINCT]`.
    private mutating func unionQuery(takesRows: Bool) throws(QueryError) -> Query {
        var query = Query(first: try singleQuery(takesRows: takesRows))
        while at(.union) {
            let start = token.start
            advance()
            let all = take(.all)
            if !all { _ = take(.distinct) }
            let keyword = span(from: start)
            let arm = try singleQuery(takesRows: takesRows)
            query.unions.append(UnionArm(all: all, query: arm, span: keyword))
        }
        return query
    }

    /// One clause after the other, as far as they go.
    private mutating func singleQuery(takesRows: Bool) throws(QueryError) -> SingleQuery {
        let start = token.start
        let clauses = try self.clauses(takesRows: takesRows)
        guard !clauses.isEmpty else {
            throw unexpected(
                "a clause such as MATCH, CREATE or RETURN",
                hint: at(.leftBrace) ? "Only behind NEXT a query stands in braces." : nil)
        }
        if clauses.count > 1 { try refuseYieldAll(clauses) }
        return SingleQuery(clauses: clauses, span: span(from: start))
    }

    /// `YIELD *` is for a call that stands alone.
    private func refuseYieldAll(_ clauses: [Clause]) throws(QueryError) {
        for clause in clauses {
            if case .call(let call) = clause.kind, case .all(let star) = call.yield {
                throw syntaxError(
                    "'YIELD *' is only allowed where the call is the whole query.", at: star,
                    hint: "Name the columns: YIELD a, b.")
            }
        }
    }

    /// The error that a complete clause is followed by something that goes on with nothing.
    func unexpectedBehindClause() -> QueryError {
        unexpected("another clause or the end of the query")
    }
}

extension Clause {
    /// True for a clause whose rows are those of the query that it ends.
    fileprivate var endsWithRows: Bool {
        switch kind {
        case .returning, .next: true
        default: false
        }
    }
}

extension Keyword {
    /// True for a word that begins a query or stands before one, and may be a name elsewhere.
    fileprivate var beginsQuery: Bool {
        switch self {
        case .explain, .profile, .diagram: true
        default: beginsClause
        }
    }
}
