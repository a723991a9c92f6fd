import ArgumentParser

/// The root of all commands.
struct KithCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "kith",
        abstract: "Ask a network of organizations and people, and draw it.",
        discussion: """
            Examples:
              kith import demo.kith Fixtures/helios
              kith query demo.kith 'MATCH (p:Person) RETURN p.name ORDER BY p.name'
              kith diagram demo.kith Queries/power-map.cypher --param opp=opp1 -o map.svg

            Exit codes: 0 fine, 1 the query or data is wrong, 2 usage, 3 cannot open, 4 not \
            allowed, 5 a limit was hit, 130 interrupted.

            Shell completion: kith --generate-completion-script bash|zsh|fish
            """,
        version: "0.1.0",
        subcommands: [
            ImportCommand.self, QueryCommand.self, DiagramCommand.self, ExplainCommand.self,
            QueriesCommand.self, SchemaCommand.self, StatsCommand.self, CheckCommand.self,
            ExportCommand.self,
        ]
    )
}
