public import ArgumentParser
import Foundation
public import Kith

/// The command `kith export`.
struct ExportCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "export",
        abstract: "Write the whole graph as a Cypher script or as JSON lines.",
        discussion: """
            `kith import` reads both and makes an equal database, constraints and indexes \
            included.

            Examples:
              kith export demo.kith -o demo.jsonl
              kith export demo.kith --format cypher > demo.cypher
              kith import copy.kith demo.cypher
            """
    )

    @Argument(help: "The database file.", completion: .file(extensions: ["kith"]))
    var database: String

    @Option(
        help: "cypher or jsonl; without it the ending of the output file, else jsonl.")
    var format: Database.ExportFormat?

    @Option(
        name: .shortAndLong,
        help: ArgumentHelp("The file to write; without it standard output.", valueName: "file"),
        completion: .file())
    var output: String?

    @OptionGroup var errors: ErrorOptions

    func run() throws {
        let database = try Database(path: database, mode: .readOnly)
        defer { database.close() }
        let byEnding: Database.ExportFormat =
            output?.hasSuffix(".cypher") == true ? .cypher : .jsonl
        Interrupt.becomeOrderly()
        guard let output else {
            try database.export(format ?? byEnding) { text throws(KithError) in
                try StandardOutput.write(text)
            }
            return
        }
        let file = try OutputFile(path: output)
        try database.export(format ?? byEnding) { text throws(KithError) in
            try Interrupt.check()
            try file.write(text)
        }
        try file.finish()
    }
}

extension Database.ExportFormat: ExpressibleByArgument {}
