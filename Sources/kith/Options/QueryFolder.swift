import Foundation
import Kith

/// The folder where saved queries lie: the one named, `KITH_QUERIES`, `Queries` in the working
/// folder, or the one installed beside the program.
struct QueryFolder {
    let path: String

    init(named name: String?) {
        let environment = ProcessInfo.processInfo.environment["KITH_QUERIES"]
        let program = Bundle.main.executableURL?.deletingLastPathComponent()
        let installed = program?.appending(path: "../share/kith/queries").standardized.path
        let found = ["Queries", installed].compactMap { $0 }.first {
            FileManager.default.fileExists(atPath: $0)
        }
        path = name ?? environment ?? found ?? "Queries"
    }

    func all() throws(KithError) -> [SavedQuery] {
        try SavedQuery.all(in: path)
    }

    func query(named name: String) throws(KithError) -> SavedQuery {
        let file = "\(path)/\(name).cypher"
        guard !FileManager.default.fileExists(atPath: file) else {
            return try SavedQuery(contentsOf: file)
        }
        let names = try all().map(\.name)
        throw KithError(
            .usage(
                "no saved query is named '\(name)' in '\(path)'",
                hint: Suggestion.closest(to: name, among: names).map { "did you mean \($0)?" }
                    ?? "kith queries lists them; a query's text has to be quoted"))
    }
}
