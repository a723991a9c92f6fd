/// Turns diagrams into pictures with the `dot` program of Graphviz, in a child process.
///
/// Never in this process: some ordinary diagrams crash the layout. A layout that crashes or takes
/// too long is tried again without frames, then with straight lines, and the picture says so.
public struct Layout: Sendable {
    /// What the child process may use.
    public struct Limits: Hashable, Sendable {
        /// Wall-clock seconds for all attempts together.
        public var seconds = 60.0
        /// Seconds of processor time for one attempt.
        public var processorSeconds = 60
        /// Bytes of address space.
        public var memoryBytes = 2 << 30
        /// Bytes of the picture.
        public var pictureBytes = 256 << 20

        /// The usual limits.
        public init() {}
    }

    /// The path of the program; without one, `dot` is looked for on the `PATH`.
    public var program: String?
    /// What the child process may use.
    public var limits = Limits()

    /// Uses this program, or the `dot` on the `PATH`.
    public init(program: String? = nil) { self.program = program }

    /// Draws a diagram; blocks until the picture is there.
    ///
    /// The child is stopped when `isCancelled` says so, or the task that this runs in is cancelled;
    /// both are asked many times a second.
    public func picture(
        of diagram: Diagram, as format: PictureFormat, isCancelled: () -> Bool = { false }
    ) throws(DiagramError) -> [UInt8] {
        if format == .dot { return Array(diagram.dot.utf8) }
        let program = try programPath()
        return try first(of: Self.attempts(diagram)) { attempt, seconds throws(DiagramError) in
            try draw(attempt, as: format, with: program, seconds: seconds, isCancelled)
        }
    }

    /// The picture of the first diagram that `draw` can draw in the seconds it is given.
    ///
    /// They are half of those that are left, and all of them for the last diagram.
    func first(
        of attempts: [Diagram], now: () -> ContinuousClock.Instant = { .now },
        draw: (Diagram, Double) throws(DiagramError) -> [UInt8]
    ) throws(DiagramError) -> [UInt8] {
        var failure = DiagramError.layoutFailed(message: "no attempt was made")
        let deadline = now() + .seconds(max(limits.seconds, 0))
        for (index, attempt) in attempts.enumerated() {
            let left = (deadline - now()) / .seconds(1)
            do throws(DiagramError) {
                return try draw(attempt, index == attempts.count - 1 ? left : left / 2)
            } catch {
                switch error {
                case .layoutFailed, .timedOut: failure = error
                default: throw error
                }
            }
        }
        throw failure
    }

    /// The diagram, and simpler ones to fall back to.
    static func attempts(_ diagram: Diagram) -> [Diagram] {
        var attempts = [diagram]
        var simpler = diagram
        if !diagram.frames.isEmpty {
            simpler = diagram.withoutFrames()
            simpler.notes.append("frames, as the layout failed with them")
            attempts.append(simpler)
        }
        if !diagram.isStraight {
            simpler = simpler.straightened()
            simpler.notes.append("curved lines and their labels, as the layout failed with them")
            attempts.append(simpler)
        }
        return attempts
    }

    private func draw(
        _ diagram: Diagram, as format: PictureFormat, with program: String, seconds: Double,
        _ isCancelled: () -> Bool
    ) throws(DiagramError) -> [UInt8] {
        var limits = limits
        limits.seconds = seconds
        var arguments = ["-K\(diagram.engine.rawValue)", "-T\(format.rawValue)"]
        if format == .png { arguments.append("-Gdpi=144") }
        var child = ChildProcess(program: program, arguments: arguments, limits: limits)
        switch child.run(input: Array(diagram.dot.utf8), isCancelled: isCancelled) {
        case .exited(0) where !child.output.isEmpty: return format.steadied(child.output)
        case .exited(0): throw .layoutFailed(message: "it gave no picture")
        case .exited(126) where child.message == nil, .exited(127) where child.message == nil,
            .notStarted:
            throw .programMissing(name: program)
        case .exited(let status):
            throw .layoutFailed(message: child.message ?? "it ended with status \(status)")
        case .stopped(let signal):
            throw .layoutFailed(message: "it was stopped by signal \(signal)")
        case .timedOut: throw .timedOut(seconds: self.limits.seconds)
        case .outputTooLarge: throw .pictureTooLarge(bytesMax: limits.pictureBytes)
        case .cancelled: throw .cancelled
        }
    }

    private func programPath() throws(DiagramError) -> String {
        if let program {
            guard ChildProcess.isExecutable(program) else { throw .programMissing(name: program) }
            return program
        }
        let folders = ChildProcess.searchPath.filter { $0.hasPrefix("/") }
        guard let path = folders.map({ $0 + "/dot" }).first(where: ChildProcess.isExecutable) else {
            throw .programMissing(name: "dot")
        }
        return path
    }
}
