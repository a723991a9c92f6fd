import ArgumentParser
import Foundation
import Kith

/// The program: reads the command line, runs one command, and turns errors into exit codes.
@main
enum Main {
    static func main() {
        Streams.prepare()
        Allocator.giveBackLargeBlocks()
        Interrupt.install()
        do {
            try run()
            try StandardOutput.flush()
        } catch let error as KithError {
            try? StandardOutput.flush()  // what was printed so far is still of use
            end(with: error)
        } catch {
            end(withCommandLineError: error)
        }
    }

    /// Does what the command line asks for.
    private static func run() throws {
        let words = CommandLine.arguments.dropFirst()
        if words.first == "query", let job = QueryJob(plain: words.dropFirst()) {
            return try job.run()
        }
        try refuseUnknownCommand()
        var command = try KithCommand.parseAsRoot()
        try command.run()
    }

    private static func end(with error: KithError) -> Never {
        ErrorReport(error, asJSON: ErrorReport.isJSONWanted).print()
        Foundation.exit(error.exitCode)
    }

    /// Help and version are no errors; a command line that cannot be understood ends with 2.
    private static func end(withCommandLineError error: any Error) -> Never {
        guard KithCommand.exitCode(for: error) == .validationFailure else {
            KithCommand.exit(withError: error)
        }
        if ErrorReport.isJSONWanted {
            let message = KithCommand.message(for: error).split(separator: "\n").first ?? ""
            end(with: KithError(.usage(String(message), hint: "kith --help says more")))
        }
        let text = KithCommand.fullMessage(for: error)
        let message = text.hasPrefix("Error: ") ? String(text.dropFirst(7)) : text
        StandardError.write("kith: " + message + "\n")
        Foundation.exit(2)
    }

    /// Offers the command that was meant.
    private static func refuseUnknownCommand() throws(KithError) {
        let names = KithCommand.configuration.subcommands.compactMap {
            $0.configuration.commandName
        }
        guard let word = CommandLine.arguments.dropFirst().first, !word.hasPrefix("-"),
            word != "help", !names.contains(word)
        else { return }
        throw KithError(
            .usage(
                "there is no command \(QueryError.quoted(word))",
                hint: Suggestion.closest(to: word, among: names).map { "did you mean kith \($0)?" }
                    ?? "kith --help lists the commands"))
    }
}
