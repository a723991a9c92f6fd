import Foundation

/// The built program, run as a person would run it.
struct Program {
    /// How a run ended.
    struct Outcome {
        var status: Int32
        var output: String
        var errors: String
    }

    /// The program beside the tests; nil where it has not been built.
    static let path: String? = {
        let folder =
            Bundle.allBundles.map(\.bundlePath)
            + CommandLine.arguments.prefix(1).map {
                URL(filePath: $0).deletingLastPathComponent().path
            }
        let built = #filePath.components(separatedBy: "/Tests/")[0] + "/.build/debug"
        return (folder + [built]).map { $0 + "/kith" }.first {
            var isFolder: ObjCBool = false
            return unsafe FileManager.default.fileExists(atPath: $0, isDirectory: &isFolder)
                && !isFolder.boolValue
        }
    }()

    let folder: Scratch
    var environment: [String: String] = [:]
    /// A command that runs the program, such as `sh -c`.
    var wrapper: [String] = []

    /// Runs the program in the folder to its end.
    func run(_ arguments: [String], input: String = "") throws -> Outcome {
        let process = try start(arguments, input: input)
        process.waitUntilExit()
        return try outcome(of: process)
    }

    /// Starts the program and interrupts it, as Ctrl-C does, once it has made a file.
    func interrupt(_ arguments: [String], afterMaking file: String) throws -> Outcome {
        // It is left from an earlier run, and empty.
        try? FileManager.default.removeItem(atPath: folder(file))
        let process = try start(arguments, input: "")
        while process.isRunning, !FileManager.default.fileExists(atPath: folder(file)) {
            usleep(1_000)
        }
        process.interrupt()
        process.waitUntilExit()
        return try outcome(of: process)
    }

    /// Runs the program several times at once, and returns the statuses.
    func runAtOnce(_ commands: [[String]]) throws -> [Int32] {
        let processes = try commands.map { try start($0, input: "") }
        return processes.map { process in
            process.waitUntilExit()
            return process.terminationStatus
        }
    }

    private func start(_ arguments: [String], input: String) throws -> Process {
        let process = Process()
        let command = wrapper + [Self.path ?? ""] + arguments
        process.executableURL = URL(filePath: command[0])
        process.arguments = Array(command.dropFirst())
        process.currentDirectoryURL = URL(filePath: folder.path)
        process.environment = ProcessInfo.processInfo.environment.merging(environment) { $1 }
        try folder.write(input, to: ".input")
        try folder.write("", to: ".output")
        try folder.write("", to: ".errors")
        process.standardInput = FileHandle(forReadingAtPath: folder(".input"))
        process.standardOutput = FileHandle(forWritingAtPath: folder(".output"))
        process.standardError = FileHandle(forWritingAtPath: folder(".errors"))
        try process.run()
        return process
    }

    private func outcome(of process: Process) throws -> Outcome {
        let texts = try [".output", ".errors"].map {
            String(decoding: try folder.bytes($0), as: UTF8.self)
        }
        for name in [".input", ".output", ".errors"] {
            try FileManager.default.removeItem(atPath: folder(name))
        }
        return Outcome(status: process.terminationStatus, output: texts[0], errors: texts[1])
    }
}
