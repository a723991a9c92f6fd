/// A set of nodes that is emptied at no cost: a node is in it if it bears the number of the turn.
///
/// Its memory is as large as the network, is never given back, and is shared by copies; nodes are
/// those of the network, so that no bound need be checked.
@safe struct NodeMarks {
    private let turns: UnsafeMutablePointer<Int32>
    private var turn: Int32 = 1

    init(count: Int) {
        unsafe turns = .allocate(capacity: count)
        unsafe turns.initialize(repeating: 0, count: count)
    }

    mutating func clear() { turn += 1 }

    @inline(__always) func contains(_ node: Int32) -> Bool { unsafe turns[Int(node)] == turn }

    /// False if it was in it before.
    @inline(__always) func insert(_ node: Int32) -> Bool {
        guard unsafe turns[Int(node)] != turn else { return false }
        unsafe turns[Int(node)] = turn
        return true
    }
}

/// What it costs to come to nodes, as far as is known; forgotten at no cost, as marks are.
@safe struct NodeCosts {
    private var marks: NodeMarks
    private let costs: UnsafeMutablePointer<Double>

    init(count: Int) {
        marks = NodeMarks(count: count)
        unsafe costs = .allocate(capacity: count)
        unsafe costs.initialize(repeating: 0, count: count)
    }

    mutating func clear() { marks.clear() }

    /// Infinite where nothing is known.
    subscript(node: Int32) -> Double {
        @inline(__always) get { unsafe marks.contains(node) ? costs[Int(node)] : .infinity }
        @inline(__always) nonmutating set {
            _ = marks.insert(node)
            unsafe costs[Int(node)] = newValue
        }
    }
}
