import QueryPlan
import QuerySyntax
import Values

/// List comprehensions and quantifiers. The lists of a batch are laid end to end into inner
/// batches, the body is computed over those, and its values are folded back to their lists.
extension Evaluator {
    /// A list comprehension: `[variable IN list WHERE predicate | projection]`.
    func listComprehension(
        _ variable: VariableID, _ list: PlanExpression, _ predicate: PlanExpression?,
        _ projection: PlanExpression?, _ batch: Batch
    ) throws(QueryError) -> Column {
        let lists = try column(list, over: batch)
        var results: [[Value]] = Array(repeating: [], count: batch.count)
        if predicate == nil {
            for row in 0..<batch.count {
                try makeRoom(for: try lists[row].elements()?.count ?? 0, in: &results[row])
            }
        }
        let reads = [predicate, projection].compactMap { $0 }
        let isPresent = try eachElement(of: lists, variable, batch, for: reads) {
            inner, owners throws(QueryError) in
            var inner = inner
            var owners = owners
            if let predicate {
                let rows = try rowsWhereTrue(predicate, over: inner)
                if rows.isEmpty { return }
                owners = owners.gathered(rows)
                let elements = inner[variable]?.gathered(rows)
                inner = inner.narrowed(to: rows, for: projection.map { [$0] } ?? [])
                inner[variable] = elements
            }
            let values =
                if let projection { try column(projection, over: inner) } else {
                    try column(of: variable, in: inner)
                }
            try append(values, to: &results, of: owners)
        }
        return .values(results.indices.map { isPresent[$0] ? .list(results[$0]) : .null })
    }

    /// A quantifier: `all | any | none | single(variable IN list WHERE predicate)`.
    func quantified(
        _ quantifier: Quantifier, _ variable: VariableID, _ list: PlanExpression,
        _ predicate: PlanExpression, _ batch: Batch
    ) throws(QueryError) -> Column {
        let lists = try column(list, over: batch)
        var tallies = [Tally](repeating: Tally(), count: batch.count)
        let isPresent = try eachElement(of: lists, variable, batch, for: [predicate]) {
            inner, owners throws(QueryError) in
            let truths = try truths(of: predicate, over: inner)
            for (index, owner) in owners.enumerated() { tallies[Int(owner)].count(truths[index]) }
        }
        return Column(
            truths: tallies.indices.map { isPresent[$0] ? tallies[$0].answer(quantifier) : nil })
    }

    /// Hands over all elements of all lists, some thousand at a time, each with the row of its
    /// list.
    ///
    /// Returns for which rows there is a list and not null.
    private func eachElement(
        of lists: Column, _ variable: VariableID, _ batch: Batch, for reads: [PlanExpression],
        _ body: (Batch, [UInt32]) throws(QueryError) -> Void
    ) throws(QueryError) -> [Bool] {
        let chunkCount = 8192
        var isPresent = [Bool](repeating: true, count: batch.count)
        var elements: [Value] = []
        var owners: [UInt32] = []
        for row in 0..<batch.count {
            guard let list = try lists[row].elements() else {
                isPresent[row] = false
                continue
            }
            var rest = list[...]
            while !rest.isEmpty {
                let part = rest.prefix(chunkCount - elements.count)
                elements.append(contentsOf: part)
                owners.append(contentsOf: repeatElement(UInt32(row), count: part.count))
                rest = rest.dropFirst(part.count)
                if elements.count == chunkCount {
                    try flush(&elements, &owners, variable, batch, reads, body)
                }
            }
        }
        if !elements.isEmpty { try flush(&elements, &owners, variable, batch, reads, body) }
        return isPresent
    }

    private func flush(
        _ elements: inout [Value], _ owners: inout [UInt32], _ variable: VariableID,
        _ batch: Batch, _ reads: [PlanExpression],
        _ body: (Batch, [UInt32]) throws(QueryError) -> Void
    ) throws(QueryError) {
        try context.budget.tick()
        var inner = batch.restricted(to: owners, for: reads)
        inner[variable] = Column(elements)
        try body(inner, owners)
        elements.removeAll(keepingCapacity: true)
        owners.removeAll(keepingCapacity: true)
    }
}

/// How often the predicate of a quantifier was true, false and unknown.
private struct Tally {
    private var trues = 0
    private var falses = 0
    private var unknowns = 0

    mutating func count(_ truth: Bool?) {
        switch truth {
        case .some(true): trues += 1
        case .some(false): falses += 1
        case .none: unknowns += 1
        }
    }

    func answer(_ quantifier: Quantifier) -> Bool? {
        switch quantifier {
        case .all: falses > 0 ? false : (unknowns > 0 ? nil : true)
        case .any: trues > 0 ? true : (unknowns > 0 ? nil : false)
        case .none: trues > 0 ? false : (unknowns > 0 ? nil : true)
        case .single: trues > 1 ? false : (unknowns > 0 ? nil : trues == 1)
        }
    }
}

extension Value {
    /// The elements of a list, nil for null; anything else is a type error.
    func elements() throws(QueryError) -> [Value]? {
        switch self {
        case .list(let elements): elements
        case .null: nil
        default: throw .type("a list was expected, not \(typeName)")
        }
    }
}
