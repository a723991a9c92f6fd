import Foundation
import Kith
import Synchronization

extension Measurement {
    /// Many short rounds, in which the sides take turns: how long the disk takes differs from one
    /// second to the next.
    private static let commitRounds = 15

    /// So many relationships a round, one a transaction, on disk when it returns.
    mutating func commit(_ count: Int, into database: Database) throws {
        var pairs = Pairs(network)
        let sides: [any Committer] = [
            KithCommitter(database: database), try SQLiteCommitter(sqlitePath),
        ]
        var seconds = sides.map { _ in [Double]() }
        for _ in 0..<Measurement.commitRounds {
            let round = pairs.next(count)
            for (index, side) in sides.enumerated() {
                seconds[index].append(
                    try Stopwatch.seconds {
                        for pair in round { try side.commit(from: pair.0, to: pair.1) }
                    }.seconds)
            }
        }
        note("commits", "Kith", Double(count) / seconds[0].median, "a second")
        note("commits", "SQLite", Double(count) / seconds[1].median, "a second")
        let writers = try seconds[0].map { _ in
            try Measurement.seconds(ofWriters: pairs.next(count), into: database)
        }
        note(Report.commitsOfWriters, "Kith", Double(count) / writers.median, "a second")
        for median in try Measurement.secondsAfterCommits([(pairs.next(100), database)]) {
            note("a commit and a question", "Kith", median.both * 1e6, "µs")
            note(Report.questionAfterCommit, "Kith", median.question * 1e6, "µs")
        }
    }

    /// The seconds that writers on threads of their own take for commits that they share out.
    private static func seconds(
        ofWriters pairs: [(Int32, Int32)], into database: Database
    ) throws -> Double {
        let failure = Mutex<(any Error)?>(nil)
        let seconds = Stopwatch.seconds {
            let group = DispatchGroup()
            for writer in 0..<Report.writerCount {
                group.enter()
                Thread.detachNewThread {
                    defer { group.leave() }
                    let committer = KithCommitter(database: database)
                    do {
                        for index in stride(from: writer, to: pairs.count, by: Report.writerCount) {
                            try committer.commit(from: pairs[index].0, to: pairs[index].1)
                        }
                    } catch {
                        failure.withLock { $0 = error }
                    }
                }
            }
            group.wait()
        }.seconds
        if let error = failure.withLock(\.self) { throw error }
        return seconds
    }

    /// For each database the median seconds of a commit and a question about it, and of the
    /// question alone.
    ///
    /// They take turns: a question that follows a wait for the disk takes up to three times as long
    /// as one that follows another, by what else the machine does meanwhile.
    static func secondsAfterCommits(
        _ sides: [(pairs: [(Int32, Int32)], database: Database)]
    ) throws -> [(both: Double, question: Double)] {
        var both = sides.map { _ in [Double]() }
        var questions = both
        for turn in 0..<(sides.map(\.pairs.count).min() ?? 0) {
            for (index, side) in sides.enumerated() {
                let (source, target) = side.pairs[turn]
                let committer = KithCommitter(database: side.database)
                let commit = try Stopwatch.seconds {
                    try committer.commit(from: source, to: target)
                }
                let question = try Stopwatch.seconds {
                    try side.database.query(
                        KithSide.text(.neighbors), parameters: ["id": .string(String(source))])
                }
                both[index].append(commit.seconds + question.seconds)
                questions[index].append(question.seconds)
            }
        }
        return zip(both, questions).map { ($0.median, $1.median) }
    }
}

/// Persons whom a relationship is to join, drawn by chance, the same in each run.
struct Pairs {
    private var random = RandomNumbers(seed: 1)
    private let persons: [Int]

    init(_ network: Network) { persons = Array(network.persons) }

    mutating func next(_ count: Int) -> [(Int32, Int32)] {
        (0..<count).map { _ in (Int32(random.pick(persons)), Int32(random.pick(persons))) }
    }
}
