import ArgumentParser
import Kith

/// The command `kith explain`.
struct ExplainCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "explain",
        abstract: "Show how a query would be run.",
        discussion: """
            With --profile the query is run, and the real rows stand beside the estimated ones; \
            what it writes is written.

            Examples:
              kith explain demo.kith 'MATCH (:Person {id: "petra"})-[:KNOWS]-(q) RETURN q'
              kith explain demo.kith Queries/group-revenue.cypher --profile
            """
    )

    @Argument(help: "The database file.", completion: .file(extensions: ["kith"]))
    var database: String

    @OptionGroup var input: QueryInput
    @OptionGroup var limits: LimitOptions
    @OptionGroup var errors: ErrorOptions

    @Flag(help: "Run the query and show real rows.")
    var profile = false

    func run() throws {
        let saved = try input.given.savedQuery()
        let values = try input.given.values(for: saved)
        let script = try Script(saved)
        let database = try Database(
            path: database, mode: profile && script.writes ? .readWrite : .readOnly)
        Interrupt.becomeOrderly()
        for var statement in script.statements {
            statement.mode = profile ? .profile : .explain
            statement.diagram = nil
            let result = try database.run(statement, parameters: values, limits: limits.limits)
            try StandardOutput.write((result.plan ?? "") + "\n")
        }
    }
}
