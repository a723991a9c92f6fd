import Foundation
import Testing

@testable import Benchmark

struct PeerTests {
    static let lines: [(String, PeerLine)] = [
        (#"{"missing": "pip install igraph"}"#, .missing(install: "pip install igraph")),
        (
            #"{"seconds": 1.5, "bytes": 4096, "questions": ["Q1", "Q10 rank"]}"#,
            .loaded(seconds: 1.5, bytes: 4_096, questions: ["Q1", "Q10 rank"])
        ),
        (
            #"{"seconds": 2, "bytes": null, "questions": []}"#,
            .loaded(seconds: 2, bytes: nil, questions: [])
        ),
        (
            #"{"microseconds": 0.25, "answer": -3}"#,
            .answered(PeerAnswer(microseconds: 0.25, sum: -3))
        ),
        (
            #"{"microseconds": 8, "answer": 100.0, "tolerance": 0.01}"#,
            .answered(PeerAnswer(microseconds: 8, sum: 100, tolerance: 0.01))
        ),
        (#"{"skipped": "took longer than 60 s"}"#, .skipped("took longer than 60 s")),
    ]

    @Test(arguments: lines) func `a line of a peer is read`(text: String, line: PeerLine) throws {
        #expect(try PeerLine(Data(text.utf8)) == line)
    }

    @Test(arguments: ["", "Traceback", #"{"answer": 1}"#, #"{"seconds": "long"}"#])
    func `a line that says nothing is quoted`(text: String) {
        let error = #expect(throws: BenchmarkError.self) { try PeerLine(Data(text.utf8)) }
        #expect(error?.description == "says \(text)")
    }

    @Test func `answers are compared as far as the peer goes`() {
        #expect(PeerAnswer(microseconds: 1, sum: 100).agrees(with: 100 + 1e-8))
        #expect(!PeerAnswer(microseconds: 1, sum: 100).agrees(with: 100.1))
        #expect(PeerAnswer(microseconds: 1, sum: 100, tolerance: 0.01).agrees(with: 100.1))
        #expect(!PeerAnswer(microseconds: 1, sum: 100, tolerance: 0.01).agrees(with: .nan))
    }

    @Test func `a task has the parameters of every question`() throws {
        try withNetwork { network, data, folder in
            let subjects = Subjects(of: network)
            let file = folder.appending(path: "task.json")
            try PeerTask(network, subjects, in: data, folder: folder, rounds: 3, secondsMax: 5)
                .write(to: file)
            let object = try JSONSerialization.jsonObject(with: Data(contentsOf: file))
            let task = try #require(object as? [String: Any])
            let questions = try #require(task["questions"] as? [String: [[Any]]])
            #expect(Set(questions.keys) == Set(Question.allCases.map(\.rawValue)))
            let key = network.keys[Int(subjects.persons[0])]
            #expect(questions["Q1"]?.first as? [String] == [key])
            #expect(questions["Q2"] as? [[Int32]] == subjects.persons.map { [$0] })
            #expect(questions["Q5"] as? [[Int32]] == subjects.pairs.map { [$0.0, $0.1] })
            #expect(questions["Q8"]?.map(\.count) == [0])
            #expect(task["persons"] as? Int == network.personCount)
        }
    }

    /// Scripts that stand for peers, each with a fault but the first.
    private func peers(in folder: URL, keySum: Double, neighborSum: Double) throws -> [Peer] {
        func script(_ name: String, _ text: String) throws -> Peer {
            let file = folder.appending(path: name)
            try Data(text.utf8).write(to: file)
            return Peer(name, command: ["sh", file.path])
        }
        func answers(_ first: String, _ second: String) -> String {
            """
            test -f "$1" || exit 9
            echo '{"seconds": 0.5, "bytes": 2000000, "questions": ["Q1", "Q2"]}'
            while read question; do
              case $question in
                Q1) \(first);;
                Q2) \(second);;
              esac
            done
            """
        }
        func sum(_ answer: Double) -> String {
            #"echo '{"microseconds": 0.125, "answer": \#(answer)}'"#
        }
        return [
            try script("right", answers(sum(keySum), sum(neighborSum))),
            try script("wrong", answers(sum(keySum + 1), sum(neighborSum))),
            try script(
                "slow", answers(#"echo '{"skipped": "took longer than 1 s"}'"#, sum(neighborSum))),
            try script("ending", answers("exit 3", sum(neighborSum))),
            try script("absent", #"echo '{"missing": "pip install absent"}'"#),
            try script("dumb", "exit 0"),
            Peer("nowhere", command: ["no-such-program-is-installed"]),
        ]
    }

    @Test func `peers are asked, and what is wrong with them is said`() throws {
        try withNetwork { network, data, folder in
            let subjects = Subjects(of: network)
            let flat = FlatSide(network, subjects)
            var measurement = Measurement(
                network: network, files: [data.path], folder: folder, program: nil)
            measurement.peers = try peers(
                in: folder, keySum: #require(flat.answer(.lookup)),
                neighborSum: #require(flat.answer(.neighbors)))
            var shown = ""
            measurement.show = { shown += $0 }
            try measurement.run([.lookup, .neighbors], rounds: 1, commitCount: 1)
            let report = measurement.report
            #expect(
                report.sides == ["Kith", "SQLite", "right", "wrong", "slow", "ending", "arrays"])
            #expect(report.lines.map(\.disagreeing) == [["wrong"], []])
            #expect(!report.allAgree)
            #expect(report.lines[0].microseconds[2...5] == [0.125, 0.125, nil, nil])
            #expect(report.lines[1].microseconds[2...5] == [0.125, 0.125, 0.125, nil])
            #expect(report.best(of: report.lines[0])?.side == "right")
            #expect(
                report.remarks == [
                    "absent: not installed; pip install absent", "dumb: has ended with 0",
                    "nowhere: no-such-program-is-installed is not installed",
                    "slow: Q1 took longer than 1 s", "ending: Q1 has ended with 3",
                ])
            for text in report.lines.map(report.row) + report.figures.map(report.row)
                + report.remarks + [report.standing]
            {
                #expect(shown.contains(text))
            }
            #expect(report.row(report.lines[0]).contains("DIFFERENT: wrong"))
            #expect(report.standing.contains("times as long as right)"))
            #expect(try report.json.contains("absent: not installed; pip install absent"))
        }
    }

    @Test func `a folder without scripts is named`() {
        let folder = URL(filePath: "/no/such/folder")
        let error = #expect(throws: BenchmarkError.self) { _ = try Peer.all(in: folder) }
        #expect(error?.description == "/no/such/folder has no scripts of peers")
    }

    private func withNetwork(_ body: (Network, URL, URL) throws -> Void) throws {
        let folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
        defer { try? FileManager.default.removeItem(at: folder) }
        let data = folder.appending(path: "data")
        var maker = NetworkMaker(.tiny, into: data)
        try maker.make()
        try body(try Network(readingFrom: data), data, folder)
    }
}
