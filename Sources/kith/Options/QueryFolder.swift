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

    /// The query of that name: the path of its file in the folder without the ending, or the
    /// file's name alone where only one has it.
    func query(named name: String) throws(KithError) -> SavedQuery {
        let all = try all()
        let found = all.filter { self.name(of: $0) == name }
        let alike = found.isEmpty ? all.filter { $0.name == name } : found
        if alike.count == 1 { return alike[0] }
        let shown = QueryError.quoted(name)
        guard alike.isEmpty else {
            throw KithError(
                .usage(
                    "several saved queries are named \(shown) in '\(path)'",
                    hint: "name one of " + alike.map(self.name).joined(separator: ", ")))
        }
        throw KithError(
            .usage(
                "no saved query is named \(shown) in '\(path)'",
                hint: Suggestion.closest(
                    to: name, among: all.flatMap { [self.name(of: $0), $0.name] }
                )
                .map { "did you mean \($0)?" }
                    ?? "kith queries lists them; a query's text has to be quoted"))
    }

    /// The path of the query's file in the folder, without the ending.
    func name(of query: SavedQuery) -> String {
        guard let file = query.path, file.hasPrefix(path + "/") else { return query.name }
        return String(file.dropFirst(path.count + 1).dropLast(".cypher".count))
    }
}
