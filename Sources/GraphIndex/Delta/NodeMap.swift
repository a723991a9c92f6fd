import HashTreeCollections
import Values

/// What is to be known of some nodes, by node.
///
/// Searches ask this of every node they come to, so that a bit tells most of the others: with one
/// commit since the base, paths counted over the whole graph took five times as long without.
struct NodeMap<Element: Sendable>: Sendable {
    /// The nodes, and what is known of them.
    private(set) var all: TreeDictionary<NodeID, Element> = [:]
    /// A bit for each remainder of their numbers; empty as long as there are none.
    private var marks: [UInt64] = []

    private static var markCount: UInt32 { 1 << 12 }

    /// True if nothing is known of any node.
    var isEmpty: Bool { marks.isEmpty }

    /// The number of nodes.
    var count: Int { all.count }

    /// What is known of a node; nil if nothing is.
    subscript(node: NodeID) -> Element? {
        get {
            guard !marks.isEmpty else { return nil }
            let mark = node.rawValue % Self.markCount
            return marks[Int(mark / 64)] >> UInt64(mark % 64) & 1 == 1 ? all[node] : nil
        }
        set {
            note(node)
            all[node] = newValue
        }
    }

    /// What is known of a node, or else a start for it.
    subscript(node: NodeID, default start: @autoclosure () -> Element) -> Element {
        get { self[node] ?? start() }
        _modify {
            note(node)
            yield &all[node, default: start()]
        }
    }

    private mutating func note(_ node: NodeID) {
        if marks.isEmpty { marks = Array(repeating: 0, count: Int(Self.markCount / 64)) }
        let mark = node.rawValue % Self.markCount
        marks[Int(mark / 64)] |= 1 << UInt64(mark % 64)
    }
}
