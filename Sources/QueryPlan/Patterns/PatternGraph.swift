import QuerySyntax
import Values

/// What one `MATCH` asks for: nodes, the edges between them, and what must hold of them.
struct PatternGraph {
    /// A node of the pattern.
    struct Node {
        var variable: VariableID
        /// The labels it must have, as far as they are single names.
        var labels: [String] = []
    }

    /// A relationship of the pattern, or a repeated one.
    struct Edge {
        var variable: VariableID
        var left: VariableID
        var right: VariableID
        /// Which way it points, seen from `left`.
        var direction: RelationshipPattern.Direction
        /// The types that count; empty for all.
        var types: [String] = []
        /// True if a clause before has bound it.
        var isBound: Bool
        /// How it repeats; nil for a single relationship.
        var repetition: Repetition?
        /// The number of its path pattern, and what that may pass more than once.
        var route: Int
        var mode: PathMode
        var span: SourceSpan
    }

    /// The variables along one path pattern, and the one the path is bound to.
    struct Route {
        var path: VariableID?
        /// Nodes and edges, or parts of one, alternating.
        var elements: [VariableID]
    }

    /// The variables that this pattern binds.
    var introduced: VariableSet = []
    private(set) var nodes: [Node] = []
    /// The names of relationships: none may be written twice, though two may stand for the same one
    /// of a clause before.
    var relationshipNames: Set<String> = []
    var edges: [Edge] = []
    /// One for each path pattern.
    var routes: [Route] = []
    /// What must hold; the operands of one conjunction.
    var predicates: [PlanExpression] = []
    /// Variables that follow from others: paths, and what is gathered along repetitions.
    var derived: [Assignment] = []
    /// The nodes within paths of which a selector chooses.
    var inner: VariableSet = []
    private var positions: [VariableID: Int] = [:]

    /// Adds a node, once.
    mutating func addNode(_ variable: VariableID) { add(Node(variable: variable)) }

    /// Adds a node with its labels, once.
    mutating func add(_ node: Node) {
        guard positions[node.variable] == nil else { return }
        positions[node.variable] = nodes.count
        nodes.append(node)
    }

    /// The node of this variable.
    func node(_ variable: VariableID) -> Node? { positions[variable].map { nodes[$0] } }

    /// Notes the labels among the predicates at their nodes, where a scan can use them, and the
    /// types at their edges.
    mutating func settleLabels() {
        let edgesByVariable = Dictionary(
            edges.enumerated().map { ($1.variable, $0) }, uniquingKeysWith: { first, _ in first })
        predicates.removeAll { predicate in
            if let (variable, types) = predicate.typeTest,
                let position = edgesByVariable[variable], edges[position].types.isEmpty,
                edges[position].repetition == nil
            {
                edges[position].types = types
                return true
            }
            guard let (variable, label) = predicate.labelTest, introduced.contains(variable),
                let position = positions[variable]
            else { return false }
            if !nodes[position].labels.contains(label) { nodes[position].labels.append(label) }
            return true
        }
    }
}

extension PlanExpression {
    /// The variable and the label, where the expression asks whether a variable has one label.
    public var labelTest: (variable: VariableID, label: String)? {
        guard case .hasLabels(let base, .name(let label)) = kind, let variable = base.asVariable
        else { return nil }
        return (variable, label)
    }

    /// The variable and the types, where the expression asks for the type of a relationship.
    fileprivate var typeTest: (variable: VariableID, types: [String])? {
        switch kind {
        case .hasLabels(let base, let predicate):
            guard let variable = base.asVariable, let types = predicate.alternatives else {
                return nil
            }
            return (variable, types)
        case .comparison(.equal, let left, let right):
            guard case .function("type", let arguments) = left.kind,
                let variable = arguments.first?.asVariable,
                case .literal(.string(let type)) = right.kind
            else { return nil }
            return (variable, [type])
        default: return nil
        }
    }
}
