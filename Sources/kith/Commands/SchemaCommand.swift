import ArgumentParser
import Kith

/// The command `kith schema`.
struct SchemaCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "schema",
        abstract: "Show what a database holds: labels, types, properties, constraints, indexes.",
        discussion: """
            Example:
              kith schema demo.kith
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
        try printer.print(database.schema())
    }
}
