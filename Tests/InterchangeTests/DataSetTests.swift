import Foundation
import Interchange
import Testing
import Values

/// The mappings in Fixtures against the data they are for, where that data is at hand: beside the
/// repository, or in the folder that `KITH_DATA` names.
@Suite struct DataSetTests {
    static let repository = URL(filePath: #filePath)
        .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

    static var data: URL {
        ProcessInfo.processInfo.environment["KITH_DATA"].map { URL(filePath: $0) }
            ?? repository.appending(path: "../shared/data")
    }

    static var isHere: Bool { FileManager.default.fileExists(atPath: data.path) }

    private static func graph(
        _ mapping: String, _ folder: String
    ) throws -> (GraphSink, ImportReport) {
        let path = repository.appending(path: "Fixtures/\(mapping)").path
        return try ImportPlan(mapping: path, data: [data.appending(path: folder).path]).graph()
    }

    @Test(.enabled(if: isHere)) func `Northwind loads without a bad row`() throws {
        let (sink, report) = try Self.graph("northwind.yaml", "northwind")
        #expect(report.badRows == [])
        let nodes = ["Organization": 120, "Person": 120, "User": 9, "Product": 77, "Purchase": 830]
        for (label, count) in nodes { #expect(sink.count(label: label) == count, "\(label)") }
        let relationships = [
            "WORKS_AT": 120, "REPORTS_TO": 8, "SUPPLIES": 77, "PLACED": 830, "SOLD_BY": 830,
            "MANAGES": 464, "OF_PRODUCT": 2155,
        ]
        for (type, count) in relationships { #expect(sink.count(type: type) == count, "\(type)") }
        #expect(
            sink.lines.contains(
                "(:Purchase {amount: 440.0, id: 'order-10248', name: 'Order 10248',"
                    + " purchasedOn: 1996-07-04, shippedOn: 1996-07-16})"))
        #expect(sink.lines.contains { $0.contains("name: 'Pavlova, Ltd.'") })
        let revenue = sink.nodes.reduce(0.0) { sum, node in
            guard case .float(let amount)? = node.properties["amount"] else { return sum }
            return sum + amount
        }
        #expect(abs(revenue - 1_265_793.04) < 0.5)
    }

    @Test(.enabled(if: isHere)) func `the BP ownership tree loads without a bad row`() throws {
        let (sink, report) = try Self.graph("bp-ownership.yaml", "openoil_bp")
        #expect(report.badRows == [])
        #expect(report.rows == 1164)
        #expect(sink.count(label: "Organization") == 1178)
        #expect(sink.count(type: "OWNS") == 1163)
        let percents = sink.relationships.compactMap { relationship -> Double? in
            guard case .float(let percent)? = relationship.properties["percent"] else { return nil }
            return percent
        }
        #expect(percents.count == 1163)
        #expect(percents.allSatisfy { $0 > 0 && $0 <= 100 })
        #expect(sink.count(type: "PART_OF") == percents.count { $0 > 50 })
    }
}
