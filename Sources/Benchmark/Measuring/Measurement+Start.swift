import Foundation

extension Measurement {
    /// New processes that answer one question.
    mutating func start() throws {
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
        let peak = try ChildProcess.peakBytes(of: whole)
        note("memory for Q8", "Kith", Double(peak) / 1e6, "MB")
        try memoryAtLimit(program)
    }

    /// What a question takes that never has enough, beside what a small one takes.
    private mutating func memoryAtLimit(_ program: String) throws {
        let mebibytes = 100
        let pairs = """
            MATCH (a:Person), (b:Person) WITH DISTINCT id(a) * 10000000 + id(b) AS pair
            RETURN count(*)
            """
        let limited = [program, "query", kithPath, pairs, "--max-memory", String(mebibytes)]
        let peak = try ChildProcess.peakBytes(of: limited, code: 5)
        let own = try ChildProcess.peakBytes(of: [program, "query", kithPath, "RETURN 1"])
        let share = Double(peak - own) / Double(mebibytes << 20)
        note(Report.memoryAtLimit, "Kith", share, "times the limit")
    }
}
