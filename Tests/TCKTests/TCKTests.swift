import Foundation
import Testing

/// The openCypher Technology Compatibility Kit, read strictly.
///
/// The features are not part of the package: `KITH_TCK` names their folder, and without it the one
/// beside the package is taken if it is there.
struct TCKTests {
    static let folder: URL? = {
        let beside = URL(filePath: #filePath).deletingLastPathComponent()
            .appending(path: "../../../shared/conformance/tck").standardizedFileURL
        let folder =
            if let named = ProcessInfo.processInfo.environment["KITH_TCK"] {
                URL(filePath: named)
            } else {
                beside
            }
        let isThere = FileManager.default.fileExists(atPath: features(in: folder).path)
        return isThere ? folder : nil
    }()

    @Test(.enabled(if: folder != nil, "no TCK: set KITH_TCK to a folder with its features"))
    func `every scenario does what it says`() throws {
        let folder = try #require(Self.folder)
        let graphs = Self.graphs(beside: folder)
        var passed: [String: Int] = [:]
        var failed: [String: Int] = [:]
        var failures: [String] = []
        for scenario in try Self.scenarios(in: Self.features(in: folder))
        where !scenario.tags.contains("@ignore") {
            do {
                try ScenarioRunner.run(scenario, graphs: graphs)
                passed[scenario.folder, default: 0] += 1
            } catch {
                failed[scenario.folder, default: 0] += 1
                failures.append("\(scenario.testDescription): \(error)")
            }
        }
        for name in Set(passed.keys).union(failed.keys).sorted() {
            print("\(name): \(passed[name] ?? 0) passed, \(failed[name] ?? 0) failed")
        }
        for failure in failures { print("FAILED \(failure)") }
        let passedCount = passed.values.reduce(0, +)
        print("\(passedCount) passed, \(failures.count) failed")
        #expect(passedCount > 0)
        #expect(failures.isEmpty, "\(failures.count) scenarios failed; they are listed above")
    }

    /// `KITH_TCK` may name the kit or its features.
    private static func features(in folder: URL) -> URL {
        let features = folder.appending(path: "features")
        return FileManager.default.fileExists(atPath: features.path) ? features : folder
    }

    /// The named graphs lie beside the features.
    private static func graphs(beside folder: URL) -> URL {
        let inside = folder.appending(path: "graphs")
        return FileManager.default.fileExists(atPath: inside.path)
            ? inside : folder.deletingLastPathComponent().appending(path: "graphs")
    }

    private static func scenarios(in features: URL) throws -> [Scenario] {
        let paths =
            FileManager.default.enumerator(atPath: features.path)?
            .compactMap { $0 as? String }.filter { $0.hasSuffix(".feature") } ?? []
        return try paths.sorted().flatMap { path in
            let text = try String(contentsOf: features.appending(path: path), encoding: .utf8)
            var reader = FeatureReader(text: text, feature: path)
            return reader.scenarios()
        }
    }
}
