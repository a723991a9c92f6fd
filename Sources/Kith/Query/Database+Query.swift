import Diagrams
import GraphIndex
import GraphStore
public import QueryEngine
import QueryPlan
import QuerySyntax
import Synchronization
public import Values

extension Database {
    /// Runs one statement and returns all its rows.
    ///
    /// - Parameters:
    ///   - text: The statement.
    ///   - parameters: The values of its parameters, by name without the dollar.
    ///   - limits: What it may use of time, rows and memory.
    ///   - author: Who is noted in the change log, if it changes anything.
    /// - Returns: Its rows, and what it changed.
    /// - Throws: A `KithError`, with the place in the text.
    @discardableResult
    public func query(
        _ text: String, parameters: [String: Value] = [:], limits: Limits = Limits(),
        author: String? = nil
    ) throws(KithError) -> QueryResult {
        try run(statement(text), parameters: parameters, limits: limits, author: author)
    }

    /// The statement of a text, from the cache if it was asked before.
    private func statement(_ text: String) throws(KithError) -> ScriptStatement {
        if let known = statements.withLock({ $0[text] }) { return known }
        do {
            let statement = ScriptStatement(try QueryParser.parse(text), text: text)
            statements.withLock { $0[text] = statement }
            return statement
        } catch {
            throw KithError(.query(error), text: text)
        }
    }

    /// Runs a statement of a script.
    public func run(
        _ statement: ScriptStatement, parameters: [String: Value] = [:], limits: Limits = Limits(),
        author: String? = nil
    ) throws(KithError) -> QueryResult {
        var settings = ExecutionSettings(
            parameters: parameters, clock: .now, limits: limits, procedures: procedures,
            openTable: openTable.withLock(\.self))
        settings.profiles = statement.mode == .profile
        try statement.check()
        let kind = try statement.diagramKind()
        do {
            switch statement.body {
            case .schema(let command):
                return try run(command, author: author)
            case .query(let query) where statement.mode == .explain:
                let graph = try store.snapshot()
                let prepared = try prepared(query, of: statement, on: graph)
                return QueryResult(
                    columns: [], plan: prepared.plan.text(on: graph), warnings: prepared.warnings)
            case .query(let query) where statement.diagram != nil:
                var result = try rows(query, of: statement, settings, author: author)
                result.diagram = try drawn(result, kind: kind, parameters: parameters)
                return result
            case .query(let query):
                return try rows(query, of: statement, settings, author: author)
            }
        } catch let error as KithError {
            throw error.placed(in: statement)
        } catch let error as QueryError {
            throw KithError(.query(error)).placed(in: statement)
        } catch let error as StoreError {
            throw KithError(error).placed(in: statement)
        } catch {
            throw KithError(.usage("\(error)", hint: nil))
        }
    }

    /// The plan of a query, made now.
    func plan(
        _ query: Query, of statement: ScriptStatement, on graph: Graph
    ) throws(QueryError) -> LogicalPlan {
        try QueryPlanner.plan(
            query, text: statement.text, procedures: signatures,
            statistics: graph.plannerStatistics)
    }

    /// What the procedures take and yield, by name.
    private var signatures: [String: ProcedureSignature] {
        Dictionary(procedures.map { ($0.signature.name, $0.signature) }, uniquingKeysWith: { $1 })
    }

    private func prepared(
        _ query: Query, of statement: ScriptStatement, on graph: Graph
    ) throws(QueryError) -> PlanMemo.Prepared {
        let basis = PlanMemo.Basis(
            graph, database: number,
            procedureVersion: registered.withLock(\.version))
        return try statement.memo.prepared(on: basis) { () throws(QueryError) in
            try plan(query, of: statement, on: graph)
        } warnings: {
            graph.warnings(for: query, procedures: signatures)
        }
    }

    private func rows(
        _ query: Query, of statement: ScriptStatement, _ settings: ExecutionSettings,
        author: String?
    ) throws -> QueryResult {
        statement.isUpdating
            ? try write(query, of: statement, settings, author: author)
            : try read(query, of: statement, settings)
    }

    private func read(
        _ query: Query, of statement: ScriptStatement, _ settings: ExecutionSettings
    ) throws -> QueryResult {
        let graph = try store.snapshot()
        let prepared = try prepared(query, of: statement, on: graph)
        try prepared.plan.requireParameters(settings.parameters)
        guard settings.profiles else {
            return QueryResult(
                columns: prepared.columns, rows: try prepared.rows(on: graph, settings),
                warnings: prepared.warnings)
        }
        let run = try QueryRun(prepared.plan, on: graph, settings: settings)
        return QueryResult(
            columns: run.columns, rows: try run.all(),
            plan: prepared.plan.text(on: graph, run.profile), warnings: prepared.warnings)
    }

    private func write(
        _ query: Query, of statement: ScriptStatement, _ settings: ExecutionSettings,
        author: String?
    ) throws -> QueryResult {
        // What is wrong with the query is found before the write lock is taken.
        let prepared = try prepared(query, of: statement, on: try store.snapshot())
        try prepared.plan.requireParameters(settings.parameters)
        let isBrief = statement.memo.isBrief
        var result = try store.write(author: author, isBrief: isBrief) { transaction in
            let prepared = try self.prepared(query, of: statement, on: transaction.graph)
            let outcome = try statement.memo.measure {
                try prepared.outcome(in: &transaction, settings)
            }
            return QueryResult(
                columns: outcome.columns, rows: outcome.rows, counters: outcome.counters,
                plan: settings.profiles
                    ? prepared.plan.text(on: transaction.graph, outcome.profile) : nil)
        }.result
        result.warnings = prepared.warnings
        return result
    }
}

extension LogicalPlan {
    /// The plan as a tree, with the rows that each operator gave where it was run.
    fileprivate func text(on graph: Graph, _ profile: [OperatorProfile] = []) -> String {
        description(statistics: graph.plannerStatistics, rows: profile.map(\.rowCount)).rendered()
    }

    /// Throws if a parameter that the query reads is not given.
    fileprivate func requireParameters(_ given: [String: Value]) throws(QueryError) {
        guard let name = parameters.lazy.filter({ given[$0] == nil }).min() else { return }
        throw QueryError(
            .parameterMissing, .compileTime, "MissingParameter",
            "The query needs the parameter $\(name), which was not given.",
            hint: Suggestion.closest(to: name, among: given.keys).map {
                "\(QueryError.quoted($0)) is given: did you mean that one?"
            } ?? "On the command line, --param \(name)=VALUE gives it.")
    }
}
