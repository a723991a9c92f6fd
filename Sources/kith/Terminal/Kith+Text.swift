import Foundation
import Kith

extension ImportProgress {
    /// How far it has come, such as `works-at.csv: 120,000 rows, 45 %`.
    var text: String {
        let name = URL(filePath: file).lastPathComponent
        let share = bytesTotal.map { $0 > 0 ? ", \(bytes * 100 / $0) %" : "" } ?? ""
        return "\(name): \(rows.grouped) rows\(share)"
    }
}

extension ImportReport {
    /// What was done, and how fast until it was durable, of all the seconds that it took.
    func summary(seconds: Double) -> String {
        var parts = [nodesAdded.counting("node"), relationshipsAdded.counting("relationship")]
        if nodesFound + relationshipsFound > 0 {
            let found = [nodesFound.counting("node"), relationshipsFound.counting("relationship")]
            parts.append("found \(found.joined(separator: " and ")) that were there already")
        }
        if badRowCount > 0 { parts.append("passed over \(badRowCount.counting("bad row"))") }
        let durable = seconds - snapshotSeconds
        let rate = Int(Double(nodesAdded + relationshipsAdded) / max(durable, 0.001))
        let snapshot = String(format: "%.2f", snapshotSeconds)
        return "imported \(parts.joined(separator: ", ")) from \(rows.counting("row")) in "
            + "\(String(format: "%.2f", durable)) s (\(rate.grouped) a second)"
            + (snapshot == "0.00" ? "" : ", snapshot in \(snapshot) s")
    }
}

extension UpdateCounters {
    /// The counts by name, as typed JSON shows them.
    var named: [(name: String, count: Int)] {
        [
            ("nodesCreated", nodesCreated), ("nodesDeleted", nodesDeleted),
            ("relationshipsCreated", relationshipsCreated),
            ("relationshipsDeleted", relationshipsDeleted),
            ("propertiesSet", propertiesSet), ("labelsAdded", labelsAdded),
            ("labelsRemoved", labelsRemoved),
        ]
    }

    /// What was changed, in words; empty if nothing was.
    var summary: String {
        let counts = [
            (nodesCreated, "node", "nodes", "created"), (nodesDeleted, "node", "nodes", "deleted"),
            (relationshipsCreated, "relationship", "relationships", "created"),
            (relationshipsDeleted, "relationship", "relationships", "deleted"),
            (propertiesSet, "property", "properties", "set"),
            (labelsAdded, "label", "labels", "added"),
            (labelsRemoved, "label", "labels", "removed"),
        ]
        return counts.filter { $0.0 > 0 }
            .map { count, one, many, what in
                "\(count.grouped) \(count == 1 ? one : many) \(what)"
            }
            .joined(separator: ", ")
    }
}

extension Int {
    /// With what is counted, such as `1 node` or `2,000 nodes`.
    fileprivate func counting(_ noun: String) -> String {
        "\(grouped) \(noun)\(self == 1 ? "" : "s")"
    }

    /// With a comma after every three digits.
    fileprivate var grouped: String {
        let digits = Array(String(magnitude))
        let grouped = digits.indices.map { index in
            (index > 0 && (digits.count - index) % 3 == 0 ? "," : "") + String(digits[index])
        }.joined()
        return self < 0 ? "-" + grouped : grouped
    }
}
