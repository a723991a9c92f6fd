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
        if let keyword = token.keyword, keyword.continuesQuery || keyword.isPrefix { return nil }
        return try name("a kind of diagram")
    }

    /// Single queries joined by `UNION [ALL | DISTINCT]`.
    mutating func query() throws(QueryError) -> Query {
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
    private mutating func singleQuery() throws(QueryError) -> SingleQuery {
        let start = token.start
        let clauses = try self.clauses()
        guard !clauses.isEmpty else {
            throw unexpected("a clause such as MATCH, CREATE or RETURN")
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
    /// True for a word that stands before a query and says what to do with it.
    fileprivate var isPrefix: Bool {
        self == .explain || self == .profile || self == .diagram
    }
}
