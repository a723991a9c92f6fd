import GraphIndex
import Testing
import Values

@Suite struct `A transaction` {
    @Test func `refuses to delete a node that still has relationships`() throws {
        var transaction = GraphTransaction(.empty)
        let a = try transaction.createNode(labels: ["P"], properties: [("id", "x")])
        let loop = try transaction.createRelationship(
            type: "SELF", source: a, target: a, properties: [])
        #expect(throws: GraphError.nodeStillConnected("(:P {id: 'x'})")) {
            try transaction.delete(a)
        }
        transaction.delete(loop)
        try transaction.delete(a)
        #expect(transaction.graph.nodeCount == 0)
    }

    @Test func `gives every node and relationship an id of its own, also after deletions`() throws {
        var transaction = GraphTransaction(.empty)
        let first = try transaction.createNode(labels: [], properties: [])
        try transaction.delete(first)
        var later = GraphTransaction(transaction.graph.rebuilt())
        #expect(try later.createNode(labels: [], properties: []) != first)
    }

    @Test(arguments: [
        (Value.map(["a": 1]), "a map"),
        (.node(Node(id: NodeID(rawValue: 0))), "a node"),
        (.list([.list([1])]), "a list of lists"),
        (.list([.map([:])]), "a list with a map"),
    ])
    func `refuses values that a property can not hold`(value: Value, type: String) throws {
        var transaction = GraphTransaction(.empty)
        #expect(throws: GraphError.invalidPropertyType(key: "p", type: type)) {
            try transaction.createNode(labels: [], properties: [("p", value)])
        }
        #expect(transaction.changes.isEmpty)
    }

    @Test func `refuses a name of a hundred kilobytes`() {
        var transaction = GraphTransaction(.empty)
        let name = String(repeating: "x", count: 100_000)
        #expect(throws: GraphError.nameTooLong(kind: "label", bytes: 100_000)) {
            try transaction.createNode(labels: [name], properties: [])
        }
        #expect(transaction.graph.nodeCount == 0)
    }

    @Test func `does not log what changes nothing`() throws {
        var transaction = GraphTransaction(.empty)
        let node = try transaction.createNode(labels: ["A"], properties: [("x", 1.0)])
        let count = transaction.changes.count
        try transaction.setProperty("x", of: node, to: 1.0)
        try transaction.setProperty("unknown", of: node, to: .null)
        try transaction.addLabel("A", to: node)
        try transaction.removeLabel("B", from: node)
        #expect(transaction.changes.count == count)
        try transaction.setProperty("x", of: node, to: 1)
        #expect(transaction.changes.count == count + 1)
    }

    @Test func `finds the node that breaks a constraint, old data included`() throws {
        var old = GraphTransaction(.empty)
        for id in [1, 2, 2] {
            _ = try old.createNode(labels: ["P"], properties: [("id", .integer(Int64(id)))])
        }
        for graph in [old.graph, old.graph.rebuilt()] {
            var transaction = GraphTransaction(graph)
            try transaction.createConstraint(
                .init(name: "one", label: "P", keys: ["id"], rule: .unique))
            #expect(throws: GraphError.self) { try transaction.validate() }
            try transaction.setProperty("id", of: NodeID(rawValue: 2), to: 3)
            try transaction.validate()
            // A float that counts the same is the same key.
            try transaction.setProperty("id", of: NodeID(rawValue: 2), to: 1.0)
            #expect(throws: GraphError.self) { try transaction.validate() }
        }
    }

    @Test func `finds the node that lacks a property`() throws {
        var transaction = GraphTransaction(.empty)
        try transaction.createConstraint(
            .init(name: "named", label: "P", keys: ["name"], rule: .exists))
        let node = try transaction.createNode(labels: ["P"], properties: [])
        #expect(
            throws: GraphError.constraintViolation(
                "the node (:P) lacks name, against the constraint 'named'")
        ) { try transaction.validate() }
        try transaction.setProperty("name", of: node, to: "x")
        try transaction.validate()
        #expect(throws: GraphError.self) {
            try transaction.createIndex(.init(name: "named", label: "P", keys: ["name"]))
        }
        try transaction.dropConstraint("named")
        #expect(transaction.graph.schema.constraints.isEmpty)
    }
}
