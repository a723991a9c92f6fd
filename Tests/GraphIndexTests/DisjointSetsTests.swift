import Dispatch
import GraphIndex
import Testing
import Values

@Suite struct `Disjoint sets` {
    static let cases = [200, 900, 1_500].flatMap { relationshipCount in
        [(1, Int.max), (4, 1), (4, 2)].map { (relationshipCount, $0.0, $0.1) }
    }

    /// With a limit, few neighbours are looked at first, and then all of those that are not in the
    /// largest set.
    @Test(arguments: cases) func `are those that a search finds, whoever joins them`(
        relationshipCount: Int, threadCount: Int, limit: Int
    ) throws {
        for seed in 0..<8 as Range<UInt64> {
            let graph = try changed(seed, relationshipCount)
            for graph in [graph, graph.rebuilt()] {
                let sets = DisjointSets(count: Int(graph.nodeIDBound))
                joinAll(of: graph, .outgoing, limit: limit, except: nil, in: sets, threadCount)
                let large = sets.frequent
                joinAll(of: graph, .either, limit: .max, except: large, in: sets, threadCount)
                let nodes = graph.nodes
                #expect(sets.least(of: nodes) == least(of: nodes, in: graph), "seed \(seed)")
            }
        }
    }

    @Test func `know a node of the set that most nodes are in`() throws {
        var names = Names()
        names.define(RelationshipTypeID(rawValue: 0), as: "R")
        var builder = GraphBuilder(names: names)
        for id in 0..<5_000 as Range<UInt32> { builder.addNode(NodeID(rawValue: id), labels: []) }
        for id in 2_000..<4_999 as Range<UInt32> {
            try builder.addRelationship(
                RelationshipID(rawValue: id), RelationshipTypeID(rawValue: 0),
                source: NodeID(rawValue: id), target: NodeID(rawValue: id + 1))
        }
        let graph = builder.build()
        let sets = DisjointSets(count: 5_000)
        graph.join(0..<5_000, .outgoing, in: sets)
        #expect(sets.least(of: [sets.frequent]) == [2_000])
        #expect(
            sets.least(of: [NodeID(rawValue: 1_999), NodeID(rawValue: 4_999)]) == [1_999, 2_000])
    }

    private func joinAll(
        of graph: Graph, _ direction: Direction, limit: Int, except large: NodeID?,
        in sets: DisjointSets, _ threadCount: Int
    ) {
        let size = graph.nodeIDBound / UInt32(threadCount) + 1
        DispatchQueue.concurrentPerform(iterations: threadCount) { thread in
            let first = min(UInt32(thread) * size, graph.nodeIDBound)
            graph.join(
                first..<min(first + size, graph.nodeIDBound), direction,
                types: [2, 0, 1].map(RelationshipTypeID.init), limit: limit, exceptIn: large,
                in: sets)
        }
    }

    /// A base of a thousand nodes with changes on top: nodes and relationships that are gone, and
    /// others that are new.
    private func changed(_ seed: UInt64, _ relationshipCount: Int) throws -> Graph {
        var generator = SeededGenerator(seed: seed)
        var transaction = GraphTransaction(.empty)
        func add(nodes nodeCount: Int, relationships relationshipCount: Int) throws {
            for _ in 0..<nodeCount {
                _ = try transaction.createNode(labels: ["N"], properties: [])
            }
            let nodes = transaction.graph.nodes
            for number in 0..<relationshipCount {
                guard let source = nodes.randomElement(using: &generator),
                    let target = nodes.randomElement(using: &generator)
                else { continue }
                _ = try transaction.createRelationship(
                    type: ["R", "S", "T"][number % 3], source: source, target: target,
                    properties: [])
            }
        }
        try add(nodes: 1_000, relationships: relationshipCount)
        transaction = GraphTransaction(transaction.graph.rebuilt())
        for id in 0..<transaction.graph.relationshipIDBound where generator.next() % 8 == 0 {
            transaction.delete(RelationshipID(rawValue: id))
        }
        for node in transaction.graph.nodes
        where transaction.graph.degree(of: node, .either, types: []) == 0 {
            try transaction.delete(node)
        }
        try add(nodes: 50, relationships: relationshipCount / 10)
        return transaction.graph
    }

    /// The least node of the component of each node, by spreading until nothing changes.
    private func least(of nodes: [NodeID], in graph: Graph) -> [Int64] {
        var least = Array(0..<Int64(graph.nodeIDBound))
        var goesOn = true
        while goesOn {
            goesOn = false
            for node in nodes {
                graph.forEachNeighbor(of: node, .outgoing, types: []) { other, _ in
                    let (one, two) = (Int(node.rawValue), Int(other.rawValue))
                    if least[one] != least[two] { goesOn = true }
                    (least[one], least[two]) = (
                        min(least[one], least[two]), min(least[one], least[two])
                    )
                    return true
                }
            }
        }
        return nodes.map { least[Int($0.rawValue)] }
    }
}

extension Graph {
    /// Every node, ascending.
    fileprivate var nodes: [NodeID] {
        (0..<nodeIDBound).map { NodeID(rawValue: $0) }.filter { contains($0) }
    }
}
