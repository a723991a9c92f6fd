import QueryPlan
import Values

extension Batch {
    /// One row in which no variable is bound: what a whole query starts from.
    static func single(variableCount: Int) -> Batch {
        Batch(count: 1, variableCount: variableCount)
    }

    /// The same rows with only the columns that are still read.
    func keeping(_ kept: [VariableID]) -> Batch {
        var result = Batch(count: count, variableCount: columns.count, origins: origins)
        for variable in kept { result[variable] = self[variable] }
        return result
    }

    /// The rows with these numbers, in that order, with only the columns that are still read.
    func gathered(_ rows: [UInt32], keeping kept: [VariableID]) -> Batch {
        var result = Batch(count: rows.count, variableCount: columns.count)
        for variable in kept { result[variable] = self[variable]?.gathered(rows) }
        if let origins { result.origins = rows.map { origins[Int($0)] } }
        return result
    }

    /// One row, so many times over; columns cost nothing however often it is.
    func repeating(row: Int, count: Int, keeping kept: [VariableID]) -> Batch {
        var result = Batch(count: count, variableCount: columns.count)
        for variable in kept {
            guard let column = self[variable] else { continue }
            result[variable] = .constant(column[row], count: count)
        }
        if let origins { result.origins = Array(repeating: origins[row], count: count) }
        return result
    }

    /// A range of the rows.
    func sliced(_ range: Range<Int>, keeping kept: [VariableID]) -> Batch {
        if range == 0..<count { return keeping(kept) }
        return gathered(range.map { UInt32($0) }, keeping: kept)
    }

    /// Every variable that has a column.
    var boundVariables: [VariableID] {
        columns.indices.filter { columns[$0] != nil }.map { VariableID($0) }
    }

    /// The rows of all batches, which bind the same variables; nil if there are none.
    static func concatenated(_ batches: [Batch]) -> Batch? {
        guard let first = batches.first else { return nil }
        guard batches.count > 1 else { return first }
        var result = Batch(
            count: batches.reduce(0) { $0 + $1.count }, variableCount: first.columns.count)
        for variable in first.boundVariables {
            result[variable] = .concatenated(
                batches.map { $0[variable] ?? .constant(.null, count: $0.count) })
        }
        if first.origins != nil { result.origins = batches.flatMap { $0.origins ?? [] } }
        return result
    }

    /// About how much memory the rows take, for the budget.
    var estimatedBytes: Int {
        columns.reduce((origins?.count ?? 0) * 4 + 64) { $0 + ($1?.estimatedBytes ?? 0) }
    }
}
