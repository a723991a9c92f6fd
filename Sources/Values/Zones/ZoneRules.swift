/// The offsets that the clocks of a place have had and will have.
///
/// A class because every value in the zone shares it.
final class ZoneRules: Sendable {
    /// The moments from which the offset of the same index holds, ascending; the first is the
    /// beginning of time.
    private let starts: [Int64]
    private let offsets: [Int32]

    init(_ eras: [ZoneEra]) {
        var compiler = ZoneCompiler()
        compiler.add(eras)
        starts = compiler.starts
        offsets = compiler.offsets
    }

    func offsetSeconds(atEpochSecond epochSecond: Int64) -> Int32 {
        offsets[index(at: epochSecond - ZoneRules.repetition(at: epochSecond))]
    }

    func epochSecond(ofLocal localSecond: Int64, preferring preferred: Int32?) -> Int64 {
        let repetition = ZoneRules.repetition(at: localSecond)
        let local = localSecond - repetition
        var first: Int64?
        var index = index(at: local - ZoneRules.offsetMax)
        while index < offsets.count {
            let moment = local - Int64(offsets[index])
            if moment < starts[index] { break }
            if index + 1 == starts.count || moment < starts[index + 1] {
                if preferred == offsets[index] { return moment + repetition }
                first = first ?? moment
            }
            index += 1
        }
        return (first ?? local - Int64(offsets[index - 1])) + repetition
    }

    /// No place has been further from UTC than this many seconds.
    private static let offsetMax: Int64 = 64_800

    /// What to subtract from a moment so that it falls into the years that are compiled.
    ///
    /// In the last 400 of these only rules hold that go on for ever, and the calendar with its
    /// weekdays repeats every 400 years.
    private static func repetition(at second: Int64) -> Int64 {
        guard second >= lastCompiled else { return 0 }
        return ((second - lastCompiled) / secondsPer400Years + 1) * secondsPer400Years
    }

    private static let lastCompiled =
        Calendar.daysSinceEpoch(year: ZoneCompiler.lastYear, month: 1, day: 1) * 86_400
    private static let secondsPer400Years = Calendar.daysPer400Years * 86_400

    /// The last index whose start is not after the moment.
    private func index(at epochSecond: Int64) -> Int {
        var low = 0
        var high = starts.count
        while high - low > 1 {
            let middle = (low + high) / 2
            if starts[middle] <= epochSecond { low = middle } else { high = middle }
        }
        return low
    }
}
