import Foundation
import Kith
import Testing

/// Files that come again, whole or in part, into a database that has their nodes already.
struct RepeatedImportTests {
    let folder: Scratch
    init() throws { folder = try Scratch() }

    private func lines(_ database: Database) throws -> String {
        var text = ""
        try database.export(.jsonl) { text += $0 }
        return text
    }

    private func fixture(_ name: String) -> String {
        DataSetsTests.package.appending(path: "Fixtures/\(name)").path
    }

    @Test func `a folder that is imported again adds nothing`() throws {
        let together = try Database.inMemory()
        let first = try together.importFiles([fixture("helios"), fixture("sample")])
        let apart = try Database.inMemory()
        for name in ["helios", "sample", "helios", "sample"] {
            try apart.importFiles([fixture(name)])
        }
        #expect(try lines(apart) == lines(together))
        let again = try together.importFiles([fixture("helios"), fixture("sample")])
        #expect(again.nodesAdded == 0 && again.relationshipsAdded == 0)
        #expect(again.nodesFound == first.nodesAdded && first.nodesFound == 0)
        #expect(again.relationshipsFound == first.relationshipsAdded)
        #expect(try lines(apart) == lines(together))
        #expect(try together.check().isEmpty)
    }

    @Test(
        DataSetsTests.isHere,
        arguments: [
            ("northwind.yaml", "northwind"), ("bp-ownership.yaml", "openoil_bp"),
        ])
    func `data that a mapping reads again adds nothing`(mapping: String, data: String) throws {
        let database = try Database.inMemory()
        var options = ImportOptions()
        options.dataFolder = DataSetsTests.data.appending(path: data).path
        let first = try database.importFiles([fixture(mapping)], options: options)
        let before = try lines(database)
        let again = try database.importFiles([fixture(mapping)], options: options)
        #expect(again.nodesAdded == 0 && again.relationshipsAdded == 0)
        #expect(again.nodesFound == first.nodesAdded)
        #expect(again.relationshipsFound == first.relationshipsAdded)
        #expect(try lines(database) == before)
    }

    @Test func `equal rows are as many relationships as the file that has the most of them`() throws
    {
        let people = try folder.write("id:ID,:LABEL\na,P\nb,P\n", to: "people.csv")
        let header = ":START_ID,:END_ID,:TYPE,n:int\n"
        let two = try folder.write(header + "a,b,R,1\na,b,R,1\na,b,R,\n", to: "two.csv")
        let three = try folder.write(
            header + "a,b,R,1\na,b,R,1\na,b,R,1\na,b,R,2\nb,a,R,1\na,b,S,1\n", to: "three.csv")
        let database = try Database.inMemory()
        try database.importFiles([people, two])
        let counts = { (report: ImportReport) in
            [report.relationshipsAdded, report.relationshipsFound]
        }
        #expect(counts(try database.importFiles([two])) == [0, 3])
        #expect(counts(try database.importFiles([three])) == [4, 2])
        #expect(counts(try database.importFiles([two, three])) == [2, 7])
    }

    @Test func `a node takes what later files say of it, and keeps what they do not`() throws {
        let first = try folder.write(
            "id:ID(Person),name,age:int,:LABEL\na,Ada,36,Person\n", to: "1.csv")
        let second = try folder.write(
            "id:ID(Person),name,age:int,:LABEL\na,Ada L,,Person;Boss\nb,Bo,1,Person\n", to: "2.csv")
        let database = try Database.inMemory()
        try database.importFiles([first])
        let report = try database.importFiles([second])
        #expect(report.nodesAdded == 1 && report.nodesFound == 1)
        #expect(
            try database.query(
                "MATCH (n) RETURN n.id, n.name, n.age, 'Boss' IN labels(n) ORDER BY n.id"
            ).rows == [["a", "Ada L", 36, true], ["b", "Bo", 1, false]])
    }

    @Test func `nodes of other labels may have the same id`() throws {
        let database = try Database.inMemory()
        for label in ["Person", "Product", "Person"] {
            var options = ImportOptions()
            options.labels = [label]
            let file = try folder.write("id:ID\n1\n2\n", to: "\(label).csv")
            try database.importFiles([file], options: options)
        }
        #expect(
            try database.query(
                "MATCH (n) RETURN labels(n)[0] AS label, n.id AS id ORDER BY label, id"
            ).rows == [["Person", "1"], ["Person", "2"], ["Product", "1"], ["Product", "2"]])
        let knows = try folder.write(":START_ID,:END_ID,:TYPE\n1,2,KNOWS\n", to: "knows.csv")
        let error = try kithError { try database.importFiles([knows]) }
        #expect(
            error?.rendered.contains("2:1: several nodes of the database have the id '1'") == true)
        let said = try folder.write(
            ":START_ID(Person),:END_ID(Product),:TYPE\n1,2,BUYS\n", to: "buys.csv")
        try database.importFiles([said])
        #expect(
            try database.query("MATCH (a:Person)-[:BUYS]->(b:Product) RETURN a.id, b.id").rows
                == [["1", "2"]])
    }

    @Test(arguments: [
        ("id:ID(Person),:LABEL\na,Person\nb,Person\n", ":START_ID(Person),:END_ID(Person)", "a,b"),
        ("id:ID(people),:LABEL\na,Person\nb,Person\n", ":START_ID(people),:END_ID(people)", "a,b"),
        (
            "id:ID(P){id-type: long},:LABEL\n7,Person\n8,Person\n", ":START_ID(P),:END_ID(P)",
            "007,8"
        ),
        (":ID,:LABEL\na,Person\nb,Person\n", ":START_ID,:END_ID", "a,b"),
        ("no:ID(P),:LABEL\na,Person\nb,Person\n", "no:START_ID(P),no:END_ID(P)", "a,b"),
    ])
    func `relationships alone find their ends in the database`(
        nodes: String, header: String, row: String
    ) throws {
        let database = try Database.inMemory()
        try database.importFiles([try folder.write(nodes, to: "nodes.csv")])
        let file = try folder.write("\(header),:TYPE\n\(row),KNOWS\n", to: "knows.csv")
        let report = try database.importFiles([file])
        #expect(report.relationshipsAdded == 1)
        #expect(
            try database.query("MATCH (a:Person)-[:KNOWS]->(b:Person) RETURN id(a), id(b)").rows
                == [[0, 1]])
        #expect(
            report.unknownSpaces.isEmpty == (header.contains("(Person)") || !header.contains("(")))
        let gone = try folder.write("\(header),:TYPE\nx,y,KNOWS\n", to: "gone.csv")
        let error = try kithError { try database.importFiles([gone]) }
        #expect(error?.rendered.contains("gone.csv:2:1: there is no node 'x'") == true)
    }

    @Test func `a distinct relationship takes the sums of the file that comes last`() throws {
        let mapping = try folder.write(
            """
            sources:
              - file: sales.csv
                nodes:
                  - {kind: p, labels: [P], key: id, properties: {id: seller}}
                  - {kind: p, labels: [P], key: id, properties: {id: buyer}}
                relationships:
                  - type: SELLS_TO
                    from: {p: seller}
                    to: {p: buyer}
                    distinct: true
                    properties: {sales: {count: true}}
            """, to: "m.yaml")
        let database = try Database.inMemory()
        for rows in ["a,b\n", "a,b\na,b\n"] {
            try folder.write("seller,buyer\n" + rows, to: "sales.csv")
            try database.importFiles([mapping])
        }
        #expect(
            try database.query("MATCH ()-[r:SELLS_TO]->() RETURN r.sales").rows == [[2]])
    }
}
