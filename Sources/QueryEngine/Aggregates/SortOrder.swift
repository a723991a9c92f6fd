import Values

/// The order of rows by keys, as ORDER BY has it: the columns of the keys are taken apart once, so
/// that comparing two rows compares plain numbers and texts where it can.
///
/// Rows with equal keys stay in the order in which they came.
struct SortOrder {
    private enum Key {
        case integers([Int64])
        case texts([String])
        case values([Value])
    }

    private let keys: [(key: Key, descending: Bool)]
    /// The number of rows.
    let count: Int

    /// Prepares the columns of the keys, the most important first.
    init(_ columns: [(column: Column, descending: Bool)], count: Int) {
        self.count = count
        keys = columns.map { column, descending in
            let key: Key =
                switch column {
                case .integers(let numbers, present: nil): .integers(numbers)
                case .strings(let texts, present: nil): .texts(texts)
                default: .values(column.allValues)
                }
            return (key, descending)
        }
    }

    /// Where one row stands relative to another by the keys alone.
    func ordering(_ left: Int, _ right: Int) -> Ordering {
        for (key, descending) in keys {
            let order =
                switch key {
                case .integers(let numbers): Ordering(numbers[left], numbers[right])
                case .texts(let texts): texts[left].textOrdering(texts[right])
                case .values(let values): values[left].ordering(values[right])
                }
            if order != .same { return descending ? order.reversed : order }
        }
        return .same
    }

    /// All rows in order.
    func sortedRows() -> [UInt32] {
        if keys.count == 1, case .integers(let numbers) = keys[0].key {
            return sortedRows(by: numbers, descending: keys[0].descending)
        }
        return (0..<UInt32(count)).sorted { isBefore($0, $1) }
    }

    /// The first rows in order, in time proportional to the rows and the logarithm of the limit.
    func firstRows(_ limit: Int) -> [UInt32] {
        if limit >= count { return sortedRows() }
        guard limit > 0 else { return [] }
        // A heap with the last of the rows that are kept on top.
        var heap = Array(0..<UInt32(limit))
        for parent in stride(from: limit / 2 - 1, through: 0, by: -1) { sink(parent, in: &heap) }
        for row in UInt32(limit)..<UInt32(count) where isBefore(row, heap[0]) {
            heap[0] = row
            sink(0, in: &heap)
        }
        return heap.sorted { isBefore($0, $1) }
    }

    private func isBefore(_ left: UInt32, _ right: UInt32) -> Bool {
        switch ordering(Int(left), Int(right)) {
        case .before: true
        case .after: false
        case .same: left < right
        }
    }

    private func sink(_ start: Int, in heap: inout [UInt32]) {
        var parent = start
        while 2 * parent + 1 < heap.count {
            var child = 2 * parent + 1
            if child + 1 < heap.count, isBefore(heap[child], heap[child + 1]) { child += 1 }
            guard isBefore(heap[parent], heap[child]) else { return }
            heap.swapAt(parent, child)
            parent = child
        }
    }

    private func sortedRows(by numbers: [Int64], descending: Bool) -> [UInt32] {
        let pairs = numbers.indices.map { (number: numbers[$0], row: UInt32($0)) }
        let sorted = pairs.sorted { left, right in
            if left.number == right.number { return left.row < right.row }
            return descending ? left.number > right.number : left.number < right.number
        }
        return sorted.map(\.row)
    }
}
