import Foundation
import GRDB
public import GraphIndex
import Synchronization
import Values

/// One database file: who reads gets the graph as an immutable value, who writes commits a
/// transaction to it, and the change log in the file tells every process what the others did.
///
/// A class, since it holds the connections and the latest graph, which all its users share. Every
/// function may be called on any thread; writers wait for each other, readers for nobody. A
/// transaction's body must not write to the same store again.
public final class GraphStore: Sendable {
    /// What a store is opened for.
    public typealias Mode = OpenMode

    /// The latest graph that this store knows of.
    struct State {
        var graph = Graph.empty
        /// The last commit that it contains; -1 before the tables were read.
        var sequence: Int64 = -1
        /// What the header of the log said when it was the latest; nil if SQLite must be asked.
        var reading: LogHeader.Reading?
        var isRebuilding = false
        /// True while an empty file is being filled, and not to be touched by readers.
        var isFilling = false
        /// True if it took long to come to this graph, and the next process would need as long.
        var isWorthSaving = false
    }

    let connection: Connection
    let state: Mutex<State>
    let commits = Mutex(CommitQueue())
    let spare = Mutex<SpareGraph?>(nil)

    /// Opens a file.
    ///
    /// Its tables are read when the graph is asked for.
    public convenience init(path: String, mode: Mode) throws(StoreError) {
        try self.init(path: path, mode: mode, schema: .current)
    }

    convenience init(path: String, mode: Mode, schema: Schema) throws(StoreError) {
        try self.init(Connection(path: path, mode: mode, schema: schema))
    }

    private init(_ connection: Connection) {
        self.connection = connection
        state = Mutex(State())
    }

    /// A store that no file keeps.
    public static func inMemory() throws(StoreError) -> GraphStore {
        try GraphStore(Connection(inMemory: .current))
    }

    /// The graph as of the last commit of any process.
    ///
    /// Costs less than a microsecond if nobody has committed since the last call, and otherwise
    /// what their changes cost.
    public func snapshot() throws(StoreError) -> Graph {
        let settled = state.withLock {
            $0.isFilling || !connection.isShared && $0.sequence >= 0 ? $0.graph : nil
        }
        if let settled { return settled }
        if let reading = connection.logReading,
            let known = state.withLock({ $0.reading == reading ? $0.graph : nil })
        {
            return known
        }
        let latest = try connection.read { database in
            try database.inSnapshot { try bringUpToDate(database, isReader: true) }
        }
        if latest.isWorthSaving { saveSnapshot() }
        return latest.graph
    }

    /// The number of the last commit of any process; 0 if there is none.
    public var lastSequence: Int64 {
        get throws(StoreError) {
            try connection.read { try ChangeLog($0).lastSequence() }
        }
    }

    /// Lines of the change log after a commit, oldest first.
    public func changes(
        after sequence: Int64, limit: Int
    ) throws(StoreError) -> [LoggedChange] {
        try connection.read { try ChangeLog($0).changes(after: sequence, limit: limit) }
    }

    /// Commits after the one of that number, oldest first.
    public func commits(after sequence: Int64, limit: Int) throws(StoreError) -> [CommitInfo] {
        try connection.read { try ChangeLog($0).commits(after: sequence, limit: limit) }
    }

    /// Closes the file; nothing may be called after that.
    public func close() throws(StoreError) { try connection.close() }
}

extension GraphStore {
    /// The graph as of the transaction that the connection is in, and the number of its last
    /// commit.
    func bringUpToDate(_ database: Database, isReader: Bool) throws -> State {
        var known = state.withLock { $0 }
        let reading = connection.logReading
        // While the write lock is held, nobody commits.
        if !isReader, reading != nil, reading == known.reading { return known }
        let last = try ChangeLog(database).lastSequence()
        if last > known.sequence {
            known = try moved(known, database)
            publish(known.graph, sequence: last)
        }
        // With the same reading before and after, nobody has committed since the first.
        if isReader, last == known.sequence, let now = try connection.lookForLog(database),
            now == reading
        {
            state.withLock { if $0.sequence == last { $0.reading = now } }
        }
        return known
    }

    /// Beyond so many changes a graph is read anew, which costs less.
    private static let replayMax = 200_000

