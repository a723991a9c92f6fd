import QueryPlan
import Kith
import QuerySyntax

/// One random query and everything that must give the same as it.
struct Trial {
    let seed: UInt64
    let laboratory: Laboratory
    /// The seed of the query that was taken.
    private var querySeed: UInt64 = 0
    private(set) var tally = Tally()
    private(set) var differences: [String] = []

    init(seed: UInt64, laboratory: Laboratory) {
        self.seed = seed
        self.laboratory = laboratory
    }

    /// Makes the query, runs it, and compares.
    mutating func run() {
        let (query, usual) = tellingQuery()
        tally.queries = 1
        comparePrint(query.tree)
        switch usual {
        case .none:
            tally.limited = 1
            return
        case .failed(let message):
            tally.failed = 1
            compareSpellings(query, .failed(message))
        case .rows(let rows):
            tally.rows = UInt64(rows.count)
            tally.empty = rows.isEmpty ? 1 : 0
            compareSpellings(query, usual)
            if query.arms.count > 1 { compareUnion(query, rows) }
            comparePartition(query.arms[0])
        }
        comparePlans(query, usual)
        compareForms(query, usual)
    }

    /// A query and what it gives; one without rows says little, so that a few others are tried.
    private mutating func tellingQuery() -> (RandomQuery, Outcome) {
        for attempt: UInt64 in 0..<4 {
            querySeed = seed ^ attempt << 56
            var generator = QueryGenerator(seed: querySeed)
            let query = generator.query()
            let outcome = laboratory.outcome(of: query.tree, ordered: query.isOrdered)
            if attempt == 3 || outcome.rows?.isEmpty != true { return (query, outcome) }
        }
        preconditionFailure("the last query is taken")
    }

    /// What is printed of the tree parses to the same tree.
    private mutating func comparePrint(_ tree: Query) {
        let text = tree.description
        tally.comparisons += 1
        do {
            let parsed = try QueryParser.parse(text)
            guard parsed.description == text else {
                return differences.append("seed \(seed): is printed in another way\n\(text)")
            }
            // Looking into a whole tree costs more than a query.
            guard seed.isMultiple(of: 4) else { return }
            guard case .query(let again) = parsed.body, structure(again) == structure(tree) else {
                return differences.append("seed \(seed): parses to another tree\n\(text)")
            }
        } catch {
            differences.append("seed \(seed): \(error.rendered(in: text))\n\(text)")
        }
    }

    /// The rows with all rewrites off, with one of them, and with patterns in another order.
    private mutating func comparePlans(_ query: RandomQuery, _ usual: Outcome) {
        var random = SeededRandom(seed: seed)
        let all = Set(Rewrite.allCases)
        let single = Rewrite.allCases.shuffled(using: &random).prefix(3)
        for rewrites in [[]] + single.map({ all.subtracting([$0]) }) {
            let off = rewrites.isEmpty ? "all rewrites" : "\(all.subtracting(rewrites))"
            let outcome = laboratory.outcome(
                of: query.tree, rewrites: rewrites, ordered: query.isOrdered)
            compare(outcome, usual, "without \(off)", query.tree)
        }
        let outcome = laboratory.outcome(
            of: query.tree, statistics: laboratory.statistics.mistaken(&random),
            ordered: query.isOrdered)
        compare(outcome, usual, "with other statistics", query.tree)
    }

    /// The rows from every form of the network.
    private mutating func compareForms(_ query: RandomQuery, _ usual: Outcome) {
        for (form, graph) in laboratory.others {
            let outcome = laboratory.outcome(of: query.tree, on: graph, ordered: query.isOrdered)
            compare(outcome, usual, form, query.tree)
        }
        let outcome = laboratory.outcomeFromFile(of: query.tree, ordered: query.isOrdered)
        compare(outcome, usual, "from the file", query.tree)
    }

    /// The rows of the same meaning in other words.
    private mutating func compareSpellings(_ query: RandomQuery, _ usual: Outcome) {
        var random = SeededRandom(seed: seed)
        for rewriting in Rewriting.all {
            let tree = query.changed { rewriting.apply($0, &random) }
            let outcome = laboratory.outcome(of: tree, ordered: query.isOrdered)
            compare(outcome, usual, rewriting.name, query.tree, tree)
        }
        var generator = QueryGenerator(seed: querySeed, spelling: .counted)
        let counted = generator.query().tree
        let outcome = laboratory.outcome(of: counted, ordered: query.isOrdered)
        compare(outcome, usual, "COUNT for EXISTS", query.tree, counted)
    }

    /// The rows of a UNION are those of its arms.
    private mutating func compareUnion(_ query: RandomQuery, _ rows: [String]) {
        var parts: [String] = []
        for arm in query.arms {
            guard let rows = laboratory.outcome(of: Query(arm.query)).rows else { return }
            parts += rows
        }
        guard !query.unionsAll else {
            return compare(.rows(parts.sorted()), .rows(rows), "the arms of UNION", query.tree)
        }
        // Of equal numbers, such as 1 and 1.0, either may stay.
        let sets = [parts, rows].map { Set($0.map { $0.replacing(".0", with: "") }).sorted() }
        compare(.rows(sets[0]), .rows(sets[1]), "the arms of UNION", query.tree)
    }

    /// Every row makes a predicate true, false or null, and none more than one of them.
    private mutating func comparePartition(_ arm: RandomQuery.Arm) {
        guard let last = arm.clauses.last else { return }
        let visible = arm.scope.variables.filter { !arm.scope.vaguePaths.contains($0.name) }
        var items = visible.map { (Expression.variable($0.name), as: $0.name) }
        if items.isEmpty { items = [(.integer(1), as: "one")] }
        let returning = Clause(.returning(Projection(items)))
        let whole = Query(arm.clauses + [returning])
        guard let rows = laboratory.outcome(of: whole).rows else { return }
        var parts: [String] = []
        for predicate in [arm.predicate, .not(arm.predicate), .isNull(arm.predicate)] {
            let clauses = arm.clauses.dropLast() + [last.filtered(by: predicate), returning]
            let part = laboratory.outcome(of: Query(Array(clauses)))
            guard case .rows(let rows) = part else {
                if case .failed = part {
                    compare(part, .rows([]), "a predicate", whole, Query(Array(clauses)))
                }
                return
            }
            parts += rows
        }
        compare(
            .rows(parts.sorted()), .rows(rows), "a predicate true, false or null: \(arm.predicate)",
            whole)
    }

    private mutating func compare(
        _ outcome: Outcome, _ usual: Outcome, _ relation: String, _ query: Query,
        _ other: Query? = nil
    ) {
        guard outcome != .none else { return }
        tally.comparisons += 1
        guard outcome != usual else { return }
        var report = "seed \(seed): \(relation)\n\(query)\n"
        if let other { report += "--- in other words\n\(other)\n" }
        report += "--- gives \(usual)\n--- and then \(outcome)"
        differences.append(report)
    }
}
