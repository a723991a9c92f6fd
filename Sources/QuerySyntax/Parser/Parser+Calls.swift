/// Calls of procedures and subqueries.
extension Parser {
    mutating func call(optional: Bool) throws(QueryError) -> Clause.Kind {
        advance()
        guard at(.leftBrace) || at(.leftParenthesis) else {
            return .call(try procedureCall(optional: optional))
        }
        let imports = try imports()
        try expect(.leftBrace, to: "begin the subquery")
        let query = try subquery()
        try expect(.rightBrace, to: "close the subquery")
        guard !at(.inKeyword) else {
            throw syntaxError(
                "A statement is one transaction.", at: token.span,
                hint: "Leave IN TRANSACTIONS out; kith import loads large files.")
        }
        return .subquery(SubqueryCall(optional: optional, imports: imports, query: query))
    }

    /// Parses `[(* | variable, …)]`.
    private mutating func imports() throws(QueryError) -> SubqueryCall.Imports {
        guard take(.leftParenthesis) else { return .leadingWith }
        if take(.star) {
            try expect(.rightParenthesis, to: "close the variables of the subquery")
            return .all
        }
        let names =
            at(.rightParenthesis)
            ? [] : try names(separatedBy: .comma, "a variable that the subquery can name")
        try expect(.rightParenthesis, to: "close the variables of the subquery")
        return .names(names)
    }

    /// A query inside braces; the braces are the caller's.
    mutating func subquery(takesRows: Bool = false) throws(QueryError) -> Query {
        let outer = try descend()
        let endsLabels = barEndsLabels
        barEndsLabels = false
        let query = try query(takesRows: takesRows)
        barEndsLabels = endsLabels
        ascend(outer)
        return query
    }

    private mutating func procedureCall(optional: Bool) throws(QueryError) -> ProcedureCall {
        let name = try qualifiedName(
            optional ? "the name of a procedure" : "the name of a procedure or a '{'")
        var arguments: [Expression]?
        if take(.leftParenthesis) {
            arguments = at(.rightParenthesis) ? [] : try expressions()
            try expect(.rightParenthesis, to: "close the arguments of the procedure")
        }
        return ProcedureCall(
            optional: optional, name: name, arguments: arguments, yield: try yield())
    }

    private mutating func yield() throws(QueryError) -> ProcedureCall.Yield {
        guard take(.yield) else { return .none }
        if at(.star) {
            defer { advance() }
            return .all(token.span)
        }
        var items: [ProcedureCall.YieldItem] = []
        repeat {
            let column = try name("a column of the procedure")
            let alias = take(.asKeyword) ? try name("a variable behind AS") : nil
            items.append(ProcedureCall.YieldItem(column: column, alias: alias))
        } while take(.comma)
        return .items(items, predicate: try predicate())
    }

    /// Expressions with commas between them; at least one.
    mutating func expressions() throws(QueryError) -> [Expression] {
        var expressions = [try expression()]
        while take(.comma) { expressions.append(try expression()) }
        return expressions
    }
}
