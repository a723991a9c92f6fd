import ArgumentParser
import Foundation
import Kith

/// The command `kith query`.
struct QueryCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "query",
        abstract: "Run a query, or a file of queries, and print the rows.",
        discussion: """
            Statements of a file end with a semicolon and are run one after the other, each in a \
            transaction of its own. A database that does not exist is made by a query that \
            writes.

            Examples:
              kith query demo.kith 'MATCH (p:Person) RETURN p.name LIMIT 5'
              kith query demo.kith Queries/influence-ranking.cypher --param opp=opp1
              kith query demo.kith coverage-gap --param root=h0 --format csv > gap.csv
              echo 'MATCH (n) RETURN count(n)' | kith query demo.kith -
              kith query demo.kith 'PROFILE MATCH (:Person)-[:KNOWS]-(q) RETURN count(q)'
            """
    )

    @Argument(help: "The database file.", completion: .file(extensions: ["kith"]))
    var database: String

    @OptionGroup var input: QueryInput
    @OptionGroup var limits: LimitOptions
    @OptionGroup var errors: ErrorOptions

    @Option(
        help: """
            How rows are printed: table, csv, json, jsonl, typed-json, markdown; for a DIAGRAM \
            dot, svg, png, pdf. Without it a table on a terminal, else csv. Of several \
            statements json and typed-json make one array, with an element for each.
            """)
    var format: OutputFormat?

    @Flag(name: .customLong("no-warnings"), help: "Be silent on what is most likely not meant.")
    var isSilent = false

    @Option(help: ArgumentHelp("Who is noted as the author of changes.", valueName: "name"))
    var author: String?

    func run() throws {
        let saved = try input.savedQuery()
        let values = try input.values(for: saved)
        let script = try Script(saved)
        var printer = ResultPrinter(format: format, isAlone: script.statements.count == 1)
        try printer.check(script)
        let file = FirstWrite(to: database)
        do {
            try run(script, values, &printer)
        } catch {
            if script.writes { file.undo() }
            throw error
        }
    }

    private func run(
        _ script: Script, _ values: [String: Value], _ printer: inout ResultPrinter
    ) throws {
        let database = try Database(path: database, mode: script.writes ? .create : .readOnly)
        defer { database.close() }
        database.allowCSVFiles(in: limits.csvFolder)
        Interrupt.becomeOrderly()
        try printer.begin()
        // What was printed of an array is an array also where a statement fails.
        defer { try? printer.end() }
        for statement in script.statements {
            let result = try database.run(
                statement, parameters: values, limits: limits.limits,
                author: script.writes ? author ?? NSUserName() : nil)
            let warnings = isSilent ? [] : result.warnings
            for warning in warnings {
                let isJSON = errors.errorFormat == .json
                StandardError.write(
                    (isJSON
                        ? warning.json(in: statement.text) : warning.rendered(in: statement.text))
                        + "\n")
            }
            try printer.print(result, warnings: warnings.map { $0.value(in: statement.text) })
            try StandardOutput.flush()
        }
        // The process ends next, and gives back all at once what would be taken apart for 0.3 ms.
        _ = unsafe Unmanaged.passRetained(database)
    }
}
