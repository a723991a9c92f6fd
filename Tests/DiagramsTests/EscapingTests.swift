import Foundation
import FoundationXML
import Testing
import Values

@testable import Diagrams

struct EscapingTests {
    static let nasty = [
        "\"><script>alert(1)</script>", "\\", "a\\\"b\\", "]]>", "<!--", "--> x", "&lt;b&gt; AT&T",
        "nul\u{0}bell\u{7}esc\u{1B}[31m", "line\nbreak\r\ttab", "javascript:alert(1)",
        "\\N\\G\\L\\l\\n", "\u{202E}evil", "שלום עולם", "👩‍👩‍👧‍👦🇩🇪", "'onload='x", "{|<f0>}",
        "\u{FFFF}\u{FFFE}",
        "digraph { a -> b }", "#0", "team  0", String(repeating: "W", count: 5_000),
        String(repeating: "long name ", count: 500), "", " ", "%s%n", "${HOME}", "</TABLE>",
    ]

    /// Nasty text in every place that data can reach.
    static let sample: Sample = {
        var sample = Sample()
        for (number, text) in nasty.enumerated() {
            let value = Value.string(text)
            sample.node(
                "n\(number)",
                number % 3 == 0 ? "Party:Person" : number % 3 == 1 ? text : "Organization",
                [
                    "id": number % 2 == 0 ? value : .string("n\(number)"), "name": value,
                    "title": value, "unitKind": value, "status": value,
                ])
        }
        for (number, text) in nasty.enumerated() {
            let value = Value.string(text)
            let next = "n\((number + 1) % nasty.count)"
            sample.link("n\(number)", text, next, ["note": value, text: value])
            sample.link("n\(number)", "REPORTS_TO", "n0", ["validFrom": value])
            sample.link("n\(number)", "WORKS_AT", next, ["title": value, "isPrimary": value])
            sample.link(
                "n\(number)", "STAKEHOLDER_IN", "n2",
                ["role": value, "attitude": value, "influence": .float(.nan), "coverage": 1e300])
            sample.link("n\(number)", "DISTRIBUTES_TO", next, ["territory": value, "tier": -1.5])
        }
        return sample
    }()

    func diagram(_ kind: DiagramKind) throws -> Diagram {
        var source = Self.sample.source()
        for (number, text) in Self.nasty.enumerated() {
            guard let node = Self.sample.nodes["n\(number)"] else { continue }
            source.add([.node(node), .float(.infinity), 3], columns: ["n", text, text + "2"])
        }
        return try Diagram(
            source, kind: kind,
            options: options {
                $0.title = Self.nasty.joined()
                $0.question = Self.nasty.joined(separator: " ")
                $0.edgeLabels = true
            })
    }

    @Test(arguments: DiagramKind.allCases)
    func `DOT text holds no control character and labels no live tag`(kind: DiagramKind) throws {
        let diagram = try diagram(kind)
        let dot = diagram.dot
        let controls = dot.unicodeScalars.filter {
            $0 != "\n" && $0.properties.generalCategory == .control
        }
        #expect(controls.isEmpty)
        let labels = diagram.boxes.map { box in
            switch box.content {
            case .card(let card): CardLabel(mark: box.mark).card(card)
            case .table(let table): CardLabel(mark: box.mark).table(table)
            }
        }
        for label in labels + [HeaderLabel(page: diagram).html] {
            #expect(!label.contains("<script") && !label.contains("<b>") && !label.contains("<!--"))
        }
    }

    /// Counts the nodes of the map and looks for anything live in it.
    private final class Reader: NSObject, XMLParserDelegate {
        var elements: Set<String> = []
        var ids: [String] = []
        var links: [String] = []

        func parser(
            _ parser: XMLParser, didStartElement name: String, namespaceURI: String?,
            qualifiedName: String?, attributes: [String: String] = [:]
        ) {
            elements.insert(name)
            if let id = attributes["id"] { ids.append(id) }
            if let link = attributes["xlink:href"] { links.append(link) }
            for attribute in attributes.keys where attribute.hasPrefix("on") {
                elements.insert(attribute)
            }
        }
    }

    @Test(
        .enabled(if: hasLayoutProgram, "graphviz is not installed"), arguments: DiagramKind.allCases
    )
    func `the picture is well-formed and dead`(kind: DiagramKind) throws {
        let svg = try Layout().picture(of: diagram(kind), as: .svg)
        let parser = XMLParser(data: Data(svg))
        let reader = Reader()
        parser.delegate = reader
        #expect(parser.parse(), "\(String(describing: parser.parserError))")
        let harmless: Set = [
            "svg", "g", "title", "a", "path", "polygon", "polyline", "ellipse", "text",
        ]
        #expect(reader.elements.subtracting(harmless).isEmpty)
        #expect(reader.links.isEmpty)
        let plain = reader.ids.allSatisfy { id in
            id.utf8.allSatisfy {
                $0 == 45 || $0 == 95 || (48...57).contains($0) || (97...122).contains($0)
            }
        }
        #expect(plain)
        let own = reader.ids.filter { !$0.hasPrefix("a_") }
        #expect(Set(own).count == own.count)
    }

    @Test func `marks never come from data`() throws {
        var sample = Sample()
        let evil: Value = "red\" image=\"/etc/passwd"
        sample.node(
            "a", "Person",
            ["name": "A", "color": evil, "shape": evil, "image": evil, "URL": "javascript:1"])
        sample.node("b", "Person", ["name": "B", "fontname": evil])
        sample.link("a", "KNOWS", "b", ["color": evil, "strength": 0.5])
        let dot = try Diagram(sample.source(), kind: .warmPaths).dot
        #expect(!dot.contains("image=\"") && !dot.contains("javascript") && !dot.contains("URL"))
    }
}
