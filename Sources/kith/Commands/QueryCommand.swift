import ArgumentParser

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
        try QueryJob(
            database: database, query: input.given, limits: limits.limits, format: format,
            errorFormat: errors.errorFormat, csvFolder: limits.csvFolder, isSilent: isSilent,
            author: author
        ).run()
    }
}
