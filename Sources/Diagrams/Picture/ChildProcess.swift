import Glibc

/// Runs a program with an empty environment and limits, feeds it, and takes what it says.
///
/// The shell sets the limits, then becomes the program. One thread feeds, reads and watches the
/// clock together, so a full pipe cannot block either side.
struct ChildProcess {
    enum End: Equatable {
        case exited(Int32)
        case stopped(signal: Int32)
        case timedOut, outputTooLarge, cancelled, notStarted
    }

    let program: String
    let arguments: [String]
    let limits: Layout.Limits
    private(set) var output: [UInt8] = []
    private var complaints: [UInt8] = []
    private var process: pid_t = 0

    /// How often the caller is asked whether to stop.
    private static let tickMilliseconds: Int32 = 40
    private static let complaintBytesMax = 16_384
    /// The picture comes through a socket; a file could only be a cache of fonts.
    private static let fileBytesMax = 64 << 20

    init(program: String, arguments: [String], limits: Layout.Limits) {
        self.program = program
        self.arguments = arguments
        self.limits = limits
    }

    /// The first complaint of the program that is not a mere warning.
    var message: String? {
        let lines = String(decoding: complaints, as: UTF8.self).split(separator: "\n")
        let line = lines.first { !$0.hasPrefix("Warning") && !$0.hasPrefix("in label") }
        return (line ?? lines.first).map { Label.clean(String($0), limit: 300) }
    }

    static func isExecutable(_ path: String) -> Bool {
        // A folder may be "executable" too.
        var status = stat()
        return unsafe access(path, X_OK) == 0 && stat(path, &status) == 0
            && status.st_mode & S_IFMT == S_IFREG
    }

    static var searchPath: [String] {
        guard let path = unsafe getenv("PATH") else { return [] }
        return unsafe String(cString: path).split(separator: ":").map(String.init)
    }

    /// Runs the program to its end, or until a limit or the caller stops it.
    mutating func run(input: [UInt8], isCancelled: () -> Bool) -> End {
        guard let feed = Channel(), let answer = Channel(), let complaint = Channel() else {
            return .notStarted
        }
        defer { for channel in [feed, answer, complaint] { channel.close() } }
        guard start(feed.theirs, answer.theirs, complaint.theirs) else { return .notStarted }
        for channel in [feed, answer, complaint] { channel.closeTheirs() }
        let deadline = ContinuousClock.now + .seconds(max(limits.seconds, 0))
        func shouldEnd() -> End? {
            if isCancelled() || Task.isCancelled { return .cancelled }
            return ContinuousClock.now >= deadline ? .timedOut : nil
        }
        if let end = converse(input, feed.ours, answer.ours, complaint.ours, shouldEnd) {
            return stop(end)
        }
        while true {
            if let end = ended() { return end }
            if let end = shouldEnd() { return stop(end) }
            usleep(1_000)
        }
    }

    /// Feeds and reads until the program has closed both its outputs, or something ends it.
    private mutating func converse(
        _ input: [UInt8], _ feed: Int32, _ answer: Int32, _ complaint: Int32,
        _ shouldEnd: () -> End?
    ) -> End? {
        var (sent, isFeeding) = (0, true)
        var open: Set = [answer, complaint]
        while !open.isEmpty {
            if let end = shouldEnd() { return end }
            var watched = open.sorted().map { pollfd(fd: $0, events: Int16(POLLIN), revents: 0) }
            if isFeeding { watched.append(pollfd(fd: feed, events: Int16(POLLOUT), revents: 0)) }
            guard unsafe poll(&watched, nfds_t(watched.count), Self.tickMilliseconds) > 0 else {
                continue
            }
            for entry in watched where entry.revents != 0 {
                if entry.fd == feed {
                    isFeeding = send(input, &sent, to: feed)
                } else if !receive(from: entry.fd, isAnswer: entry.fd == answer) {
                    open.remove(entry.fd)
                }
                if output.count > limits.pictureBytes { return .outputTooLarge }
            }
        }
        return nil
    }

