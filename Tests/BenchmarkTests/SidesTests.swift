import Foundation
import Testing

@testable import Benchmark

struct SidesTests {
    @Test func `all sides give the same answers on a small network`() throws {
        let folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
        defer { try? FileManager.default.removeItem(at: folder) }
        let data = folder.appending(path: "data")
        var maker = NetworkMaker(.tiny, into: data)
        try maker.make()
        let network = try Network(readingFrom: data)
        var measurement = Measurement(
            network: network, files: [data.path], folder: folder, program: nil)
        measurement.smaller = (network, [data.path])
        try measurement.run(Question.allCases, rounds: 1, commitCount: 3)
        #expect(measurement.report.lines.map(\.question) == Question.allCases)
        for line in measurement.report.lines {
            #expect(line.disagreeing.isEmpty, "\(line.question)")
            #expect(line.microseconds.compactMap { $0 }.allSatisfy { $0 > 0 })
        }
        let unmeasured = measurement.report.limits.filter { $0.isMet == nil }.map(\.name)
        // Without the program and without libraries.
        #expect(
            unmeasured.allSatisfy {
                $0.hasSuffix("library") || $0.hasPrefix("start") || $0.hasPrefix("memory")
                    || ["Q6", "Q10 rank", "Q10 parts"].contains(
                        $0.replacing(", to the best store", with: ""))
            }, "\(unmeasured)")
    }

    @Test func `equal sizes give equal networks`() throws {
        let folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
        defer { try? FileManager.default.removeItem(at: folder) }
        let texts = try ["one", "two"].map { name in
            var maker = NetworkMaker(.tiny, into: folder.appending(path: name))
            try maker.make()
            return try ["persons", "influences", "competes_with"].map {
                try Data(contentsOf: folder.appending(path: "\(name)/\($0).csv"))
            }
        }
        #expect(texts[0] == texts[1])
        #expect(texts[0].allSatisfy { $0.count > 1_000 })
    }
}
