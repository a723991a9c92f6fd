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
    /// Gets each row of the report as soon as it is measured.
    var show: (String) -> Void = { _ in }
    private(set) var report = Report()

    private var kithPath: String { folder.appending(path: "bench.kith").path }
    private var sqlitePath: String { folder.appending(path: "bench.sqlite").path }
    private var rowCount: Double { Double(network.nodeCount + network.edgeCount) }

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
        try commit(commitCount, into: database)
    }

    private mutating func note(_ name: String, _ side: String, _ value: Double, _ unit: String) {
        let figure = Report.Figure(name: name, side: side, value: value, unit: unit)
        report.figures.append(figure)
        show(report.row(figure))
    }

    private mutating func remark(_ remarks: [String]) {
        guard !remarks.isEmpty else { return }
        report.remarks += remarks
        show("\n" + remarks.map { "- \($0)\n" }.joined())
    }

    /// Loads the peers one after the other, and keeps those that can; says what keeps the others.
    private mutating func loadPeers(rounds: Int) throws {
        guard let files = files.first, !peers.isEmpty else { return }
        let file = folder.appending(path: "task.json")
        try PeerTask(
            network, subjects, in: URL(filePath: files), folder: folder, rounds: rounds,
            secondsMax: peerSecondsMax
        ).write(to: file)
        var (loaded, remarks): ([Peer], [String]) = ([], [])
        for peer in peers {
            do {
                let (seconds, bytes) = try peer.load(file)
                note("load", "\(peer.name), from CSV", rowCount / seconds, "rows/s")
                if let bytes { note("size", peer.name, bytes / 1e6, "MB") }
                loaded.append(peer)
            } catch {
                remarks.append("\(peer.name): \(error)")
            }
        }
        peers = loaded
        remark(remarks)
    }

    private mutating func load() throws {
        for path in [kithPath, sqlitePath] {
            for suffix in ["", "-wal", "-shm", "-snapshot"] {
                // Mostly there is none.
                try? FileManager.default.removeItem(atPath: path + suffix)
            }
        }
        let load = try Stopwatch.seconds { try Database.importFiles(files, into: kithPath) }
        note(
            "load", "Kith, from CSV", rowCount / (load.seconds - load.result.snapshotSeconds),
            "rows/s")
        note("load", "Kith, with its snapshot", rowCount / load.seconds, "rows/s")
        note(
            "load", "SQLite, from memory",
            rowCount
                / (try Stopwatch.seconds { try SQLiteSide.load(network, into: sqlitePath) })
                .seconds, "rows/s")
        let database = try Database(path: kithPath)
        for command in KithSide.schema { try database.query(command) }
        for (side, path) in [
            ("Kith", kithPath), ("Kith's snapshot", kithPath + "-snapshot"),
            ("SQLite", sqlitePath),
        ] {
            let size = try? FileManager.default.attributesOfItem(atPath: path)[.size] as? Int
            note("size", side, Double(size ?? 0) / 1e6, "MB")
        }
    }

    /// The median of some rounds, in which the own sides take turns, so that whatever else the
    /// machine does slows all of them; then the peers, one after the other.
    private func ask(
        _ question: Question, of sides: [any Side], rounds: Int, _ troubles: inout [String]
    ) throws -> Report.Line {
        var answers: [Double?] = try sides.map { try $0.answer(question) }
        var seconds = sides.map { _ in [Double]() }
        for _ in 0..<(question.isLarge ? max(3, rounds / 3) : rounds) {
            for (index, side) in sides.enumerated() where answers[index] != nil {
                let (time, answer) = try Stopwatch.seconds { try side.answer(question) }
                seconds[index].append(time)
                answers[index] = answer
            }
        }
        let count = Double(subjects.nodes(of: question).count)
        var times = seconds.map { $0.isEmpty ? nil : $0.median / count * 1e6 }
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

    /// New processes that answer one question.
    private mutating func start() throws {
        guard let program else { return }
        let key = network.keys[Int(subjects.persons[0])]
        func start(_ what: String, _ side: String, _ arguments: [String]) throws {
            let seconds = try ChildProcess.seconds(of: arguments, runs: 7)
            note("start and \(what)", side, seconds * 1e3, "ms")
        }
        try start(
            "Q1", "sqlite3", ["sqlite3", sqlitePath, "SELECT * FROM node WHERE key = '\(key)'"])
        let person = String(subjects.persons[0])
        let parameters = [
            "key": key, "id": person, "other": String(subjects.pairs[0].1),
        ]
        for question in [Question.lookup, .neighbors, .threeSteps, .revenue, .distance] {
            var given = parameters
            if question == .revenue { given["id"] = String(subjects.roots[0]) }
            let text = KithSide.text(question)
            let options = given.filter { text.contains("$\($0.key)") }
                .flatMap { ["--param", "\($0.key)='\($0.value)'"] }
            try start(question.rawValue, "Kith", [program, "query", kithPath, text] + options)
        }
        let whole = [program, "query", kithPath, KithSide.text(.pathsByIndustry)]
        try start("Q8", "Kith", whole)
        note("memory for Q8", "Kith", Double(try ChildProcess.peakBytes(of: whole)) / 1e6, "MB")
    }

    /// One relationship a transaction, on disk when it returns.
    private mutating func commit(_ count: Int, into database: Database) throws {
        var random = RandomNumbers(seed: 1)
        let persons = Array(network.persons)
        let pairs = (0..<count).map { _ in
            (Int32(random.pick(persons)), Int32(random.pick(persons)))
        }
        let sqlite = try Stopwatch.seconds {
            try SQLiteSide.commit(pairs, into: sqlitePath)
        }.seconds
        let text =
            "MATCH (a:Person {id: $a}), (b:Person {id: $b}) "
            + "CREATE (a)-[:INFLUENCES {weight: 0.5, since: date('2024-01-01')}]->(b)"
        func kith(_ pairs: some Sequence<(Int32, Int32)>) throws {
            for (a, b) in pairs {
                try database.query(
                    text, parameters: ["a": .string(String(a)), "b": .string(String(b))])
            }
        }
        let own = try Stopwatch.seconds { try kith(pairs) }.seconds
        note("commits", "Kith", Double(count) / own, "a second")
        note("commits", "SQLite", Double(count) / sqlite, "a second")
        let after = try Stopwatch.seconds {
            for pair in pairs.prefix(100) {
                try kith([pair])
                try database.query(
                    KithSide.text(.neighbors), parameters: ["id": .string(String(pair.0))])
            }
        }.seconds
        note("a commit and a question", "Kith", after * 1e4, "µs")
    }
}
