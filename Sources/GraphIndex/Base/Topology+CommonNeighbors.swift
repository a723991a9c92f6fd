import Values

extension Topology {
    /// Appends the nodes that both nodes of a row lead to.
    ///
    /// For either direction there must be no loops, which would come twice.
    func findCommonNeighbors(
        _ row: Int, of node: NodeID, _ ways: [Adjacency], and other: NodeID,
        _ otherWays: [Adjacency], into found: inout CommonNeighbors
    ) {
        for way in ways {
            let range = way.range(of: node)
            if range.isEmpty { continue }
            for otherWay in otherWays {
                let others = otherWay.range(of: other)
                if others.isEmpty { continue }
                way.intersect(range, otherWay, others) { place, otherPlace in
                    found.append(
                        row, way.neighbors[place], way.relationships[place],
                        otherWay.relationships[otherPlace])
                }
            }
        }
    }
}

extension Adjacency {
    /// How much longer one list is than the other where it is searched instead of walked along.
    private static let searchedRatio = 16

    /// Calls `body` with the places of equal neighbours in two ranges.
    @inline(__always)
    fileprivate func intersect(
        _ range: Range<Int>, _ other: Adjacency, _ others: Range<Int>,
        _ body: (_ place: Int, _ otherPlace: Int) -> Void
    ) {
        let searches = others.count > Self.searchedRatio * range.count
        let isSearched = range.count > Self.searchedRatio * others.count
        var place = range.lowerBound
        var otherPlace = others.lowerBound
        while place < range.upperBound, otherPlace < others.upperBound {
            let (node, otherNode) = (neighbors[place], other.neighbors[otherPlace])
            if node < otherNode {
                place =
                    isSearched
                    ? neighbors.partitionPoint(from: otherNode, in: place..<range.upperBound)
                    : place + 1
            } else if otherNode < node {
                otherPlace =
                    searches
                    ? other.neighbors.partitionPoint(from: node, in: otherPlace..<others.upperBound)
                    : otherPlace + 1
            } else {
                // Each of several relationships to the node goes with each of the other side's.
                var parallel = otherPlace
                while parallel < others.upperBound, other.neighbors[parallel] == node {
                    body(place, parallel)
                    parallel += 1
                }
                place += 1
            }
        }
    }
}
