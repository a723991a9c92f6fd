/// Nodes with costs, of which the cheapest comes first.
struct Heap {
    private var entries: [(node: Int32, cost: Double)] = []

    var count: Int { entries.count }
    /// Infinite if there is nothing in it.
    var leastCost: Double { entries.first?.cost ?? .infinity }

    mutating func removeAll() { entries.removeAll(keepingCapacity: true) }

    mutating func push(_ node: Int32, cost: Double) {
        var place = entries.count
        entries.append((node, cost))
        while place > 0, case let above = (place - 1) / 2, cost < entries[above].cost {
            entries[place] = entries[above]
            place = above
        }
        entries[place] = (node, cost)
    }

    mutating func pop() -> (node: Int32, cost: Double)? {
        guard let first = entries.first else { return nil }
        let last = entries.removeLast()
        guard !entries.isEmpty else { return first }
        var place = 0
        while true {
            var below = 2 * place + 1
            guard below < entries.count else { break }
            if below + 1 < entries.count, entries[below + 1].cost < entries[below].cost {
                below += 1
            }
            guard entries[below].cost < last.cost else { break }
            entries[place] = entries[below]
            place = below
        }
        entries[place] = last
        return first
    }
}
