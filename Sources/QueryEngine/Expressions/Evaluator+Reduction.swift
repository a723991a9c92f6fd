import QueryPlan
import QuerySyntax
import Values

extension Evaluator {
    /// `reduce(accumulator = initial, variable IN list | body)`: step by step, each step for all
    /// rows whose lists are long enough.
    ///
    /// With a predicate it is `allReduce`: whether that is true behind every step. A row goes no
    /// further than to the step behind which it is false.
    func reduced(
        _ accumulator: VariableID, _ initial: PlanExpression, _ variable: VariableID,
        _ list: PlanExpression, _ body: PlanExpression, _ predicate: PlanExpression?,
        _ batch: Batch
    ) throws(QueryError) -> Column {
        var lists = try elementLists(try column(list, over: batch))
        let initials = try column(initial, over: batch)
        var results = (0..<batch.count).map { lists[$0] == nil ? Value.null : initials[$0] }
        var truths: [Bool?] = lists.map { $0 == nil ? nil : true }
        let stepCount = lists.reduce(0) { max($0, $1?.count ?? 0) }
        var guardian = NestingGuard(body)
        var held = HeldBytes(before: memo.bytesReserved)
        var rows: [UInt32] = []
        var inner = batch
        for step in 0..<stepCount {
            let active = (0..<UInt32(batch.count)).filter { lists[Int($0)]?.count ?? 0 > step }
            if active.isEmpty { break }
            if step == 0 || active.count != rows.count {
                rows = active
                inner = batch.narrowed(to: rows, for: [body] + [predicate].compactMap(\.self))
            }
            inner[accumulator] = Column(results.gathered(rows))
            inner[variable] = Column(rows.map { lists[Int($0)]?[step] ?? .null })
            let values = try column(body, over: inner)
            for (index, row) in rows.enumerated() { results[Int(row)] = values[index] }
            if let predicate {
                inner[accumulator] = values
                let passed = try self.truths(of: predicate, over: inner)
                for (row, passed) in zip(rows, passed) where passed != true {
                    truths[Int(row)] = passed
                    if passed == false { lists[Int(row)] = nil }
                }
            }
            try held.update(results, memo, context.budget)
            if step % 256 == 255 { try context.budget.tick() }
            try guardian.check(results, afterStep: step)
        }
        return predicate == nil ? Column(results) : Column(truths: truths)
    }

    private func elementLists(_ lists: Column) throws(QueryError) -> [[Value]?] {
        var all: [[Value]?] = []
        all.reserveCapacity(lists.count)
        for row in 0..<lists.count { all.append(try lists[row].elements()) }
        return all
    }
}

/// Gives back to the budget what the steps of a reduction have made and do not need any more.
///
/// What the steps make counts until it is more than the results took when they were last measured;
/// so measuring them costs no more than making them.
private struct HeldBytes {
    private static let bytesUnmeasured = 1 << 16
    private let before: Int
    private var measured = 0

    init(before: Int) { self.before = before }

    mutating func update(
        _ results: [Value], _ memo: EvaluatorMemo, _ budget: Budget
    ) throws(QueryError) {
        guard memo.bytesReserved - before > 2 * measured + Self.bytesUnmeasured else { return }
        let limit = budget.limits.bytesMax
        measured = results.reduce(0) { $0 > limit ? $0 : $0 + $1.contentBytes(atMost: limit) }
        memo.release(to: before, of: budget)
        try memo.reserve(bytes: measured, from: budget)
    }
}

/// Keeps a reduction from nesting lists and maps without end, which would overflow the stack of
/// whoever walks the value later.
///
/// Measuring the depth takes time in proportion to the value, so it is done only when the body
/// can have added enough levels since the last time.
private struct NestingGuard {
    private static let depthMax = 1000
    private let levelsPerStep: Int
    private var nextStep: Int

    init(_ body: PlanExpression) {
        levelsPerStep = body.levelsAdded
        nextStep = levelsPerStep == 0 ? .max : 0
    }

    mutating func check(_ results: [Value], afterStep step: Int) throws(QueryError) {
        guard step >= nextStep else { return }
        var depth = 0
        for result in results { depth = max(depth, result.depth(limit: 2 * Self.depthMax)) }
        if depth > Self.depthMax {
            throw .tooLarge(
                "the reduction nests lists more than \(Self.depthMax) deep", detail: "NestingLimit")
        }
        nextStep = step + max(1, (Self.depthMax - depth) / levelsPerStep)
    }
}

extension PlanExpression {
    /// At most how many levels of lists and maps the expression puts around what it reads.
    fileprivate var levelsAdded: Int {
        switch kind {
        case .literal, .parameter, .variable, .hasLabels, .hasNames, .isTyped, .path,
            .relationshipsDiffer, .pathHasMode, .degree:
            0
        case .gathered: 1
        case .list(let operands): 1 + operands.levelsAdded
        case .map(let entries): 1 + entries.map(\.value).levelsAdded
        case .mapProjection(let base, _, let entries):
            1 + max(base.levelsAdded, entries.map(\.value).levelsAdded)
        case .property(let base, _), .unary(_, let base): base.levelsAdded
        case .subscripted(let base, let index): [base, index].levelsAdded
        case .slice(let base, _, _): base.levelsAdded
        case .binary(_, let left, let right), .comparison(_, let left, let right):
            // An element joins a list without a constructor in sight.
            1 + [left, right].levelsAdded
        case .and, .or, .quantifier: 0
        case .function(_, let arguments): arguments.levelsAdded
        case .caseWhen(_, let branches, let otherwise):
            (branches.map(\.then) + (otherwise.map { [$0] } ?? [])).levelsAdded
        case .listComprehension(_, let list, _, let projection):
            1 + [list].levelsAdded + (projection?.levelsAdded ?? 0)
        case .reduce(_, _, _, _, _, .some): 0
        case .reduce(_, let initial, _, let list, let body, nil):
            // The inner reduction guards itself; what it may nest is all that is allowed.
            [initial, list].levelsAdded + (body.levelsAdded > 0 ? 1000 : 0)
        case .subquery: 2
        }
    }
}

extension [PlanExpression] {
    fileprivate var levelsAdded: Int { reduce(0) { Swift.max($0, $1.levelsAdded) } }
}

extension Value {
    /// How deep lists and maps nest in the value; counts no further than the limit.
    fileprivate func depth(limit: Int) -> Int {
        guard limit > 0 else { return 0 }
        return switch self {
        case .list(let elements):
            1 + elements.reduce(0) { max($0, $1.depth(limit: limit - 1)) }
        case .map(let entries):
            1 + entries.values.reduce(0) { max($0, $1.depth(limit: limit - 1)) }
        default: 0
        }
    }
}
