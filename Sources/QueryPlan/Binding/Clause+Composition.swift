import QuerySyntax

extension Binder {
    /// Checks that the clauses may follow each other: reading before updating until the next WITH,
    /// RETURN last, and no updates inside an expression.
    func checkComposition(of query: SingleQuery, at place: QueryPlace) throws(QueryError) {
        var updating: Clause?
        for (index, clause) in query.clauses.enumerated() {
            if clause.isEnd, index < query.clauses.count - 1 {
                throw .composition("\(clause.keyword) must be the last clause", at: clause.span)
            }
            if case .expression = place, clause.isUpdating {
                throw .composition(
                    "A subquery in an expression cannot change the graph", at: clause.span)
            }
            if clause.isReading, let updating {
                throw .composition(
                    "A clause that reads cannot follow \(updating.keyword) directly",
                    at: clause.span, hint: "put a WITH between them")
            }
            if clause.isUpdating { updating = clause }
            switch clause.kind {
            case .with, .next: updating = nil
            default: break
            }
        }
        try checkEnd(of: query, at: place)
    }

    private func checkEnd(of query: SingleQuery, at place: QueryPlace) throws(QueryError) {
        guard let last = query.clauses.last else {
            throw .composition("A query needs a clause", at: query.span)
        }
        if case .expression(let kind) = place {
            if case .finish = last.kind {
                throw .composition("A subquery in an expression has rows", at: last.span)
            }
            guard kind != .collect || last.returnsColumns else {
                throw .composition("A query inside COLLECT must end with RETURN", at: last.span)
            }
            return
        }
        switch last.kind {
        case .match, .unwind, .load, .with, .filter, .bindings:
            throw .composition(
                "A query cannot end with \(last.keyword)", at: last.span,
                hint: "add a RETURN, or a clause that changes the graph")
        default: break
        }
    }
}

extension Clause {
    /// True for a clause that may not follow an updating one directly.
    var isReading: Bool {
        switch kind {
        case .match, .unwind, .load, .call: true
        case .subquery, .create, .merge, .set, .remove, .delete, .forEach, .with, .filter,
            .bindings, .returning, .next, .finish:
            false
        }
    }

    /// True for a clause behind which there can be no other.
    var isEnd: Bool {
        switch kind {
        case .returning, .finish: true
        default: false
        }
    }

    /// True for a clause that ends a query with columns.
    var returnsColumns: Bool {
        switch kind {
        case .returning, .next: true
        default: false
        }
    }

    /// The word a person knows the clause by.
    var keyword: String {
        switch kind {
        case .match(let optional, _, _): optional ? "OPTIONAL MATCH" : "MATCH"
        case .unwind: "UNWIND"
        case .load: "LOAD CSV"
        case .call, .subquery: "CALL"
        case .create: "CREATE"
        case .merge: "MERGE"
        case .set: "SET"
        case .remove: "REMOVE"
        case .delete(let detach, _): detach ? "DETACH DELETE" : "DELETE"
        case .forEach: "FOREACH"
        case .with(let projection, _):
            // A part of a WITH that stands alone begins with the star that it stands for.
            projection.star?.lowerBound == span.lowerBound ? "ORDER BY, SKIP or LIMIT" : "WITH"
        case .filter: "FILTER"
        case .bindings: "LET"
        case .returning: "RETURN"
        case .next: "NEXT"
        case .finish: "FINISH"
        }
    }

    /// The names that a leading WITH of a `CALL { … }` takes from outside; nil for another clause.
    func importedNames(among importable: [String: VariableID]) -> Set<String>? {
        guard case .with(let projection, nil) = kind, !projection.distinct,
            projection.orderBy.isEmpty, projection.skip == nil, projection.limit == nil
        else { return nil }
        var names: Set<String> = projection.star == nil ? [] : Set(importable.keys)
        for item in projection.items {
            guard let name = item.expression.asVariable, importable[name] != nil,
                item.alias == nil || item.alias?.text == name
            else { return nil }
            names.insert(name)
        }
        return names
    }
}
