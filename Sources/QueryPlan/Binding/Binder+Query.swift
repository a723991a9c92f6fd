import QuerySyntax
import Values

/// A query as operators over an `argument`.
struct BoundQuery {
    var plan: LogicalOperator
    /// The columns that `RETURN` names; empty for a query that returns nothing.
    var columns: [LogicalPlan.Column]
    /// True if the query ends with something that makes columns.
    var returns: Bool
}

/// Where a query stands.
enum QueryPlace {
    /// On its own.
    case statement
    /// Between the braces of an expression.
    case expression(SubqueryKind)
    /// Between the braces of `CALL` without parentheses: a leading WITH imports some of the names.
    case call(importable: [String: VariableID])
    /// Between the braces of `CALL` with parentheses: these names are known in all of it.
    case scope([String: VariableID])
    /// Behind `NEXT`: the rows that came before are in a list.
    case next(RowList)
}

extension Binder {
    /// The whole query.
    mutating func bindStatement(_ query: Query) throws(QueryError) -> BoundQuery {
        try bindQuery(query, at: .statement)
    }

    /// A query in its surroundings, which are as before when this returns.
    mutating func bindQuery(_ query: Query, at place: QueryPlace) throws(QueryError) -> BoundQuery {
        let before = surroundings
        defer { surroundings = before }
        let first = try bindSingle(query.first, at: place, isAlone: query.unions.isEmpty)
        guard !query.unions.isEmpty else { return first }
        try checkUnion(query)
        var arms = [first]
        for union in query.unions {
            surroundings = before
            let arm = try bindSingle(union.query, at: place, isAlone: false)
            guard Set(arm.columns.map(\.name)) == Set(first.columns.map(\.name)) else {
                throw .syntax(
                    "DifferentColumnsInUnion", "Both sides of a UNION must return the same columns",
                    at: union.span, hint: "give the columns the same names with AS")
            }
            arms.append(arm)
        }
        return joinedByUnion(arms, all: query.unions[0].all)
    }

    private func checkUnion(_ query: Query) throws(QueryError) {
        for union in query.unions where union.all != query.unions[0].all {
            throw .composition("UNION and UNION ALL cannot be mixed in one query", at: union.span)
        }
        for arm in [query.first] + query.unions.map(\.query) {
            guard let last = arm.clauses.last, last.returnsColumns else {
                throw .composition("Every part of a UNION must end with RETURN", at: arm.span)
            }
        }
    }

    private mutating func joinedByUnion(_ arms: [BoundQuery], all: Bool) -> BoundQuery {
        let names = arms[0].columns.map(\.name)
        let columnsByArm = arms.map { arm in
            Dictionary(
                arm.columns.map { ($0.name, $0.variable) }, uniquingKeysWith: { first, _ in first })
        }
        let columns = names.map { name in
            let type = columnsByArm.reduce(StaticType.null) { type, columns in
                columns[name].map { type.union(self.type(of: $0)) } ?? type
            }
            return LogicalPlan.Column(name: name, variable: declare(name, type))
        }
        let branches = zip(arms, columnsByArm).map { arm, columns in
            UnionBranch(plan: arm.plan, columns: names.compactMap { columns[$0] })
        }
        let outputs = columns.map(\.variable)
        let union = LogicalOperator.union(branches, outputs: outputs)
        return BoundQuery(
            plan: all ? union : .distinct(union, outputs), columns: columns, returns: true)
    }

    private mutating func bindSingle(
        _ query: SingleQuery, at place: QueryPlace, isAlone: Bool
    ) throws(QueryError) -> BoundQuery {
        try checkComposition(of: query, at: place)
        var clauses = query.clauses[...]
        switch place {
        case .statement, .expression: break
        case .call(let importable):
            surroundings = Surroundings(notTakenIn: Set(importable.keys))
            if case .with? = clauses.first?.kind { surroundings.beginsWithWith = true }
            if let imported = clauses.first?.importedNames(among: importable) {
                surroundings.names = importable.filter { imported.contains($0.key) }
                clauses.removeFirst()
            }
        case .scope(let imported):
            let around = Set(surroundings.names.keys)
            surroundings = Surroundings(
                names: imported, outer: imported, isScoped: true,
                notTakenIn: around.subtracting(imported.keys))
        case .next: surroundings.names = surroundings.outer
        }
        if isAlone, case .statement = place, let only = clauses.first, clauses.count == 1,
            case .call(let call) = only.kind
        {
            return try bindStandaloneCall(call, span: only.span)
        }
        var plan = LogicalOperator.argument([])
        if case .next(let list) = place { plan = bindRows(of: list) }
        for index in clauses.indices {
            let clause = clauses[index]
            try count(steps: 1, at: clause.span)
            if case .next(let query) = clause.kind {
                let bound = try bindNext(query, clause.span, over: plan)
                guard index < clauses.endIndex - 1 else { return bound }
                plan = bound.plan
                continue
            }
            if case .returning(let projection) = clause.kind {
                let (result, columns) = try bindProjection(
                    projection, predicate: nil, isReturn: true, over: plan)
                return BoundQuery(plan: result, columns: columns, returns: true)
            }
            if case .finish = clause.kind {
                plan = .limit(plan, PlanExpression(.literal(.integer(0)), clause.span))
            } else {
                plan = try bind(clause, over: plan)
            }
        }
        return BoundQuery(plan: plan, columns: [], returns: false)
    }

