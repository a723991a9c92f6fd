public import QuerySyntax

/// Nodes and relationships to create; the nodes first.
public struct Creation: Sendable {
    /// A node to create.
    public struct NewNode: Sendable {
        /// The variable it is bound to.
        public var variable: VariableID
        /// Its labels.
        public var labels: LabelNames
        /// A map with its properties.
        public var properties: PlanExpression?

        /// Makes a node to create.
        public init(variable: VariableID, labels: LabelNames, properties: PlanExpression?) {
            self.variable = variable
            self.labels = labels
            self.properties = properties
        }
    }

    /// A relationship to create.
    public struct NewRelationship: Sendable {
        /// The variable it is bound to.
        public var variable: VariableID
        /// Its type, where it is written.
        public var type: String
        /// What names its type otherwise.
        public var computedType: PlanExpression?
        /// The variable of the node it starts from.
        public var source: VariableID
        /// The variable of the node it ends at.
        public var target: VariableID
        /// A map with its properties.
        public var properties: PlanExpression?
        /// Where the pattern stands.
        public var span: SourceSpan?

        /// Makes a relationship to create.
        public init(
            variable: VariableID, type: String, source: VariableID, target: VariableID,
            computedType: PlanExpression? = nil, properties: PlanExpression?,
            span: SourceSpan? = nil
        ) {
            self.variable = variable
            self.type = type
            self.computedType = computedType
            self.source = source
            self.target = target
            self.properties = properties
            self.span = span
        }
    }

    /// The nodes, in the order in which the pattern names them.
    public var nodes: [NewNode]
    /// The relationships, in the order in which the pattern names them.
    public var relationships: [NewRelationship]

    /// Makes a creation.
    public init(nodes: [NewNode], relationships: [NewRelationship]) {
        self.nodes = nodes
        self.relationships = relationships
    }
}

/// `MERGE`: rows that match, or else a creation.
///
/// Each row sees what earlier rows created.
public struct Merge: Sendable {
    /// Finds the pattern, over an `argument` with the imported variables.
    public var match: LogicalOperator
    /// The variables of the input that `match` reads.
    public var imports: [VariableID]
    /// Makes the pattern where nothing matches.
    ///
    /// A null among the properties is an error.
    public var creation: Creation
    /// Run for each row that was matched.
    public var onMatch: [UpdateItem]
    /// Run for each row that was created.
    public var onCreate: [UpdateItem]

    /// Makes a merge.
    public init(
        match: LogicalOperator, imports: [VariableID], creation: Creation, onMatch: [UpdateItem],
        onCreate: [UpdateItem]
    ) {
        self.match = match
        self.imports = imports
        self.creation = creation
        self.onMatch = onMatch
        self.onCreate = onCreate
    }
}

/// One change of properties or labels.
///
/// An entity that is null is left alone.
public enum UpdateItem: Sendable {
    /// Sets one property, or removes it where the value is null.
    case setProperty(PlanExpression, key: PlanExpression, value: PlanExpression)
    /// Replaces all properties by those of a map, node or relationship.
    case replaceProperties(VariableID, PlanExpression)
    /// Sets the properties of a map, node or relationship; null removes.
    case mergeProperties(VariableID, PlanExpression)
    /// Adds labels.
    case addLabels(VariableID, LabelNames)
    /// Takes labels away.
    case removeLabels(VariableID, LabelNames)
}
