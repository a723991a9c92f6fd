extension Query {
    /// True if a clause of the query changes the graph.
    public var isUpdating: Bool { firstUpdate != nil }

    /// Where the first clause is that changes the graph.
    public var firstUpdate: SourceSpan? {
        for query in [first] + unions.map(\.query) {
            for clause in query.clauses {
                if let update = clause.firstUpdate { return update }
            }
        }
        return nil
    }
}

extension Clause {
    /// True for a clause that changes the graph.
    public var isUpdating: Bool { firstUpdate != nil }

    /// Its own place, or that of the first clause inside it that changes the graph.
    fileprivate var firstUpdate: SourceSpan? {
        switch kind {
        case .create, .merge, .set, .remove, .delete, .forEach: span
        case .subquery(let call): call.query.firstUpdate
        case .next(let query): query.firstUpdate
        case .match, .unwind, .load, .call, .with, .filter, .bindings, .returning, .finish: nil
        }
    }
}
