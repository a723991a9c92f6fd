import GraphIndex
import GraphStore
import Interchange
import QueryEngine
import QuerySyntax
import Synchronization
import Values

extension Database {
    /// Runs scripts, such as `export` writes, in one transaction.
    func run(_ scripts: [SavedQuery], options: ImportOptions) throws(KithError) -> ImportReport {
        let names = scripts.compactMap(\.path).sorted().joined(separator: ", ")
        do {
            return try store.write(author: options.author, note: "import of \(names)") {
                var report = ImportReport()
                for script in scripts { try run(script, options, in: &$0, &report) }
                return report
            }.result
        } catch let error as KithError {
            throw error
        } catch let error as StoreError {
            throw KithError(error)
        } catch {
            throw KithError(.data(InterchangeError(.sink, "\(error)")))
        }
    }

    private func run(
        _ script: SavedQuery, _ options: ImportOptions, in transaction: inout GraphTransaction,
        _ report: inout ImportReport
    ) throws(KithError) {
        // An import may take as long as it takes.
        let settings = ExecutionSettings(
            parameters: try script.completed([:]), clock: .now,
            limits: Limits(seconds: .infinity, isInterrupted: options.isInterrupted),
            procedures: procedures, openTable: openTable.withLock(\.self))
        for part in QueryScript(script.text) {
            do {
                let counters = try run(part.text, settings, in: &transaction)
                report = ImportReport(
                    rows: report.rows + 1,
                    nodesAdded: report.nodesAdded + counters.nodesCreated,
                    relationshipsAdded: report.relationshipsAdded + counters.relationshipsCreated)
            } catch {
                throw KithError(
                    .query(error.shifted(by: part.span.lowerBound)), text: script.text,
                    file: script.path)
            }
        }
    }

    private func run(
        _ text: String, _ settings: ExecutionSettings, in transaction: inout GraphTransaction
    ) throws(QueryError) -> UpdateCounters {
        let statement = ScriptStatement(try QueryParser.parse(text), text: text)
        switch statement.body {
        case .schema(let command):
            do { try transaction.run(command) } catch { throw QueryError(error) }
            return UpdateCounters()
        case .query(let query):
            let plan = try self.plan(
                query, of: statement, on: transaction.graph)
            return try QueryOutcome(running: plan, in: &transaction, settings: settings).counters
        }
    }
}
