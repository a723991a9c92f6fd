import QueryPlan

/// The rows that a plan is run over: all `argument` operators of one plan read them here.
///
/// A class because it is shared by the operators of the plan and whoever runs it.
final class RowSource {
    /// The rows.
    var batch: Batch
    /// The variables that the plan reads of the rows.
    private(set) var read: VariableSet = []

    init(variableCount: Int) { batch = .single(variableCount: variableCount) }

    /// Notes that an `argument` hands these on.
    func read(_ variables: some Sequence<VariableID>) { read.formUnion(variables) }
}
