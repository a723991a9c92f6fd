import QuerySyntax

extension Query {
    /// True if a clause of the query changes the graph.
    var writes: Bool { firstWrite != nil }

    /// Where the first clause is that changes the graph.
    var firstWrite: SourceSpan? {
        first.firstWrite ?? unions.lazy.compactMap(\.query.firstWrite).first
    }
}

extension SingleQuery {
    fileprivate var firstWrite: SourceSpan? {
        clauses.lazy.compactMap { clause in
            switch clause.kind {
            case .create, .merge, .set, .remove, .delete, .forEach: clause.span
            case .subquery(let call): call.query.firstWrite
            case .match, .unwind, .load, .call, .with, .filter, .bindings, .returning, .finish:
                nil
            }
        }.first
    }
}
