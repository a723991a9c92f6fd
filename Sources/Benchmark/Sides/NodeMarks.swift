/// A set of nodes that is emptied at no cost: a node is in it if it bears the number of the turn.
struct NodeMarks {
    private var turns: [Int32]
    private var turn: Int32 = 0

    init(count: Int) { turns = Array(repeating: 0, count: count) }

    mutating func clear() { turn += 1 }

    func contains(_ node: Int32) -> Bool { turns[Int(node)] == turn }

    /// False if it was in it before.
    mutating func insert(_ node: Int32) -> Bool {
        guard turns[Int(node)] != turn else { return false }
        turns[Int(node)] = turn
        return true
    }
}
