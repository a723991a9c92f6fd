import Foundation
import Kith

/// A query and the values of its parameters, as a command line gives them.
struct GivenQuery {
    /// Its text, a `.cypher` file, a saved query's name, or `-` for standard input.
    var query: String
    /// Pairs of name and value, as `name=value`.
    var parameters: [String] = []
    /// Parameters as a JSON object, or as `@FILE` with one.
    var parameterObject: String?
    /// Where saved queries are looked for.
    var queries: String?

    /// The query with its head comment.
    func savedQuery() throws(KithError) -> SavedQuery {
        if query == "-" {
            // What cannot be read is empty, as a closed input is.
            let data = (try? FileHandle.standardInput.readToEnd()) ?? Data()
            guard let text = String(validating: data, as: UTF8.self) else {
                throw KithError(.data(.init(.format, "standard input is not UTF-8 text")))
            }
            return try SavedQuery(text: text)
        }
        // Asked of the system: to set up a file manager takes as long as to plan a small query.
        let isFile = unsafe access(query, F_OK) == 0
        if isFile || query.hasSuffix(".cypher") {
            return try SavedQuery(contentsOf: query)
        }
        let isWord = query.allSatisfy { $0.isLetter || $0.isNumber || "-_/".contains($0) }
        guard isWord, !query.isEmpty else { return try SavedQuery(text: query) }
        return try QueryFolder(named: queries).query(named: query)
    }

    /// The values of the parameters, read as the query declares them.
    func values(for query: SavedQuery) throws(KithError) -> [String: Value] {
        var values: [String: Value] = [:]
        if let parameterObject {
            values = try query.values(json: try Self.object(parameterObject))
            for name in values.keys.sorted() { try requireUse(of: name, in: query) }
        }
        for parameter in parameters {
            let halves = parameter.split(
                separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
            guard halves.count == 2, !halves[0].isEmpty else {
                throw KithError(
                    .usage(
                        "cannot understand the parameter '\(parameter)'",
                        hint: "write --param name=value"))
            }
            let name = String(halves[0])
            values[name] = try query.value(of: name, text: String(halves[1]))
            try requireUse(of: name, in: query)
        }
        return try query.completed(values)
    }

    /// A slip in a name must not be taken for the default in silence.
    private func requireUse(of name: String, in query: SavedQuery) throws(KithError) {
        let declared = query.parameters.map { $0.name }
        guard !declared.contains(name) else { return }
        let isUsed = query.text.indices.contains { place in
            guard query.text[place] == "$" else { return false }
            let rest = query.text[place...].dropFirst()
            // `$op` is not read by a query that reads `$opp`.
            let next = rest.dropFirst(name.count).first
            let ends = next.map { !$0.isLetter && !$0.isNumber && $0 != "_" } ?? true
            return rest.hasPrefix("`\(name)`") || rest.hasPrefix(name) && ends
        }
        guard !isUsed else { return }
        throw KithError(
            .usage(
                "the query has no parameter \(QueryError.quoted(name))",
                hint: Suggestion.closest(to: name, among: declared).map { "did you mean \($0)?" }
                    ?? (declared.isEmpty ? nil : "it has " + declared.joined(separator: ", "))))
    }

    private static func object(_ text: String) throws(KithError) -> String {
        guard text.hasPrefix("@") else { return text }
        let path = String(text.dropFirst())
        guard let data = FileManager.default.contents(atPath: path) else {
            throw KithError(.data(.init(.file, "cannot read the parameter file '\(path)'")))
        }
        guard let text = String(validating: data, as: UTF8.self) else {
            throw KithError(.data(.init(.format, "'\(path)' is not UTF-8 text")))
        }
        return text
    }
}
