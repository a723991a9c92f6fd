import ArgumentParser

/// A query on the command line and the values of its parameters.
struct QueryInput: ParsableArguments {
    @Argument(
        help: ArgumentHelp(
            "The query: its text, a .cypher file, a saved query's name, or - for standard input.",
            valueName: "query"))
    var query: String

    @Option(
        name: .customLong("param"),
        help: ArgumentHelp(
            "A parameter. The value is a literal of the language, or else text.",
            valueName: "name=value"))
    var parameters: [String] = []

    @Option(
        name: .customLong("params"),
        help: ArgumentHelp(
            "Parameters as a JSON object, or @FILE with one.", valueName: "json"))
    var parameterObject: String?

    @Option(
        help: ArgumentHelp("Where saved queries are looked for.", valueName: "folder"),
        completion: .directory)
    var queries: String?

    var given: GivenQuery {
        GivenQuery(
            query: query, parameters: parameters, parameterObject: parameterObject,
            queries: queries)
    }
}
