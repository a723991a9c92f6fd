import Testing
import Values

@testable import Diagrams

struct SizeTests {
    /// A leader with so many reports.
    private func team(_ size: Int, _ change: (inout Sample) -> Void = { _ in }) -> DiagramSource {
        var sample = Sample()
        sample.node("top", "Party:Person", ["name": "Top"])
        for number in 0..<size {
            sample.node("m\(number)", "Party:Person", ["name": .string("Member \(number)")])
            sample.link("m\(number)", "REPORTS_TO", "top")
        }
        change(&sample)
        return sample.source()
    }

    private func tables(_ diagram: Diagram) -> [[String]] {
        diagram.boxes.compactMap { box in
            if case .table(let table) = box.content {
                table.columns.joined().map(\.name)
            } else {
                nil
            }
        }
    }

    private func cards(_ diagram: Diagram) -> [Diagram.Card] {
        diagram.boxes.compactMap { if case .card(let card) = $0.content { card } else { nil } }
    }

    @Test func `a small tree has a card for everybody`() throws {
        let diagram = try Diagram(team(8), kind: .orgChart)
        #expect(tables(diagram).isEmpty && diagram.boxes.count == 9)
    }

    @Test func `members who lead nobody share a table, and everybody stays on the page`() throws {
        let diagram = try Diagram(team(70), kind: .orgChart)
        #expect(tables(diagram).map(\.count) == [70])
        #expect(cards(diagram).map(\.name) == ["Top"])
        #expect(diagram.nodeCount == 71 && diagram.lineCount == 70 && diagram.notes.isEmpty)
        #expect(diagram.lines.count == 1)
    }

    @Test func `a second leader keeps a member out of the table, another line does not`() throws {
        let source = team(70) {
            $0.node("boss", "Party:Person", ["name": "Boss"])
            $0.link("m3", "REPORTS_TO", "boss")
            $0.link("m5", "INFLUENCES", "top", ["strength": 0.5])
        }
        let diagram = try Diagram(source, kind: .orgChart)
        #expect(tables(diagram).map(\.count) == [69])
        #expect(cards(diagram).map(\.name) == ["Boss", "Member 3", "Top"])
        let influence = try #require(diagram.lines.first { $0.classes == ["influences"] })
        #expect(influence.tail.port != nil && influence.head.box == "top" && !influence.ranks)
    }

    @Test func `people whom no line reaches share a table`() throws {
        let source = team(30) {
            for number in 0..<30 {
                $0.node("alone\(number)", "Party:Person", ["name": .string("Alone \(number)")])
            }
        }
        let diagram = try Diagram(source, kind: .orgChart)
        #expect(tables(diagram).map(\.count) == [30, 30])
        #expect(diagram.nodeCount == 61 && diagram.lines.count == 1)
    }

    @Test func `a frame of many people without lines holds a table of them`() throws {
        var sample = Sample()
        for (unit, size) in [("a", 70), ("b", 30)] {
            sample.node(unit, "Party:Organization", ["name": .string("Unit " + unit)])
            for number in 0..<size {
                sample.node("\(unit)\(number)", "Party:Person", ["name": .string("\(number)")])
                sample.link("\(unit)\(number)", "WORKS_AT", unit, ["isPrimary": true])
            }
        }
        let diagram = try Diagram(sample.source(), kind: .powerMap)
        #expect(tables(diagram).map(\.count) == [70, 30])
        #expect(diagram.boxes.map(\.frame) == [0, 1])
    }

    @Test func `full draws every card`() throws {
        let diagram = try Diagram(team(250), kind: .orgChart, options: options { $0.full = true })
        #expect(tables(diagram).isEmpty && diagram.boxes.count == 251)
    }

    @Test func `a large tree keeps small branches together, in order`() throws {
        let diagram = try Diagram(Sample.organization(250).source(), kind: .orgChart)
        let names = tables(diagram).joined().count + cards(diagram).count
        #expect(names == 250 && diagram.nodeCount == 250 && diagram.lineCount == 249)
        #expect(cards(diagram).count < 20)
    }

    @Test func `leaves of one kind fold in a large network, others do not`() throws {
        var sample = Sample()
        sample.node("hub", "Organization", ["name": "Hub"])
        for number in 0..<240 {
            sample.node("p\(number)", "Product", ["name": .string("Product \(number)")])
            sample.link("hub", "SELLS", "p\(number)")
        }
        for number in 0..<4 {
            sample.node("s\(number)", "Segment", ["name": "Segment"])
            sample.link("hub", "IN_SEGMENT", "s\(number)")
        }
        sample.link("p7", "REPLACES", "p8")
        let diagram = try Diagram(sample.source(), kind: .networkOverview)
        let names = cards(diagram).map(\.name)
        #expect(names.contains("+238 product") && names.filter { $0 == "Segment" }.count == 4)
        #expect(names.contains("Product 7") && names.contains("Product 8"))
        #expect(diagram.notes == ["238 folded"])
        let focused = try Diagram(
            sample.source(), kind: .networkOverview, options: options { $0.focus = .init(id: "p9") }
        )
        #expect(cards(focused).map(\.name).contains("Product 9"))
    }

