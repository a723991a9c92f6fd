import QueryPlan
import QuerySyntax

/// The plan of a query over a company: few organizations, many persons, more relationships.
func plan(
    _ text: String, rewrites: Set<Rewrite> = Set(Rewrite.allCases),
    procedures: [String: ProcedureSignature] = [:], statistics: Statistics = .company
) throws -> LogicalPlan {
    let statement = try QueryParser.parse(text)
    guard case .query(let query) = statement.body else {
        throw QueryError(.syntaxError, .compileTime, "Test", "not a query")
    }
    return try QueryPlanner.plan(
        query, text: text, procedures: procedures, statistics: statistics,
        options: PlannerOptions(rewrites: rewrites))
}

/// The operators of a plan with their details, one a line, the result's first.
func lines(_ text: String, rewrites: Set<Rewrite> = Set(Rewrite.allCases)) throws -> [String] {
    let plan = try plan(text, rewrites: rewrites)
    return lines(plan.description(statistics: .company), prefix: "", first: "")
}

private func lines(_ plan: PlanDescription, prefix: String, first: String) -> [String] {
    var result = [(first + plan.name + " " + plan.details).trimmedRight]
    for inner in plan.inner { result += lines(inner, prefix: prefix + "  ", first: prefix + "- ") }
    for input in plan.input { result += lines(input, prefix: prefix, first: prefix) }
    return result
}

extension String {
    fileprivate var trimmedRight: String {
        var text = self[...]
        while text.last == " " { text.removeLast() }
        return String(text)
    }
}

extension Statistics {
    static let company = Statistics(
        nodeCount: 11_000, relationshipCount: 42_000,
        labelCounts: ["Organization": 1_000, "Person": 9_000, "User": 100, "Deal": 900],
        typeCounts: [
            "WORKS_AT": 9_000, "KNOWS": 20_000, "PART_OF": 900, "REPORTS_TO": 8_100,
            "MANAGES": 1_000, "ABOUT": 3_000,
        ],
        ends: [
            "REPORTS_TO": Ends(source: ["Person"], target: ["Person"]),
            "MANAGES": Ends(source: ["User"], target: []),
        ],
        indexes: [
            Index(label: "Person", keys: ["id"], unique: true),
            Index(label: "Organization", keys: ["name"], unique: false),
        ],
        shareOfOneValue: { _, key in key == "email" ? 0.000_5 : nil },
        shareInRange: { _, key, _ in key == "name" ? 0.8 : nil })
}

/// The error that a query has before anything runs, as the TCK words it; nil if it has none.
func fault(_ text: String, procedures: [String: ProcedureSignature] = [:]) -> QueryError? {
    do {
        _ = try plan(text, procedures: procedures)
        return nil
    } catch {
        return error as? QueryError
    }
}
