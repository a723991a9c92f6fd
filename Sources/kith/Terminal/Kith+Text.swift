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
    /// What was done, and how fast.
    func summary(seconds: Double) -> String {
        var parts = ["\(nodesAdded.grouped) nodes", "\(relationshipsAdded.grouped) relationships"]
        if nodesUpdated > 0 { parts.append("\(nodesUpdated.grouped) nodes updated") }
        if badRowCount > 0 { parts.append("\(badRowCount.grouped) bad rows passed over") }
        let rate = Int(Double(nodesAdded + relationshipsAdded) / max(seconds, 0.001))
        return "imported \(parts.joined(separator: ", ")) from \(rows.grouped) rows in "
            + "\(String(format: "%.2f", seconds)) s (\(rate.grouped) a second)"
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
            ("nodes created", nodesCreated), ("nodes deleted", nodesDeleted),
            ("relationships created", relationshipsCreated),
            ("relationships deleted", relationshipsDeleted),
            ("properties set", propertiesSet), ("labels added", labelsAdded),
            ("labels removed", labelsRemoved),
        ]
        return counts.filter { $0.1 > 0 }.map { "\($0.1.grouped) \($0.0)" }.joined(separator: ", ")
    }
}

extension Int {
    /// With a comma after every three digits.
    fileprivate var grouped: String {
        let digits = Array(String(magnitude))
        let grouped = digits.indices.map { index in
            (index > 0 && (digits.count - index) % 3 == 0 ? "," : "") + String(digits[index])
        }.joined()
        return self < 0 ? "-" + grouped : grouped
    }
}
