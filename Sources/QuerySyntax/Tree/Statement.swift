public import Values

/// One statement of the language, as written: nothing in it has been resolved or checked.
public struct Statement: Sendable {
    /// What to do with the query instead of running it for its rows.
    public enum Mode: Sendable {
        /// Run it and return its rows.
        case run
        /// Show the plan and run nothing.
        case explain
        /// Run it and show the plan with the real number of rows.
        case profile
    }

    /// A `DIAGRAM` prefix: the result is wanted as a picture.
    public struct DiagramPrefix: Sendable {
        /// The kind of diagram, as written, if one is named.
        public var kind: Name?

        /// Makes the prefix.
        public init(kind: Name?) { self.kind = kind }
    }

    /// The query or the change of the schema.
    public enum Body: Sendable {
        /// A query that reads or writes the graph.
        case query(Query)
        /// A command on constraints and indexes, or one that shows what can be called.
        case schema(SchemaCommand)
    }

    /// What to do with the query.
    public var mode: Mode
    /// The `DIAGRAM` prefix, if there is one.
    public var diagram: DiagramPrefix?
    /// The query or command itself.
    public var body: Body

    /// Makes a statement.
    public init(mode: Mode = .run, diagram: DiagramPrefix? = nil, body: Body) {
        self.mode = mode
        self.diagram = diagram
        self.body = body
    }
}

/// An identifier with its place in the text: a variable, label, type, key or function name part.
public struct Name: Sendable {
    /// The identifier, without backticks.
    public var text: String
    /// Where it stands.
    public var span: SourceSpan

    /// Makes a name.
    public init(_ text: String, _ span: SourceSpan) {
        self.text = text
        self.span = span
    }
}

/// A command on constraints and indexes, or one that shows what can be called.
public struct SchemaCommand: Sendable {
    /// What the command does.
    public enum Action: Sendable {
        /// `CREATE CONSTRAINT [name] [IF NOT EXISTS] FOR (n:Label) REQUIRE …`
        case createConstraint(name: Name?, ifNotExists: Bool, Constraint)
        /// `DROP CONSTRAINT name [IF EXISTS]`
        case dropConstraint(name: Name, ifExists: Bool)
        /// `CREATE INDEX [name] [IF NOT EXISTS] FOR (n:Label) ON (n.key, …)`
        case createIndex(name: Name?, ifNotExists: Bool, label: Name, keys: [Name])
        /// `DROP INDEX name [IF EXISTS]`
        case dropIndex(name: Name, ifExists: Bool)
        /// `SHOW CONSTRAINTS`
        case showConstraints
        /// `SHOW INDEXES`
        case showIndexes
        /// `SHOW PROCEDURES`
        case showProcedures
        /// `SHOW FUNCTIONS`
        case showFunctions
    }

    /// A rule that every node with a label, or every relationship of a type, keeps.
    public struct Constraint: Sendable {
        /// What keeps a rule.
        public enum Entity: Sendable {
            /// The nodes with a label.
            case node
            /// The relationships of a type.
            case relationship
        }

        /// What must hold of the keys.
        public enum Rule: Sendable {
            /// No two have the same values.
            case unique
            /// All have a value.
            case exists
            /// All have a value, and no two the same.
            case key
            /// Whatever value there is has the type.
            case type(ValueType)
        }

        /// What keeps the rule.
        public var entity: Entity
        /// The label of the nodes or the type of the relationships.
        public var label: Name
        /// The properties the rule speaks of; at least one.
        public var keys: [Name]
        /// What must hold.
        public var rule: Rule

        /// Makes a constraint.
        public init(entity: Entity, label: Name, keys: [Name], rule: Rule) {
            self.entity = entity
            self.label = label
            self.keys = keys
            self.rule = rule
        }
    }

    /// What the command does.
    public var action: Action
    /// The whole command.
    public var span: SourceSpan

    /// Makes a command.
    public init(action: Action, span: SourceSpan) {
        self.action = action
        self.span = span
    }
}

/// One or more single queries joined by `UNION`.
public struct Query: Sendable {
    /// The first query.
    public var first: SingleQuery
    /// The queries after it, each with its `UNION`.
    public var unions: [UnionArm]

    /// Makes a query.
    public init(first: SingleQuery, unions: [UnionArm] = []) {
        self.first = first
        self.unions = unions
    }
}

/// `UNION [ALL]` and the query behind it.
public struct UnionArm: Sendable {
    /// True for `UNION ALL`: duplicates stay.
    public var all: Bool
    /// The query behind the keyword.
    public var query: SingleQuery
    /// The keyword.
    public var span: SourceSpan

    /// Makes an arm.
    public init(all: Bool, query: SingleQuery, span: SourceSpan) {
        self.all = all
        self.query = query
        self.span = span
    }
}

/// A sequence of clauses.
public struct SingleQuery: Sendable {
    /// The clauses, in order; at least one.
    public var clauses: [Clause]
    /// All of them.
    public var span: SourceSpan

    /// Makes a query of clauses.
    public init(clauses: [Clause], span: SourceSpan) {
        self.clauses = clauses
        self.span = span
    }
}
