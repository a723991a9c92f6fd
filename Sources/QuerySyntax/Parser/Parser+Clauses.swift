extension Parser {
    /// Clauses, until something comes that begins none; the first can be an ORDER BY only where
    /// rows come from before.
    mutating func clauses(takesRows: Bool = false) throws(QueryError) -> [Clause] {
        var clauses: [Clause] = []
        var mayOrder = takesRows
        while let clause = try clause(mayOrder: mayOrder) {
            clauses.append(clause)
            mayOrder = !clause.endsWithOrder
        }
        return clauses
    }

    /// One clause, or nil where none begins.
    private mutating func clause(mayOrder: Bool) throws(QueryError) -> Clause? {
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
            guard mayOrder else { return nil }
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

    /// Parses `FOR variable IN list [WITH ORDINALITY | OFFSET variable]`.
    private mutating func forLoop() throws(QueryError) -> Clause.Kind {
        advance()
        let variable = try name("a variable")
        try expect(.inKeyword, "and a list behind the variable")
        let list = try expression()
        guard let first = numberOfFirst() else { return .unwind(list, as: variable) }
        for _ in 0..<2 { advance() }
        let counter = ElementCounter(variable: try name("a variable"), first: first)
        return .unwind(list, as: variable, counter)
    }

    /// What the first element counts as, where `WITH ORDINALITY` or `WITH OFFSET` follows.
    private func numberOfFirst() -> Int? {
        guard at(.with), next.kind == .word else { return nil }
        let name = lexer.token(from: next.end)
        guard name.isName else { return nil }
        if let keyword = name.keyword, keyword.continuesQuery || keyword.beginsClause { return nil }
        return ["ORDINALITY": 1, "OFFSET": 0][lexer.text(next.start, next.end).uppercased()]
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

extension Clause {
    /// True for a clause that ends with its own ORDER BY, SKIP and LIMIT, if it has any.
    fileprivate var endsWithOrder: Bool {
        switch kind {
        case .with(_, let predicate): predicate == nil
        case .returning: true
        default: false
        }
    }
}
