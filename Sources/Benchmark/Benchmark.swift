import ArgumentParser
import Foundation

/// The program `kith-bench`: the same network and the same questions for Kith, for SQLite and for a
/// program over flat arrays.
@main
struct Benchmark: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "kith-bench",
        abstract: "Measure Kith beside SQLite and beside plain arrays.",
        discussion: """
            Makes a network, loads it into all, asks all the same questions, compares the answers,
            and prints microseconds for each question and how many times as long Kith takes as the
            others. Ends with 1 if answers differ.
            """
    )

    @Option(help: "How large the network is: T, S, M or L, up to a million nodes.")
    var size = NetworkSize.small

    @Option(help: "The folder of the network's CSV files, which are made if they are not there.")
    var data: String?

    @Option(help: "How often each question is asked with all its parameters.")
    var rounds = 9

    @Option(
        parsing: .upToNextOption, help: "The questions to ask, such as Q1 Q3_2; all by default.")
    var questions: [Question] = Question.allCases

    @Option(help: "How many relationships are committed one by one.")
    var commits = 1_000

    @Flag(help: "Print one JSON object instead of tables.")
    var json = false

    func run() throws {
        let temporary = FileManager.default.temporaryDirectory
            .appending(path: "kith-bench-\(ProcessInfo.processInfo.processIdentifier)")
        try FileManager.default.createDirectory(at: temporary, withIntermediateDirectories: true)
        // What is left over is in the folder for temporary files.
        defer { try? FileManager.default.removeItem(at: temporary) }
        let folder = data.map { URL(filePath: $0) } ?? temporary.appending(path: "data")
        if !FileManager.default.fileExists(atPath: folder.appending(path: "persons.csv").path) {
            var maker = NetworkMaker(size, into: folder)
            try maker.make()
        }
        let program = URL(filePath: CommandLine.arguments[0]).deletingLastPathComponent()
            .appending(path: "kith").path
        var measurement = Measurement(
            network: try Network(readingFrom: folder), files: [folder.path], folder: temporary,
            program: FileManager.default.isExecutableFile(atPath: program) ? program : nil)
        try measurement.run(
            questions, rounds: max(1, rounds), commitCount: max(1, commits))
        let report = measurement.report
        try FileHandle.standardOutput.write(
            contentsOf: Data((json ? try report.json : report.text).utf8))
        if !report.allAgree { throw ExitCode(1) }
    }
}
