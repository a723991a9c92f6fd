import Foundation
import Kith

extension Measurement {
    /// Asks both networks in turns, and notes how many times as long the larger one takes.
    mutating func grow(_ questions: [Question], rounds: Int, to database: Database) throws {
        guard let smaller else { return }
        let path = folder.appending(path: "smaller.kith").path
        try Database.importFiles(smaller.files, into: path)
        let small = try Database(path: path)
        defer { small.close() }
        for command in KithSide.schema { try small.query(command) }
        func growth(_ name: String, _ value: Double) {
            note("growth", name, value, "times")
        }
        growth(
            Report.relationships, Double(network.edgeCount) / Double(smaller.network.edgeCount))
        let sides = [(small, smaller.network), (database, network)].map { database, network in
            KithSide(database: database, network: network, subjects: Subjects(of: network))
        }
        for question in questions where question.isMeasuredInGrowth {
            let times = try zip(sides, inTurns(question, sides, rounds: rounds)).map {
                ($1.seconds ?? 0) / Double($0.subjects.nodes(of: question).count)
            }
            growth(question.rawValue, times[1] / times[0])
        }
        let times = try Measurement.secondsAfterCommits(
            sides.map { side in
                var pairs = Pairs(side.network)
                return (pairs.next(100), side.database)
            })
        growth(Report.questionAfterCommit, times[1].question / times[0].question)
    }
}
