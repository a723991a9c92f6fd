import GraphStore
public import QueryEngine
import GraphIndex
import Synchronization

/// A network in a file: the door to everything Kith does.
///
/// Safe to use from many threads: readers run side by side on snapshots and are never blocked, and
/// writers take turns, also with other processes.
///
///     let database = try Database(path: "demo.kith", mode: .create)
///     try database.importFiles(["Fixtures/helios"])
///     for row in try database.query("MATCH (p:Person) RETURN p.name AS name") {
///         print(try row["name", as: String.self])
///     }
///
/// A class because it owns the open file.
public final class Database: Sendable {
    /// What may be done with the file.
    public enum Mode: Sendable {
        /// It is only read.
        case readOnly
        /// It is read and written, and must be there.
        case readWrite
        /// It is read and written, and made if it is not there.
        case create
    }

    let store: GraphStore
    /// Tells this database from all others that this process has opened, also after it is closed:
    /// a statement that was planned for one is planned anew for another.
    let number = Database.opened.wrappingAdd(1, ordering: .relaxed).newValue
    private static let opened = Atomic(0)
    /// The procedures, and how many times some were registered.
    let registered: Mutex<(procedures: [Procedure], version: Int)>
    let statements = Mutex(StatementCache())

    /// Opens the files of `LOAD CSV`; nil where none may be read.
    let openTable = Mutex<OpenTable?>(nil)

    init(store: GraphStore) {
        self.store = store
        registered = Mutex((Procedure.builtIn + [.searchNodes(in: store)], 0))
    }

    /// Opens a file.
    ///
    /// `.create` makes it if it is not there.
    public convenience init(path: String, mode: Mode = .readWrite) throws(KithError) {
        do {
            let mode: GraphStore.Mode =
                switch mode {
                case .readOnly: .readOnly
                case .readWrite: .readWrite
                case .create: .create
                }
            self.init(store: try GraphStore(path: path, mode: mode))
        } catch {
            throw KithError(.store(error), file: path)
        }
    }

    /// Makes an empty database that lives in memory only.
    public static func inMemory() throws(KithError) -> Database {
        do {
            return Database(store: try GraphStore.inMemory())
        } catch {
            throw KithError(.store(error))
        }
    }

    /// Closes the file, and puts its log into it unless others have it open; nothing may be asked
    /// of the database after that.
    ///
    /// One that nobody refers to any more closes itself, but not while it tidies up in the
    /// background: a program that ends says so.
    public func close() {
        // What was committed is safe in the log, whatever fails here.
        try? store.close()
    }

    /// Adds a procedure that `CALL` finds; one of the same name is replaced.
    public func register(_ procedure: Procedure) {
        registered.withLock { registered in
            registered.procedures.removeAll { $0.signature.name == procedure.signature.name }
            registered.procedures.append(procedure)
            registered.version += 1
        }
    }

    var procedures: [Procedure] { registered.withLock(\.procedures) }

    /// The graph as of the last commit of any process.
    func snapshot() throws(KithError) -> Graph {
        do {
            return try store.snapshot()
        } catch {
            throw KithError(.store(error))
        }
    }
}
