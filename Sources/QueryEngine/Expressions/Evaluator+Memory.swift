import QueryPlan
import QuerySyntax
import Values

/// Bytes of the values that an expression makes. What one expression makes is given back to the
/// budget when it has been computed; whoever keeps the result notes it anew.
extension Evaluator {
    /// The value of an expression in every row; if it took large values to make it, those in it go
    /// on being held.
    func column(
        _ expression: PlanExpression, over batch: Batch, keptBy holding: inout Holding
    ) throws(QueryError) -> Column {
        memo.enter()
        defer { memo.leave(context.budget) }
        let before = memo.bytesReserved
        let column = try column(expression, over: batch)
        guard memo.bytesReserved > before else { return column }
        memo.release(to: before, of: context.budget)
        holding.note(column.contentBytes, of: context.budget)
        return column
    }

    /// Notes bytes; throws if the query may not keep so much.
    func reserve(bytes: Int) throws(QueryError) {
        try memo.reserve(bytes: bytes, from: context.budget)
    }

    /// Appends values to the lists of the rows that they belong to.
    func append(
        _ values: Column, to lists: inout [[Value]], of owners: [UInt32]
    ) throws(QueryError) {
        try reserve(bytes: values.expandedBytes - values.count * MemoryLayout<Value>.stride)
        var row = 0
        while row < owners.count {
            let owner = owners[row]
            let end = owners[row...].firstIndex { $0 != owner } ?? owners.count
            try makeRoom(for: end - row, in: &lists[Int(owner)])
            while row < end {
                lists[Int(owner)].append(values[row])
                row += 1
            }
        }
    }

    /// Makes room in a list for more elements: exactly for the first, and else twice as much.
    func makeRoom(for count: Int, in list: inout [Value]) throws(QueryError) {
        guard list.count + count > list.capacity else { return }
        try reserve(bytes: list.blockBytes(adding: count) - list.blockBytes)
        list.reserveCapacity(Swift.max(list.count + count, list.capacity * 2))
    }

    /// The list that is made of elements of another, if there is room for it.
    func copied(
        _ elements: ArraySlice<Value>, _ copy: (ArraySlice<Value>) -> Value
    ) throws(QueryError) -> Value {
        try context.budget.requireRoom(forBytes: elements.count * MemoryLayout<Value>.stride)
        return try reserved(copy(elements))
    }

    /// Notes the bytes of a value, if it can be a large one, and hands it on.
    func reserved(_ value: Value) throws(QueryError) -> Value {
        let isLarge =
            switch value {
            case .string(let text): text.utf8.count >= 4096
            case .list(let elements):
                elements.count >= 256 || elements.contains(where: \.isContainer)
            case .map(let entries): entries.values.contains(where: \.isContainer)
            default: false
            }
        if isLarge {
            try reserve(bytes: value.contentBytes(atMost: context.budget.limits.bytesMax))
        }
        return value
    }
}
