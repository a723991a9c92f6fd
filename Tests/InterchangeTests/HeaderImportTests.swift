import Interchange
import Testing
import Values

@Suite struct HeaderImportTests {
    private static func graph(
        _ files: (String, names: [String])...
    ) throws -> (GraphSink, ImportReport) {
        let written = files.map { TemporaryFile($0.0) }
        let plan = try ImportPlan(
            files: zip(written, files).map { ImportFile($0.path, names: $1.names) })
        return try plan.graph()
    }

    @Test func `nodes and relationships follow the headers`() throws {
        let (sink, report) = try Self.graph(
            (
                """
                id:ID(Person),name,age:int,tags:string[],:LABEL,note:IGNORE
                p1,Ada,36,x;y,Person;Boss,zzz
                p2,"Bo, jr",,,Person,
                """, []
            ),
            (
                """
                id:ID(Org),name:string,revenue:float,own:boolean
                1,Acme,2.5,true
                2,Bolt,,
                """, ["Party", "Organization"]
            ),
            (
                """
                :START_ID(Person),:END_ID(Org),:TYPE,validFrom:date,share:double
                p1,2,WORKS_AT,2020-01-01,0.5
                p2,1,OWNS,,
                """, []
            ))
        #expect(
            sink.lines == [
                "(:Boss:Person {age: 36, id: 'p1', name: 'Ada', tags: ['x', 'y']})",
                "(:Organization:Party {id: '1', name: 'Acme', own: true, revenue: 2.5})",
                "(:Organization:Party {id: '2', name: 'Bolt'})",
                "(:Person {id: 'p2', name: 'Bo, jr'})",
                "p1-[:WORKS_AT {share: 0.5, validFrom: 2020-01-01}]->2", "p2-[:OWNS]->1",
            ])
        #expect(report.rows == 6)
        #expect(report.nodesAdded == 4)
        #expect(report.relationshipsAdded == 2)
        #expect(report.badRowCount == 0)
    }

    @Test func `every type of column gives its type of value`() throws {
        let (sink, _) = try Self.graph(
            (
                """
                :ID,a:byte,b:long,c:float,d:bool,e:char,f:date,g:localtime,h:time,i:localdatetime,j:datetime,k:duration,l:int[],"m:string"
                x,1,-2,1.5,false,c,2020-02-29,10:30,10:30+01:00,2020-01-01T10:30,2020-01-01T10:30Z,P1D,1;2,
                """, ["T"]
            ))
        #expect(
            sink.lines == [
                "(:T {a: 1, b: -2, c: 1.5, d: false, e: 'c', f: 2020-02-29, g: 10:30,"
                    + " h: 10:30+01:00, i: 2020-01-01T10:30, id: 'x', j: 2020-01-01T10:30Z,"
                    + " k: P1D, l: [1, 2]})"
            ])
    }

    @Test func `integer ids find each other however they are written`() throws {
        let (sink, report) = try Self.graph(
            ("id:ID(P){id-type: long}\n7\n8\n", ["P"]),
            (":START_ID(P),:END_ID(P)\n007,8\n", ["KNOWS"]))
        #expect(sink.lines == ["(:P {id: 7})", "(:P {id: 8})", "7-[:KNOWS]->8"])
        #expect(report.badRowCount == 0)
    }

    @Test func `the order of files and rows does not matter`() throws {
        let (sink, _) = try Self.graph(
            (":START_ID,:END_ID,:TYPE\nb,a,T\n", []), ("id:ID\na\nb\n", ["N"]))
        #expect(sink.lines.last == "b-[:T]->a")
    }

    static let badHeaders: [(String, String)] = [
        ("", "1:1: the file is empty (its first line names the columns)"),
        (
            "id,name",
            "1:1: the header has no :ID, :LABEL or :START_ID (a mapping file can tell what the columns mean)"
        ),
        ("a:ID,b:ID", "1:6: there is a second :ID"),
        ("a:ID,x:money", "1:6: there is no type 'money' (the types are"),
        ("a:ID,x:integr", "1:6: there is no type 'integr' (did you mean integer?)"),
        ("a:ID,x:flaot[]", "1:6: there is no type 'flaot[]' (did you mean float[]?)"),
        ("a:ID,:LABEL,:LABEL", "1:13: there is a second :LABEL"),
        ("a:ID(P", "1:1: a closing ) is missing"),
        ("a:ID(P)x", "1:1: 'x' does not belong here"),
        ("a:ID{type:int}", "1:1: the options of an ID are"),
        ("a:ID,", "1:6: the column has no name (write :IGNORE)"),
        ("a:ID,b,b", "1:8: there is a second column 'b'"),
        ("a:ID,b:int(x)", "1:6: only an ID has a space or options"),
        (":START_ID,x", "1:1: a file of relationships has one :START_ID and one :END_ID"),
        (":START_ID,:END_ID", "1:1: the type of the relationships is missing (add a column :TYPE)"),
        (":START_ID,:END_ID,:TYPE,:LABEL", "1:25: nodes have no :START_ID and :END_ID"),
        (":ID,:TYPE", "1:5: :TYPE belongs to a file with :START_ID and :END_ID"),
    ]

    @Test(arguments: badHeaders)
    func `a header that cannot be understood says why`(header: String, message: String) {
        let file = TemporaryFile(header)
        let error = #expect(throws: InterchangeError.self) {
            try ImportPlan(files: [ImportFile(file.path)])
        }
        let text = (error?.description ?? "").replacing(file.path + ":", with: "")
        #expect(text.hasPrefix(message))
    }

    @Test func `every bad row is told with line, column and reason, and the others are read`()
        throws
    {
        let (sink, report) = try Self.graph(
            (
                """
                id:ID,age:int,born:date,tags:int[]
                a,1,2000-01-01,1;2
                b,one,,
                c,99999999999999999999,,
                d,1,2000-13-01,
                e,1
                f,1,,1;x
                ,1,,
                a,2,,
                "g"x,1,,
                h,1,,,,
                refuse me,1,,
                "i\n",1,,
                """, ["N"]
            ),
            (
                """
                :START_ID,:END_ID,:TYPE,w:float
                a,a,T,1.5
                a,b,T,1.5
                a,,T,
                a,a,,
                a,a,T,heavy
                """, []
            ))
        #expect(sink.nodes.count == 2)
        #expect(sink.relationships.count == 1)
        #expect(
            report.badRows.map {
                "\($0.error.place?.line ?? 0):\($0.error.place?.column ?? 0): \($0.error.message)"
            } == [
                "3:3: 'one' is no integer", "4:3: 99999999999999999999 does not fit an integer",
                "5:5: '2000-13-01' is no date", "6:4: the row has 2 fields, the header 4",
                "7:6: 'x' is no integer", "8:1: the id is missing",
                "9:1: the id 'a' is given twice",
                "10:4: text follows the closing quote", "11:7: the row has 6 fields, the header 4",
                "12:1: the name is taken", "3:3: there is no node 'b'",
                "4:3: the id of the node is missing",
                "5:1: the type of the relationship is missing",
                "6:7: 'heavy' is no float",
            ])
        #expect(report.badRowCount == 14)
    }

    @Test func `bad rows are listed up to a limit and all counted and written out`() throws {
        let file = TemporaryFile("id:ID,n:int\n" + (0..<50).map { "\($0),\"x\ny\"\n" }.joined())
        let plan = try ImportPlan(files: [ImportFile(file.path, names: ["N"])])
        var sink = GraphSink()
        let log = Log()
        let report = try plan.run(
            into: &sink, badRowsMax: 3,
            onBadRow: { row throws(InterchangeError) in log.text += row.csv })
        #expect(report.badRows.count == 3)
        #expect(report.badRowCount == 50)
        let rows = try records(BadRow.heading + log.text)
        #expect(rows.count == 51)
        #expect(rows[0] == ["file", "line", "column", "reason", "row"])
        #expect(rows[50] == [file.path, "100", "4", "'x\ny' is no integer", "49,\"x\ny\""])
    }

    @Test func `an import can be stopped and shows its progress`() throws {
        let rows = (0..<30_000).map { "\($0)\n" }.joined()
        let file = TemporaryFile("id:ID\n" + rows)
        let plan = try ImportPlan(files: [ImportFile(file.path, names: ["N"])])
        var sink = GraphSink()
        let log = Log()
        _ = try plan.run(
            into: &sink,
            progress: { progress in
                log.progress.append(progress)
                return true
            })
        #expect(log.progress.last?.rows == 30_000)
        #expect(log.progress.last?.bytes == rows.utf8.count + 6)
        #expect(log.progress.last?.bytesTotal == rows.utf8.count + 6)
        #expect(log.progress.count == 4)
        let error = #expect(throws: ImportFailure.self) {
            try plan.run(into: &sink, progress: { _ in false })
        }
        guard case .input(let reason) = error else {
            Issue.record("the import was not stopped")
            return
        }
        #expect(reason.code == .cancelled)
    }

    @Test func `a sink that fails ends the import with its own error`() throws {
        struct Broken: Error {}
        struct BrokenSink: ImportSink {
            func define(_ shape: NodeShape) throws(ImportSinkError) { throw .fatal(Broken()) }
            func define(_ shape: RelationshipShape) {}
            func define(_ key: NodeKey) {}
            func add(_ entry: SchemaEntry) {}
            func hasLabel(_ name: String) -> Bool { false }
            func existingNode(key: Int, value: Value) -> NodeID? { nil }
            func addNode(shape: Int, values: [Value]) -> NodeID { .none }
            func updateNode(_ node: NodeID, shape: Int, values: [Value]) {}
            func addRelationship(
                shape: Int, from: NodeID, to: NodeID, values: [Value]
            ) -> Bool { true }
        }
        let file = TemporaryFile("id:ID\n1\n")
        var sink = BrokenSink()
        let error = #expect(throws: ImportFailure.self) {
            try ImportPlan(files: [ImportFile(file.path, names: ["N"])]).run(into: &sink)
        }
        guard case .sink(let reason) = error else {
            Issue.record("the error of the sink is lost")
            return
        }
        #expect(reason is Broken)
    }
}

/// What the closures of one import have seen.
final class Log {
    var text = ""
    var progress: [ImportProgress] = []
}

extension BadRow {
    var csv: String {
        var text = ""
        write(into: &text)
        return text
    }
}
