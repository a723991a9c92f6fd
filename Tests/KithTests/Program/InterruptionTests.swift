import Foundation
import Kith
import Testing

/// What comes from outside while the program runs: Ctrl-C, closed streams, full disks, others.
@Suite(.serialized, .enabled(if: Program.path != nil, "the program has not been built"))
struct InterruptionTests {
    let folder: Scratch
    let program: Program

    init() throws {
        folder = try Scratch()
        program = Program(folder: folder)
    }

    private func shell(_ script: String) -> Program {
        // The script runs the program by "$0" with its arguments "$@".
        Program(folder: folder, wrapper: ["/bin/sh", "-c", script])
    }

    private func writePeople(_ count: Int) throws {
        let rows = (0..<count).map { "p\($0),name \($0),Person\n" }.joined()
        try folder.write("id:ID,name,:LABEL\n" + rows, to: "people.csv")
    }

    @Test func `Ctrl-C during an import leaves what was there, and nothing beside it`() throws {
        try writePeople(300_000)
        let new = try program.interrupt(
            ["import", "new.kith", "people.csv"], afterMaking: "new.kith")
        #expect(new.status == 130, "\(new)")
        #expect(try folder.names == ["people.csv"])
        try folder.makeDatabase()
        let before = try folder.bytes("demo.kith")
        let old = try program.interrupt(
            ["import", "demo.kith", "people.csv"], afterMaking: "demo.kith-wal")
        #expect(old.status == 130, "\(old)")
        #expect(try folder.bytes("demo.kith") == before)
        #expect(try Database(path: folder("demo.kith")).check().isEmpty)
    }

    @Test func `Ctrl-C during a query or its output ends it`() throws {
        try folder.makeDatabase()
        let queries = [
            "UNWIND range(1, 1000000) AS x UNWIND range(1, 1000000) AS y RETURN count(*)",
            "WITH range(1, 10000) AS l UNWIND range(1, 3000) AS x RETURN l",
            "UNWIND range(1, 5000000) AS x CREATE (:X {v: x})",
        ]
        for query in queries {
            let outcome = try program.interrupt(
                ["query", "demo.kith", query], afterMaking: "demo.kith-wal")
            #expect(outcome.status == 130, "\(query): \(outcome.errors)")
        }
        #expect(try Database(path: folder("demo.kith")).statistics().rows[0][2] == 2)
    }

    @Test func `closed streams and readers that stop early do no harm`() throws {
        try folder.makeDatabase()
        let closed = try shell("exec \"$0\" \"$@\" >&-").run(["query", "demo.kith", "RETURN 1"])
        #expect(closed.status == 3 && closed.errors.contains("standard output"), "\(closed)")
        let input = try shell("exec \"$0\" \"$@\" <&-").run(["query", "demo.kith", "-"])
        #expect(input.status == 2 && input.errors.contains("the query is empty"), "\(input)")
        let full = try shell("exec \"$0\" \"$@\" > /dev/full").run(
            ["query", "demo.kith", "RETURN 1"])
        #expect(full.status == 5, "\(full)")
        let rows = "UNWIND range(1, 100000) AS x RETURN x"
        let head = try shell("\"$0\" \"$@\" | head -n 1").run(["query", "demo.kith", rows])
        #expect(head.output == "x\n" && head.errors.isEmpty, "\(head)")
    }

    @Test func `a file that may not grow undoes the import`() throws {
        try writePeople(20_000)
        let limited = shell("ulimit -f 200; exec \"$0\" \"$@\"")
        let new = try limited.run(["import", "new.kith", "people.csv"])
        #expect(new.status == 5 && new.errors.contains("a limit on the size"), "\(new)")
        #expect(try folder.names == ["people.csv"])
        try folder.makeDatabase()
        let old = try limited.run(["import", "demo.kith", "people.csv"])
        #expect(old.status == 5, "\(old)")
        let database = try Database(path: folder("demo.kith"))
        #expect(try database.check().isEmpty && database.statistics().rows[0][2] == 2)
    }

    @Test func `what may not be read or written is said, and what may be read is`() throws {
        try folder.makeDatabase()
        let files = FileManager.default
        try files.createDirectory(atPath: folder("locked"), withIntermediateDirectories: true)
        try files.copyItem(atPath: folder("demo.kith"), toPath: folder("locked/demo.kith"))
        try files.setAttributes(
            [.posixPermissions: 0o444], ofItemAtPath: folder("locked/demo.kith"))
        try files.setAttributes([.posixPermissions: 0o555], ofItemAtPath: folder("locked"))
        defer {
            try? files.setAttributes([.posixPermissions: 0o755], ofItemAtPath: folder("locked"))
        }
        var user = program
        if getuid() == 0 {
            // Permissions do not bind the superuser.
            user.wrapper = ["/usr/bin/setpriv", "--reuid=65534", "--regid=65534", "--clear-groups"]
            let isPossible = files.isExecutableFile(atPath: user.wrapper[0])
            guard isPossible, try user.run(["--version"]).status == 0 else { return }
        }
        let before = try folder.bytes("locked/demo.kith")
        let read = try user.run(["query", "locked/demo.kith", "MATCH (n) RETURN count(n) AS n"])
        #expect(read.status == 0 && read.output == "n\n2\n", "\(read)")
        for arguments in [
            ["query", "locked/demo.kith", "CREATE ()"], ["query", "locked/new.kith", "CREATE ()"],
            ["export", "locked/demo.kith", "-o", "locked/out.jsonl"],
        ] {
            let outcome = try user.run(arguments)
            #expect(outcome.status == 4 && outcome.errors.hasPrefix("kith: "), "\(outcome)")
        }
        #expect(try folder.bytes("locked/demo.kith") == before)
        #expect(try files.contentsOfDirectory(atPath: folder("locked")) == ["demo.kith"])
    }

    @Test func `many processes may write to one file`() throws {
        try folder.makeDatabase()
        let statuses = try program.runAtOnce(
            (1...4).map { ["query", "demo.kith", "CREATE (:W {k: \($0)})"] })
        #expect(statuses == [0, 0, 0, 0])
        let database = try Database(path: folder("demo.kith"))
        #expect(try database.query("MATCH (w:W) RETURN count(w)").rows == [[4]])
    }
}
