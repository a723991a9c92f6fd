import QueryPlan
import Values

extension Batch {
    /// One row in which no variable is bound: what a whole query starts from.
    static func single(variableCount: Int) -> Batch {
        Batch(count: 1, variableCount: variableCount)
    }

    /// The same rows with only the columns that are still read.
    func keeping(_ kept: [VariableID]) -> Batch {
        var result = Batch(count: count, variableCount: places.count, origins: origins)
        for variable in kept { result[variable] = self[variable] }
        return result
    }

    /// The rows with these numbers, in that order, with only the columns that are still read.
    func gathered(_ rows: [UInt32], keeping kept: [VariableID]) -> Batch {
        var result = Batch(count: rows.count, variableCount: places.count)
        for variable in kept { result[variable] = self[variable]?.gathered(rows) }
        if let origins { result.origins = rows.map { origins[Int($0)] } }
        return result
    }

    /// The rows with these numbers, none of them twice, which are not in the batch any more where
    /// there is anything behind them.
    mutating func taken(_ rows: [UInt32]) -> Batch {
        var result = Batch(count: rows.count, variableCount: places.count)
        for index in places.indices {
            result.places[index].column = places[index].column?.taken(rows)
        }
        if let origins { result.origins = rows.map { origins[Int($0)] } }
        return result
    }

    /// One row, so many times over; columns cost nothing however often it is.
    func repeating(row: Int, count: Int, keeping kept: [VariableID]) -> Batch {
        var result = Batch(count: count, variableCount: places.count)
        for variable in kept {
            guard let column = self[variable] else { continue }
            result[variable] = .constant(column[row], count: count)
        }
        if let origins { result.origins = Array(repeating: origins[row], count: count) }
        return result
    }

    /// Every variable that has a column.
    var boundVariables: [VariableID] {
        places.indices.filter { places[$0].column != nil }.map { VariableID($0) }
    }

    /// The rows of all batches, which bind the same variables; nil if there are none.
    static func concatenated(_ batches: [Batch]) -> Batch? {
        guard var all = batches.first else { return nil }
        for batch in batches.dropFirst() { all.append(batch) }
        return all
    }

    /// Appends the rows of a batch that binds the same variables.
    mutating func append(_ other: Batch) {
        for index in places.indices where places[index].column != nil {
            let more = other.places[index].column ?? .constant(.null, count: other.count)
            places[index].column?.append(more)
        }
        if origins != nil { origins?.append(contentsOf: other.origins ?? []) }
        count += other.count
    }
}
