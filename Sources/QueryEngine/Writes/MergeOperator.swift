import QueryPlan
import QuerySyntax

/// For each row the matches of a pattern, or else the pattern made anew.
///
/// Goes row by row, because each row has to find what the rows before it have made.
final class MergeOperator: BatchOperator {
    private let input: any BatchOperator
    private let context: ExecutionContext
    private let match: Subplan
    private let creator: EntityCreator
    private let onMatch: Updater
    private let onCreate: Updater
    private let introduced: [VariableID]
    private let kept: [VariableID]
    private let needed: [VariableID]

    /// `live` is what is read above, `needed` what the merge itself reads as well.
    init(
        _ merge: Merge, input: any BatchOperator, match: Subplan, context: ExecutionContext,
        live: VariableSet, needed: VariableSet
    ) {
        self.input = input
        self.context = context
        self.match = match
        creator = EntityCreator(merge.creation, context: context, refusesNull: true)
        onMatch = Updater(merge.onMatch, context: context)
        onCreate = Updater(merge.onCreate, context: context)
        let introduced = VariableSet(merge.creation.variables)
        self.introduced = introduced.sorted()
        kept = live.sorted()
        self.needed = live.union(needed).subtracting(introduced).sorted()
    }

    func next() throws(QueryError) -> Batch? {
        guard let rows = try input.next() else { return nil }
        var results: [Batch] = []
        for row in 0..<rows.count {
            try context.budget.tick()
            let one = rows.gathered([UInt32(row)], keeping: needed)
            var matches = try matches(of: one)
            if matches.isEmpty {
                var made = one
                try creator.create(for: &made)
                try onCreate.update(made)
                matches = [made]
            } else {
                for found in matches { try onMatch.update(found) }
            }
            results.append(contentsOf: matches.map { $0.keeping(kept) })
        }
        return Batch.concatenated(results)
    }

    func rewind() { input.rewind() }

    private func matches(of row: Batch) throws(QueryError) -> [Batch] {
        var matches: [Batch] = []
        match.start(over: row)
        while let found = try match.next() {
            matches.append(row.joined(with: found, introduced: introduced, keeping: needed))
        }
        return matches
    }
}
