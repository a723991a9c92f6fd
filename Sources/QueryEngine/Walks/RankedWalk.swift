import GraphIndex
import QuerySyntax
import Values

/// For each end the shortest walks of a pattern, as many as are wanted.
///
/// Serves every mode, steps of any length, and patterns of several parts. One search from the start
/// finds how far all places are; then walks are tried backwards from each end.
struct RankedWalk: Walk {
    /// How many walks between the same two ends are wanted.
    struct Wanted {
        var paths = Int.max
        /// Walks of the same length are a group.
        var groups = Int.max
    }

    private let parts: [WalkedPart]
    private let mode: PathMode
    private let wanted: Wanted
    private let condition: WalkCondition?
    private var search: PlaceSearch
    private var end: NodeID?
    /// The number of ends whose walks have been handed on, or are.
    private var endCount = 0
    private var walks: WalksToPlace?
    private var endNode = NodeID.none
    /// The walks of the present end that were handed on, their lengths, and the greatest of these.
    private var paths = 0
    private var groups = 0
    private var length = -1

    init(_ parts: [WalkedPart], _ mode: PathMode, _ wanted: Wanted, _ condition: WalkCondition?) {
        self.parts = parts
        self.mode = mode
        self.wanted = wanted
        self.condition = condition
        search = PlaceSearch(from: .none, over: parts)
    }

    mutating func start(at node: NodeID, end: NodeID?) {
        search = PlaceSearch(from: node, over: parts)
        self.end = end
        endCount = 0
        walks = nil
    }

    mutating func leave() {
        search = PlaceSearch(from: .none, over: parts)
        walks = nil
    }

    mutating func advance(into results: inout WalkResults, limit: Int) throws(QueryError) -> Bool {
        while !results.isFull(limit) {
            guard let found = try nextWalk() else {
                guard try beginNextEnd() else { return false }
                continue
            }
            let stepper = parts[0].stepper
            if let condition,
                try !condition.holds(
                    for: found.walk, to: endNode, beside: stepper.row, of: stepper.rows)
            {
                continue
            }
            if take(length: found.length) {
                results.append(endNode, found.walk)
            } else {
                walks = nil
            }
        }
        return true
    }

    /// The next walk to the present end, if one more is wanted.
    private mutating func nextWalk() throws(QueryError) -> (walk: WalkInParts, length: Int)? {
        guard var walks, paths < wanted.paths else { return nil }
        // Taken out while it changes, so that it is not copied.
        self.walks = nil
        guard let (length, number) = try walks.next(in: &search, parts[0].stepper) else {
            return nil
        }
        let walk = walks.walk(number, in: search, partCount: parts.count)
        self.walks = walks
        return (walk, length)
    }

    /// Counts a walk; false if it is too long to be wanted.
    private mutating func take(length: Int) -> Bool {
        if length != self.length {
            guard groups < wanted.groups else { return false }
            self.length = length
            groups += 1
        }
        paths += 1
        return true
    }

    /// Turns to an end whose walks have not been handed on; false if there is none.
    private mutating func beginNextEnd() throws(QueryError) -> Bool {
        (paths, groups, length) = (0, 0, -1)
        if let end {
            guard endCount == 0 else { return false }
            while search.end(at: end) == nil, !search.isExhausted { try search.advance() }
        } else {
            while endCount == search.ends.count, !search.isExhausted { try search.advance() }
        }
        let next =
            end.map(search.end) ?? (endCount < search.ends.count ? search.ends[endCount] : nil)
        guard let place = next else { return false }
        endCount += 1
        endNode = search.places[place].node
        walks = WalksToPlace(to: place, in: search, mode)
        return true
    }
}
