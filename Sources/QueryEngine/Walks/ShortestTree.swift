import GraphIndex
import QuerySyntax
import Values

/// What a breadth-first search has found, from one node or from several at once: for every node its
/// distance from the nearest, and the last relationships of one or all shortest ways to it.
struct ShortestTree {
    /// The last step of a shortest way to a node.
    struct Link {
        /// The relationship.
        var relationship: RelationshipID
        /// The number of the node before.
        var parent: Int32
        /// The next link of the same node; negative if there is none.
        var next: Int32
    }

    /// The nodes found, in the order of their distance.
    private(set) var table: NodeTable
    /// The steps by which the nodes are reached.
    private(set) var links: [Link] = []
    /// The distance of the frontier.
    private(set) var length = 0
    /// The numbers of the nodes at that distance.
    private(set) var frontier: Range<Int>
    /// By node the first of its links; negative for a root.
    private var heads: [Int32] = []

    private var estimate: Int?
    private let keepsAll: Bool
    private let goesBackwards: Bool

    /// A search that has not begun; `keepsAll` for all shortest ways, not just one.
    init(keepsAll: Bool, goesBackwards: Bool = false) {
        table = NodeTable(nodeIDBound: 0)
        self.keepsAll = keepsAll
        self.goesBackwards = goesBackwards
        frontier = 0..<0
    }

    /// Begins at a root.
    mutating func begin(at root: NodeID, nodeIDBound: UInt32) {
        begin(at: [root], nodeIDBound: nodeIDBound)
    }

    /// Begins at several roots.
    mutating func begin(at roots: [NodeID], nodeIDBound: UInt32) {
        table.begin(nodeIDBound: nodeIDBound)
        table.insert(contentsOf: roots)
        links.removeAll(keepingCapacity: true)
        heads.removeAll(keepingCapacity: true)
        heads.append(contentsOf: repeatElement(-1, count: table.count))
        (frontier, length, estimate) = (0..<table.count, 0, nil)
    }

    /// Lets go of all memory, unless it is little.
    mutating func leave() {
        guard estimatedBytes > 1 << 20 else { return }
        self = ShortestTree(keepsAll: keepsAll, goesBackwards: goesBackwards)
    }

    /// The first link of a node, by its number; negative for a root.
    func head(of number: Int) -> Int32 { heads[number] }

    /// About how much memory the tree takes.
    var estimatedBytes: Int {
        table.estimatedBytes + links.blockBytes + heads.blockBytes
    }

    /// About how many steps there are from the frontier; it is asked for once.
    mutating func estimatedSteps(_ stepper: Stepper) -> Int {
        if let estimate { return estimate }
        let count = stepper.estimatedSteps(from: table.nodes[frontier], backwards: goesBackwards)
        estimate = count
        return count
    }

    /// Finds the nodes that are one step further away.
    ///
    /// Stops as soon as it comes upon a node that `other` has found, if only one way is wanted.
    mutating func expand(
        _ stepper: Stepper, towards other: ShortestTree? = nil
    ) throws(QueryError) {
        var steps = Expansion()
        // Where one way is enough, a search stops in the middle of a step.
        let nodesPerStep = keepsAll || other == nil ? 64 : 16
        var done = frontier.lowerBound
        let levelStart = frontier.upperBound
        search: while done < levelStart {
            let end = min(levelStart, done + nodesPerStep)
            // A slice would hold on to all nodes, and have them copied when the next is added.
            let sources = Array(table.nodes[done..<end])[...]
            if goesBackwards {
                try stepper.expandBackwards(sources, into: &steps)
            } else {
                try stepper.expand(sources, into: &steps)
            }
            for index in steps.nodes.indices {
                let isNew = note(steps, index, levelStart, from: done)
                if isNew, !keepsAll, other?.table.number(of: steps.nodes[index]) != nil {
                    break search
                }
            }
            done = end
            try stepper.holds(bytes: estimatedBytes + (other?.estimatedBytes ?? 0))
        }
        frontier = levelStart..<table.count
        estimate = nil
        length += 1
    }

    /// Notes a step from one of the nodes that are numbered from `first` on.
    private mutating func note(
        _ steps: Expansion, _ index: Int, _ levelStart: Int, from first: Int
    ) -> Bool {
        let (number, isNew) = table.insert(steps.nodes[index])
        guard isNew || (keepsAll && number >= levelStart) else { return false }
        if isNew { heads.append(-1) }
        links.append(
            Link(
                relationship: steps.relationships[index],
                parent: Int32(first) + Int32(steps.rows[index]), next: heads[number]))
        heads[number] = Int32(links.count - 1)
        return isNew
    }
}

/// The shortest ways from a node back to the root of a tree, one after another.
struct WaysToRoot {
    private let number: Int
    private var isFresh = true
    /// For each step, from the node towards the root, the link that is taken now.
    private var taken: [Int32] = []

    /// The ways from the node with this number.
    init(from number: Int) { self.number = number }

    /// Goes on to the next way; false if there is none.
    mutating func advance(in tree: ShortestTree) -> Bool {
        if isFresh {
            isFresh = false
            descend(from: number, in: tree)
            return true
        }
        while let link = taken.popLast() {
            let next = tree.links[Int(link)].next
            guard next >= 0 else { continue }
            taken.append(next)
            descend(from: Int(tree.links[Int(next)].parent), in: tree)
            return true
        }
        return false
    }

    /// The relationships, from the node to the root.
    func relationships(in tree: ShortestTree) -> [RelationshipID] {
        taken.map { tree.links[Int($0)].relationship }
    }

    private mutating func descend(from number: Int, in tree: ShortestTree) {
        var link = tree.head(of: number)
        while link >= 0 {
            taken.append(link)
            link = tree.head(of: Int(tree.links[Int(link)].parent))
        }
    }
}
