import QuerySyntax

/// What expressions can name once rows have been grouped or made distinct.
///
/// A grouping key can be named by its alias in ORDER BY, or by what it is, as long as that is a
/// variable or a property of one: more complex expressions are not recognized inside others.
struct GroupedScope {
    /// The variables and properties of variables that are grouping keys, by fingerprint.
    var keys: [String: VariableID] = [:]
    /// Every item of the projection, by fingerprint, which ORDER BY may repeat as a whole.
    var items: [String: VariableID] = [:]
    /// The names of the projection's columns, for ORDER BY.
    var aliases: [String: VariableID] = [:]
    /// The aggregates computed so far, by fingerprint.
    var aggregates: [String: VariableID] = [:]
    var calls: [AggregateAssignment] = []
    /// The variables that grouping keys mention, recognized or not.
    var mentioned: Set<String> = []
    /// True while an expression is bound in which an aggregate is called.
    var isAggregating = false
    /// The variables that stand for themselves, for patterns and subqueries.
    var visible: [String: VariableID] = [:]

    /// Notes a grouping key.
    mutating func addKey(_ expression: Expression, _ variable: VariableID) {
        mentioned.formUnion(expression.variableNames)
        switch expression.kind {
        case .variable(let name):
            keys[expression.fingerprint] = variable
            visible[name] = variable
        case .property(let base, _) where base.asVariable != nil:
            keys[expression.fingerprint] = variable
        default: break
        }
    }
}

extension Binder {
    /// The variable that an expression stands for where rows are grouped, or nil if its parts have
    /// to be looked at.
    func groupedReplacement(of expression: Expression) throws(QueryError) -> VariableID? {
        guard let grouped = surroundings.grouped else { return nil }
        switch expression.kind {
        case .variable(let name):
            if surroundings.locals.contains(name) { return nil }
            if let variable = grouped.aliases[name] ?? grouped.keys[expression.fingerprint] {
                return variable
            }
            if let outer = surroundings.outer[name], outer == surroundings.names[name] {
                return nil
            }
            throw ungrouped(Name(name, expression.span))
        case .property(let base, _):
            if let name = base.asVariable, surroundings.locals.contains(name) { return nil }
            return grouped.keys[expression.fingerprint] ?? repeated(expression)
        case .literal, .parameter: return nil
        default: return repeated(expression)
        }
    }

    /// The column whose expression is repeated, where no aggregate is called around it.
    private func repeated(_ expression: Expression) -> VariableID? {
        guard let grouped = surroundings.grouped, !grouped.isAggregating, !grouped.items.isEmpty
        else { return nil }
        return grouped.items[expression.fingerprint]
    }

    /// What is wrong with naming a variable that is not a grouping key.
    func ungrouped(_ name: Name) -> QueryError {
        guard let grouped = surroundings.grouped, surroundings.names[name.text] != nil else {
            return .undefined(name, among: surroundings.names.keys)
        }
        let isOrdering = !grouped.items.isEmpty
        guard grouped.isAggregating, !isOrdering || grouped.mentioned.contains(name.text) else {
            return .syntax(
                "UndefinedVariable",
                "The variable `\(name.text)` is not known after the aggregation or DISTINCT",
                at: name.span, hint: "return it as a column of its own")
        }
        return .syntax(
            "AmbiguousAggregationExpression",
            "`\(name.text)` has no single value beside an aggregate, for it is not a grouping key",
            at: name.span, hint: "return it as a column of its own, or aggregate it")
    }
}
