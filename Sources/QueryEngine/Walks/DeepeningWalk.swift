import QuerySyntax
import Values

/// One or all of the shortest walks where the pattern asks for two relationships or more.
///
/// A walk that long need not be a shortest way between its ends, so trails of one length after
/// another are tried, until there is one. The budget is what bounds it.
final class DeepeningWalk: Walk {
    private let stepper: Stepper
    private let keepsAll: Bool
    private var trails: TrailWalk?
    private var length = 0
    private var start = NodeID.none
    private var end: NodeID?
    /// For each end the length of its shortest walks.
    private var lengths: [NodeID: Int] = [:]

    init(_ stepper: Stepper, keepsAll: Bool) {
        self.stepper = stepper
        self.keepsAll = keepsAll
    }

    func start(at node: NodeID, end: NodeID?) {
        start = node
        self.end = end
        length = stepper.min - 1
        lengths.removeAll()
        trails = nil
    }

    func advance(into results: inout WalkResults, limit: Int) throws(QueryError) -> Bool {
        while results.count < limit {
            guard let trails else {
                guard length < stepper.max else { return false }
                length += 1
                let walk = TrailWalk(stepper, min: length, max: length)
                walk.start(at: start, end: nil)
                self.trails = walk
                continue
            }
            var found = WalkResults(
                wantsRelationships: results.wantsRelationships, isReversed: results.isReversed)
            let goesOn = try trails.advance(into: &found, limit: 256)
            for index in found.ends.indices where takes(found.ends[index]) {
                results.append(found, at: index)
            }
            guard !goesOn else { continue }
            self.trails = nil
            if !trails.hasReachedMax { return false }
            if let end, lengths[end] != nil { return false }
        }
        return true
    }

    private func takes(_ node: NodeID) -> Bool {
        if let end, end != node { return false }
        guard let known = lengths[node] else {
            lengths[node] = length
            return true
        }
        return keepsAll && known == length
    }
}
