import Foundation

/// A program that is run to see what it needs.
struct ChildProcess {
    /// From its start to its end.
    let seconds: Double
    /// The most memory that it held at one time.
    let peakBytes: Int

    /// Runs a program to its end, without showing what it prints.
    init(_ arguments: [String]) throws {
        var words = unsafe arguments.map { unsafe strdup($0) } + [nil]
        defer { unsafe words.forEach { unsafe free($0) } }
        var actions = unsafe posix_spawn_file_actions_t()
        unsafe posix_spawn_file_actions_init(&actions)
        defer { unsafe posix_spawn_file_actions_destroy(&actions) }
        unsafe posix_spawn_file_actions_addopen(&actions, 1, "/dev/null", O_WRONLY, 0)
        var usage = rusage()
        var status: Int32 = 0
        let (seconds, failure) = Stopwatch.seconds {
            var child: pid_t = 0
            let failure = unsafe posix_spawnp(
                &child, arguments[0], &actions, nil, &words, environ)
            if failure == 0 { unsafe wait4(child, &status, 0, &usage) }
            return failure
        }
        guard failure == 0, status == 0 else {
            throw BenchmarkError("\(arguments.joined(separator: " ")) has failed")
        }
        self.seconds = seconds
        peakBytes = usage.ru_maxrss * 1_024
    }

    /// The fastest of a few runs.
    static func fastest(of count: Int, _ arguments: [String]) throws -> ChildProcess {
        var best = try ChildProcess(arguments)
        for _ in 1..<count {
            let run = try ChildProcess(arguments)
            if run.seconds < best.seconds { best = run }
        }
        return best
    }
}
