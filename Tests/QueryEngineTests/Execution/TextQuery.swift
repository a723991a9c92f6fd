import GraphIndex
import QueryEngine
import QueryPlan
import QuerySyntax
import Synchronization
import Values

/// Runs queries given as text, without a store: parser, planner and engine alone.
struct TextQuery {
    var graph: Graph
    var options = PlannerOptions()

    /// Begins with what some statements make, which are separated by semicolons.
    init(_ script: String = "") throws {
        graph = .empty
        for statement in script.split(separator: ";") {
            _ = try change(String(statement))
        }
    }

    /// What the planner makes of a query.
    func plan(_ text: String) throws -> LogicalPlan {
        guard case .query(let query) = try QueryParser.parse(text).body else {
            throw NotAQuery(text: text)
        }
        let procedures = Procedure.builtIn.map { ($0.signature.name, $0.signature) }
        return try QueryPlanner.plan(
            query, text: text, procedures: Dictionary(uniqueKeysWithValues: procedures),
            statistics: statistics, options: options)
    }

    struct NotAQuery: Error { var text: String }

    /// The rows of a reading query.
    func rows(
        _ text: String, _ parameters: [String: Value] = [:], limits: Limits = Limits()
    ) throws -> [[Value]] {
        let settings = try ExecutionSettings.plain(parameters: parameters, limits: limits)
        return try QueryRun(plan(text), on: graph, settings: settings).all()
    }

    /// Runs a query that writes, and keeps what it has done.
    mutating func change(
        _ text: String, _ parameters: [String: Value] = [:]
    ) throws -> QueryOutcome {
        var transaction = GraphTransaction(graph)
        let outcome = try QueryOutcome(
            running: plan(text), in: &transaction, settings: .plain(parameters: parameters))
        graph = transaction.graph
        return outcome
    }

    private var statistics: Statistics {
        var statistics = Statistics(
            nodeCount: graph.nodeCount, relationshipCount: graph.relationshipCount,
            propertyKeys: graph.names.propertyKeys)
        for name in graph.names.labels {
            statistics.labelCounts[name] = graph.names.label(name).map { graph.labelCount($0) }
        }
        for name in graph.names.relationshipTypes {
            statistics.typeCounts[name] =
                graph.names.relationshipType(name).map { graph.typeCount($0) }
        }
        return statistics
    }
}

extension Limits {
    /// Any time, but at most so many looks at whether the query was stopped: a count of its steps.
    static func looks(_ most: Int) -> Limits {
        let count = Mutex(0)
        return Limits(
            seconds: .infinity,
            isInterrupted: {
                count.withLock { count in
                    count += 1
                    return count > most
                }
            })
    }
}
