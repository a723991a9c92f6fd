import QuerySyntax

/// What a query may use.
///
/// A bound that is hit is an error that names it.
public struct Limits: Sendable {
    /// Seconds a query may run.
    public var seconds: Double
    /// Rows that a query may return.
    public var rowsMax: Int
    /// Bytes that the query may keep at one time: of rows, and of what operators make of them.
    public var bytesMax: Int
    /// Asked now and then; true stops the query.
    public var isInterrupted: @Sendable () -> Bool

    /// Makes limits; without arguments those of an interactive user.
    public init(
        seconds: Double = 300, rowsMax: Int = 100_000_000, bytesMax: Int = 4 << 30,
        isInterrupted: @escaping @Sendable () -> Bool = { false }
    ) {
        self.seconds = seconds
        self.rowsMax = rowsMax
        self.bytesMax = bytesMax
        self.isInterrupted = isInterrupted
    }
}

/// The limits of a query and what it has used of them.
///
/// Operators call `tick` once for each batch, and walks once for each few thousand steps.
///
/// Bytes are asked for before they are taken, with what is there twice while something grows. What
/// is behind the rows of a batch counts with the operator that hands it on until that is asked for
/// the next one, and whoever keeps rows notes them, as they are there already, unasked.
///
/// A class because all operators of a query use the same one; as a value inside another class it
/// would be guarded at every access, a twentieth of the instructions of a small question.
final class Budget {
    /// The limits.
    let limits: Limits
    private let start: ContinuousClock.Instant
    private var bytesInUse = 0
    private var bytesSinceTick = 0
    /// Making so many bytes takes time that is worth a look at the clock.
    private static let bytesPerTick = 1 << 22

    /// What a query may use that begins at a time.
    init(_ limits: Limits, since start: ContinuousClock.Instant = .now) {
        self.limits = limits
        self.start = start
    }

    /// Makes budgets with the same time, and each with an equal part of the bytes that are left.
    func divided(by count: Int) -> @Sendable () -> Budget {
        var limits = limits
        limits.bytesMax = max(0, limits.bytesMax - bytesInUse) / count
        return { [limits, start] in Budget(limits, since: start) }
    }

    /// Throws if the query has run too long, was stopped, or keeps too much.
    func tick() throws(QueryError) {
        try requireRoom(forBytes: 0)
        if limits.isInterrupted() {
            throw QueryError(.interrupted, .runtime, "Interrupted", "The query was stopped.")
        }
        let used = (ContinuousClock.now - start).components
        // As a float, so that a limit may be infinite.
        if Double(used.seconds) + Double(used.attoseconds) * 1e-18 > limits.seconds {
            throw QueryError(
                .limitExceeded, .runtime, "TimeLimit",
                "The query ran longer than \(limits.seconds) seconds.",
                hint: "Narrow the query, or raise the time limit.")
        }
    }

    /// Notes bytes that are there already, which the next `tick` may find too many.
    func note(bytes: Int) { bytesInUse += bytes }

    /// Notes bytes that an operator is about to take; throws if all of them are too many.
    func keep(bytes: Int) throws(QueryError) {
        bytesInUse += bytes
        try requireRoom(forBytes: 0)
        bytesSinceTick += bytes
        guard bytesSinceTick >= Self.bytesPerTick else { return }
        bytesSinceTick = 0
        try tick()
    }

    /// Throws if so many bytes more would be too many.
    func requireRoom(forBytes bytes: Int) throws(QueryError) {
        let (all, overflow) = bytesInUse.addingReportingOverflow(bytes)
        if overflow || all > limits.bytesMax {
            throw QueryError(
                .limitExceeded, .runtime, "MemoryLimit",
                "The query keeps more than \(limits.bytesMax >> 20) MiB of rows.",
                hint: "Narrow the query, or raise the memory limit.")
        }
    }

    /// Notes that an operator has let go of bytes.
    func release(bytes: Int) { bytesInUse -= bytes }
}
