/// Measures how long something takes.
enum Stopwatch {
    /// The seconds that pass while it runs, and what it gives.
    static func seconds<Result>(
        _ body: () throws -> Result
    ) rethrows -> (seconds: Double, result: Result) {
        let clock = ContinuousClock()
        let start = clock.now
        let result = try body()
        return ((clock.now - start) / .seconds(1), result)
    }
}

extension [Double] {
    /// The one in the middle; 0 if there is none.
    var median: Double { isEmpty ? 0 : sorted()[count / 2] }
}
