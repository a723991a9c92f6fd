/// A way to find the first node of a pattern, where nothing leads to it yet.
struct AccessPath {
    /// How the node is found.
    enum Kind {
        /// By properties: the numbers of the predicates that this answers.
        case seek(Seek, used: [Int])
        /// Among the nodes with a label.
        case label(String)
        /// Among all nodes.
        case all
    }

    /// What a node is found by.
    struct Seek {
        var label: String?
        var isUnique = false
        var tests: [(key: String, test: PropertyTest)]
    }

    var kind: Kind
    /// The number of nodes found.
    var rows: Double

    /// Whether this is to be preferred: fewer rows, then the more direct way.
    func isBetter(than other: AccessPath) -> Bool {
        rows != other.rows ? rows < other.rows : rank < other.rank
    }

    /// True if the node is found by properties.
    var isSeek: Bool { if case .seek = kind { true } else { false } }

    /// The predicates that need not be asked any more.
    var answered: [Int] { if case .seek(_, let used) = kind { used } else { [] } }

    private var rank: Int {
        switch kind {
        case .seek(let seek, _): seek.isUnique ? 0 : 1
        case .label: 2
        case .all: 3
        }
    }

    /// The operator that finds the node for each row of the input.
    func scan(for variable: VariableID, over input: LogicalOperator) -> LogicalOperator {
        switch kind {
        case .seek(let seek, _):
            .nodeSeek(
                NodeSeek(
                    input: input, variable: variable, label: seek.label, tests: seek.tests))
        case .label(let label):
            .nodeScan(NodeScan(input: input, variable: variable, label: label))
        case .all: .nodeScan(NodeScan(input: input, variable: variable, label: nil))
        }
    }

    /// The label that the node is then known to have.
    var label: String? {
        switch kind {
        case .seek(let seek, _): seek.label
        case .label(let label): label
        case .all: nil
        }
    }
}
