extension Printer {
    /// One item of SET.
    mutating func setItem(_ item: SetItem) {
        switch item {
        case .property(let entity, let key, let value):
            target(entity, key)
            assigned("=", value)
        case .dynamicProperty(let entity, let key, let value):
            target(entity, key)
            assigned("=", value)
        case .replace(let name, let value):
            variable(name.text)
            assigned("=", value)
        case .merge(let name, let value):
            variable(name.text)
            assigned("+=", value)
        case .labels(let name, let labels): labelled(name, labels)
        }
    }

    /// One item of REMOVE.
    mutating func removeItem(_ item: RemoveItem) {
        switch item {
        case .property(let entity, let key): target(entity, key)
        case .dynamicProperty(let entity, let key): target(entity, key)
        case .labels(let name, let labels): labelled(name, labels)
        }
    }

    private mutating func assigned(_ operation: String, _ value: Expression) {
        write(" \(operation) ")
        expression(value)
    }

    private mutating func labelled(_ name: Name, _ labels: LabelExpression) {
        variable(name.text)
        write(":")
        self.labels(labels, of: .node)
    }

    private mutating func target(_ entity: Expression, _ key: Name) {
        target(entity)
        write(".")
        name(key)
    }

    private mutating func target(_ entity: Expression, _ key: Expression) {
        target(entity)
        write("[")
        expression(key)
        write("]")
    }

    /// A place where a property is set begins with a name, a parameter or a parenthesis.
    private mutating func target(_ entity: Expression) {
        guard entity.beginsWithBracketOrValue else { return operand(entity) }
        write("(")
        expression(entity)
        write(")")
    }
}

extension Expression {
    /// True if the text of an operand begins with `[`, `{`, a number or a string.
    fileprivate var beginsWithBracketOrValue: Bool {
        switch kind {
        case .property(let base, _), .subscripted(let base, _), .slice(let base, _, _):
            base.beginsWithBracketOrValue
        case .literal, .list, .map, .listComprehension, .patternComprehension: true
        default: false
        }
    }
}
