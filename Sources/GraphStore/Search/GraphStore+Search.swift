import GRDB
import Synchronization
public import Values

extension GraphStore {
    /// Nodes in whose names every word of a text begins a word, the best first.
    ///
    /// Case and diacritics do not matter, and whatever is no letter or digit parts words. Sees what
    /// was committed last; of nodes that fit equally well the older comes first.
    /// A node that is not accepted does not count for the limit.
    public func search(
        _ text: String, limit: Int, where accepts: (NodeID) -> Bool = { _ in true }
    ) throws(StoreError) -> [(node: NodeID, score: Double)] {
        let words = text.split { !$0.isLetter && !$0.isNumber }.prefix(GraphStore.wordsMax)
        guard !words.isEmpty, limit > 0, !state.withLock(\.isFilling) else { return [] }
        return try connection.read { database in
            let statement = try SQLStatement(
                database,
                """
                SELECT rowid, rank FROM node_search WHERE node_search MATCH ?
                  ORDER BY rank, rowid
                """)
            statement.bind(words.map { "\"\($0)\"*" }.joined(separator: " "), at: 1)
            defer { statement.reset() }
            var found: [(node: NodeID, score: Double)] = []
            while found.count < limit, try statement.step() {
                guard let id = statement.id(0), accepts(NodeID(rawValue: id)) else { continue }
                found.append((NodeID(rawValue: id), -statement.real(1)))
            }
            return found
        }
    }

    /// More words of one search are not looked at.
    private static let wordsMax = 32
}
