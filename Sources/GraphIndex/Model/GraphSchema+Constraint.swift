public import Values

extension GraphSchema {
    /// A rule for the nodes of a label or the relationships of a type.
    public struct Constraint: Hashable, Sendable {
        /// What keeps a rule.
        public enum Entity: Hashable, Sendable {
            /// The nodes with a label.
            case node
            /// The relationships of a type.
            case relationship
        }

        /// What a constraint asks for.
        public enum Rule: Hashable, Sendable {
            /// No two have the same values of all keys.
            case unique
            /// Every one has all the keys.
            case exists
            /// Every one has all the keys, and no two the same values.
            case key
            /// The values of the keys, where there are any, have the type.
            case type(ValueType)
        }

        /// The name it is dropped by.
        public var name: String
        /// What keeps it.
        public var entity: Entity
        /// The label of the nodes, or the type of the relationships.
        public var label: String
        /// The properties it looks at.
        public var keys: [String]
        /// What it asks for.
        public var rule: Rule

        /// Makes a constraint.
        public init(
            name: String, entity: Entity = .node, label: String, keys: [String], rule: Rule
        ) {
            self.name = name
            self.entity = entity
            self.label = label
            self.keys = keys
            self.rule = rule
        }
    }
}

extension GraphSchema.Constraint {
    /// Entity and rule in words, such as `unique` or `relationship type INTEGER`.
    public var ruleText: String {
        let rule =
            switch rule {
            case .unique: "unique"
            case .exists: "exists"
            case .key: "key"
            case .type(let type): "type \(type.rawValue)"
            }
        return entity == .relationship ? "relationship \(rule)" : rule
    }

    /// Makes a constraint whose entity and rule are said in words; nil if the words say nothing.
    public init?(name: String, label: String, keys: [String], ruleText: String) {
        let isRelationship = ruleText.hasPrefix("relationship ")
        let text = isRelationship ? ruleText.dropFirst("relationship ".count) : ruleText[...]
        let rule: Rule
        switch text {
        case "unique": rule = .unique
        case "exists": rule = .exists
        case "key": rule = .key
        default:
            guard text.hasPrefix("type "),
                let type = ValueType(rawValue: String(text.dropFirst("type ".count)))
            else { return nil }
            rule = .type(type)
        }
        self.init(
            name: name, entity: isRelationship ? .relationship : .node, label: label, keys: keys,
            rule: rule)
    }

    /// True if nodes are found by its keys, at most one by each value.
    public var findsNodes: Bool { entity == .node && isUnique }

    /// True if no two may have the same values.
    var isUnique: Bool { rule == .unique || rule == .key }

    /// True if the other asks for the same, whatever its name.
    public func saysTheSame(as other: Self) -> Bool {
        (entity, label) == (other.entity, other.label)
            && (keys, rule) == (other.keys, other.rule)
    }
}
