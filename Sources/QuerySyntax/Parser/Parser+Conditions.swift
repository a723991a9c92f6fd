import Values

/// Queries of which one is run.
extension Parser {
    /// Parses `WHEN predicate THEN query … [ELSE query]`.
    ///
    /// It is a UNION ALL whose arms are called behind a FILTER: the predicate, and that none before
    /// it was true.
    mutating func conditionalQuery() throws(QueryError) -> Query {
        var arms: [UnionArm] = []
        var refused: [Expression] = []
        while at(.when) || at(.elseKeyword) {
            let start = token.start
            let isElse = at(.elseKeyword)
            advance()
            var conditions = refused
            if !isElse {
                let predicate = try expression()
                try expect(.then, "and a query behind the condition")
                conditions.append(predicate)
                refused.append(predicate.notTrue)
            }
            let span = span(from: start)
            let condition =
                conditions.count == 1 ? conditions[0] : Expression(.and(conditions), span)
            let branch = try braced()
            guard case .returning(let columns)? = branch.clauses.last?.kind else {
                throw syntaxError(
                    "Each branch of WHEN ends with RETURN.", at: branch.span,
                    hint: "Behind a clause that changes the graph write RETURN and a value.")
            }
            let call = SubqueryCall(imports: .all, query: Query(first: branch))
            let clauses = [
                Clause(.filter(condition), span), Clause(.subquery(call), branch.span),
                Clause(.returning(columns.handedOn), columns.span),
            ]
            let query = SingleQuery(clauses: clauses, span: branch.span)
            arms.append(UnionArm(all: true, query: query, span: span))
            if isElse { break }
        }
        return Query(first: arms[0].query, unions: Array(arms.dropFirst()))
    }

    /// One query, in braces or not.
    private mutating func braced() throws(QueryError) -> SingleQuery {
        guard at(.leftBrace) else { return try singleQuery() }
        let outer = try descend()
        advance()
        let query = try singleQuery()
        try expect(.rightBrace, to: "close the query")
        ascend(outer)
        return query
    }
}

extension Expression {
    /// Whether the expression is false or null.
    fileprivate var notTrue: Expression {
        let values = [self, Expression(.literal(.boolean(false)), span)]
        let known = Expression.Kind.function(Name("coalesce", span), distinct: false, values)
        return Expression(.unary(.not, Expression(known, span)), span)
    }
}

extension Projection {
    /// The columns again, by their names.
    fileprivate var handedOn: Projection {
        let items = items.map { item in
            let written: Name? =
                if case .variable(let name) = item.expression.kind {
                    Name(name, item.expression.span)
                } else { nil }
            let name = item.alias ?? written ?? Name(item.text, item.expression.span)
            return Item(
                expression: Expression(.variable(name.text), name.span), alias: name,
                text: name.text)
        }
        return Projection(
            distinct: false, star: star, items: items, orderBy: [], skip: nil, limit: nil,
            span: span)
    }
}
