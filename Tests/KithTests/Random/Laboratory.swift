import QueryEngine
import QueryPlan
import Foundation
import GraphIndex
import GraphStore
import Kith
import QuerySyntax

/// A random network in every form in which a query may meet it.
final class Laboratory {
    /// The network in flat arrays, as it is read from its file.
    let base: Graph
    /// The same in other forms.
    let others: [(form: String, graph: Graph)]
    /// What the planner knows of it.
    let statistics: Statistics
    /// The file, closed after it was written and opened again.
    let database: Database
    private let folder: URL

    init(seed: UInt64) throws {
        folder = FileManager.default.temporaryDirectory
            .appending(path: "kith-random-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        let path = folder.appending(path: "graph.kith").path
        let script = RandomGraph(seed: seed)
        do {
            let database = try Database(path: path, mode: .create)
            let early = try GraphStore(path: path, mode: .readOnly)
            _ = try early.snapshot()
            for statement in script.first { try database.query(statement) }
            let late = try GraphStore(path: path, mode: .readOnly)
            _ = try late.snapshot()
            for statement in script.second { try database.query(statement) }
            others = [
                ("all in the delta", try early.snapshot()),
                ("base and delta", try late.snapshot()),
                ("rebuilt", try early.snapshot().rebuilt()),
            ]
        }
        database = try Database(path: path)
        base = try GraphStore(path: path, mode: .readOnly).snapshot()
        statistics = Statistics(base)
    }

    deinit { try? FileManager.default.removeItem(at: folder) }

    static let parameters: [String: Value] = ["two": 2, "a": "a", "list": [1, nil, 2]]
    private static var limits: Limits {
        let patience = Patience()
        return Limits(seconds: 30, rowsMax: 1_000, isInterrupted: { patience.isOver })
    }

    /// What a query gives on one form of the network.
    func outcome(
        of query: Query, on graph: Graph? = nil, rewrites: Set<Rewrite> = Set(Rewrite.allCases),
        statistics: Statistics? = nil, ordered: Bool = false
    ) -> Outcome {
        let text = query.description
        do {
            guard case .query(let parsed) = try QueryParser.parse(text).body else { return .none }
            let plan = try QueryPlanner.plan(
                parsed, text: text, statistics: statistics ?? self.statistics,
                options: PlannerOptions(rewrites: rewrites))
            let settings = ExecutionSettings(
                parameters: Self.parameters, clock: Self.clock, limits: Self.limits)
            let run = try QueryRun(plan, on: graph ?? base, settings: settings)
            return Outcome(try run.all(), ordered: ordered)
        } catch {
            return Outcome(error)
        }
    }

    /// What a query gives through the library's face, from the file that was opened again.
    func outcomeFromFile(of query: Query, ordered: Bool) -> Outcome {
        do {
            let result = try database.query(
                query.description, parameters: Self.parameters, limits: Self.limits)
            return Outcome(result.rows, ordered: ordered)
        } catch {
            guard case .query(let cause) = error.cause else { return .failed("\(error)") }
            return Outcome(cause)
        }
    }

    private static let clock: ZonedDateTime = {
        guard let clock = try? ZonedDateTime(epochSecond: 0, nanosecond: 0, zone: .utc) else {
            preconditionFailure("the epoch is a moment")
        }
        return clock
    }()
}

/// How long a query may take of the processor, which is as much on a busy machine.
private struct Patience: Sendable {
    private let end = secondsUsed + 0.05

    var isOver: Bool { Self.secondsUsed > end }

    private static var secondsUsed: Double {
        var used = timespec()
        unsafe clock_gettime(CLOCK_THREAD_CPUTIME_ID, &used)
        return Double(used.tv_sec) + Double(used.tv_nsec) * 1e-9
    }
}

/// The rows of a query, or why there are none.
enum Outcome: Equatable {
    case rows([String])
    case failed(String)
    /// A limit was hit, which says nothing of the result.
    case none

    init(_ rows: [[Value]], ordered: Bool) {
        let texts = rows.map { $0.map(\.identity).joined(separator: " | ") }
        self = .rows(ordered ? texts : texts.sorted())
    }

    init(_ error: QueryError) {
        switch error.kind {
        case .limitExceeded, .interrupted: self = .none
        default: self = .failed("\(error.detail): \(error.message)")
        }
    }

    init(_ error: any Error) {
        guard let error = error as? QueryError else { self = .failed("\(error)"); return }
        self.init(error)
    }

    var rows: [String]? { if case .rows(let rows) = self { rows } else { nil } }
}

extension Value {
    /// A text that only the same value has; the order of a list is left out of it.
    fileprivate var identity: String {
        switch self {
        case .node(let node): "node \(node.id.rawValue)"
        case .relationship(let relationship): "relationship \(relationship.id.rawValue)"
        case .path(let path):
            path.nodes.map { "\($0.id.rawValue)" }.joined(separator: ",") + ":"
                + path.relationships.map { "\($0.id.rawValue)" }.joined(separator: ",")
        case .list(let values): "[\(values.map(\.identity).sorted().joined(separator: ", "))]"
        case .float(let value) where value == 0: "0.0"
        default: description
        }
    }
}

extension Statistics {
    /// What there is to know of a graph.
    init(_ graph: Graph) {
        self.init(nodeCount: graph.nodeCount, relationshipCount: graph.relationshipCount)
        for name in graph.names.labels {
            labelCounts[name] = graph.names.label(name).map(graph.labelCount)
        }
        for name in graph.names.relationshipTypes {
            typeCounts[name] = graph.names.relationshipType(name).map(graph.typeCount)
        }
        indexes = graph.schema.indexes.map { Index(label: $0.label, keys: $0.keys, unique: false) }
        indexes += graph.schema.constraints.filter { $0.rule == .unique }.map {
            Index(label: $0.label, keys: $0.keys, unique: true)
        }
    }

    /// The same graph seen wrongly, so that patterns are planned in another order.
    func mistaken(_ random: inout SeededRandom) -> Statistics {
        var statistics = self
        statistics.nodeCount = 1 + random.below(1_000_000)
        statistics.relationshipCount = 1 + random.below(1_000_000)
        for name in RandomGraph.labels { statistics.labelCounts[name] = random.below(100_000) }
        for name in RandomGraph.types { statistics.typeCounts[name] = random.below(100_000) }
        if random.chance(50) { statistics.indexes = [] }
        return statistics
    }
}
