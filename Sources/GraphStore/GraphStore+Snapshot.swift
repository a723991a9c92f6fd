import GRDB
import GraphIndex
import Synchronization

extension GraphStore {
    /// Below so many nodes and relationships, reading the tables takes no time that anyone notices.
    private static let savedMin = 10_000

    var snapshotFile: SnapshotFile? {
        connection.isShared ? SnapshotFile(besideDatabase: connection.path) : nil
    }

    /// The graph that the snapshot file holds, and the commit it is of; nil if there is no file
    /// that can be believed.
    func savedState(_ database: Database) throws -> State? {
        // One that is broken is as good as none: the tables say the same.
        guard let snapshot = try? snapshotFile?.open(),
            snapshot.stamp.sequence > 0,
            snapshot.stamp == (try ChangeLog(database).stamp(of: snapshot.stamp.sequence)),
            let graph = try? snapshot.graph()
        else { return nil }
        return State(graph: graph, sequence: snapshot.stamp.sequence)
    }

    /// Writes the latest graph that is known to the snapshot file, if it is worth it.
    ///
    /// A store that was opened for reading does so too where the user may write to the database.
    /// Nothing depends on it, so that nobody is told if it fails.
    public func saveSnapshot() {
        guard let file = snapshotFile, Connection.mayWrite(connection.path),
            let graph = try? snapshot()
        else { return }
        let state = state.withLock { $0 }
        guard graph.nodeCount + graph.relationshipCount >= GraphStore.savedMin else { return }
        try? connection.read { database in
            guard let stamp = try ChangeLog(database).stamp(of: state.sequence) else { return }
            let whole = state.graph.deltaCount == 0 ? state.graph : state.graph.rebuilt()
            try file.replace(with: whole, stamp)
        }
    }
}
