public import Values

extension GraphSchema {
    /// Constraints and indexes as two lists.
    var value: Value {
        .list([.list(constraints.map(\.value)), .list(indexes.map(\.value))])
    }

    /// Reads what `value` made; nil if it is something else.
    init?(value: Value) {
        guard case .list(let parts) = value, parts.count == 2, case .list(let rules) = parts[0],
            case .list(let seekers) = parts[1]
        else { return nil }
        self.init(
            constraints: rules.compactMap(Constraint.init), indexes: seekers.compactMap(Index.init))
        if constraints.count != rules.count || indexes.count != seekers.count { return nil }
    }
}

extension GraphSchema.Constraint {
    /// Rule, name, label and keys as one list.
    public var value: Value { .list(([ruleText, name, label] + keys).map { .string($0) }) }

    /// Reads what `value` made; nil if it is something else.
    public init?(value: Value) {
        guard let texts = value.texts, texts.count > 3 else { return nil }
        self.init(name: texts[1], label: texts[2], keys: Array(texts[3...]), ruleText: texts[0])
    }
}

extension GraphSchema.Index {
    /// Name, label and keys as one list.
    public var value: Value { .list(([name, label] + keys).map { .string($0) }) }

    /// Reads what `value` made; nil if it is something else.
    public init?(value: Value) {
        guard let texts = value.texts, texts.count > 2 else { return nil }
        self.init(name: texts[0], label: texts[1], keys: Array(texts[2...]))
    }
}

extension Value {
    /// The strings of a list of strings; nil if it is something else.
    fileprivate var texts: [String]? {
        guard case .list(let elements) = self else { return nil }
        let texts = elements.compactMap { if case .string(let text) = $0 { text } else { nil } }
        return texts.count == elements.count ? texts : nil
    }
}