    /// The graph with the commits after a number, from the log or, where that is too long or does
    /// not say enough, from the tables.
    func graph(_ graph: Graph, after sequence: Int64, _ database: Database) throws -> Graph {
        guard sequence >= 0 else { return try GraphReader(database).graph() }
        let changes = try ChangeLog(database).changes(
            after: sequence, limit: GraphStore.replayMax)
        guard changes.count < GraphStore.replayMax else {
            return try GraphReader(database).graph()
        }
        var graph = graph
        for change in changes {
            guard case .change(let change) = change.event else {
                return try GraphReader(database).graph()
            }
            try graph.replay(change)
        }
        return graph
    }

    /// Lets readers see a graph, unless they already see a later one.
    ///
    /// `reading` is what the header of the log says as long as nobody commits after that.
    func publish(_ graph: Graph, sequence: Int64, reading: LogHeader.Reading? = nil) {
        spare.withLock { $0 = nil }
        let isLarge = state.withLock { state in
            guard sequence >= state.sequence else { return false }
            state.graph = graph
            state.sequence = sequence
            state.reading = reading
            let limit = max(GraphStore.deltaMax, graph.nodeCount + graph.relationshipCount) / 8
            guard graph.deltaCount > limit, !state.isRebuilding else { return false }
            state.isRebuilding = true
            return true
        }
        guard isLarge else { return }
        Thread.detachNewThread { [weak self] in self?.rebuild() }
    }

    /// Below so many changed records, times eight, a new base is not worth its work.
    private static let deltaMax = 100_000

    /// Builds a new base of the latest graph, and moves it up to what was committed meanwhile.
    private func rebuild() {
        defer { state.withLock { $0.isRebuilding = false } }
        var latest = state.withLock { $0 }
        latest.graph = latest.graph.rebuilt()
        // Should the file fail just now, the old graph stays, which says the same.
        try? connection.withoutWriters { database in
            commitOpenGroup(database)
            var isCurrent = false
            while !isCurrent {
                latest = try database.inSnapshot { try moved(latest, database) }
                isCurrent = state.withLock { state in
                    // A reader may have seen still later commits of another process.
                    guard state.sequence <= latest.sequence else { return false }
                    latest.reading = state.reading
                    latest.isRebuilding = true
                    state = latest
                    return true
                }
                spare.withLock { $0 = nil }
            }
        }
        saveSnapshot()
    }

    private func moved(_ state: State, _ database: Database) throws -> State {
        var state = state
        let isFirst = state.sequence < 0
        if isFirst, let saved = try savedState(database) { state = saved }
        let last = try ChangeLog(database).lastSequence()
        guard last > state.sequence else { return state }
        state.graph = try graph(state.graph, after: state.sequence, database)
        state.sequence = last
        // No delta means that the tables were read.
        state.isWorthSaving =
            isFirst && !(1...GraphStore.replayMax / 20).contains(state.graph.deltaCount)
        return state
    }
}

extension Graph {
    /// Makes a change that the log says, after checking that it fits.
    mutating func replay(_ change: GraphChange) throws(StoreError) {
        let fits: Bool =
            switch change {
            case .defineLabel(let id, _): id.rawValue == names.labels.count
            case .defineRelationshipType(let id, _):
                id.rawValue == names.relationshipTypes.count
            case .definePropertyKey(let id, _): id.rawValue == names.propertyKeys.count
            case .createNode(let id): id.rawValue >= nodeIDBound && id != .none
            case .deleteNode(let node): contains(node)
            case .addLabel(let node, let label):
                contains(node) && label.rawValue < names.labels.count && !hasLabel(node, label)
            case .removeLabel(let node, let label): hasLabel(node, label)
            case .setNodeProperty(let node, let key, _, _):
                contains(node) && key.rawValue < names.propertyKeys.count
            case .createRelationship(let id, let type, let source, let target, let properties):
                id.rawValue >= relationshipIDBound && id != .none && contains(source)
                    && contains(target) && type.rawValue < names.relationshipTypes.count
                    && properties.elements.allSatisfy {
                        $0.key.rawValue < names.propertyKeys.count
                    }
            case .deleteRelationship(let id, let type, let source, let target):
                contains(id) && self.type(of: id) == type && endpoints(of: id) == (source, target)
            case .setRelationshipProperty(let id, let key, _, _):
                contains(id) && key.rawValue < names.propertyKeys.count
            case .createConstraint, .dropConstraint, .createIndex, .dropIndex: true
            }
        guard fits else { throw .damaged("the change log does not fit the tables") }
        apply(change)
    }
}
