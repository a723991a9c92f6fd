import Foundation
import GRDB
import GraphIndex
import Testing
import Values

@testable import GraphStore

/// What is left of a load whose process is killed: copies of its files, taken while it runs.
@Suite struct InterruptedLoadTests {
    let folder: TemporaryFolder

    init() throws { folder = try TemporaryFolder() }

    @Test(arguments: [GraphStore.Mode.readOnly, .readWrite, .create])
    func `leaves a file that opens and holds nothing`(mode: GraphStore.Mode) throws {
        let store = try GraphStore(path: folder("load.kith"), mode: .create)
        let files = FileManager.default
        try store.bulkLoad { loader in
            let (label, key) = (try loader.label("L"), try loader.propertyKey("k"))
            // With little memory for changes, pages reach the file before the end.
            try loader.database.execute(sql: "PRAGMA cache_size = 4")
            let text = Value.string(String(repeating: "x", count: 1_000))
            for _ in 0..<200 { _ = try loader.addNode(labels: [label], properties: [(key, text)]) }
            try loader.nodes.flush()
            for suffix in ["", "-wal", "-journal"]
            where files.fileExists(atPath: folder("load.kith" + suffix)) {
                try files.copyItem(
                    atPath: folder("load.kith" + suffix), toPath: folder("killed.kith" + suffix))
            }
        }
        try store.close()
        #expect(files.fileExists(atPath: folder("killed.kith-journal")))
        let killed = try GraphStore(path: folder("killed.kith"), mode: mode)
        #expect(try killed.snapshot().nodeCount == 0)
        #expect(try killed.check() == [])
        try killed.close()
    }
}
