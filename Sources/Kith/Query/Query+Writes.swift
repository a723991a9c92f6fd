import QuerySyntax

extension Query {
    /// True if a clause of the query changes the graph.
    var writes: Bool {
        first.writes || unions.contains { $0.query.writes }
    }
}

extension SingleQuery {
    fileprivate var writes: Bool {
        clauses.contains { clause in
            switch clause.kind {
            case .create, .merge, .set, .remove, .delete, .forEach: true
            case .subquery(let query): query.writes
            case .match, .unwind, .load, .call, .with, .returning: false
            }
        }
    }
}
