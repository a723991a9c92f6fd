import GraphIndex
import QueryPlan
import QuerySyntax
import Synchronization

/// Remembers how a statement was planned last, so that running it again with other parameters is
/// only running it.
///
/// A class, since all copies of a statement share it.
final class PlanMemo: Sendable {
    /// What a plan was made for: as long as that is the same, the plan is right, and about as good
    /// as a new one.
    struct Basis: Equatable {
        let database: ObjectIdentifier
        /// How many times procedures were registered.
        let procedureVersion: Int
        let schema: GraphSchema
        let nameCount: Int
        /// Grows by one when the graph doubles.
        let magnitude: Int

        init(_ graph: Graph, database: ObjectIdentifier, procedureVersion: Int) {
            self.database = database
            self.procedureVersion = procedureVersion
            schema = graph.schema
            let names = graph.names
            nameCount =
                names.labels.count + names.relationshipTypes.count + names.propertyKeys.count
            let size = graph.nodeCount + graph.relationshipCount
            magnitude = Int.bitWidth - size.leadingZeroBitCount
        }
    }

    private let lastPlan = Mutex<(basis: Basis, plan: LogicalPlan)?>(nil)
    private let lastWarnings = Mutex<(basis: Basis, warnings: [QueryWarning])?>(nil)
    private let lastSeconds = Mutex(Double.infinity)

    /// True if the statement took so little time when it changed the graph last that other writers
    /// may wait for it.
    var isBrief: Bool { lastSeconds.withLock { $0 < 0.001 } }

    /// Runs what changes the graph, and notes how long it takes.
    func measure<Outcome>(_ body: () throws -> Outcome) rethrows -> Outcome {
        let start = ContinuousClock.now
        defer { lastSeconds.withLock { $0 = (ContinuousClock.now - start) / .seconds(1) } }
        return try body()
    }

    /// The plan that was made on this basis, or else a new one.
    func plan(
        for basis: Basis, _ make: () throws(QueryError) -> LogicalPlan
    ) throws(QueryError) -> LogicalPlan {
        if let last = lastPlan.withLock({ $0 }), last.basis == basis { return last.plan }
        let plan = try make()
        lastPlan.withLock { $0 = (basis, plan) }
        return plan
    }

    /// What there was to warn of on this basis, or else now.
    func warnings(for basis: Basis, _ make: () -> [QueryWarning]) -> [QueryWarning] {
        if let last = lastWarnings.withLock({ $0 }), last.basis == basis { return last.warnings }
        let warnings = make()
        lastWarnings.withLock { $0 = (basis, warnings) }
        return warnings
    }
}
