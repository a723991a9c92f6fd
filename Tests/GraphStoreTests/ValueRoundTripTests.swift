import GraphIndex
import Testing
import Values

@testable import GraphStore

@Suite struct `Values in a file` {
    @Test func `come back exactly, from nodes, relationships and names`() throws {
        let folder = try TemporaryFolder()
        let store = try GraphStore(path: folder("a.kith"), mode: .create)
        let names = ["plain", " ", "zero\0byte", "quote\"'`", "é😀", "select", "@at"]
        #expect(SampleValues.temporal.count == 9)
        let values = SampleValues.all.dropLast()
        _ = try store.write { transaction in
            for value in values {
                let node = try transaction.createNode(
                    labels: names, properties: names.map { ($0, value) })
                _ = try transaction.createRelationship(
                    type: names.randomElement() ?? "", source: node, target: node,
                    properties: [("value", value)])
            }
        }
        let graph = try GraphStore(path: folder("a.kith"), mode: .readOnly).snapshot()
        #expect(graph.names.labels == names)
        let key = try #require(graph.names.propertyKey("value"))
        for (index, value) in values.enumerated() {
            let node = NodeID(rawValue: UInt32(index))
            #expect(graph.node(node).labels == names.sorted())
            for name in names {
                let key = try #require(graph.names.propertyKey(name))
                let back = graph.property(key, of: node)
                #expect(back.isIdentical(to: value), "\(back) instead of \(value)")
                if case .float(let number) = value, number == 0, case .float(let other) = back {
                    #expect(other.sign == number.sign)
                }
            }
            let relationship = RelationshipID(rawValue: UInt32(index))
            #expect(graph.property(key, of: relationship).isIdentical(to: value))
        }
        #expect(try store.check() == [])
    }

    @Test func `are readable with the shell's views`() throws {
        let folder = try TemporaryFolder()
        let store = try GraphStore(path: folder("a.kith"), mode: .create)
        _ = try store.write { transaction in
            let ada = try transaction.createNode(
                labels: ["Person", "User"],
                properties: [("name", "Ada"), ("born", .date(LocalDate(parsing: "1815-12-10")))])
            _ = try transaction.createRelationship(
                type: "KNOWS", source: ada, target: ada, properties: [("strength", 0.5)])
        }
        let rows = try store.connection.read { database in
            [
                try database.text("SELECT labels || ' ' || properties FROM node_text"),
                try database.text(
                    "SELECT source || type || target || ' ' || properties FROM relationship_text"),
                try database.text("SELECT group_concat(label) FROM node_label"),
                try database.text("SELECT group_concat(key || value) FROM node_property"),
                try database.text("SELECT key || value || type FROM relationship_property"),
            ]
        }
        #expect(
            rows == [
                "Person:User name: Ada, born: @1815-12-10", "0KNOWS0 strength: 0.5", "Person,User",
                "nameAda,born@1815-12-10", "strength0.5real",
            ])
    }
}
