/// For which outer rows more rows are of use to a `LIMIT` of a subplan, and so to all that feed it.
///
/// A class because the limit notes what it has had, and the operators below it ask.
final class Demand {
    /// The demand of the next limit above, if there is one.
    private let above: Demand?
    /// By origin: true where the limit has had its rows.
    private var satisfied: [Bool] = []

    init(above: Demand?) { self.above = above }

    /// Says that no further row that comes from this origin is of use.
    func satisfy(_ origin: UInt32) {
        let missing = Int(origin) + 1 - satisfied.count
        if missing > 0 { satisfied.append(contentsOf: repeatElement(false, count: missing)) }
        satisfied[Int(origin)] = true
    }

    /// Whether the rest of what comes from this row may be left out.
    func isSatisfied(_ batch: Batch, row: Int) -> Bool {
        guard let origins = batch.origins else { return false }
        return isSatisfied(origins[row])
    }

    /// Begins anew, with other outer rows.
    func reset() { satisfied.removeAll(keepingCapacity: true) }

    private func isSatisfied(_ origin: UInt32) -> Bool {
        (Int(origin) < satisfied.count && satisfied[Int(origin)])
            || above?.isSatisfied(origin) ?? false
    }
}
