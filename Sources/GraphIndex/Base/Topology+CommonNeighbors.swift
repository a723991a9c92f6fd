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
                Topology.findCommon(row, way, range, otherWay, other, &found)
            }
        }
    }

    /// The same by marks, where there is one list of the other node's neighbours.
    func findMarkedNeighbors(
        _ row: Int, of node: NodeID, _ ways: [Adjacency], and other: NodeID,
        _ otherWay: Adjacency, nodeIDBound: UInt32, into found: inout CommonNeighbors
    ) {
        for way in ways {
            let range = way.range(of: node)
            if range.isEmpty { continue }
            let others = otherWay.range(of: other)
            if range.count > Adjacency.searchedRatio * others.count {
                Topology.findCommon(row, way, range, otherWay, other, &found)
                continue
            }
            found.marks.mark(other, otherWay, nodeIDBound: nodeIDBound)
            for place in range {
                let neighbor = way.neighbors[place]
                guard var otherPlace = found.marks.place(of: neighbor) else { continue }
                while otherPlace < others.upperBound, otherWay.neighbors[otherPlace] == neighbor {
                    found.append(
                        row, neighbor, way.relationships[place],
                        otherWay.relationships[otherPlace])
                    otherPlace += 1
                }
            }
        }
    }

    private static func findCommon(
        _ row: Int, _ way: Adjacency, _ range: Range<Int>, _ otherWay: Adjacency,
        _ other: NodeID, _ found: inout CommonNeighbors
    ) {
        let others = otherWay.range(of: other)
        if others.isEmpty { return }
        way.intersect(range, otherWay, others) { place, otherPlace in
            found.append(
                row, way.neighbors[place], way.relationships[place],
                otherWay.relationships[otherPlace])
        }
    }
}

extension Adjacency {
    /// How much longer one list is than the other where it is searched instead of walked along.
    static let searchedRatio = 16

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
