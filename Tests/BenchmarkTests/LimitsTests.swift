import Foundation
import Testing

@testable import Benchmark

struct LimitsTests {
    static let bounds: [(Limit.Bound, Double, Bool)] = [
        (.below, 0.99, true), (.below, 1, false), (.atMost, 1, true), (.atMost, 1.01, false),
        (.atLeast, 1, true), (.atLeast, 0.99, false),
    ]

    @Test(arguments: bounds)
    func `a limit is met up to where it says`(bound: Limit.Bound, got: Double, isMet: Bool) {
        #expect(Limit("a figure", bound, 1, got: got).isMet == isMet)
        #expect(Limit("a figure", bound, 1, got: nil).isMet == nil)
    }

    /// Kith takes 2 µs, a store 4, a library 1, and the arrays 0.5.
    private func report(of question: Question, disagreeing: [String] = []) -> Report {
        var report = Report()
        report.sides = ["Kith", "store", "library", "arrays"]
        report.lines = [
            Report.Line(question: question, microseconds: [2, 4, 1, 0.5], disagreeing: disagreeing)
        ]
        report.figures = [
            .init(name: "load", side: "Kith, from CSV", value: 400_001, unit: "rows/s"),
            .init(name: "size", side: "Kith", value: 50, unit: "MB"),
            .init(name: "size", side: "SQLite", value: 40, unit: "MB"),
            .init(name: "size", side: "store", value: 1, unit: "MB"),
            .init(name: "start and Q1", side: "sqlite3", value: 2, unit: "ms"),
            .init(name: "start and Q1", side: "Kith", value: 4, unit: "ms"),
            .init(name: "start and Q2", side: "Kith", value: 5, unit: "ms"),
            .init(name: "start and Q8", side: "Kith", value: 999, unit: "ms"),
            .init(name: "commits", side: "SQLite", value: 100, unit: "a second"),
            .init(name: "commits", side: "Kith", value: 90, unit: "a second"),
            .init(name: "growth", side: "relationships", value: 10, unit: "times"),
            .init(name: "growth", side: question.rawValue, value: 9, unit: "times"),
        ]
        return report
    }

    private func met(_ report: Report) -> [String: Bool] {
        Dictionary(
            report.limits.compactMap { limit in limit.isMet.map { (limit.name, $0) } },
            uniquingKeysWith: { first, _ in first })
    }

    @Test func `every figure is held against what is asked of it`() {
        #expect(
            met(report(of: .triangles)) == [
                "Q9, to the best store": true, "Q9, to the best library": false,
                "Q9, to the arrays": false, "growth of Q9": true, "load": true,
                "size, to SQLite's": false, "start and Q1, to sqlite3's start and Q1": true,
                "start and Q2, to sqlite3's start and Q1": false, "start and Q8": true,
                "commits, to SQLite's": true, "answers unlike those of the arrays": true,
            ])
    }

    @Test func `a brief question may not take longer with the network, nor has a peer to be right`()
    {
        let met = met(report(of: .revenue, disagreeing: ["store"]))
        #expect(met["growth of Q4"] == false)
        #expect(met["Q4, to the best store"] == nil)
        #expect(met["Q4, to the best library"] == nil)
        #expect(met["answers unlike those of the arrays"] == false)
    }

    @Test func `the table says what is met, what is not, and what was not measured`() throws {
        let report = report(of: .triangles)
        let table = report.limitTable
        #expect(table.contains("| Q9, to the arrays | at most 3 | 4.00 | no |\n"))
        #expect(table.contains("| load | at least 400000 rows/s | 400001 rows/s | yes |\n"))
        #expect(table.contains("| memory for Q8 | below 1000 MB | – | not measured |\n"))
        #expect(
            table.hasSuffix(
                "- 7 of 11 limits are met; not Q9, to the best library; Q9, to the arrays; "
                    + "start and Q2, to sqlite3's start and Q1; size, to SQLite's.\n"))
        struct Described: Decodable {
            struct Limit: Decodable {
                var name: String
                var bound: String
                var isMet: Bool?
            }
            var limits: [Limit]
        }
        let described = try JSONDecoder().decode(Described.self, from: Data(report.json.utf8))
        #expect(described.limits.count == report.limits.count)
        #expect(described.limits.first?.bound == "below")
        #expect(described.limits.first?.isMet == true)
    }

    @Test func `the next smaller size is below`() {
        #expect(NetworkSize(below: NetworkSize.large.organizationCount) == .medium)
        #expect(NetworkSize(below: NetworkSize.large.organizationCount + 1) == .large)
        #expect(NetworkSize(below: NetworkSize.tiny.organizationCount) == nil)
    }
}
