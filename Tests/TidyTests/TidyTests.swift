import Foundation
import Testing

/// Checks properties of the source text that the compiler cannot: sizes, layering, banned words.
struct TidyTests {
    /// Who may import whom.
    ///
    /// A target that is not named here fails the test, so the map stays true.
    static let floors: [String: Set<String>] = [
        "Values": [],
        "QuerySyntax": ["Values"],
        "GraphIndex": ["Values", "HashTreeCollections"],
        "Interchange": ["Values", "Yams"],
        "Diagrams": ["Values"],
        "QueryPlan": ["Values", "QuerySyntax"],
        "GraphStore": ["Values", "GraphIndex", "GRDB", "GRDBSQLite"],
        "QueryEngine": ["Values", "QuerySyntax", "GraphIndex", "QueryPlan"],
        "Kith": [
            "Values", "QuerySyntax", "GraphIndex", "Interchange", "Diagrams", "QueryPlan",
            "GraphStore", "QueryEngine",
        ],
        "kith": ["Kith", "ArgumentParser"],
        "Benchmark": ["Kith", "ArgumentParser", "GRDBSQLite"],
    ]

    /// What comes with the toolchain; the ground floor takes the least of it.
    static let system: Set<String> = ["Foundation", "Glibc", "Synchronization", "Dispatch"]

    static let banned = [
        "try!", "as!", "fatalError(", "@unchecked Sendable", "@preconcurrency", "DispatchQueue",
        "FIXME", "TODO",
    ]

    /// Data in the form of source.
    static let generated: Set<String> = ["Sources/Values/Zones/ZoneData.swift"]

    static let sources = SourceFile.all(below: "Sources")

    @Test(arguments: sources.filter { !generated.contains($0.path) })
    func `a source file is small`(file: SourceFile) {
        #expect(file.lines.count <= 400, "\(file.path) has \(file.lines.count) lines")
        for function in file.functions where function.count > 60 {
            Issue.record(
                "\(file.path):\(function.lowerBound + 1): \(function.count) lines in one function")
        }
        for (number, line) in file.lines.enumerated() where line.count > 100 {
            Issue.record("\(file.path):\(number + 1): \(line.count) columns")
        }
    }

    @Test(arguments: sources) func `imports go down the floors`(file: SourceFile) throws {
        let allowed = try #require(Self.floors[file.target], "unknown target \(file.target)")
        for name in file.imports where !allowed.contains(name) {
            let isSystem = Self.system.contains(name)
            if isSystem && (file.target != "Values" || name == "Synchronization") { continue }
            Issue.record("\(file.path): \(file.target) must not import \(name)")
        }
    }

    @Test(arguments: sources.filter { !generated.contains($0.path) })
    func `no banned word`(file: SourceFile) {
        for (number, line) in file.lines.enumerated() {
            let code = line.split(
                separator: "//", maxSplits: 1, omittingEmptySubsequences: false)[0]
            for word in Self.banned where code.contains(word) {
                Issue.record("\(file.path):\(number + 1): \(word)")
            }
            if code.contains(" print("), file.target != "kith" {
                Issue.record("\(file.path):\(number + 1): print(")
            }
        }
    }

    @Test func `every target is on the map`() throws {
        let folders = try FileManager.default.contentsOfDirectory(
            atPath: SourceFile.root.appending(path: "Sources").path)
        #expect(Set(folders) == Set(Self.floors.keys))
    }
}
