import QuerySyntax
import Values

/// The order of rows by keys, as ORDER BY has it: the columns of the keys are taken apart once, so
/// that comparing two rows compares plain numbers and texts where it can.
///
/// Rows with equal keys stay in the order in which they came.
struct SortOrder {
    /// The number of rows.
    let count: Int
    private let keys: [SortKeyLane]

    /// Prepares the columns of the keys, the most important first.
    init(_ columns: [(column: Column, descending: Bool)], count: Int) {
        self.count = count
        keys = columns.map { SortKeyLane($0.column, descending: $0.descending) }
    }

    /// How many bytes it takes to sort rows by such columns.
    static func estimatedBytes(_ columns: [Column], count: Int) -> Int {
        let lanes = columns.map(SortKeyLane.bytesPerRow)
        let isSingle = columns.count == 1 && SortKeyLane.hasNumbers(columns[0])
        let place =
            isSingle
            ? MemoryLayout<SortKeyLane.Place>.stride : MemoryLayout<UInt32>.stride
        // Runs are merged by way of a place half as large.
        return count * (lanes.reduce(0, +) + place * 3 / 2)
    }

    /// Where one row stands relative to another by the keys alone.
    func ordering(_ left: Int, _ right: Int) -> Ordering {
        for index in keys.indices {
            let order = keys[index].ordering(left, right)
            if order != .same { return order }
        }
        return .same
    }

    /// All rows in order; `checkpoint` is called now and then, and may stop it.
    func sortedRows(
        checkpoint: () throws(QueryError) -> Void = {}
    ) throws(QueryError) -> [UInt32] {
        if keys.count == 1, let rows = try keys[0].sortedRows(checkpoint: checkpoint) {
            return rows
        }
        var rows = Array(0..<UInt32(count))
        try rows.sort(checkpoint: checkpoint, by: isBefore)
        return rows
    }

    /// The first rows in order, in time proportional to the rows and the logarithm of the limit.
    func firstRows(
        _ limit: Int, checkpoint: () throws(QueryError) -> Void = {}
    ) throws(QueryError) -> [UInt32] {
        if limit >= count { return try sortedRows(checkpoint: checkpoint) }
        guard limit > 0 else { return [] }
        // A heap with the last of the rows that are kept on top.
        var heap = Array(0..<UInt32(limit))
        for parent in stride(from: limit / 2 - 1, through: 0, by: -1) { sink(parent, in: &heap) }
        for row in UInt32(limit)..<UInt32(count) {
            if row & 0x7FFF == 0 { try checkpoint() }
            guard isBefore(row, heap[0]) else { continue }
            heap[0] = row
            sink(0, in: &heap)
        }
        try heap.sort(checkpoint: checkpoint, by: isBefore)
        return heap
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
}

/// The column of one key: for every row a number that decides most comparisons, and what to look
/// at where two numbers are the same.
private struct SortKeyLane {
    /// Integers, or the beginnings of texts, as numbers that order as they do.
    private let numbers: [UInt64]
    private let texts: [String]
    private let values: [Value]
    private let descending: Bool

    /// A row beside its number.
    typealias Place = (number: UInt64, row: UInt32)

    init(_ column: Column, descending: Bool) {
        self.descending = descending
        switch column {
        case .integers(let integers, present: nil):
            numbers = integers.map { UInt64(bitPattern: $0) ^ 1 << 63 }
            (texts, values) = ([], [])
        case .strings(let strings, present: nil):
            numbers = strings.map(\.textPrefix)
            (texts, values) = (strings, [])
        default:
            (numbers, texts, values) = ([], [], column.allValues)
        }
    }

    /// True if a lane of the column has numbers.
    static func hasNumbers(_ column: Column) -> Bool {
        switch column {
        case .integers(_, present: nil), .strings(_, present: nil): true
        default: false
        }
    }

    /// What the lane of a column takes for a row, beside what the column holds anyway.
    static func bytesPerRow(_ column: Column) -> Int {
        if hasNumbers(column) { return MemoryLayout<UInt64>.stride }
        return if case .values = column { 0 } else { MemoryLayout<Value>.stride }
    }

    func ordering(_ left: Int, _ right: Int) -> Ordering {
        let order = ascending(left, right)
        return descending ? order.reversed : order
    }

    private func ascending(_ left: Int, _ right: Int) -> Ordering {
        guard values.isEmpty else { return values[left].ordering(values[right]) }
        if numbers[left] != numbers[right] {
            return numbers[left] < numbers[right] ? .before : .after
        }
        return texts.isEmpty ? .same : texts[left].textOrdering(texts[right])
    }

    /// The rows in order, if this is the only key and has numbers: the numbers are sorted beside
    /// their rows, so that no comparison has to look them up.
    func sortedRows(
        checkpoint: () throws(QueryError) -> Void
    ) throws(QueryError) -> [UInt32]? {
        guard values.isEmpty else { return nil }
        var places = numbers.indices.map { row -> Place in
            (descending ? ~numbers[row] : numbers[row], UInt32(row))
        }
        // In place, since there may be many.
        try places.sort(checkpoint: checkpoint) { left, right in
            if left.number != right.number { return left.number < right.number }
            if !texts.isEmpty {
                let order = texts[Int(left.row)].textOrdering(texts[Int(right.row)])
                if order != .same { return order == (descending ? .after : .before) }
            }
            return left.row < right.row
        }
        return places.map(\.row)
    }
}

extension Array {
    /// Sorts in place, and calls `checkpoint` before each 65,536 comparisons.
    fileprivate mutating func sort(
        checkpoint: () throws(QueryError) -> Void, by isBefore: (Element, Element) -> Bool
    ) throws(QueryError) {
        var comparisonCount = 0
        do {
            try sort { left, right in
                if comparisonCount & 0xFFFF == 0 { try checkpoint() }
                comparisonCount += 1
                return isBefore(left, right)
            }
        } catch let error as QueryError {
            throw error
        } catch {
            preconditionFailure("only the checkpoint throws")
        }
    }
}
