import ArgumentParser
import Kith

/// The command `kith check`.
struct CheckCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "check",
        abstract: "Check every invariant of a database file.",
        discussion: """
            Prints what is wrong, and ends with 1 if anything is. The file is only read.

            Example:
              kith check demo.kith
            """
    )

    @Argument(help: "The database file.", completion: .file(extensions: ["kith"]))
    var database: String

    @OptionGroup var errors: ErrorOptions

    func run() throws {
        let database = try Database(path: database, mode: .readOnly)
        defer { database.close() }
        // Damage that many checks meet is said once.
        var said: Set<String> = []
        let violations = try database.check().filter { said.insert($0).inserted }
        for violation in violations { try StandardOutput.write(violation + "\n") }
        try StandardOutput.write(
            violations.isEmpty
                ? "The file is sound.\n"
                : "\(violations.count) \(violations.count == 1 ? "fault" : "faults").\n")
        if !violations.isEmpty {
            try StandardOutput.flush()
            throw ExitCode(1)
        }
    }
}
