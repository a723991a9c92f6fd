import QueryPlan
import QuerySyntax

extension PhysicalPlanner {
    func writingOperator(
        _ plan: LogicalOperator, _ live: VariableSet
    ) throws(QueryError) -> any BatchOperator {
        switch plan {
        case .create(let input, let creation): return try create(input, creation, live)
        case .merge(let input, let merge): return try self.merge(input, merge, live)
        case .update(let input, let items):
            var below = live
            for item in items { below.formUnion(item.variablesRead) }
            return UpdateOperator(
                items, input: try operators(for: input, live: below), context: context, live: live)
        case .delete(let input, let targets, let detach):
            var below = live
            for target in targets { below.formUnion(target.variablesRead) }
            return DeleteOperator(
                targets, detach: detach, input: try operators(for: input, live: below),
                context: context, live: live)
        case .forEach(let input, let variable, let list, let body):
            let below = live.union(list.variablesRead)
                .union(body.freeVariables.subtracting([variable]))
            // The input first: that is the order in which operators are numbered.
            let input = try operators(for: input, live: below)
            return ForEachOperator(
                variable: variable, list: list, body: try subplan(body, live: []), input: input,
                context: context, live: live)
        default: return try operators(for: plan, live: live)
        }
    }

    /// One operator for all creations that follow each other; each has its own where rows are
    /// counted.
    private func create(
        _ input: LogicalOperator, _ last: Creation, _ live: VariableSet
    ) throws(QueryError) -> any BatchOperator {
        var input = input
        var creations = [last]
        while recorder == nil, case .create(let next, let creation) = input {
            creations.append(creation)
            input = next
        }
        creations.reverse()
        var below = live
        for creation in creations { below.formUnion(creation.variablesRead) }
        for creation in creations { below.subtract(creation.variables) }
        return CreateOperator(
            creations, input: try operators(for: input, live: below), context: context, live: live)
    }

    private func merge(
        _ input: LogicalOperator, _ merge: Merge, _ live: VariableSet
    ) throws(QueryError) -> any BatchOperator {
        var needed = live.union(merge.creation.variablesRead)
        for item in merge.onMatch + merge.onCreate { needed.formUnion(item.variablesRead) }
        let below = needed.subtracting(merge.creation.variables).union(merge.match.freeVariables)
        let introduced = needed.intersection(merge.creation.variables)
        return MergeOperator(
            merge, input: try operators(for: input, live: below),
            match: try subplan(merge.match, live: introduced), context: context, live: live,
            needed: below)
    }
}
