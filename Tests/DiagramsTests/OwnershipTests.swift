import Testing
import Values

@testable import Diagrams

struct OwnershipTests {
    /// A holding, the units that it holds more than half of, and one that it does not.
    private func holding(_ units: Int) -> DiagramSource {
        var sample = Sample()
        sample.node("top", "Party:Organization", ["name": "Top"])
        for number in 0..<units {
            let share = number == 0 ? 25 : 50.5
            sample.node("u\(number)", "Party:Organization", ["name": .string("Unit \(number)")])
            sample.link("top", "OWNS", "u\(number)", ["percent": .float(share)])
            if share > 50 { sample.link("u\(number)", "PART_OF", "top") }
        }
        var source = sample.source()
        for number in 0..<units {
            guard let node = sample.nodes["u\(number)"] else { continue }
            source.add([.node(node), 1, .float(50.5)], columns: ["unit", "level", "percent"])
        }
        return source
    }

    @Test func `a unit that is owned and part of another hangs by one line with the share`() throws
    {
        let diagram = try Diagram(holding(3), kind: .accountTree)
        let lines = diagram.lines.map { "\($0.tail.box) \($0.head.box) \($0.caption ?? "")" }
        #expect(lines == ["top u0 25 %", "top u1 50.5 %", "top u2 50.5 %"])
        #expect(diagram.lines.map(\.ranks) == [true, true, true])
        #expect(diagram.lines.map(\.classes) == [["owns"], ["part-of"], ["part-of"]])
    }

    @Test func `a table tells shares and figures in columns with heads`() throws {
        let diagram = try Diagram(holding(80), kind: .accountTree)
        let table = try #require(
            diagram.boxes.lazy.compactMap { box in
                if case .table(let table) = box.content { table } else { nil }
            }.first)
        #expect(table.heads == ["held", "level", "percent"])
        #expect(table.columns.map(\.count) == [27, 27, 25])
        #expect(table.columns[0][0].notes == ["50.5 %", "1", "50.5"])
        #expect(diagram.dot.contains(">held<"))
    }

    @Test func `a line of a type outside the model has a plain mark and hangs its target`() throws {
        var sample = Sample()
        sample.node("a", "Company", ["name": "A"])
        sample.node("b", "Company", ["name": "B"])
        sample.link("a", "HAS_BRANCH", "b")
        let diagram = try Diagram(sample.source(), kind: .accountTree)
        let line = try #require(diagram.lines.first)
        #expect(line.tail.box == "a" && line.head.box == "b" && line.ranks)
        #expect(line.mark == LineMark(colour: .plainBlue, head: .normal))
        #expect(line.tooltip == "A has branch B")
        #expect(diagram.legendEntries.map(\.text) == ["Company", "has branch"])
    }
}
