import Testing

@testable import Values

@Suite struct `A value prints` {
    @Test(
        arguments: [
            (nil, "null"), (true, "true"), (-7, "-7"), (1.0, "1.0"), (0.1, "0.1"), (-0.0, "-0.0"),
            (1.5e300, "1.5e300"), (1e16, "1e16"), (1e-7, "1e-7"), (123_456_789.5, "123456789.5"),
            (.float(.nan), "NaN"), (.float(-.infinity), "-Infinity"),
            ("it's a \\ \n", #"'it\'s a \\ \n'"#), ([1, "a", nil], "[1, 'a', null]"), ([], "[]"),
            (["b": 1, "a": ["x y": []]], "{a: {`x y`: []}, b: 1}"), ([:], "{}"),
            (["1a": 1, "ü": 2, "a`b": 3], "{`1a`: 1, `a``b`: 3, ü: 2}"),
        ] as [(Value, String)])
    func `as a literal`(value: Value, expected: String) {
        #expect(value.description == expected)
    }

    @Test func `bare at the top if it is a string`() {
        #expect(Value.string("it's").displayText == "it's")
        #expect(Value.list(["it's"]).displayText == #"['it\'s']"#)
    }

    @Test func `as a drawing if it is a node, a relationship or a path`() {
        func node(_ id: UInt32, _ labels: [String], _ properties: [String: Value] = [:]) -> Node {
            Node(id: NodeID(rawValue: id), content: .init(labels: labels, properties: properties))
        }
        func knows(_ id: UInt32, _ source: UInt32, _ target: UInt32) -> Relationship {
            Relationship(
                id: RelationshipID(rawValue: id),
                content: .init(
                    type: "KNOWS", source: NodeID(rawValue: source),
                    target: NodeID(rawValue: target), properties: id == 1 ? ["since": 2020] : [:]))
        }
        let ada = node(1, ["Person"], ["name": "Ada"])
        #expect("\(Value.node(ada))" == "(:Person {name: 'Ada'})")
        #expect("\(Value.node(node(2, [])))" == "()")
        #expect("\(Value.node(node(2, ["A", "B C"])))" == "(:A:`B C`)")
        #expect("\(Value.node(node(2, [], ["x": 1])))" == "({x: 1})")
        #expect("\(Value.relationship(knows(1, 1, 2)))" == "[:KNOWS {since: 2020}]")
        let path = Path(
            nodes: [ada, node(2, []), node(3, ["C"]), node(3, ["C"])],
            relationships: [knows(1, 1, 2), knows(2, 3, 2), knows(3, 3, 3)])
        #expect(
            "\(Value.path(path))"
                == "<(:Person {name: 'Ada'})-[:KNOWS {since: 2020}]->()<-[:KNOWS]-(:C)"
                + "-[:KNOWS]->(:C)>")
    }
}
