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
    /// So `RETURN` before a `NEXT` is a `WITH`, and a query with UNION is one in braces.
    mutating func query() throws(QueryError) -> Query {
        var query = try unionQuery()
        while at(.next) {
            let start = query.first.span.lowerBound
            var clauses = try continued(query)
            advance()
            clauses += try singleQuery(takesRows: true).clauses
            query = Query(first: SingleQuery(clauses: clauses, span: span(from: start)))
            guard !at(.union) else {
                throw unexpected("NEXT or the end of the query", hint: Self.unionHint)
            }
        }
        return query
    }

    private static let unionHint =
        "Behind NEXT a UNION is run for each row: CALL (*) { … UNION … } RETURN …."

    /// The clauses of a query whose rows a `NEXT` behind it takes.
    private func continued(_ query: Query) throws(QueryError) -> [Clause] {
        var clauses = query.first.clauses
        for arm in [query.first] + query.unions.map(\.query) {
            guard case .returning? = arm.clauses.last?.kind else {
                throw unexpected(
                    "the end of the query", hint: "Only a query with RETURN can have a NEXT.")
            }
        }
        if query.unions.isEmpty, let last = clauses.last, case .returning(let rows) = last.kind {
            clauses[clauses.count - 1].kind = .with(rows, predicate: nil)
            return clauses
        }
        let call = SubqueryCall(imports: .all, query: query)
        return [Clause(.subquery(call), span(from: query.first.span.lowerBound))]
    }

    /// Single queries joined by `UNION [ALL | DISTINCT]`.
    private mutating func unionQuery() throws(QueryError) -> Query {
        var query = Query(first: try singleQuery())
        while at(.union) {
            let start = token.start
            advance()
            let all = take(.all)
            if !all { _ = take(.distinct) }
            let keyword = span(from: start)
            query.unions.append(UnionArm(all: all, query: try singleQuery(), span: keyword))
        }
        return query
    }

    /// One clause after the other, as far as they go.
    private mutating func singleQuery(takesRows: Bool = false) throws(QueryError) -> SingleQuery {
        let start = token.start
        let clauses = try self.clauses(takesRows: takesRows)
        guard !clauses.isEmpty else {
            throw unexpected(
                "a clause such as MATCH, CREATE or RETURN",
                hint: !at(.leftBrace)
                    ? nil : takesRows ? Self.unionHint : "A query stands without braces.")
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

extension Keyword {
    /// True for a word that begins a query or stands before one, and may be a name elsewhere.
    fileprivate var beginsQuery: Bool {
        switch self {
        case .explain, .profile, .diagram, .filter, .letKeyword, .insert, .finish: true
        default: false
        }
    }
}
