import Foundation
import Kith
import TCK

/// Runs the steps of one scenario on a database of its own, strictly: header order, types, side
/// effects, and type, phase and detail of an error.
struct ScenarioRunner {
    /// Why a scenario does not pass.
    struct Failure: Error, CustomStringConvertible {
        var description: String
        init(_ description: String) { self.description = description }
    }

    private let database: Database
    private let graphs: URL
    private var parameters: [String: Value] = [:]
    private var before = GraphContents()
    private var outcome: Result<QueryResult, KithError>?

    init(graphs: URL) throws {
        self.database = try Database.inMemory()
        self.graphs = graphs
    }

    /// Throws a `Failure` if one of the examples of the scenario does not do what it says.
    ///
    /// Where a scenario holds on any graph, it is run on an empty one and on one that is not.
    static func run(_ scenario: Scenario, graphs: URL) throws {
        for steps in scenario.examples {
            let onAnyGraph = steps.contains { $0.text == "any graph" }
            for graph in onAnyGraph ? ["an empty graph", "the binary-tree-1 graph"] : [nil] {
                var runner = try ScenarioRunner(graphs: graphs)
                for step in steps {
                    try runner.run(
                        step.text == "any graph" ? Step(text: graph ?? step.text) : step)
                }
                if case .failure(let error)? = runner.outcome, !runner.errorWasExpected {
                    throw Failure("raised \(error)")
                }
            }
        }
    }

    private var errorWasExpected = false

    private mutating func run(_ step: Step) throws {
        switch step.text {
        case "an empty graph": break
        case "the binary-tree-1 graph": try load("binary-tree-1")
        case "the binary-tree-2 graph": try load("binary-tree-2")
        case "having executed:": try database.query(step.block ?? "")
        case "parameters are:": try readParameters(step.table ?? [])
        case "executing query:", "executing control query:": try execute(step.block ?? "")
        case "no side effects": try expectSideEffects([])
        case "the side effects should be:": try expectSideEffects(step.table ?? [])
        case "the result should be empty": try expectRows([], ordered: true)
        case "the result should be, in any order:":
            try expectRows(step.table ?? [], ordered: false)
        case "the result should be, in order:":
            try expectRows(step.table ?? [], ordered: true)
        case "the result should be (ignoring element order for lists):":
            try expectRows(step.table ?? [], ordered: false, listsUnordered: true)
        case "the result should be, in order (ignoring element order for lists):":
            try expectRows(step.table ?? [], ordered: true, listsUnordered: true)
        default:
            if let words = step.text.wholeMatch(
                of: /an? (\w+) should be raised at ([a-z ]+): (.+)/)
            {
                try expectError(
                    kind: String(words.1), phase: String(words.2), detail: String(words.3))
            } else if step.text.hasPrefix("there exists a procedure ") {
                try database.register(MockProcedure.read(step))
            } else {
                throw Failure("a step that the runner does not know: \(step.text)")
            }
        }
    }

    private func load(_ name: String) throws {
        let file = graphs.appending(path: "\(name)/\(name).cypher")
        _ = try database.query(String(contentsOf: file, encoding: .utf8))
    }

    private mutating func readParameters(_ table: [[String]]) throws {
        for row in table {
            parameters[row[0]] = try ExpectedReader.read(row[1]).value
        }
    }

    private mutating func execute(_ query: String) throws {
        before = try GraphContents(of: database)
        do {
            outcome = .success(try database.query(query, parameters: parameters))
        } catch {
            outcome = .failure(error)
        }
    }

    private func result() throws -> QueryResult {
        switch outcome {
        case .success(let result)?: return result
        case .failure(let error)?: throw Failure("raised \(error)")
        case nil: throw Failure("no query was run")
        }
    }

    private func expectRows(
        _ table: [[String]], ordered: Bool, listsUnordered: Bool = false
    ) throws {
        let result = try result()
        guard let header = table.first else {
            guard result.rows.isEmpty else { throw Failure("returned \(result.rows.count) rows") }
            return
        }
        guard result.columns == header else {
            throw Failure("returned the columns \(result.columns), not \(header)")
        }
        let expected = try table.dropFirst().map { try $0.map(ExpectedReader.read) }
        func same(_ row: [Expected], _ values: [Value]) -> Bool {
            zip(row, values).allSatisfy { $0.matches($1, listsUnordered: listsUnordered) }
        }
        let rows = result.rows
        let matches =
            ordered
            ? expected.count == rows.count && zip(expected, rows).allSatisfy(same)
            : Expected.sameElements(expected, rows, same)
        guard matches else {
            let found = rows.prefix(20).map { "\($0)" }.joined(separator: "\n    ")
            let wanted = table.dropFirst().prefix(20).map { "\($0)" }.joined(separator: "\n    ")
            throw Failure("returned\n    \(found)\n  instead of\n    \(wanted)")
        }
    }

    private func expectSideEffects(_ table: [[String]]) throws {
        _ = try result()
        let after = try GraphContents(of: database)
        var expected = Dictionary(
            table.map { ($0[0], Int($0[1]) ?? -1) }, uniquingKeysWith: { $1 })
        for (name, count) in before.sideEffects(to: after) {
            let wanted = expected.removeValue(forKey: name) ?? 0
            if count != wanted {
                throw Failure("had the side effect \(name) \(count), not \(wanted)")
            }
        }
        if let name = expected.keys.first { throw Failure("an unknown side effect \(name)") }
    }

    private mutating func expectError(kind: String, phase: String, detail: String) throws {
        errorWasExpected = true
        guard case .failure(let error)? = outcome else {
            throw Failure("raised nothing instead of \(kind) at \(phase): \(detail)")
        }
        guard case .query(let fault) = error.cause else { throw Failure("raised \(error)") }
        let matches =
            (kind == "Error" || fault.kind.rawValue == kind)
            && (phase == "any time" || fault.phase.rawValue == phase)
            && (detail == "*" || fault.detail == detail)
        guard matches else {
            throw Failure(
                "raised \(fault.kind.rawValue) at \(fault.phase.rawValue): \(fault.detail) "
                    + "(\(fault.message)) instead of \(kind) at \(phase): \(detail)")
        }
        let after = try GraphContents(of: database)
        if let effect = before.sideEffects(to: after).first(where: { $0.value != 0 }) {
            throw Failure("had the side effect \(effect.key) although it failed")
        }
    }
}
