/// Turns the eras of a zone, as the database writes them, into the moments of change.
struct ZoneCompiler {
    private(set) var starts: [Int64] = []
    private(set) var offsets: [Int32] = []

    /// The last year whose changes are listed; far enough beyond the last single rule of the
    /// database that its 400 years before hold nothing but what repeats.
    static let lastYear: Int64 = 2500

    mutating func add(_ eras: [ZoneEra]) {
        var start = Int64.min
        for era in eras {
            start = add(era, from: start)
        }
    }

    /// Adds the changes of one era and returns when it ends.
    private mutating func add(_ era: ZoneEra, from start: Int64) -> Int64 {
        var saved = era.saved
        var hasBegun = false
        for change in ZoneCompiler.changes(of: era) {
            let moment = change.rule.moment.epochSecond(
                ofLocal: change.local, standard: era.standard, saved: saved)
            if moment >= era.end(saved: saved) { break }
            if moment >= start {
                if !hasBegun { append(era.standard + saved, from: start) }
                hasBegun = true
                append(era.standard + change.rule.saved, from: moment)
            }
            saved = change.rule.saved
        }
        if !hasBegun { append(era.standard + saved, from: start) }
        return era.end(saved: saved)
    }

    /// Adds a change of the offset, unless it is none.
    ///
    /// A change that clocks show no later than the one before it replaces that one: an era begins
    /// at two o'clock on the clocks of the last, and a rule at two o'clock on its own clocks.
    private mutating func append(_ offset: Int64, from start: Int64) {
        if let last = starts.last, offsets.count > 1 {
            let shown = start + Int64(offsets[offsets.count - 1])
            if start == last || shown <= last + Int64(offsets[offsets.count - 2]) {
                starts.removeLast()
                offsets.removeLast()
                return append(offset, from: last)
            }
        }
        if offsets.last != Int32(truncatingIfNeeded: offset) {
            starts.append(start)
            offsets.append(Int32(truncatingIfNeeded: offset))
        }
    }

    /// Every time that a rule takes effect up to the end of the era, in order, with the second on
    /// the clock that the rule names.
    private static func changes(of era: ZoneEra) -> [(local: Int64, rule: ZoneRule)] {
        let last = min(era.until?.year ?? lastYear, lastYear)
        var changes: [(local: Int64, rule: ZoneRule)] = []
        for rule in era.rules where rule.years.lowerBound <= last {
            for year in rule.years.lowerBound...min(rule.years.upperBound, last) {
                changes.append((rule.moment.localSecond(in: year), rule))
            }
        }
        return changes.sorted { $0.local < $1.local }
    }
}
