import Synchronization
public import Values

/// Sets of nodes that can only grow together; each is known by its least node.
///
/// Any number of threads may join sets and ask for them at the same time, without a lock: the
/// greater one of two least nodes is given the other one as its parent, which fails where another
/// thread has given it one, and then is tried from there. In the end it is all the same who came
/// first.
///
/// A class, since all these threads share its memory.
public final class DisjointSets: Sendable {
    /// Where there is, by node, another one of its set, which is less; the least one has itself.
    ///
    /// An address is sendable, and what is there is atomic. Nobody but this class has it.
    private let address: UInt
    /// All nodes are below this number.
    public let count: Int

    /// Every node below `count` alone.
    public init(count: Int) {
        let parents = UnsafeMutablePointer<Atomic<UInt32>>.allocate(capacity: count)
        for node in 0..<count {
            unsafe (parents + node).initialize(to: Atomic(UInt32(truncatingIfNeeded: node)))
        }
        address = UInt(bitPattern: parents)
        self.count = count
    }

    deinit { unsafe parents.deallocate() }

    /// Makes the sets of two nodes one.
    @inline(__always)
    func join(_ one: NodeID, _ other: NodeID) {
        var (one, other) = (one.rawValue, other.rawValue)
        while true {
            (one, other) = (least(of: one), least(of: other))
            if one == other { return }
            let (low, high) = (min(one, other), max(one, other))
            let (isJoined, _) = unsafe parents[Int(high)].compareExchange(
                expected: high, desired: low, ordering: .relaxed)
            if isJoined { return }
        }
    }

    /// True if both nodes are in the same set.
    ///
    /// While others are joining them, the answer may be a little late.
    @inline(__always)
    func areJoined(_ one: NodeID, _ other: NodeID) -> Bool {
        least(of: one.rawValue) == least(of: other.rawValue)
    }

    /// The least node of the set of each node.
    public func least(of nodes: [NodeID]) -> [Int64] {
        var found: [Int64] = []
        found.append(addingCapacity: nodes.count) { found in
            let nodes = nodes.span
            for index in nodes.indices { found.append(Int64(least(of: nodes[index].rawValue))) }
        }
        return found
    }

    /// A node of the set that more than half of all are in, as far as a sample says; any other if
    /// there is none.
    public var frequent: NodeID {
        // Of a set that has the majority, something is left when each of its nodes is struck out
        // together with one of the others.
        var (candidate, lead) = (UInt32(0), 0)
        for node in stride(from: 0, to: count, by: max(1, count / 1024)) {
            let set = least(of: UInt32(node))
            if lead == 0 { candidate = set }
            lead += set == candidate ? 1 : -1
        }
        return NodeID(rawValue: candidate)
    }

    /// The least node of the set that a node is in.
    @inline(__always)
    private func least(of node: UInt32) -> UInt32 {
        precondition(node < count, "no set has this node")
        var node = node
        while true {
            let parent = self.parent(of: node)
            let next = self.parent(of: parent)
            if parent == next { return parent }
            // Every second link is shortened on the way, which keeps the paths flat. It leads on to
            // a node of the set whatever others do, and the least one has none to lose.
            unsafe parents[Int(node)].store(next, ordering: .relaxed)
            node = next
        }
    }

    @inline(__always)
    private func parent(of node: UInt32) -> UInt32 {
        unsafe parents[Int(node)].load(ordering: .relaxed)
    }

    private var parents: UnsafeMutablePointer<Atomic<UInt32>> {
        @inline(__always) get { unsafe UnsafeMutablePointer(bitPattern: address).unsafelyUnwrapped }
    }
}
