import Dispatch
import GraphIndex
import Synchronization

/// The changes of several writers that are committed as one, so that the disk is waited for once.
///
/// A class, since its members wait for it, each on a thread of its own.
final class CommitGroup: Sendable {
    /// What the next member begins with: the graph with the changes of those before, and the number
    /// of the last commit.
    struct State {
        /// The graph without any of the changes.
        var before: Graph
        var graph: Graph
        var sequence: Int64
        var memberCount = 0
        var changes: [GraphChange] = []
    }

    let state: Mutex<State>
    /// What the members are told once it has ended.
    private let outcome = Mutex<Result<Void, StoreError>>(.success(()))
    private let ending = DispatchGroup()

    /// Begins with a graph, as it stands there and as a value that may be changed.
    ///
    /// Whoever begins it ends it.
    init(_ before: Graph, _ graph: consuming Graph, sequence: Int64) {
        state = Mutex(State(before: before, graph: graph, sequence: sequence))
        ending.enter()
    }

    /// Tells all members how it ended.
    func end(_ result: Result<Void, StoreError>) {
        outcome.withLock { $0 = result }
        ending.leave()
    }

    /// Waits until all is on the disk, or throws since it could not be.
    func wait() throws(StoreError) {
        ending.wait()
        try outcome.withLock { $0 }.get()
    }
}

/// The group that takes members now, and how many are on their way to it.
struct CommitQueue {
    /// Only touched by whoever has the writing connection.
    var open: CommitGroup?
    /// Writers that have announced themselves and will soon be done.
    var waiting = 0

    /// With more members, nobody should wait longer for the others.
    static let membersMax = 64
}