    @Test func `people of a large network fold into their organizations`() throws {
        var sample = Sample.network(300)
        sample.node("opp", "Opportunity", ["name": "Deal"])
        sample.link("p0", "STAKEHOLDER_IN", "opp", ["influence": 2])
        sample.link("p1", "STAKEHOLDER_IN", "opp", ["influence": 1])
        let diagram = try Diagram(sample.source(), kind: .networkOverview)
        #expect(diagram.nodeCount == 16)
        let names = cards(diagram).map(\.name)
        #expect(names.filter { $0.hasSuffix("people, 1 key)") }.count == 1)
        #expect(diagram.notes.first == "300 folded")
        let widest = diagram.lines.map(\.mark.width).max() ?? 0
        #expect(widest > 2 && widest < 8)
    }

    @Test func `too many nodes are an error that says what to do`() throws {
        let limited = options {
            $0.nodesMax = 50
            $0.full = true
        }
        let error = DiagramError.tooManyNodes(count: 71, limit: 50, folded: false)
        #expect(throws: error) { try Diagram(team(70), kind: .orgChart, options: limited) }
        #expect(error.hint?.contains("without full") ?? false)
    }

    @Test func `labels on lines go above eighty lines, unless asked for`() throws {
        func captions(_ people: Int, _ wanted: Bool?) throws -> Int {
            try Diagram(
                Sample.network(people, organizations: 0).source(), kind: .networkOverview,
                options: options { $0.edgeLabels = wanted }
            ).lines.count { $0.caption != nil }
        }
        #expect(try captions(40, nil) == 80)
        #expect(try captions(41, nil) == 0)
        #expect(try captions(41, true) == 82)
        #expect(try captions(40, false) == 0)
    }

    @Test func `nothing to draw is an error`() {
        #expect(throws: DiagramError.nothingToDraw(rows: 0)) {
            try Diagram(DiagramSource(), kind: .powerMap)
        }
        var source = DiagramSource()
        source.add([1, "x"], columns: ["a", "b"])
        #expect(throws: DiagramError.nothingToDraw(rows: 1)) {
            try Diagram(source, kind: .powerMap)
        }
        #expect(throws: DiagramError.focusNotFound(id: "nobody")) {
            try Diagram(
                team(3), kind: .orgChart, options: options { $0.focus = .init(id: "nobody") })
        }
    }
}

struct FrameTests {
    private func map(_ change: (inout Sample) -> Void) throws -> Diagram {
        var sample = Sample.company
        change(&sample)
        return try Diagram(sample.source(), kind: .powerMap, options: options())
    }

    @Test func `frames nest three deep, deeper ones name what they are part of`() throws {
        let diagram = try map { sample in
            sample.node("h1aa", "Party:Organization", ["name": "Helios Berlin Mitte"])
            sample.link("h1aa", "PART_OF", "h1a")
            sample.node("moe", "Party:Person", ["name": "Moe"])
            sample.link("moe", "WORKS_AT", "h1aa")
        }
        let titles = diagram.frames.map(\.title)
        let deep = try #require(diagram.frames.first { $0.key == "h1aa" })
        #expect(deep.title == "Helios Berlin Mitte, part of Helios Energy Berlin")
        #expect(deep.parent.map { titles[$0] } == "Helios Energy AG")
    }

    @Test func `a circle of units does not hang`() throws {
        let diagram = try map { $0.link("h0", "PART_OF", "h1a") }
        #expect(!diagram.frames.isEmpty)
    }

    @Test func `a second employer is a line to its frame`() throws {
        let diagram = try map { _ in }
        let line = try #require(diagram.lines.first { $0.classes == ["works-at"] })
        let frame = try #require(line.tail.frame ?? line.head.frame)
        #expect(diagram.frames[frame].title == "Orion AG")
        #expect(!line.ranks && line.mark.stroke == .dashed)
    }

    @Test func `somebody who has left is marked and stays`() throws {
        let diagram = try map { _ in }
        let box = try #require(diagram.boxes.first { $0.key == "yusuf" })
        #expect(box.mark.stroke == .dashed && box.mark.text == .pale)
        guard case .card(let card) = box.content else { return #expect(Bool(false)) }
        #expect(card.lines == ["Shift lead", "left 2026-05-31"])
    }

    @Test func `an office in one's own firm is told on the card`() throws {
        let diagram = try map { $0.link("petra", "HOLDS_OFFICE", "h1", ["office": "board"]) }
        let box = try #require(diagram.boxes.first { $0.key == "petra" })
        guard case .card(let card) = box.content else { return #expect(Bool(false)) }
        #expect(card.lines == ["CFO", "holds office Helios Energy AG"])
    }

    @Test func `never a plain label on a page with frames or on a line that does not rank`() throws
    {
        for kind in DiagramKind.allCases where kind != .networkOverview {
            let diagram = try Diagram(Sample.company.source(), kind: kind, options: options())
            for line in diagram.dot.split(separator: "\n") where line.contains(" -> ") {
                let isFree = line.contains("constraint=false") || !diagram.frames.isEmpty
                #expect(!isFree || !line.contains(" label="))
            }
        }
    }
}
