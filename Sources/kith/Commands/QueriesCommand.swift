import ArgumentParser
import Kith

/// The command `kith queries`.
struct QueriesCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "queries",
        abstract: "List the saved queries.",
        discussion: """
            Saved queries are .cypher files whose head comment declares title, description and \
            parameters. They are looked for in --queries, in the folder that KITH_QUERIES names, \
            in ./Queries, and where Kith is installed.

            Examples:
              kith queries
              kith queries influence-ranking
            """
    )

    @Argument(help: "Show one query with its parameters and text.")
    var name: String?

    @Option(
        help: ArgumentHelp("Where saved queries are looked for.", valueName: "folder"),
        completion: .directory)
    var queries: String?

    @OptionGroup var errors: ErrorOptions

    func run() throws {
        let folder = QueryFolder(named: queries)
        if let name {
            try StandardOutput.write(folder.query(named: name).text)
            return
        }
        let all = try folder.all()
        guard !all.isEmpty else {
            throw KithError(
                .usage(
                    "no saved queries in '\(folder.path)'",
                    hint: "name their folder with --queries or KITH_QUERIES"))
        }
        let width = all.map { folder.name(of: $0).count }.max() ?? 0
        for query in all {
            let name = folder.name(of: query)
            let padding = String(repeating: " ", count: width - name.count + 2)
            try StandardOutput.write(name + padding + query.title + "\n")
            for parameter in query.parameters {
                let fallback = parameter.defaultText.map { " = \($0)" } ?? ""
                let use = parameter.explanation.map { "  \($0)" } ?? ""
                try StandardOutput.write(
                    "    $\(parameter.name) \(parameter.type.rawValue)\(fallback)\(use)\n")
            }
        }
    }
}
