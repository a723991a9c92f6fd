import QuerySyntax
import Values

/// The walks from the start of a search to one place, in the order of their length.
///
/// They are built backwards from their end. Each piece is as good as the shortest walk that can be
/// made of it, which the search knows exactly, as far as the mode lets that walk be: so of all
/// pieces only those are tried that are no worse than the next walk (A* with a perfect estimate).
struct WalksToPlace {
    /// The last relationships of a walk.
    private struct Piece {
        /// The place where it begins.
        var place: Int
        /// The piece that it continues backwards; negative for the end itself.
        var behind: Int
        /// The link between the two.
        var link: Int
        var length: Int
        /// The last link to `place` that was tried.
        var tried = -1
        /// True if it begins at the start, in a mode that does not come by there again.
        var isComplete: Bool
    }

    private let mode: PathMode
    private var pieces: [Piece]
    /// Pieces that are to be gone on from, by the length of the walks that they can lead to.
    private var waiting: [Int: [Int]]
    /// Those for the present length.
    private var stack: [Int] = []
    private var length = 0

    init(to place: Int, in search: PlaceSearch, _ mode: PathMode) {
        self.mode = mode
        let isComplete = mode == .acyclic && search.places[place].node == search.places[0].node
        pieces = [Piece(place: place, behind: -1, link: -1, length: 0, isComplete: isComplete)]
        waiting = [search.distances[place]: [0]]
    }

    /// How much memory the pieces take, once there is one more; those that wait are taken for one
    /// number each, in an array that doubles.
    private var estimatedBytes: Int {
        pieces.blockBytes(adding: 1) + 2 * pieces.count * MemoryLayout<Int>.stride
            + stack.blockBytes(adding: 1)
    }

    /// The length of the next walk and its number, if there is one more.
    mutating func next(
        in search: inout PlaceSearch, _ stepper: Stepper
    ) throws(QueryError) -> (length: Int, number: Int)? {
        while true {
            guard let top = stack.last else {
                guard let next = waiting.keys.min() else { return nil }
                while search.distance < next, !search.isExhausted {
                    try search.advance(besideBytes: estimatedBytes)
                }
                length = next
                stack = waiting.removeValue(forKey: next) ?? []
                continue
            }
            try stepper.count(steps: 1)
            try stepper.holds(bytes: search.estimatedBytes + estimatedBytes)
            guard let piece = nextPiece(before: top, in: search) else {
                stack.removeLast()
                continue
            }
            stack.append(piece)
            if pieces[piece].place == 0 { return (pieces[piece].length, piece) }
        }
    }

    /// A walk that was found, cut where the parts of the pattern meet.
    func walk(_ number: Int, in search: PlaceSearch, partCount: Int) -> WalkInParts {
        var walk = WalkInParts(
            relationships: Array(repeating: [], count: partCount),
            junctions: Array(repeating: .none, count: partCount))
        var piece = pieces[number]
        while piece.behind >= 0 {
            let place = search.places[piece.place]
            if search.links[piece.link].step < 0 {
                walk.junctions[place.part] = place.node
            } else {
                walk.relationships[place.part] +=
                    search.relationships[search.relationships(of: piece.link)]
            }
            piece = pieces[piece.behind]
        }
        return walk
    }

    /// One more piece that is longer by a link, if there is one for the present length; if there
    /// will be for another, the piece is put there.
    private mutating func nextPiece(before number: Int, in search: PlaceSearch) -> Int? {
        let piece = pieces[number]
        var link = search.link(to: piece.place, behind: piece.tried)
        while link >= 0 {
            let reached = piece.length + search.links[link].cost
            guard reached <= length else {
                waiting[reached, default: []].append(number)
                return nil
            }
            pieces[number].tried = link
            if let longer = self.piece(before: number, over: link, in: search) {
                pieces.append(longer)
                return pieces.count - 1
            }
            link = search.link(to: piece.place, behind: link)
        }
        if !search.isExhausted {
            waiting[piece.length + search.distance + 1, default: []].append(number)
        }
        return nil
    }

    /// A piece that is longer by a link, if the mode lets it be.
    private func piece(before number: Int, over link: Int, in search: PlaceSearch) -> Piece? {
        let steps = search.relationships(of: link)
        var longer = pieces[number]
        longer.place = search.links[link].source
        longer.behind = number
        longer.link = link
        longer.length += steps.count
        longer.tried = -1
        guard !steps.isEmpty else { return longer }
        switch mode {
        case .walk: return longer
        case .trail:
            let hasNew = steps.allSatisfy { position in
                let relationship = search.relationships[position]
                return !search.relationships[steps.lowerBound..<position].contains(relationship)
                    && !passes(relationship, behind: number, in: search)
            }
            return hasNew ? longer : nil
        case .acyclic, .simple:
            return mayPassNodes(of: steps, to: &longer, behind: number, in: search) ? longer : nil
        }
    }

    /// Whether a piece passes only new nodes with a step, in a mode that passes none twice.
    private func mayPassNodes(
        of steps: Range<Int>, to longer: inout Piece, behind number: Int, in search: PlaceSearch
    ) -> Bool {
        let start = search.places[0].node
        let within = search.nodes[steps.dropLast()]
        let first = search.places[longer.place].node
        guard !longer.isComplete, Set(within).count == within.count, !within.contains(first),
            !within.contains(where: { $0 == start || passes($0, behind: number, in: search) })
        else { return false }
        longer.isComplete = first == start
        // A simple walk may begin where it ends.
        return !passes(first, behind: number, in: search)
            || mode == .simple && first == start && first == search.places[pieces[0].place].node
    }

    private func passes(
        _ relationship: RelationshipID, behind number: Int, in search: PlaceSearch
    ) -> Bool {
        var piece = pieces[number]
        while piece.behind >= 0 {
            let steps = search.relationships(of: piece.link)
            if search.relationships[steps].contains(relationship) { return true }
            piece = pieces[piece.behind]
        }
        return false
    }

    private func passes(_ node: NodeID, behind number: Int, in search: PlaceSearch) -> Bool {
        var piece = pieces[number]
        if search.places[piece.place].node == node { return true }
        while piece.behind >= 0 {
            if search.nodes[search.relationships(of: piece.link)].contains(node) { return true }
            piece = pieces[piece.behind]
        }
        return false
    }
}
