/// What one operator of a plan did in one execution.
public struct OperatorProfile: Hashable, Sendable {
    /// The rows it handed on, over all the times it was run.
    public var rowCount = 0
    /// The time spent in it and in the operators below it, in nanoseconds.
    public var nanoseconds: Int64 = 0
}

/// Gathers what the operators of a running plan do; they are numbered depth-first, inputs first.
///
/// A class because every operator of the plan adds to it.
final class ProfileRecorder {
    private(set) var operators: [OperatorProfile] = []

    /// The number of the next operator.
    func number() -> Int {
        operators.append(OperatorProfile())
        return operators.count - 1
    }

    func add(rows: Int, nanoseconds: Int64, to number: Int) {
        operators[number].rowCount += rows
        operators[number].nanoseconds += nanoseconds
    }
}