    /// Sends what fits; false once everything is sent or the program does not listen any more.
    private func send(_ input: [UInt8], _ sent: inout Int, to feed: Int32) -> Bool {
        let flags = Int32(MSG_NOSIGNAL) | Int32(MSG_DONTWAIT)
        let count = unsafe input[sent...].withUnsafeBytes { bytes in
            unsafe Glibc.send(feed, bytes.baseAddress, bytes.count, flags)
        }
        if count < 0 { return errno == EAGAIN || errno == EINTR }
        sent += count
        if sent == input.count { shutdown(feed, Int32(SHUT_WR)) }
        return sent < input.count
    }

    /// Takes what is there; false at the end.
    private mutating func receive(from source: Int32, isAnswer: Bool) -> Bool {
        var chunk = [UInt8](repeating: 0, count: 65_536)
        let count = unsafe read(source, &chunk, chunk.count)
        if count < 0 { return errno == EAGAIN || errno == EINTR }
        if isAnswer {
            output += chunk[..<count]
        } else if complaints.count < Self.complaintBytesMax {
            complaints += chunk[..<count]
        }
        return count > 0
    }

    /// The end of the program, if it has come.
    private func ended() -> End? {
        var status: Int32 = 0
        let found = unsafe waitpid(process, &status, WNOHANG)
        if found == 0 || (found < 0 && errno == EINTR) { return nil }
        let signal = status & 0x7F
        return signal == 0 ? .exited((status >> 8) & 0xFF) : .stopped(signal: signal)
    }

    /// Kills the program and what it started, and waits for it.
    private func stop(_ end: End) -> End {
        kill(-process, SIGKILL)
        kill(process, SIGKILL)
        var status: Int32 = 0
        while unsafe waitpid(process, &status, 0) < 0 && errno == EINTR {}
        return end
    }
}

extension ChildProcess {
    /// Starts the program in a process group of its own, with default signals and no environment.
    private mutating func start(_ input: Int32, _ output: Int32, _ complaints: Int32) -> Bool {
        var actions = unsafe posix_spawn_file_actions_t()
        var attributes = posix_spawnattr_t()
        guard unsafe posix_spawn_file_actions_init(&actions) == 0,
            unsafe posix_spawnattr_init(&attributes) == 0
        else { return false }
        defer {
            unsafe posix_spawn_file_actions_destroy(&actions)
            unsafe posix_spawnattr_destroy(&attributes)
        }
        for (position, descriptor) in [input, output, complaints].enumerated() {
            unsafe posix_spawn_file_actions_adddup2(&actions, descriptor, Int32(position))
        }
        var none = sigset_t()
        var all = sigset_t()
        unsafe sigemptyset(&none)
        unsafe sigfillset(&all)
        unsafe posix_spawnattr_setsigmask(&attributes, &none)
        unsafe posix_spawnattr_setsigdefault(&attributes, &all)
        let flags = POSIX_SPAWN_SETPGROUP | POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETSIGDEF
        unsafe posix_spawnattr_setflags(&attributes, Int16(flags))
        var names = unsafe command.map { unsafe strdup($0) } + [nil]
        defer { unsafe names.forEach { unsafe free($0) } }
        var environment: [UnsafeMutablePointer<CChar>?] = unsafe [nil]
        return unsafe posix_spawn(
            &process, "/bin/sh", &actions, &attributes, &names, &environment) == 0
    }

    /// What the shell is asked: to limit itself, then to become the program.
    ///
    /// A program's own limits are those of the process that starts it, which may have many threads
    /// and must not be limited.
    private var command: [String] {
        let script = """
            ulimit -v \(max(limits.memoryBytes, 0) >> 10) && \
            ulimit -t \(max(limits.processorSeconds, 0)) && \
            ulimit -f \(Self.fileBytesMax >> 9) && \
            ulimit -c 0 && exec "$0" "$@"
            """
        return ["sh", "-c", script, program] + arguments
    }
}

/// A pair of connected sockets, which unlike pipes can be written to without a signal.
private struct Channel {
    let ours: Int32
    let theirs: Int32

    init?() {
        var ends: [Int32] = [0, 0]
        let type = Int32(SOCK_STREAM.rawValue | SOCK_CLOEXEC.rawValue)
        guard unsafe socketpair(AF_UNIX, type, 0, &ends) == 0 else { return nil }
        (ours, theirs) = (ends[0], ends[1])
    }

    func closeTheirs() { _ = Glibc.close(theirs) }
    func close() { _ = Glibc.close(ours) }
}
