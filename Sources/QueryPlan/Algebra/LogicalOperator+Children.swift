extension LogicalOperator {
    /// The operators directly below this one: its input first, then the plans inside it.
    public var children: [LogicalOperator] {
        switch self {
        case .argument: []
        case .nodeScan(let scan): [scan.input]
        case .nodeSeek(let seek): [seek.input]
        case .expand(let expand): [expand.input]
        case .repeatedExpand(let expand): [expand.input] + expand.stepPlans
        case .filter(let input, _), .project(let input, _), .aggregate(let input, _, _),
            .distinct(let input, _), .sort(let input, _, _), .skip(let input, _),
            .limit(let input, _), .unwind(let input, _, _), .load(let input, _),
            .procedure(let input, _), .eager(let input), .create(let input, _),
            .update(let input, _),
            .delete(let input, _, _):
            [input]
        case .union(let branches, _): branches.map(\.plan)
        case .optional(let input, let inner, _), .apply(let input, let inner, _): [input, inner]
        case .hashJoin(let join): [join.input, join.inner]
        case .merge(let input, let merge): [input, merge.match]
        case .forEach(let input, _, _, let body): [input, body]
        }
    }

    /// The operator that this one takes its rows from; nil for `argument` and `union`.
    public var input: LogicalOperator? {
        switch self {
        case .argument, .union: nil
        default: children.first
        }
    }

    /// The same operator with each child replaced by what `transform` makes of it, in their order.
    public func mapChildren<Failure>(
        _ transform: (LogicalOperator) throws(Failure) -> LogicalOperator
    ) throws(Failure) -> LogicalOperator {
        switch self {
        case .argument: return self
        case .union(let branches, let outputs):
            var mapped: [UnionBranch] = []
            for branch in branches {
                mapped.append(
                    UnionBranch(plan: try transform(branch.plan), columns: branch.columns))
            }
            return .union(mapped, outputs: outputs)
        case .repeatedExpand(var expand):
            expand.input = try transform(expand.input)
            return .repeatedExpand(try expand.mapStepPlans(transform))
        case .optional(let input, let inner, let introduces):
            let input = try transform(input)
            return .optional(input, inner: try transform(inner), introduces: introduces)
        case .apply(let input, let inner, let isUnit):
            let input = try transform(input)
            return .apply(input, inner: try transform(inner), isUnit: isUnit)
        case .hashJoin(var join):
            join.input = try transform(join.input)
            join.inner = try transform(join.inner)
            return .hashJoin(join)
        case .merge(let input, var merge):
            let input = try transform(input)
            merge.match = try transform(merge.match)
            return .merge(input, merge)
        case .forEach(let input, let variable, let list, let body):
            let input = try transform(input)
            return .forEach(input, variable: variable, list: list, body: try transform(body))
        default:
            guard let input else { return self }
            return replacingInput(by: try transform(input))
        }
    }

    /// The same operator over another input.
    func replacingInput(by input: LogicalOperator) -> LogicalOperator {
        switch self {
        case .argument, .union: self
        case .nodeScan(let scan): .nodeScan(changed(scan) { $0.input = input })
        case .nodeSeek(let seek): .nodeSeek(changed(seek) { $0.input = input })
        case .expand(let expand): .expand(changed(expand) { $0.input = input })
        case .repeatedExpand(let expand): .repeatedExpand(changed(expand) { $0.input = input })
        case .filter(_, let predicate): .filter(input, predicate)
        case .project(_, let assignments): .project(input, assignments)
        case .aggregate(_, let keys, let aggregates):
            .aggregate(input, keys: keys, aggregates: aggregates)
        case .distinct(_, let variables): .distinct(input, variables)
        case .sort(_, let keys, let limit): .sort(input, keys, limit: limit)
        case .skip(_, let count): .skip(input, count)
        case .limit(_, let count): .limit(input, count)
        case .unwind(_, let list, let variable): .unwind(input, list: list, variable: variable)
        case .load(_, let scan): .load(input, scan)
        case .optional(_, let inner, let introduces):
            .optional(input, inner: inner, introduces: introduces)
        case .apply(_, let inner, let isUnit): .apply(input, inner: inner, isUnit: isUnit)
        case .hashJoin(let join): .hashJoin(changed(join) { $0.input = input })
        case .procedure(_, let invocation): .procedure(input, invocation)
        case .eager: .eager(input)
        case .create(_, let creation): .create(input, creation)
        case .merge(_, let merge): .merge(input, merge)
        case .update(_, let items): .update(input, items)
        case .delete(_, let entities, let detach): .delete(input, entities, detach: detach)
        case .forEach(_, let variable, let list, let body):
            .forEach(input, variable: variable, list: list, body: body)
        }
    }

    /// Every operator with its number: the order of a depth-first walk over `children`.
    public var numbered: [LogicalOperator] {
        var result: [LogicalOperator] = []
        var pending = [self]
        while let next = pending.popLast() {
            result.append(next)
            pending.append(contentsOf: next.children.reversed())
        }
        return result
    }
}

/// A copy of a value with a change.
func changed<Value>(_ value: Value, _ change: (inout Value) -> Void) -> Value {
    var copy = value
    change(&copy)
    return copy
}
