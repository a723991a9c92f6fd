import Foundation
import Kith

/// Loads the sides with one network, asks them the questions in turn, and notes what it took.
struct Measurement {
    let network: Network
    let subjects: Subjects
    let files: [String]
    /// Where databases are made.
    let folder: URL
    /// The program `kith`.
    let program: String?
    /// Those that are asked besides SQLite; they are gone when the questions are.
    var peers: [Peer] = []
    /// A question is given up when asking a peer once with all parameters takes longer.
    var peerSecondsMax = 60.0
    /// A smaller network, which is asked too to see how times grow.
    var smaller: (network: Network, files: [String])?
    /// Gets each row of the report as soon as it is measured.
    var show: (String) -> Void = { _ in }
    private(set) var report = Report()

    var kithPath: String { folder.appending(path: "bench.kith").path }
    var sqlitePath: String { folder.appending(path: "bench.sqlite").path }
    var rowCount: Double { Double(network.nodeCount + network.edgeCount) }

    init(network: Network, files: [String], folder: URL, program: String?) {
        self.network = network
        subjects = Subjects(of: network)
        self.files = files
        self.folder = folder
        self.program = program
        report.title = "\(network.nodeCount) nodes, \(network.edgeCount) relationships"
    }

    mutating func run(_ questions: [Question], rounds: Int, commitCount: Int) throws {
        show(report.title + "\n" + Report.figureHead)
        try load()
        try loadPeers(rounds: rounds)
        let database = try Database(path: kithPath)
        let flat = FlatSide(network, subjects)
        let sides: [any Side] = [
            KithSide(database: database, network: network, subjects: subjects),
            try SQLiteSide(sqlitePath, network, subjects), flat,
        ]
        report.sides = sides.dropLast().map(\.name) + peers.map(\.name) + [flat.name]
        show(report.questionHead)
        var troubles: [String] = []
        for question in questions {
            let line = try ask(question, of: sides, rounds: rounds, &troubles)
            report.lines.append(line)
            show(report.row(line))
        }
        peers = []
        remark(troubles)
        show(report.standing + Report.figureHead)
        try start()
        try grow(questions, rounds: rounds, to: database)
        try commit(commitCount, into: database)
        show(report.limitTable)
    }

    mutating func note(_ name: String, _ side: String, _ value: Double, _ unit: String) {
        let figure = Report.Figure(name: name, side: side, value: value, unit: unit)
        report.figures.append(figure)
        show(report.row(figure))
    }

    mutating func remark(_ remarks: [String]) {
        guard !remarks.isEmpty else { return }
        report.remarks += remarks
        show("\n" + remarks.map { "- \($0)\n" }.joined())
    }

    /// What each side answers, and the median seconds of some rounds in which they take turns, so
    /// that whatever else the machine does slows all of them.
    func inTurns(
        _ question: Question, _ sides: [any Side], rounds: Int
    ) throws -> [(answer: Double?, seconds: Double?)] {
        var answers: [Double?] = try sides.map { try $0.answer(question) }
        var seconds = sides.map { _ in [Double]() }
        for _ in 0..<(question.isLarge ? max(3, rounds / 3) : rounds) {
            for (index, side) in sides.enumerated() where answers[index] != nil {
                let (time, answer) = try Stopwatch.seconds { try side.answer(question) }
                seconds[index].append(time)
                answers[index] = answer
            }
        }
        return zip(answers, seconds).map { ($0, $1.isEmpty ? nil : $1.median) }
    }

    /// The own sides in turns, then the peers, one after the other.
    private func ask(
        _ question: Question, of sides: [any Side], rounds: Int, _ troubles: inout [String]
    ) throws -> Report.Line {
        let turns = try inTurns(question, sides, rounds: rounds)
        let answers = turns.map(\.answer)
        let count = Double(subjects.nodes(of: question).count)
        var times = turns.map { $0.seconds.map { $0 / count * 1e6 } }
        let limit = times.popLast() ?? nil
        let reference = (answers.last ?? nil) ?? .nan
        var line = Report.Line(question: question, microseconds: times)
        for (side, answer) in zip(sides, answers) {
            guard let answer else { continue }
            if !PeerAnswer(microseconds: 0, sum: answer).agrees(with: reference) {
                line.disagreeing.append(side.name)
            }
        }
        for peer in peers {
            do {
                let answer = try peer.ask(question)
                line.microseconds.append(answer?.microseconds)
                if answer?.agrees(with: reference) == false { line.disagreeing.append(peer.name) }
            } catch {
                line.microseconds.append(nil)
                troubles.append("\(peer.name): \(question.rawValue) \(error)")
            }
        }
        line.microseconds.append(limit)
        return line
    }
}
