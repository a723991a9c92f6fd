import GraphIndex
import QueryPlan
import QuerySyntax
import Testing
import Values

@testable import QueryEngine

/// Ada, a manager, knows Bob; there is a place without labels.
struct GraphExpressionTests {
    private let transaction: GraphTransaction
    private let ada: NodeID
    private let bob: NodeID
    private let place: NodeID
    private let knows: RelationshipID

    init() throws {
        var transaction = GraphTransaction(.empty)
        ada = try transaction.createNode(
            labels: ["Person", "Manager"], properties: [("name", "Ada"), ("age", 36)])
        bob = try transaction.createNode(labels: ["Person"], properties: [("name", "Bob")])
        place = try transaction.createNode(labels: [], properties: [])
        knows = try transaction.createRelationship(
            type: "KNOWS", source: ada, target: bob, properties: [("since", 1980)])
        self.transaction = transaction
    }

    private func compute(
        _ expression: PlanExpression, _ columns: [Column], writing: GraphTransaction? = nil
    ) throws -> [Value] {
        let variables = columns.indices.map { Variable(name: "v\($0)", kind: .value) }
        let context = try ExecutionContext.bare(
            graph: transaction.graph, transaction: writing, variables: variables)
        var batch = Batch(count: columns[0].count, variableCount: columns.count)
        for (index, column) in columns.enumerated() { batch[VariableID(index)] = column }
        return try Evaluator(context: context).column(expression, over: batch).allValues
    }

    private func call(_ name: String) -> PlanExpression {
        PlanExpression(.function(name, [.first]))
    }

    @Test func `properties of a column of nodes`() throws {
        let nodes = Column.nodes([ada, bob, place, .none])
        let age = PlanExpression(.property(.first, key: "age"))
        #expect(try compute(age, [nodes]) == [36, nil, nil, nil])
        #expect(try compute(age, [.values(nodes.allValues)]) == [36, nil, nil, nil])
        let unknown = PlanExpression(.property(.first, key: "shoeSize"))
        #expect(try compute(unknown, [nodes]) == [nil, nil, nil, nil])
        let dynamic = PlanExpression(.subscripted(.first, PlanExpression(.literal("name"))))
        #expect(try compute(dynamic, [nodes]) == ["Ada", "Bob", nil, nil])
        let since = PlanExpression(.property(.first, key: "since"))
        #expect(try compute(since, [.relationships([knows, .none])]) == [1980, nil])
    }

    @Test func `labels and types`() throws {
        let nodes = Column.nodes([ada, bob, place, .none])
        let cases: [(LabelPredicate, [Value])] = [
            (.name("Person"), [true, true, false, nil]), (.name("No"), [false, false, false, nil]),
            (.and([.name("Person"), .name("Manager")]), [true, false, false, nil]),
            (.or([.name("No"), .name("Manager")]), [true, false, false, nil]),
            (.not(.name("Manager")), [false, true, true, nil]), (.any, [true, true, false, nil]),
        ]
        for (predicate, expected) in cases {
            let test = PlanExpression(.hasLabels(.first, predicate))
            #expect(try compute(test, [nodes]) == expected)
            #expect(try compute(test, [.values(nodes.allValues)]) == expected)
        }
        let isKnows = PlanExpression(.hasLabels(.first, .not(.name("KNOWS"))))
        #expect(try compute(isKnows, [.relationships([knows, .none])]) == [false, nil])
        #expect(try compute(call("labels"), [nodes])[0] == ["Person", "Manager"])
    }

    @Test func `functions of entities`() throws {
        let relationships = Column.relationships([knows, .none])
        let (source, target) = (Value.node(Node(id: ada)), Value.node(Node(id: bob)))
        #expect(try compute(call("type"), [relationships]) == ["KNOWS", nil])
        #expect(try compute(call("startnode"), [relationships]) == [source, nil])
        #expect(try compute(call("endnode"), [relationships]) == [target, nil])
        #expect(try compute(call("id"), [relationships]) == [0, nil])
        #expect(try compute(call("keys"), [.nodes([ada])]) == [["name", "age"]])
        #expect(try compute(call("properties"), [.nodes([bob])]) == [["name": "Bob"]])
        #expect(try compute(call("elementid"), [.nodes([bob])]) == ["1"])
    }

    @Test func `a map projection takes properties along`() throws {
        let projection = PlanExpression(
            .mapProjection(
                base: .first, all: true, [("age", PlanExpression(.literal(1))), ("b", .first)]))
        #expect(
            try compute(projection, [.nodes([bob, .none])])
                == [["name": "Bob", "age": 1, "b": .node(Node(id: bob))], nil])
    }

    @Test func `paths follow their relationships in either direction`() throws {
        let path = PlanExpression(.path([0, 1, 2].map { VariableID($0) }))
        let nodes = [Node(id: bob), Node(id: ada)]
        let expected = Value.path(Path(nodes: nodes, relationships: [Relationship(id: knows)]))
        let single = Column.relationships([knows, .none])
        let ends = [Column.nodes([bob, bob]), Column.nodes([ada, ada])]
        #expect(try compute(path, [ends[0], single, ends[1]]) == [expected, nil])
        let list = Column.values([[.relationship(Relationship(id: knows))], []])
        let empty = Value.path(Path(nodes: [Node(id: bob)], relationships: []))
        #expect(
            try compute(path, [ends[0], list, .nodes([ada, bob])]) == [expected, empty])
    }

    @Test func `relationships differ`() throws {
        let differ = PlanExpression(.relationshipsDiffer([0, 1].map { VariableID($0) }))
        let other = RelationshipID(rawValue: 5)
        let left = Column.relationships([knows, knows, .none])
        #expect(
            try compute(differ, [left, .relationships([other, knows, .none])])
                == [true, false, true])
        let lists = Column.values([
            [.relationship(Relationship(id: other))], [.relationship(Relationship(id: knows))], [],
        ])
        #expect(try compute(differ, [left, lists]) == [true, false, true])
    }

    @Test func `what the query has deleted cannot be read, but for the type`() throws {
        var writing = transaction
        writing.delete(knows)
        try writing.delete(bob)
        for expression in [
            PlanExpression(.property(.first, key: "name")), call("labels"), call("keys"),
            call("properties"), PlanExpression(.hasLabels(.first, .any)),
        ] {
            let error = #expect(throws: QueryError.self) {
                try compute(expression, [.nodes([ada, bob])], writing: writing)
            }
            #expect(error?.kind == .entityNotFound && error?.detail == "DeletedEntityAccess")
        }
        let relationships = Column.relationships([knows])
        #expect(throws: QueryError.self) {
            try compute(call("startnode"), [relationships], writing: writing)
        }
        #expect(try compute(call("type"), [relationships], writing: writing) == ["KNOWS"])
        #expect(try compute(call("id"), [.nodes([bob])], writing: writing) == [1])
    }
}
