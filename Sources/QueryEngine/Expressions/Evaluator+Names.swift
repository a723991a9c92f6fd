import QueryPlan
import QuerySyntax
import Values

/// Labels and types whose names are computed.
extension Evaluator {
    func hasNames(_ base: Column, _ names: Column, all: Bool) throws(QueryError) -> Column {
        if case .constant(let value, _) = names, base.count > 0 {
            return try hasLabels(base, value.predicate(all: all))
        }
        return try combined(base, names) { base, names throws(QueryError) in
            try hasLabels(.values([base]), names.predicate(all: all))[0]
        }
    }
}

extension LabelNames {
    /// The labels of a row in which the expressions have the values.
    func names(with values: [Value]) throws(QueryError) -> [String] {
        var all = names
        for (expression, value) in zip(computed, values) {
            all += try value.labelNames(at: expression.span)
        }
        return all
    }

    /// Where the first of the computed names is.
    var span: SourceSpan? { computed.first?.span }
}

extension Value {
    fileprivate func predicate(all: Bool) throws(QueryError) -> LabelPredicate {
        let wanted = try labelNames().map { LabelPredicate.name($0) }
        return all ? .and(wanted) : .or(wanted)
    }

    /// The labels that this text or list of texts names.
    func labelNames(at span: SourceSpan? = nil) throws(QueryError) -> [String] {
        if case .string(let name) = self { return [name] }
        guard case .list(let items) = self else { throw notNaming().located(at: span) }
        var names: [String] = []
        for item in items {
            guard case .string(let name) = item else {
                throw item.notNaming().located(at: span)
            }
            names.append(name)
        }
        return names
    }

    private func notNaming() -> QueryError {
        .type("labels are named by a text or a list of texts, and not by \(typeName)")
    }
}
