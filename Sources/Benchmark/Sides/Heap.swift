/// Nodes with costs, of which the cheapest comes first.
struct Heap {
    private var entries: [(node: Int32, cost: Double)] = []

    mutating func push(_ node: Int32, cost: Double) {
        entries.append((node, cost))
        var place = entries.count - 1
        while place > 0, case let above = (place - 1) / 2,
            entries[place].cost < entries[above].cost
        {
            entries.swapAt(place, above)
            place = above
        }
    }

    mutating func pop() -> (node: Int32, cost: Double)? {
        guard let first = entries.first else { return nil }
        let last = entries.removeLast()
        guard !entries.isEmpty else { return first }
        entries[0] = last
        var place = 0
        while true {
            var least = place
            for below in [2 * place + 1, 2 * place + 2] where below < entries.count {
                if entries[below].cost < entries[least].cost { least = below }
            }
            if least == place { return first }
            entries.swapAt(place, least)
            place = least
        }
    }
}
