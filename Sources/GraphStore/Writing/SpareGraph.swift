import GraphIndex

/// The graph before the last commit, which that commit leaves over.
///
/// With the changes of that commit it is the latest graph once more, but one that new readers do
/// not get, so that the next writer changes it in place; of what an old reader still holds, it
/// changes a copy as ever. To change a copy of the latest, and to let go of what both do not
/// share, took an eighth of the work of a small commit.
struct SpareGraph {
    private var graph: Graph
    private let changes: [GraphChange]
    private let sequence: Int64

    /// To make more changes again would take longer than to copy.
    private static let changesMax = 100

    /// Nil after a commit that is too large.
    init?(_ ended: CommitGroup.State) {
        guard ended.changes.count <= SpareGraph.changesMax else { return nil }
        (graph, changes, sequence) = (ended.before, ended.changes, ended.sequence)
    }

    /// A graph that says the same as the latest, and is no new reader's; nil if it was not the
    /// last commit that led to the latest.
    consuming func broughtUp(to latest: Graph, asOf sequence: Int64) -> Graph? {
        guard sequence == self.sequence else { return nil }
        graph.catchUp(with: latest, by: changes)
        return graph
    }
}
