import Foundation
import Kith

/// A folder for one test, which goes away with the value.
final class Scratch {
    let path: String

    init() throws {
        let folder = FileManager.default.temporaryDirectory.appending(
            path: "kith-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        path = folder.path
    }

    deinit { try? FileManager.default.removeItem(atPath: path) }

    /// The path of a file in the folder.
    func callAsFunction(_ name: String) -> String { path + "/" + name }

    /// Writes a file and returns its path.
    @discardableResult
    func write(_ text: String, to name: String) throws -> String {
        try write(Array(text.utf8), to: name)
    }

    /// Writes a file and returns its path.
    @discardableResult
    func write(_ bytes: [UInt8], to name: String) throws -> String {
        try Data(bytes).write(to: URL(filePath: self(name)))
        return self(name)
    }

    /// What a file holds.
    func bytes(_ name: String) throws -> [UInt8] {
        try Array(Data(contentsOf: URL(filePath: self(name))))
    }

    /// The names of all files.
    var names: [String] {
        get throws { try FileManager.default.contentsOfDirectory(atPath: path).sorted() }
    }

    /// Makes a database of a few people, closed, and returns its path.
    @discardableResult
    func makeDatabase(_ name: String = "demo.kith") throws -> String {
        let database = try Database(path: self(name), mode: .create)
        try database.query(
            """
            CREATE (a:Person {id: 'anna', name: 'Anna'}), (b:Person {id: 'bert', name: 'Bert'}),
                (a)-[:KNOWS {since: date('2020-02-29')}]->(b), (b)-[:KNOWS]->(a)
            """)
        return self(name)
    }
}

/// The error that a body throws, if it throws one of Kith.
func kithError(_ body: () throws -> Void) throws -> KithError? {
    do {
        try body()
        return nil
    } catch let error as KithError {
        return error
    }
}