    /// The operators of one clause on top of those before it.
    mutating func bind(_ clause: Clause, over plan: LogicalOperator) throws(QueryError)
        -> LogicalOperator
    {
        if clause.isUpdating { writes = true }
        switch clause.kind {
        case .match(let optional, let patterns, let predicate):
            return try bindMatch(patterns, where: predicate, optional: optional, over: plan)
        case .unwind(let list, let name, let counter):
            return try bindUnwind(list, as: name, counter, over: plan)
        case .load(let load): return try bindLoad(load, over: plan)
        case .call(let call):
            return try bindCall(call, span: clause.span, over: plan)
        case .subquery(let call): return try bindSubqueryCall(call, clause.span, over: plan)
        case .create(let patterns): return try bindCreate(patterns, over: plan)
        case .merge(let pattern, let onCreate, let onMatch):
            return try bindMerge(pattern, onCreate: onCreate, onMatch: onMatch, over: plan)
        case .set(let items): return .update(plan, try bindSetItems(items))
        case .remove(let items): return .update(plan, try bindRemoveItems(items))
        case .delete(let detach, let entities):
            return .delete(plan, try bindDeleted(entities), detach: detach)
        case .forEach(let variable, let list, let clauses):
            return try bindForEach(variable, list, clauses, over: plan)
        case .with(let projection, let predicate):
            return try bindProjection(
                projection, predicate: predicate, isReturn: false, over: plan
            ).plan
        case .filter(let predicate):
            surroundings.aggregates = .forbidden(in: "FILTER")
            return .filter(plan, try bindPredicate(predicate))
        case .bindings(let bindings):
            return try bindBindings(bindings.map { ($0.variable, $0.value) }, over: plan)
        case .returning, .next, .finish:
            throw .composition("\(clause.keyword) must be the last clause", at: clause.span)
        }
    }

    /// `LET`: its values know what is bound before it, and not each other.
    private mutating func bindBindings(
        _ bindings: [(variable: Name, value: Expression)], over plan: LogicalOperator
    ) throws(QueryError) -> LogicalOperator {
        surroundings.aggregates = .forbidden(in: "LET")
        var values: [Typed] = []
        for binding in bindings {
            do {
                values.append(try bind(binding.value))
            } catch  where error.detail == "UndefinedVariable" && error.hint == nil {
                let names = binding.value.variableNames
                guard bindings.contains(where: { names.contains($0.variable.text) }) else {
                    throw error
                }
                throw .syntax(
                    error.detail, error.message, at: error.span,
                    hint: "what one LET defines is known behind it: write a second LET")
            }
        }
        var assignments: [Assignment] = []
        for (binding, value) in zip(bindings, values) {
            let name = binding.variable
            guard surroundings.names[name.text] == nil else { throw .alreadyBound(name) }
            assignments.append(Assignment(declare(name.text, value.type), value.expression))
        }
        return .project(plan, assignments)
    }

    private mutating func bindLoad(
        _ load: TableLoad, over plan: LogicalOperator
    ) throws(QueryError) -> LogicalOperator {
        surroundings.aggregates = .forbidden(in: "LOAD CSV")
        let file = try bind(load.file)
        guard surroundings.names[load.variable.text] == nil else {
            throw .alreadyBound(load.variable)
        }
        let row = load.withHeaders ? StaticType.map : .list(of: .string)
        return .load(
            plan,
            FileScan(
                file: file.expression, withHeaders: load.withHeaders,
                fieldTerminator: load.fieldTerminator ?? ",",
                variable: declare(load.variable.text, row)))
    }
}
