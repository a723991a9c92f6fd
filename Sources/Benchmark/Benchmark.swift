import ArgumentParser
import Foundation

/// The program `kith-bench`: the same network and the same questions for Kith, for SQLite, for a
/// program over flat arrays and, if wanted, for other peers.
@main
struct Benchmark: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "kith-bench",
        abstract: "Measure Kith beside SQLite and beside plain arrays.",
        discussion: """
            Makes a network, loads it into all, asks all the same questions, compares the answers,
            and prints microseconds for each question and how many times as long Kith takes as the
            best peer and as the arrays. Peers are SQLite and, with --peers, what Python can import
            of duckdb, igraph, kuzu and networkit. The next smaller network is asked too, to see how
            times grow. In the end it says of each figure what it should be, and whether it is.
            Ends with 1 if answers differ.
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

    @Option(help: "How many relationships a round are committed one by one.")
    var commits = 200

    @Flag(help: "Ask the peers too that the python3 on the path can import.")
    var peers = false

    @Option(help: "The folder of the scripts that ask peers.")
    var peerScripts = "Scripts/peers"

    @Option(help: "After how many seconds a question to a peer is given up.")
    var peerSeconds = 60.0

    @Flag(help: "Print one JSON object instead of tables, which go to standard error then.")
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
        let network = try Network(readingFrom: folder)
        let program = URL(filePath: CommandLine.arguments[0]).deletingLastPathComponent()
            .appending(path: "kith").path
        var measurement = Measurement(
            network: network, files: [folder.path], folder: temporary,
            program: FileManager.default.isExecutableFile(atPath: program) ? program : nil)
        if let size = NetworkSize(below: network.organizationCount) {
            let folder = temporary.appending(path: "smaller")
            var maker = NetworkMaker(size, into: folder)
            try maker.make()
            measurement.smaller = (try Network(readingFrom: folder), [folder.path])
        }
        if peers { measurement.peers = try Peer.all(in: URL(filePath: peerScripts)) }
        measurement.peerSecondsMax = max(1, peerSeconds)
        let tables: FileHandle = json ? .standardError : .standardOutput
        // A table that nobody reads any more is no reason to end.
        measurement.show = { try? tables.write(contentsOf: Data($0.utf8)) }
        try measurement.run(questions, rounds: max(1, rounds), commitCount: max(1, commits))
        if json {
            try FileHandle.standardOutput.write(contentsOf: Data(measurement.report.json.utf8))
        }
        if !measurement.report.allAgree { throw ExitCode(1) }
    }
}
