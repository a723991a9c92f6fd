import ArgumentParser

/// How errors are written.
///
/// The main program reads it from the raw command line.
struct ErrorOptions: ParsableArguments {
    enum Format: String, ExpressibleByArgument, CaseIterable {
        case text, json
    }

    @Option(help: "How errors are written to standard error.")
    var errorFormat: Format = .text
}
