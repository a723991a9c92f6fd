import Testing
import Values

@testable import Diagrams

struct SourceTests {
    let company = Sample.company

    @Test func `entities are found in paths, lists and maps`() throws {
        let path = company.walk(["anna", "sam", "quentin"], "KNOWS")
        let nested: Value = .map(["a": .list([path, .list([.map(["b": path])])])])
        var source = DiagramSource()
        source.add([nested, 1], columns: ["x", "y"])
        #expect(source.nodes.count == 3)
        #expect(source.relationships.count == 2)
        #expect(source.missingNodes.isEmpty)
    }

    @Test func `a value of great depth is walked without recursion`() {
        var value: Value = company.walk(["anna", "sam"], "KNOWS")
        for _ in 0..<20_000 { value = .list([value]) }
        var source = DiagramSource()
        source.add([value], columns: ["x"])
        #expect(source.nodes.count == 2)
        while case .list(let inner) = value { value = inner[0] }
    }

    @Test func `ends that no row holds are asked for, and left out if nobody knows them`() throws {
        var source = DiagramSource()
        source.add(
            company.relationships.filter { $0.type == "DISTRIBUTES_TO" }.map(Value.relationship),
            columns: ["r"])
        let ends = Set(source.missingNodes)
        let known = company.nodes.values.filter { ends.contains($0.id) }
        #expect(known.count == ends.count && known.count == 6)
        let missing = try #require(known.first { $0.properties["id"] == "s1" })
        for node in known where node != missing { source.add(node) }
        #expect(source.missingNodes == [missing.id])
        let diagram = try Diagram(source, kind: .distributionChain)
        #expect(diagram.nodeCount == 5)
        #expect(diagram.notes == ["1 with an unknown end"])
    }

    @Test func `numbers beside a node are its figures unless rows disagree`() throws {
        let node = try #require(company.nodes["h1"])
        let other = try #require(company.nodes["h2"])
        var source = DiagramSource()
        let columns = ["unit", "own", "total", "name"]
        source.add([.node(node), 5, 12.5, "Helios"], columns: columns)
        source.add([.node(node), 5, 13.5, "Helios"], columns: columns)
        source.add([.node(other), .null, 1_234_567, .node(node)], columns: columns)
        let network = Network(source, asOf: nil)
        let draft = Draft(network, plan: Plan(.accountTree), options: DiagramOptions())
        #expect(network.entities.map(draft.figures) == ["own 5", "total 1,234,567"])
        #expect(network.omissions == [.figures: 1])
    }

    @Test(arguments: [
        (nil, ["ended": 1, "current": 3]),
        (day(2026, 6, 30), ["current": 2, "ended": 1, "notYet": 1]),
        (day(2019, 12, 31), ["current": 2, "notYet": 2]),
        (day(2020, 1, 1), ["current": 1, "ended": 1, "notYet": 2]),
    ])
    func `a period is half open`(asOf: Value?, expected: [String: Int]) {
        var sample = Sample()
        sample.node("a", "Person")
        sample.node("b", "Person")
        sample.link("a", "KNOWS", "b")
        sample.link("a", "KNOWS", "b", ["validTo": "2020-01-01"])
        sample.link("a", "KNOWS", "b", ["validFrom": day(2026, 7, 1)])
        sample.link("a", "KNOWS", "b", ["validFrom": day(2026, 6, 30)])
        let network = Network(sample.source(), asOf: Label.day(asOf))
        let counts = Dictionary(grouping: network.links.map { "\($0.standing)" }, by: \.self)
        #expect(counts.mapValues(\.count) == expected)
    }
}

struct LabelTests {
    @Test(arguments: [
        (0, "0"), (1_234_567, "1,234,567"), (-1_000, "-1,000"), (99.994, "99.99"), (0.5, "0.5"),
        (0.05, "0.05"), (-0.001, "0"), (999.999, "1,000"), (1e20, "1e+20"),
    ])
    func `numbers have their thousands apart and two decimals at most`(
        number: Double, text: String
    ) {
        #expect(Label.number(number) == text)
    }

    @Test(arguments: [
        ("  Petra\n\tLang ", "Petra Lang"), ("a\u{0}b\u{1B}[31mc\u{7F}\u{9B}", "ab[31mc"),
        ("evil\u{202E}txt.exe", "eviltxt.exe"), ("👩‍👩‍👧 שלום", "👩‍👩‍👧 שלום"),
        ("abcdefghijklmnopqrstuvwxyz", "abcdefghijklmnopqrs…"), ("\u{FFFF}\u{FFFE}", ""),
    ])
    func `text is one line of what can be drawn`(text: String, clean: String) {
        #expect(Label.clean(text, limit: 20) == clean)
    }

    @Test func `a long text is cut without looking at all of it`() {
        let marks = "a" + String(repeating: "\u{301}", count: 1_000_000)
        #expect(Label.clean(marks, limit: 20).unicodeScalars.count < 100)
    }
}

struct DiagramKindTests {
    @Test(arguments: [
        ("powerMap", DiagramKind.powerMap), ("power map", .powerMap), ("POWER_MAP", .powerMap),
        ("org-chart", .orgChart), ("networkoverview", .networkOverview),
    ])
    func `a kind is found however its words are joined`(name: String, kind: DiagramKind) throws {
        #expect(try DiagramKind(named: name) == kind)
    }

    @Test(arguments: [
        ("powrMap", DiagramKind.powerMap), ("organisationChart", nil), ("orgchrt", .orgChart),
        ("", nil), ("warmPath", .warmPaths),
    ])
    func `an unknown name gets a suggestion`(name: String, suggestion: DiagramKind?) {
        #expect(throws: DiagramError.unknownKind(name: name, suggestion: suggestion)) {
            try DiagramKind(named: name)
        }
    }

    @Test func `the hint of an unknown kind lists them all`() {
        let error = DiagramError.unknownKind(name: "powrMap", suggestion: .powerMap)
        #expect(error.message == "there is no kind of diagram named 'powrMap'")
        #expect(
            error.hint == "did you mean powerMap? the kinds are accountTree, orgChart, powerMap, "
                + "warmPaths, distributionChain, networkOverview")
    }

    @Test(arguments: [
        ("map.svg", PictureFormat.svg), ("a.b/c.PDF", .pdf), ("x.png", .png), ("x.dot", .dot),
    ])
    func `the format follows from the end of the name`(name: String, format: PictureFormat) throws {
        #expect(try PictureFormat(fileName: name) == format)
    }

    @Test(arguments: ["map", "map.jpeg", "", "map.svg.", "svg/"])
    func `another end is an error`(name: String) {
        #expect(throws: DiagramError.unknownFormat(name: name)) {
            try PictureFormat(fileName: name)
        }
    }
}
