import Foundation

/// Another program, loaded with the same network and asked the same questions by a script in a
/// process of its own.
///
/// The script gets the path of a task. It prints one line when it has loaded the network, or what
/// it misses, and then one for each question whose name it is sent. Whatever is wrong with it is
/// said in one sentence, and never keeps others from being measured.
///
/// A class, since it owns the process.
final class Peer {
    let name: String
    private let command: [String]
    private let process = Process()
    private let sent = Pipe()
    private let printed = Pipe()
    private var unread = Data()
    private var questions: Set<String> = []

    init(_ name: String, command: [String]) {
        self.name = name
        self.command = command
    }

    /// The peers that a folder has scripts for, each in a file like `igraph_peer.py`.
    static func all(in folder: URL) throws(BenchmarkError) -> [Peer] {
        let ending = "_peer.py"
        let files: [URL]
        do {
            files = try FileManager.default.contentsOfDirectory(
                at: folder, includingPropertiesForKeys: nil)
        } catch {
            throw BenchmarkError("\(folder.path) has no scripts of peers")
        }
        return files.filter { $0.path.hasSuffix(ending) }.sorted { $0.path < $1.path }.map {
            Peer(
                String($0.lastPathComponent.dropLast(ending.count)),
                command: ["python3", "-B", $0.path])
        }
    }

    deinit {
        // A process that waits for a question ends when no more can come.
        try? sent.fileHandleForWriting.close()
        if process.isRunning { process.terminate() }
    }

    /// Starts the script, and waits until it has loaded the network.
    func load(_ task: URL) throws(BenchmarkError) -> (seconds: Double, bytes: Double?) {
        // A process that is gone is found out by what can be read of it.
        _ = signal(SIGPIPE, SIG_IGN)
        process.executableURL = URL(filePath: "/usr/bin/env")
        process.arguments = command + [task.path]
        process.standardInput = sent
        process.standardOutput = printed
        do { try process.run() } catch { throw BenchmarkError("can not be started") }
        switch try nextLine() {
        case .missing(let install): throw BenchmarkError("not installed; \(install)")
        case .skipped(let reason): throw BenchmarkError(reason)
        case .answered: throw BenchmarkError("answers without a question")
        case .loaded(let seconds, let bytes, let questions):
            self.questions = Set(questions)
            return (seconds, bytes)
        }
    }

    /// The answer, or nil where the peer has none.
    func ask(_ question: Question) throws(BenchmarkError) -> PeerAnswer? {
        guard questions.contains(question.rawValue) else { return nil }
        do {
            try sent.fileHandleForWriting.write(contentsOf: Data("\(question.rawValue)\n".utf8))
        } catch {
            throw end()
        }
        switch try nextLine() {
        case .answered(let answer): return answer
        case .skipped(let reason): throw BenchmarkError(reason)
        case .missing, .loaded: throw BenchmarkError("gives no answer")
        }
    }

    private func nextLine() throws(BenchmarkError) -> PeerLine {
        while true {
            if let end = unread.firstIndex(of: UInt8(ascii: "\n")) {
                let line = Data(unread[..<end])
                unread = Data(unread[(end + 1)...])
                return try PeerLine(line)
            }
            let more = printed.fileHandleForReading.availableData
            if more.isEmpty { throw end() }
            unread += more
        }
    }

    /// Notes that the process is gone, so that it is asked nothing more.
    private func end() -> BenchmarkError {
        questions = []
        process.waitUntilExit()
        let isUnknown = process.terminationStatus == 127
        return BenchmarkError(
            isUnknown
                ? "\(command.first ?? "") is not installed"
                : "has ended with \(process.terminationStatus)")
    }
}
