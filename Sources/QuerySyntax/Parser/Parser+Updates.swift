extension Parser {
    mutating func merge() throws(QueryError) -> Clause.Kind {
        advance()
        let pattern = try pathPattern()
        var onCreate: [SetItem] = []
        var onMatch: [SetItem] = []
        while take(.on) {
            let creates = at(.create)
            guard creates || at(.match) else { throw unexpected("CREATE or MATCH behind ON") }
            advance()
            guard at(.set) else {
                throw unexpected("SET behind ON \(creates ? "CREATE" : "MATCH")")
            }
            let items = try setItems()
            if creates { onCreate += items } else { onMatch += items }
        }
        return .merge(pattern, onCreate: onCreate, onMatch: onMatch)
    }

    mutating func delete() throws(QueryError) -> Clause.Kind {
        let detach = take(.detach)
        if !detach { _ = take(.noDetach) }
        try expect(.delete, "behind DETACH or NODETACH")
        return .delete(detach: detach, try expressions())
    }

    mutating func forEach() throws(QueryError) -> Clause.Kind {
        advance()
        try expect(.leftParenthesis, to: "begin the body of FOREACH")
        let outer = try descend()
        let variable = try name("a variable")
        try expect(.inKeyword, "and a list behind the variable")
        let list = try expressionBeforeBar()
        try expect(.bar, to: "begin the clauses of FOREACH")
        let clauses = try clauses()
        guard !clauses.isEmpty else { throw unexpected("a clause such as SET or CREATE") }
        ascend(outer)
        try expect(.rightParenthesis, to: "close FOREACH")
        return .forEach(variable: variable, list: list, clauses)
    }

    /// Parses `SET item, …`.
    mutating func setItems() throws(QueryError) -> [SetItem] {
        var items: [SetItem] = []
        repeat {
            advance()
            items.append(try setItem())
        } while at(.comma)
        return items
    }

    private mutating func setItem() throws(QueryError) -> SetItem {
        if beginsLabelling {
            let variable = try name("a variable")
            return .labels(variable, try labelNames())
        }
        if token.isName {
            switch next.kind {
            case .equal:
                let variable = try name("a variable")
                advance()
                return .replace(variable, value: try expression())
            case .plusEqual:
                let variable = try name("a variable")
                advance()
                return .merge(variable, value: try expression())
            default: break
            }
        }
        let target = try propertyTarget("SET")
        guard !at(.plusEqual) else {
            throw unexpected(
                "a '=' to give the property its value", hint: "Write n.x = n.x + 1; += adds a map.")
        }
        try expect(.equal, to: "give the property its value")
        let value = try expression()
        return switch target {
        case .named(let entity, let key): .property(entity, key: key, value: value)
        case .computed(let entity, let key): .dynamicProperty(entity, key: key, value: value)
        }
    }

    /// Parses `REMOVE item, …`.
    mutating func removeItems() throws(QueryError) -> [RemoveItem] {
        var items: [RemoveItem] = []
        repeat {
            advance()
            items.append(try removeItem())
        } while at(.comma)
        return items
    }

    private mutating func removeItem() throws(QueryError) -> RemoveItem {
        if beginsLabelling {
            let variable = try name("a variable")
            return .labels(variable, try labelNames())
        }
        return switch try propertyTarget("REMOVE") {
        case .named(let entity, let key): .property(entity, key: key)
        case .computed(let entity, let key): .dynamicProperty(entity, key: key)
        }
    }

    /// True if a variable and its labels are in hand: `n:Label`, `n IS Label`.
    private var beginsLabelling: Bool {
        token.isName && (next.kind == .colon || next.keyword == .isKeyword)
    }

    /// A place where a property is set or removed.
    private enum PropertyTarget {
        case named(Expression, Name)
        case computed(Expression, Expression)
    }

    private mutating func propertyTarget(_ clause: String) throws(QueryError) -> PropertyTarget {
        guard token.isName || at(.leftParenthesis) || at(.parameter) else {
            throw unexpected("a property or a label to \(clause)")
        }
        let outer = try descend()
        let expression = try operand(allowsLabels: false)
        ascend(outer)
        switch expression.kind {
        case .property(let entity, let key): return .named(entity, key)
        case .subscripted(let entity, let key): return .computed(entity, key)
        default:
            throw syntaxError(
                "\(clause) works on properties and labels.", at: expression.span,
                hint: "Write variable.key, variable[key] or variable:Label.")
        }
    }
}
