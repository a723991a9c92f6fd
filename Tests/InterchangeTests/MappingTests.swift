import Foundation
import Interchange
import Testing
import Values

@Suite struct MappingTests {
    private static let people = """
        pid,first,last,boss,joined,pay
        1,Ada,Lovelace,NULL,1996-07-04 00:00:00.000,10%
        2,Bo,,1,1996-07-05,12.5
        3,Cy,Twombly,9,n/a,7
        """

    /// Runs a mapping over a file `data.csv`.
    private static func graph(
        _ mapping: String, _ data: String = people, other: String? = nil
    ) throws -> (GraphSink, ImportReport) {
        let file = TemporaryFile(data)
        if let other {
            try Data(other.utf8).write(to: URL(filePath: file.folderPath + "/other.csv"))
        }
        let yaml = TemporaryFile(mapping, name: "mapping.yaml")
        return try ImportPlan(mapping: yaml.path, data: [file.folderPath]).graph()
    }

    @Test func `a mapping makes nodes and relationships of rows`() throws {
        let (sink, report) = try Self.graph(
            """
            nulls: ["NULL", n/a]
            sources:
              - file: data.csv
                nodes:
                  - kind: person
                    labels: [Party, Person]
                    key: id
                    properties:
                      id: "p-{pid}"
                      name: "{first} {last}"
                      first: first
                      joined: {column: joined, type: date}
                      pay: {column: pay, type: percent}
                      double: {formula: "2 * (pay + 0.25) / 1 - 0"}
                      source: {value: hr}
                      level: {value: 3}
                      code: {value: "3"}
                      since: {value: 2014-08-22, type: date}
                relationships:
                  - type: REPORTS_TO
                    from: {person: "p-{pid}"}
                    to: {person: "p-{boss}"}
                    when: pay > 5
            """)
        #expect(
            sink.lines == [
                "(:Party:Person {code: '3', double: 14.5, first: 'Cy', id: 'p-3', level: 3,"
                    + " name: 'Cy Twombly', pay: 7.0, since: 2014-08-22, source: 'hr'})",
                "(:Party:Person {code: '3', double: 20.5, first: 'Ada', id: 'p-1', joined: 1996-07-04,"
                    + " level: 3, name: 'Ada Lovelace', pay: 10.0, since: 2014-08-22, source: 'hr'})",
                "(:Party:Person {code: '3', double: 25.5, first: 'Bo', id: 'p-2', joined: 1996-07-05,"
                    + " level: 3, pay: 12.5, since: 2014-08-22, source: 'hr'})",
                "p-2-[:REPORTS_TO]->p-1",
            ])
        #expect(
            report.badRows.map(\.error.message) == ["there is no node 'p-9' in person"])
        #expect(report.badRows.first?.error.place?.line == 4)
        #expect(report.badRows.first?.error.place?.column == 14)
    }

    @Test func `rows with one key are one node, and a null takes nothing away`() throws {
        let (sink, report) = try Self.graph(
            """
            sources:
              - file: data.csv
                nodes:
                  - {kind: c, labels: [A], key: name, properties: {name: company, city: city}}
                  - {kind: c, labels: [A, B], key: name, properties: {name: parent}}
                relationships:
                  - type: OWNS
                    from: {c: parent}
                    to: {c: company}
                    properties: {percent: {column: share, type: percent}}
                  - {type: PART_OF, from: {c: company}, to: {c: parent}, when: share > 50}
            """,
            """
            company,share,parent,city
            X,51,Y,
            X,20 %,Z,Rome
            Y,,,Bonn
            X,,Q,
            """)
        #expect(
            sink.lines == [
                "(:A {city: 'Rome', name: 'X'})", "(:A:B {city: 'Bonn', name: 'Y'})",
                "(:A:B {name: 'Q'})", "(:A:B {name: 'Z'})", "Q-[:OWNS]->X",
                "X-[:PART_OF]->Y", "Y-[:OWNS {percent: 51.0}]->X", "Z-[:OWNS {percent: 20.0}]->X",
            ])
        #expect(report.nodesAdded == 4)
        #expect(report.badRowCount == 0)
    }

    @Test func `a node that the graph has already is merged by its key`() throws {
        let file = TemporaryFile("id,city\na,Rome\nb,\n")
        let yaml = TemporaryFile(
            """
            sources:
              - file: data.csv
                nodes: [{kind: p, labels: [P], key: id, properties: {id: id, city: city}}]
            """)
        let plan = try ImportPlan(mapping: yaml.path, data: [file.path])
        var sink = GraphSink()
        _ = try plan.run(into: &sink)
        sink.storedCount = sink.nodes.count
        let again = try plan.run(into: &sink)
        #expect(sink.lines == ["(:P {city: 'Rome', id: 'a'})", "(:P {id: 'b'})"])
        #expect(again.nodesAdded == 0)
        #expect(again.nodesFound == 2)
    }

    @Test func `distinct relationships and nodes sum up their rows`() throws {
        let (sink, _) = try Self.graph(
            """
            sources:
              - file: data.csv
                nodes:
                  - kind: seller
                    labels: [S]
                    key: id
                    properties:
                      id: seller
                      total: {sum: price * amount}
                      orders: {count: true}
                  - {kind: buyer, labels: [B], key: id, properties: {id: buyer}}
                relationships:
                  - type: MANAGES
                    from: {seller: seller}
                    to: {buyer: buyer}
                    distinct: true
                    properties:
                      role: {value: sales}
                      orders: {count: true}
                      first: {min: day, type: date}
                      last: {max: day, type: date}
            """,
            """
            seller,buyer,price,amount,day
            s1,b1,0.1,3,2020-05-01
            s2,b1,1,1,2020-01-01
            s1,b1,0.2,1,2019-05-01
            s1,b2,,1,
            s1,b1,1,1,2020-09-01
            """)
        #expect(
            sink.lines == [
                "(:B {id: 'b1'})", "(:B {id: 'b2'})",
                "(:S {id: 's1', orders: 4, total: 1.5})", "(:S {id: 's2', orders: 1, total: 1.0})",
                "s1-[:MANAGES {first: 2019-05-01, last: 2020-09-01, orders: 3, role: 'sales'}]->b1",
                "s1-[:MANAGES {orders: 1, role: 'sales'}]->b2",
                "s2-[:MANAGES {first: 2020-01-01, last: 2020-01-01, orders: 1, role: 'sales'}]->b1",
            ])
    }

    @Test func `a column can be looked up in another file`() throws {
        let mapping = """
            sources:
              - file: data.csv
                nodes:
                  - kind: p
                    labels: [P]
                    key: id
                    properties:
                      id: id
                      family: {lookup: other.csv, by: cat, take: name}
            """
        let (sink, report) = try Self.graph(
            mapping, "id,cat\na,1\nb,2\nc,\nd,9\n", other: "name,cat\nTea,1\nRice,2\n")
        #expect(
            sink.lines == [
                "(:P {family: 'Rice', id: 'b'})", "(:P {family: 'Tea', id: 'a'})", "(:P {id: 'c'})",
            ])
        #expect(report.badRows.map(\.error.message) == ["'9' is not in other.csv"])
    }

    @Test func `a bad row leaves neither its nodes nor its relationships`() throws {
        let (sink, report) = try Self.graph(
            """
            sources:
              - file: data.csv
                nodes:
                  - {kind: a, labels: [A], key: id, properties: {id: a}}
                  - {kind: b, labels: [B], key: id, properties: {id: b, n: {column: n, type: integer}}}
                relationships:
                  - {type: T, from: {a: a}, to: {b: b}, properties: {w: {column: w, type: float}}}
            """,
            "a,b,n,w\n1,2,3,4\n5,6,x,1\n7,8,1,y\n")
        #expect(sink.lines == ["(:A {id: '1'})", "(:B {id: '2', n: 3})", "1-[:T {w: 4.0}]->2"])
        #expect(report.badRowCount == 2)
        #expect(report.rows == 3)
    }

    static let head = "sources:\n  - file: data.csv\n    "
    static let ends = "from: {p: pid}, to: {p: pid}"
    static let node = "nodes: [{kind: p, key: id, properties: {id: pid}}]"
    static let mistakes: [(String, String)] = [
        ("", "1:1: the mapping is empty"),
        ("sources: [", "2:1: the mapping is no YAML"),
        ("- a", "1:1: a mapping consists of entries"),
        ("nulls: []", "1:1: the mapping has no sources"),
        ("sources: []", "1:10: the mapping has no sources"),
        ("sources: 3", "1:10: sources is a list"),
        (
            "surces: []",
            "1:1: a mapping has no 'surces' (it may have nulls, arrayDelimiter or sources)"
        ),
        ("sources:\n  - {nodes: []}", "2:5: the source has no file"),
        ("sources:\n  - {file: data.csv, a: 1}", "2:22: a source has no 'a'"),
        ("sources:\n  - {file: data.csv, delimiter: ab}", "2:33: delimiter is one ASCII character"),
        ("sources:\n  - {file: data.csv, spaceJoins: 1}", "2:34: spaceJoins is true or false"),
        (
            "\(head)nodes: [{kind: p, key: id, properties: {id: nope}}]",
            "3:49: there is no column 'nope' (the columns are pid, first, last, boss, joined, pay)"
        ),
        (
            "\(head)nodes: [{kind: p, key: no, properties: {id: pid}}]",
            "3:28: the key 'no' is not among the properties of the node"
        ),
        (
            "\(head)nodes: [{kind: p, properties: {id: pid}}]",
            "3:13: the node has no key"
        ),
        (
            "\(head)nodes: [{kind: p, key: id, properties: {id: {column: pid, type: x}}}]",
            "3:69: there is no type 'x'"
        ),
        (
            "\(head)nodes: [{kind: p, key: id, properties: {id: '{pid'}}]",
            "3:49: a closing brace is missing"
        ),
        (
            "\(head)\(node)\n    relationships: [{type: T, from: {p: pid}, to: {q: pid}}]",
            "4:52: there is no kind 'q' (the kinds are p)"
        ),
        (
            "\(head)\(node)\n    relationships: [{type: T, from: {p: pid}}]",
            "4:21: the relationship has no from or no to"
        ),
        (
            "\(head)\(node)\n    relationships: [{type: T, \(ends), when: pay}]",
            "4:67: a condition compares"
        ),
        (
            "\(head)\(node)\n    relationships: [{type: T, \(ends), when: pay > (1}]",
            "4:67: a closing parenthesis is missing"
        ),
        (
            "\(head)\(node)\n    relationships: [{type: T, \(ends), properties: {n: {count: true}}}]",
            "4:21: only a distinct relationship can sum up rows"
        ),
        (
            "\(head)nodes: [{kind: p, key: id, key: id}]",
            "3:23: key is given twice"
        ),
        (
            "\(head)\(node)\n  - file: data.csv\n    nodes: [{kind: p, key: n, properties: {n: pid}}]",
            "5:20: the kind p has another key elsewhere"
        ),
        ("sources:\n  - file: gone.csv", "2:11: there is no file"),
    ]

    @Test(arguments: mistakes)
    func `a mistake in a mapping has a place and a reason`(mapping: String, message: String) throws
    {
        let file = TemporaryFile(Self.people)
        let yaml = TemporaryFile(mapping, name: "mapping.yaml")
        let error = #expect(throws: InterchangeError.self) {
            try ImportPlan(mapping: yaml.path, data: [file.path])
        }
        let text = (error?.description ?? "").replacing(yaml.path + ":", with: "")
        #expect(text.hasPrefix(message))
    }

    @Test(arguments: ["[", "{a: ", "- ", "a:\n "])
    func `a mapping that is nested too deep is an error`(piece: String) throws {
        let yaml = TemporaryFile(String(repeating: piece, count: 10_000), name: "mapping.yaml")
        #expect(throws: InterchangeError.self) { try ImportPlan(mapping: yaml.path, data: []) }
    }

    static let formulas: [(String, String?)] = [
        ("a + b * 2", "8.0"), ("(a + b) * 2", "10.0"), ("a - b - 1", "-2.0"), ("-a + 1", "-1.0"),
        ("a / 4", "0.5"), ("a < b", "true"), ("a >= b", "false"), ("a <> b", "true"),
        ("t = 'text'", "true"), ("t <> 'x'", "true"), ("`odd name` = 7", "true"),
        ("missing > 1", nil), ("a = t", "false"), ("1.5", "1.5"),
    ]

    @Test(arguments: formulas)
    func `a formula computes from the columns`(formula: String, result: String?) throws {
        let (sink, report) = try Self.graph(
            """
            sources:
              - file: data.csv
                nodes:
                  - kind: p
                    key: id
                    properties: {id: {value: x}, result: {formula: "\(formula)"}}
            """, "a,b,t,odd name,missing\n2,3,text,7,\n")
        #expect(report.badRowCount == 0)
        #expect(sink.nodes.first?.properties["result"]?.description == result)
    }

    @Test(arguments: [
        ("t > 1", "the formula needs a number for >"),
        ("a * t", "the formula needs a number for *"),
    ])
    func `a formula that needs a number and has none makes a bad row`(
        formula: String, message: String
    ) throws {
        let (_, report) = try Self.graph(
            """
            sources:
              - file: data.csv
                nodes:
                  - kind: p
                    key: id
                    properties: {id: {value: x}, result: {formula: "\(formula)"}}
            """, "a,t\n2,text\n")
        #expect(report.badRows.map(\.error.message) == [message])
    }

    @Test(arguments: [
        "a +", "a b", "nope", "'x", "1.2.3", "a ? b", "", String(repeating: "(", count: 9_000),
    ])
    func `a formula that is none is an error of the mapping`(formula: String) throws {
        let file = TemporaryFile("a,b\n1,2\n")
        let yaml = TemporaryFile(
            """
            sources:
              - file: data.csv
                nodes:
                  - {kind: p, key: id, properties: {id: a, result: {formula: "\(formula)"}}}
            """)
        let error = #expect(throws: InterchangeError.self) {
            try ImportPlan(mapping: yaml.path, data: [file.path])
        }
        #expect(error?.code == .mapping)
        #expect(error?.place?.line == 4)
    }
}
