import GraphIndex
import QueryEngine
import QueryPlan
import QuerySyntax
import Synchronization
import Values

/// Remembers how a statement was planned last, so that running it again with other parameters is
/// only running it.
///
/// A class, since all copies of a statement share it.
final class PlanMemo: Sendable {
    /// What a plan was made for: as long as that is the same, the plan is right, and about as good
    /// as a new one.
    struct Basis: Equatable {
        /// The number of the database.
        let database: Int
        /// How many times procedures were registered.
        let procedureVersion: Int
        let schema: GraphSchema
        let nameCount: Int
        let endLabels: EndLabels
        let keysOfFloats: Set<PropertyKeyID>
        /// Grows by one when the graph doubles.
        let magnitude: Int

        init(_ graph: Graph, database: Int, procedureVersion: Int) {
            self.database = database
            self.procedureVersion = procedureVersion
            schema = graph.schema
            endLabels = graph.endLabels
            keysOfFloats = graph.keysOfFloats
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
        let columns: [String]
        let warnings: [QueryWarning]
        private let canRunAgain: Bool
        private let kept = Mutex<QueryRun?>(nil)
        private let update: Mutex<UpdateRun>

        init(_ basis: Basis, _ plan: LogicalPlan, _ warnings: [QueryWarning]) {
            self.basis = basis
            self.plan = plan
            self.warnings = warnings
            columns = plan.columns.map(\.name)
            canRunAgain = plan.isPlain
            update = Mutex(UpdateRun(plan))
        }

        /// Runs the plan in a transaction; no two of them run at once.
        func outcome(
            in transaction: inout GraphTransaction, _ settings: ExecutionSettings
        ) throws(QueryError) -> QueryOutcome {
            try update.withLock { update throws(QueryError) in
                try update.outcome(in: &transaction, settings: settings)
            }
        }

        /// All rows of the plan.
        func rows(on graph: Graph, _ settings: ExecutionSettings) throws(QueryError) -> [[Value]] {
            if canRunAgain, let rows = try rowsAgain(on: graph, settings) { return rows }
            return try QueryRun(plan, on: graph, settings: settings).all()
        }

        /// All rows by the run that is kept; nil while another thread has it.
        private func rowsAgain(
            on graph: Graph, _ settings: ExecutionSettings
        ) throws(QueryError) -> [[Value]]? {
            try kept.withLockIfAvailable { kept throws(QueryError) in
                let run =
                    if let kept { kept } else {
                        try QueryRun(plan, on: graph, settings: settings)
                    }
                // What fails is not kept.
                kept = nil
                run.begin(on: graph, settings: settings)
                let rows = try run.all()
                run.finish()
                kept = run
                return rows
            }
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
