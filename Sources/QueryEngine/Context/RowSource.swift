import QueryPlan

/// The rows that a plan is run over: all `argument` operators of one plan read them here.
///
/// A class because it is shared by the operators of the plan and whoever runs it.
final class RowSource {
    /// The rows.
    var batch: Batch {
        didSet { satisfied.removeAll(keepingCapacity: true) }
    }
    /// The variables that the plan reads of the rows.
    private(set) var read: Set<VariableID> = []
    /// By origin: true where no further row is of use to anyone.
    ///
    /// Empty while nobody has said so.
    private var satisfied: [Bool] = []

    init(variableCount: Int) { batch = .single(variableCount: variableCount) }

    /// Notes that an `argument` hands these on.
    func read(_ variables: some Sequence<VariableID>) { read.formUnion(variables) }

    /// Says that no further row that comes from this origin is of use.
    func satisfy(_ origin: UInt32) {
        if satisfied.isEmpty { satisfied = Array(repeating: false, count: batch.count) }
        satisfied[Int(origin)] = true
    }

    /// Whether operators may leave out the rest of what comes from this row.
    func isSatisfied(_ batch: Batch, row: Int) -> Bool {
        guard !satisfied.isEmpty, let origins = batch.origins else { return false }
        return satisfied[Int(origins[row])]
    }
}
