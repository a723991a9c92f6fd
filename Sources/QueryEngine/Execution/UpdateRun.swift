public import GraphIndex
public import QueryPlan
public import QuerySyntax
import Values

/// Runs a plan in one transaction after another, and makes its operators only once if that is
/// possible.
///
/// A class, since it keeps them.
public final class UpdateRun {
    private let plan: LogicalPlan
    private let canRunAgain: Bool
    private var kept: RunningPlan?

    /// Nothing is done until an outcome is asked for.
    public init(_ plan: LogicalPlan) {
        self.plan = plan
        canRunAgain = plan.isPlainUpdate
    }

    /// Runs the plan in a transaction, to its end, as `QueryOutcome` does.
    public func outcome(
        in transaction: inout GraphTransaction, settings: ExecutionSettings
    ) throws(QueryError) -> QueryOutcome {
        // The transaction moves into the context and back: a second reference would make every
        // change copy it.
        var taken = GraphTransaction(.empty)
        swap(&taken, &transaction)
        let engine: RunningPlan
        if let kept, !settings.profiles {
            engine = kept
            engine.begin(on: .empty, settings, transaction: consume taken)
        } else {
            engine = try RunningPlan(
                plan, graph: .empty, transaction: consume taken, settings: settings)
        }
        // What fails is not kept.
        kept = nil
        defer {
            if let changed = engine.context.transaction { transaction = changed }
            engine.context.transaction = nil
            kept?.finish()
        }
        let outcome = try QueryOutcome(plan, engine)
        if canRunAgain, !settings.profiles { kept = engine }
        return outcome
    }
}
