import Foundation

/// A program that is run to see what it needs; what it prints is not shown.
struct ChildProcess {
    private let process: pid_t
    private let arguments: [String]
    /// The code that it should end with.
    private let code: Int32

    private init(_ arguments: [String], code: Int32 = 0) throws {
        var words = unsafe arguments.map { unsafe strdup($0) } + [nil]
        defer { unsafe words.forEach { unsafe free($0) } }
        var actions = unsafe posix_spawn_file_actions_t()
        unsafe posix_spawn_file_actions_init(&actions)
        defer { unsafe posix_spawn_file_actions_destroy(&actions) }
        unsafe posix_spawn_file_actions_addopen(&actions, 1, "/dev/null", O_WRONLY, 0)
        if code != 0 {
            unsafe posix_spawn_file_actions_addopen(&actions, 2, "/dev/null", O_WRONLY, 0)
        }
        var process: pid_t = 0
        let failure = unsafe posix_spawnp(&process, arguments[0], &actions, nil, &words, environ)
        self.process = process
        self.arguments = arguments
        self.code = code
        guard failure == 0 else { throw self.failure }
    }

    private var failure: BenchmarkError {
        BenchmarkError("\(arguments.joined(separator: " ")) has failed")
    }

    /// True once the program has ended, as it should.
    private func hasEnded(_ options: Int32 = 0) throws -> Bool {
        var status: Int32 = 0
        let found = unsafe waitpid(process, &status, options)
        if found == 0 { return false }
        guard found == process, status == code << 8 else { throw failure }
        return true
    }

    /// The seconds from start to end; the least of some runs.
    static func seconds(of arguments: [String], runs: Int) throws -> Double {
        var best = Double.infinity
        for _ in 0..<runs {
            let run = try Stopwatch.seconds { _ = try ChildProcess(arguments).hasEnded() }
            best = min(best, run.seconds)
        }
        return best
    }

    /// The most bytes that the program, which ends with a code, held at one time.
    ///
    /// Asked for while it runs: what is left behind when it has ended counts its parent, too.
    static func peakBytes(of arguments: [String], code: Int32 = 0) throws -> Int {
        let child = try ChildProcess(arguments, code: code)
        var peak = 0
        while try !child.hasEnded(WNOHANG) {
            let status = try? String(
                contentsOfFile: "/proc/\(child.process)/status", encoding: .utf8)
            let line = status?.split(separator: "\n").first { $0.hasPrefix("VmHWM:") }
            let kilobytes = line?.split(separator: " ").compactMap { Int($0) }.first
            peak = max(peak, (kilobytes ?? 0) * 1_024)
            usleep(200)
        }
        return peak
    }
}
