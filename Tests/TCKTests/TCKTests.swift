import TCK
import Testing

/// The openCypher Technology Compatibility Kit, read strictly.
struct TCKTests {
    @Test(.enabled(if: Kit.folder != nil, "no TCK: set KITH_TCK to a folder with its features"))
    func `every scenario does what it says`() throws {
        let folder = try #require(Kit.folder)
        let graphs = Kit.graphs(in: folder)
        var passed: [String: Int] = [:]
        var failed: [String: Int] = [:]
        var failures: [String] = []
        for scenario in try Kit.scenarios(in: folder)
        where !scenario.tags.contains("@ignore") {
            do {
                try ScenarioRunner.run(scenario, graphs: graphs)
                passed[scenario.folder, default: 0] += 1
            } catch {
                failed[scenario.folder, default: 0] += 1
                failures.append("\(scenario): \(error)")
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
}
