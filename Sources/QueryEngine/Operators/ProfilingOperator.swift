import QuerySyntax

/// Counts the rows of another operator, and the time it takes.
final class ProfilingOperator: BatchOperator {
    private let measured: any BatchOperator
    private let recorder: ProfileRecorder
    private let number: Int

    init(_ measured: any BatchOperator, recorder: ProfileRecorder, number: Int) {
        self.measured = measured
        self.recorder = recorder
        self.number = number
    }

    func next() throws(QueryError) -> Batch? {
        let start = ContinuousClock.now
        let rows = try measured.next()
        let (seconds, attoseconds) = (ContinuousClock.now - start).components
        recorder.add(
            rows: rows?.count ?? 0,
            nanoseconds: seconds * 1_000_000_000 + attoseconds / 1_000_000_000, to: number)
        return rows
    }

    func rewind() { measured.rewind() }
}
