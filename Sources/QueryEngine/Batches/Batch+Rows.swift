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

    /// The rows with these numbers, none of them twice, which are not in the batch any more where
    /// there is anything behind them.
    mutating func taken(_ rows: [UInt32]) -> Batch {
        var result = Batch(count: rows.count, variableCount: columns.count)
        for index in columns.indices { result.columns[index] = columns[index]?.taken(rows) }
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

    /// Every variable that has a column.
    var boundVariables: [VariableID] {
        columns.indices.filter { columns[$0] != nil }.map { VariableID($0) }
    }

    /// The rows of all batches, which bind the same variables; nil if there are none.
    static func concatenated(_ batches: [Batch]) -> Batch? {
        guard var all = batches.first else { return nil }
        for batch in batches.dropFirst() { all.append(batch) }
        return all
    }

    /// Appends the rows of a batch that binds the same variables.
    mutating func append(_ other: Batch) {
        for index in columns.indices {
            guard columns[index] != nil else { continue }
            columns[index]?.append(other.columns[index] ?? .constant(.null, count: other.count))
        }
        if origins != nil { origins?.append(contentsOf: other.origins ?? []) }
        count += other.count
    }
}
