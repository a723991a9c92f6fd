import ArgumentParser
import Kith

/// The command `kith stats`.
struct StatsCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "stats",
        abstract: "Count labels, relationship types and degrees.",
        discussion: """
            Example:
              kith stats demo.kith --format csv
            """
    )

    @Argument(help: "The database file.", completion: .file(extensions: ["kith"]))
    var database: String

    @Option(help: "How rows are printed: table, csv, json, jsonl, typed-json, markdown.")
    var format: OutputFormat?

    @OptionGroup var errors: ErrorOptions

    func run() throws {
        let database = try Database(path: database, mode: .readOnly)
        defer { database.close() }
        var printer = ResultPrinter(format: format)
        try printer.print(database.statistics())
    }
}
