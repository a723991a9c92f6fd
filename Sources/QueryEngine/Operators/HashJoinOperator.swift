import QueryPlan
import QuerySyntax
import Values

/// Each row of the input beside each row of another plan that has equal keys.
///
/// The rows of one side are held in a table, and those of the other are looked up in it as they
/// come. The keys of either side are computed only where the other has rows.
final class HashJoinOperator: BatchOperator {
    private let join: HashJoin
    private let input: any BatchOperator
    private let inner: Subplan
    private let context: ExecutionContext
    private let holdsInput: Bool
    private let evaluator: Evaluator
    private let kept: [VariableID]
    private let introduced: [VariableID]

    private var table: JoinTable?
    private var holding = Holding()
    /// The rows that are looked up, and for each of them where the table has what equals it.
    private var rows: Batch?
    private var places: [Range<Int>] = []
    private var row = 0
    private var handedOn = 0
    private var isDone = false

    init(
        _ join: HashJoin, input: any BatchOperator, inner: Subplan, holdsInput: Bool,
        context: ExecutionContext, live: VariableSet
    ) {
        self.join = join
        self.input = input
        self.inner = inner
        self.context = context
        self.holdsInput = holdsInput
        self.evaluator = Evaluator(context: context)
        self.introduced = live.intersection(join.introduces).sorted()
        self.kept = live.subtracting(join.introduces).sorted()
    }

    func next() throws(QueryError) -> Batch? {
        while true {
            try context.budget.tick()
            if let batch = advance() { return batch }
            guard try startRows() else { return nil }
        }
    }

    func rewind() {
        input.rewind()
        (rows, isDone) = (nil, false)
        // What the other plan reads may have been changed since, but only by a query that writes.
        if holdsInput || context.transaction != nil { forget() }
    }

    private func forget() {
        table = nil
        holding.clear(of: context.budget)
    }

    /// The next of the rows that equal each other; nil if there are no more in these rows.
    private func advance() -> Batch? {
        guard let rows, let table else { return nil }
        var held: [UInt32] = []
        var passing: [UInt32] = []
        while row < rows.count, held.count < Batch.targetCount {
            let rest = places[row].dropFirst(handedOn).prefix(Batch.targetCount - held.count)
            held.append(contentsOf: table.rows(at: rest))
            passing.append(contentsOf: repeatElement(UInt32(row), count: rest.count))
            handedOn += rest.count
            if handedOn == places[row].count {
                row += 1
                handedOn = 0
            }
        }
        guard !held.isEmpty else { return nil }
        let (outer, other) = holdsInput ? (table.rows, rows) : (rows, table.rows)
        let (outerRows, otherRows) = holdsInput ? (held, passing) : (passing, held)
        var batch = outer.gathered(outerRows, keeping: kept)
        for variable in introduced { batch[variable] = other[variable]?.gathered(otherRows) }
        return batch
    }

    /// Takes up the next rows that are looked up; false if there are no more.
    private func startRows() throws(QueryError) -> Bool {
        guard !isDone else { return false }
        // The input comes first in any case: it may write what the other plan reads.
        var first = holdsInput ? nil : try input.next()
        if !holdsInput, first == nil { return finish() }
        if table == nil {
            if holdsInput {
                let held = try all(input.next)
                startInner()
                first = held == nil ? nil : try nextOfInner()
                if first == nil { return finish() }
                try hold(held)
            } else {
                startInner()
                try hold(try all(nextOfInner))
            }
        }
        if table?.isEmpty == true {
            if join.input.containsWrites { while try input.next() != nil {} }
            return finish()
        }
        if first == nil { first = try nextOfInner() }
        guard let first else { return finish() }
        let keys = try columns(first, ofInput: !holdsInput)
        places = table?.places(of: keys, count: first.count) ?? []
        (rows, row, handedOn) = (first, 0, 0)
        return true
    }

    private func finish() -> Bool {
        (rows, isDone) = (nil, true)
        if holdsInput { forget() }
        return false
    }

    /// All rows of a side; nil if there are none.
    private func all(_ next: () throws(QueryError) -> Batch?) throws(QueryError) -> Batch? {
        var held = HeldRows()
        while let batch = try next() {
            try context.budget.tick()
            try held.append(batch, by: &holding, of: context.budget)
        }
        return held.rows
    }

    /// Makes the table of all rows of the side that is held.
    private func hold(_ held: Batch?) throws(QueryError) {
        let rows = held ?? Batch(count: 0, variableCount: context.variables.count)
        var table = JoinTable(rows, columnCount: join.keys.count)
        let rowBytes = holding.bytes
        for first in stride(from: 0, to: rows.count, by: Batch.targetCount) {
            let slice = Array(UInt32(first)..<UInt32(min(rows.count, first + Batch.targetCount)))
            let most = table.estimatedBytes(adding: slice.count)
            try holding.set(rowBytes + most, of: context.budget)
            let part = rows.narrowed(
                to: slice, for: join.keys.map { holdsInput ? $0.outer : $0.inner })
            table.add(try columns(part, ofInput: holdsInput), count: slice.count)
        }
        try context.budget.requireRoom(forBytes: table.bytesToFinish)
        table.finish()
        try holding.set(rowBytes + table.estimatedBytes(adding: 0), of: context.budget)
        self.table = table
    }

    private func startInner() {
        inner.start(over: .single(variableCount: context.variables.count))
    }

    /// The next rows of the other plan, which is run once and not for each of some rows.
    private func nextOfInner() throws(QueryError) -> Batch? {
        guard var batch = try inner.next() else { return nil }
        batch.origins = nil
        return batch
    }

    private func columns(_ batch: Batch, ofInput: Bool) throws(QueryError) -> [Column] {
        var columns: [Column] = []
        for key in join.keys {
            columns.append(try evaluator.column(ofInput ? key.outer : key.inner, over: batch))
        }
        return columns
    }
}
