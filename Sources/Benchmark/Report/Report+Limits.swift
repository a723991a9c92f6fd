/// What is asked of Kith, beside what was measured.
extension Report {
    /// Question by question first, then figure by figure.
    var limits: [Limit] {
        lines.flatMap(limits) + starts + [
            Limit("load", .atLeast, 400_000, "rows/s", got: value("load", "Kith, from CSV")),
            Limit("size, to SQLite's", .atMost, 1, got: ratio("size", to: ("size", "SQLite"))),
            Limit(
                "commits, to SQLite's", .atLeast, 0.9,
                got: ratio("commits", to: ("commits", "SQLite"))),
            Limit(
                "commits of \(Report.writerCount) writers, to those of one", .atLeast, 1.5,
                got: ratio(Report.commitsOfWriters, to: ("commits", "Kith"))),
            Limit("memory for Q8", .below, 1_000, "MB", got: value("memory for Q8")),
            Limit(Report.memoryAtLimit, .atMost, 1.1, got: value(Report.memoryAtLimit)),
            Limit(
                "answers unlike those of the arrays", .atMost, 0,
                got: Double(lines.count { !$0.disagreeing.isEmpty })),
        ] + growth
    }

    private func limits(of line: Line) -> [Limit] {
        let name = line.question.rawValue
        var limits = [
            Limit(
                "\(name), to the best store", .below, 1, got: best(of: line, among: .stores)?.ratio)
        ]
        if line.question.isAheadOfLibraries {
            limits.append(
                Limit(
                    "\(name), to the best library", .below, 1,
                    got: best(of: line, among: .libraries)?.ratio))
        }
        if let most = line.question.mostToArrays {
            limits.append(Limit("\(name), to the arrays", .atMost, most, got: line.toArrays))
        }
        return limits
    }

    private var starts: [Limit] {
        let brief = [Question.lookup, .neighbors, .threeSteps, .revenue, .distance].map {
            question in
            let name = "start and \(question.rawValue)"
            return Limit(
                "\(name), to sqlite3's start and Q1", .atMost, 2,
                got: ratio(name, to: ("start and Q1", "sqlite3")))
        }
        return brief + [Limit("start and Q8", .below, 1_000, "ms", got: value("start and Q8"))]
    }

    /// From a network to a larger one.
    private var growth: [Limit] {
        let edges = value("growth", Report.relationships)
        return lines.map(\.question).filter(\.isMeasuredInGrowth).map { question in
            let name = question.rawValue
            return question.isLarge
                ? Limit("growth of \(name)", .atMost, edges ?? 1, got: value("growth", name))
                : Limit("growth of \(name)", .below, 2, got: value("growth", name))
        } + [
            Limit(
                "growth of \(Report.questionAfterCommit)", .below, 2,
                got: value("growth", Report.questionAfterCommit))
        ]
    }

    private func value(_ name: String, _ side: String = "Kith") -> Double? {
        figures.first { $0.name == name && $0.side == side }?.value
    }

    /// Kith's figure as a multiple of another.
    private func ratio(_ name: String, to other: (name: String, side: String)) -> Double? {
        guard let own = value(name), let other = value(other.name, other.side) else { return nil }
        return own / other
    }
}

extension Report {
    /// The names of figures that are asked for by name.
    static let memoryAtLimit = "memory of a query at its limit"
    static let questionAfterCommit = "a question after a commit"
    static let relationships = "relationships"
    static let writerCount = 8
    static let commitsOfWriters = "commits of \(writerCount) writers"
}

extension Question {
    /// True if libraries over graphs in memory should take longer too.
    fileprivate var isAheadOfLibraries: Bool {
        switch self {
        case .threeStepsEitherWay, .cheapest, .influencersOfRivals, .triangles, .pageRank,
            .components:
            true
        default: false
        }
    }

    /// How many times as long as a program over arrays it may take.
    fileprivate var mostToArrays: Double? {
        switch self {
        case .pathsByIndustry, .triangles, .pageRank, .components: 3
        case .distance, .cheapest: 5
        default: nil
        }
    }

    /// True if the time it takes on a smaller network is measured too.
    var isMeasuredInGrowth: Bool {
        switch self {
        case .lookup, .neighbors, .twoSteps, .threeSteps, .threeStepsEitherWay, .revenue,
            .pathsByIndustry, .triangles, .pageRank, .components:
            true
        default: false
        }
    }
}
