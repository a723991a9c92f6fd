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

    /// A statement as it was planned, with what there is to warn of.
    ///
    /// A class, so that to take it from the memo costs next to nothing.
    final class Prepared: Sendable {
        let basis: Basis
        let plan: LogicalPlan
        let warnings: [QueryWarning]

        init(_ basis: Basis, _ plan: LogicalPlan, _ warnings: [QueryWarning]) {
            self.basis = basis
            self.plan = plan
            self.warnings = warnings
        }
    }

    private let last = Mutex<Prepared?>(nil)
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

    /// What was planned on this basis, or else what is planned now.
    func prepared(
        on basis: Basis, _ plan: () throws(QueryError) -> LogicalPlan,
        warnings: () -> [QueryWarning]
    ) throws(QueryError) -> Prepared {
        if let last = last.withLock({ $0 }), last.basis == basis { return last }
        let prepared = Prepared(basis, try plan(), warnings())
        last.withLock { $0 = prepared }
        return prepared
    }
}
