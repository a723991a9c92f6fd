import Foundation
import Testing
import Values

@testable import Diagrams

/// The DOT text of a small diagram of each kind, byte by byte.
///
/// `KITH_REWRITE=1 swift test --filter GoldenTests` writes the files anew.
struct GoldenTests {
    static let folder = URL(filePath: #filePath).deletingLastPathComponent()
        .appending(path: "Golden")

    @Test(arguments: DiagramKind.allCases)
    func `each kind writes the DOT text that it wrote before`(kind: DiagramKind) throws {
        let diagram = try Diagram(Sample.golden(kind), kind: kind, options: options())
        try check(diagram, kind.rawValue)
    }

    @Test func `history, focus and question show`() throws {
        let source = Sample.company.part(
            ["h0", "h1", "h1a", "h1b", "h2", "o1"], ["PART_OF"])
        let options = options {
            $0.history = true
            $0.focus = .init(id: "h1a", hops: 1)
            $0.question = "Units of Helios, and where they were before"
        }
        try check(Diagram(source, kind: .accountTree, options: options), "history")
    }

    private func check(_ diagram: Diagram, _ name: String) throws {
        let file = Self.folder.appending(path: name + ".dot")
        if ProcessInfo.processInfo.environment["KITH_REWRITE"] != nil {
            try Data(diagram.dot.utf8).write(to: file)
        }
        let golden = try String(contentsOf: file, encoding: .utf8)
        let difference = zip(golden.split(separator: "\n"), diagram.dot.split(separator: "\n"))
            .first { $0 != $1 }
        #expect(diagram.dot == golden, "first difference: \(String(describing: difference))")
    }
}

struct DeterminismTests {
    @Test(arguments: DiagramKind.allCases)
    func `the order of rows makes no difference`(kind: DiagramKind) throws {
        let source = Sample.company.source()
        let reversed = Sample.company.source(Sample.company.rows.reversed())
        let first = try Diagram(source, kind: kind, options: options())
        let second = try Diagram(reversed, kind: kind, options: options())
        #expect(first.dot == second.dot)
    }

    @Test(arguments: DiagramKind.allCases)
    func `other node numbers make no difference where ids are unique`(kind: DiagramKind) throws {
        let first = try Diagram(Sample.company.source(), kind: kind, options: options())
        let second = try Diagram(
            Sample.company.source(Sample.company.renumberedRows), kind: kind, options: options())
        #expect(first.dot == second.dot)
    }

    @Test func `large diagrams do not depend on the order of rows either`() throws {
        for sample in [Sample.organization(250), Sample.network(250)] {
            for kind in [DiagramKind.orgChart, .networkOverview] {
                let first = try Diagram(sample.source(), kind: kind)
                let second = try Diagram(
                    sample.source(sample.renumberedRows.reversed()), kind: kind)
                #expect(first.dot == second.dot)
            }
        }
    }

    @Test func `nodes without a unique id go by their number`() throws {
        var sample = Sample()
        sample.node("a", "Person", ["id": 7, "name": "Ada"])
        sample.node("b", "Person", ["id": 7, "name": "Bob"])
        sample.node("c", "Person", ["id": "#0", "name": "Cy"])
        let network = Network(sample.source(), asOf: nil)
        #expect(network.entities.map(\.key) == ["#0", "#0'", "#1"])
        #expect(network.entities.map(\.name) == ["Cy", "Ada", "Bob"])
    }

    @Test func `ids that are numbers sort as numbers`() {
        var sample = Sample()
        for id: Int64 in [10, 9, 100, -1] { sample.node("\(id)", "Person", ["id": .integer(id)]) }
        let network = Network(sample.source(), asOf: nil)
        #expect(network.entities.map(\.key) == ["-1", "9", "10", "100"])
    }
}
