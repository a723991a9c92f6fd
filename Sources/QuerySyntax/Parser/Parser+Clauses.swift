extension Parser {
    /// Clauses, until something comes that begins none.
    mutating func clauses() throws(QueryError) -> [Clause] {
        var clauses: [Clause] = []
        while let clause = try clause(behind: clauses.last) { clauses.append(clause) }
        return clauses
    }

    /// One clause, or nil where none begins.
    private mutating func clause(behind last: Clause?) throws(QueryError) -> Clause? {
        let start = token.start
        let kind: Clause.Kind
        switch token.keyword {
        case .match: kind = try match(optional: false)
        case .optional: kind = try optional()
        case .unwind: kind = try unwind()
        case .load: kind = try loadCSV()
        case .call: kind = try call(optional: false)
        case .create, .insert: kind = try create()
        case .merge: kind = try merge()
        case .set: kind = .set(try setItems())
        case .remove: kind = .remove(try removeItems())
        case .delete, .detach, .noDetach: kind = try delete()
        case .forEach: kind = try forEach()
        case .forKeyword: kind = try forLoop()
        case .order, .skip, .offset, .limit:
            guard let last, !last.hasOrder else { return nil }
            kind = .with(try ordered(from: start), predicate: nil)
        case .with: kind = try with()
        case .filter: kind = try filter()
        case .letKeyword: kind = try bindings()
        case .finish:
            advance()
            kind = .finish
        case .returning:
            advance()
            kind = .returning(try projection())
        default: return nil
        }
        return Clause(kind, span(from: start))
    }

    private mutating func match(optional: Bool) throws(QueryError) -> Clause.Kind {
        advance()
        let repeats = try takesRepeatableElements()
        var patterns = try pathPatterns()
        if let repeats {
            guard patterns.count == 1 else {
                throw syntaxError(
                    "REPEATABLE ELEMENTS is for one pattern.", at: repeats,
                    hint: "Write a MATCH for each pattern, and WALK before its path.")
            }
            if patterns[0].mode == nil { patterns[0].mode = .walk }
        }
        return .match(optional: optional, patterns: patterns, predicate: try predicate())
    }

    /// Passes over `DIFFERENT RELATIONSHIPS`, which is how every MATCH matches, and over
    /// `REPEATABLE ELEMENTS`, whose place is returned.
    private mutating func takesRepeatableElements() throws(QueryError) -> SourceSpan? {
        guard token.kind == .word, next.kind == .word else { return nil }
        let mode = lexer.text(token.start, token.end).uppercased()
        let what = lexer.text(next.start, next.end).uppercased()
        let place = token.span.union(next.span)
        let isRepeatable = mode == "REPEATABLE" && ["ELEMENT", "ELEMENTS"].contains(what)
        let isDifferent =
            mode == "DIFFERENT"
            && ["RELATIONSHIP", "RELATIONSHIPS", "EDGE", "EDGES"].contains(what)
        guard isRepeatable || isDifferent else { return nil }
        for _ in 0..<2 { advance() }
        let word = token.kind == .word ? lexer.text(token.start, token.end).uppercased() : ""
        if word == "BINDINGS", next.kind != .equal { advance() }
        return isRepeatable ? place : nil
    }

    private mutating func optional() throws(QueryError) -> Clause.Kind {
        advance()
        if at(.call) {
            return try call(optional: true)
        }
        guard at(.match) else { throw unexpected("MATCH or CALL behind OPTIONAL") }
        return try match(optional: true)
    }

    private mutating func unwind() throws(QueryError) -> Clause.Kind {
        advance()
        let list = try expression()
        try expect(.asKeyword, "and a variable behind the list")
        return .unwind(list, as: try name("a variable behind AS"))
    }

    /// Parses `FOR variable IN list`, which is `UNWIND list AS variable`.
    private mutating func forLoop() throws(QueryError) -> Clause.Kind {
        advance()
        let variable = try name("a variable")
        try expect(.inKeyword, "and a list behind the variable")
        return .unwind(try expression(), as: variable)
    }

    private mutating func create() throws(QueryError) -> Clause.Kind {
        advance()
        return .create(try pathPatterns())
    }

    private mutating func with() throws(QueryError) -> Clause.Kind {
        advance()
        let projection = try projection()
        return .with(projection, predicate: try predicate())
    }

    private mutating func filter() throws(QueryError) -> Clause.Kind {
        advance()
        _ = take(.whereKeyword)
        return .filter(try expression())
    }

    private mutating func bindings() throws(QueryError) -> Clause.Kind {
        var bindings: [(variable: Name, value: Expression)] = []
        repeat {
            advance()
            let variable = try name("a variable")
            try expect(.equal, to: "give the variable its value")
            bindings.append((variable, try expression()))
        } while at(.comma)
        return .bindings(bindings)
    }

    /// Parses `[WHERE predicate]`.
    mutating func predicate() throws(QueryError) -> Expression? {
        take(.whereKeyword) ? try expression() : nil
    }
}

// Calls

extension Parser {
    private mutating func call(optional: Bool) throws(QueryError) -> Clause.Kind {
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
    mutating func subquery() throws(QueryError) -> Query {
        let outer = try descend()
        let endsLabels = barEndsLabels
        barEndsLabels = false
        let query = try query()
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

extension Clause {
    /// True for a clause that has its own ORDER BY, SKIP and LIMIT.
    fileprivate var hasOrder: Bool {
        switch kind {
        case .with, .returning: true
        default: false
        }
    }
}
