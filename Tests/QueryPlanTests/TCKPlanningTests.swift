import QueryPlan
import QuerySyntax
import TCK
import Testing

struct TCKPlanningTests {
    @Test(.enabled(if: Kit.folder != nil, "no TCK: set KITH_TCK to its folder"))
    func `every error that can be found before running is found, and no other`() throws {
        let scenarios = try TCKScenario.all()
        #expect(scenarios.count > 1000)
        for scenario in scenarios {
            for query in scenario.queries.dropLast() {
                let error = failure(of: query, scenario)
                #expect(error == nil, "\(scenario.place)\n\(query)\n\(String(describing: error))")
            }
            let query = scenario.queries.last ?? ""
            let error = failure(of: query, scenario)
            let found = error.map { "\($0.kind.rawValue) \($0.phase.rawValue) \($0.detail)" }
            if let wanted = scenario.error, wanted.phase == "compile time",
                wanted.detail != "MissingParameter"
            {
                let kind = wanted.kind == "Error" ? "SyntaxError" : wanted.kind
                #expect(
                    found == "\(kind) compile time \(wanted.detail)",
                    "\(scenario.place)\n\(query)")
            } else {
                #expect(found == nil, "\(scenario.place)\n\(query)\n\(error?.message ?? "")")
            }
        }
    }

    @Test(.enabled(if: Kit.folder != nil, "no TCK: set KITH_TCK to its folder"))
    func `every plan binds what it reads, with each rewrite and without`() throws {
        let scenarios = try TCKScenario.all()
        let choices = [Set(Rewrite.allCases), []] + Rewrite.allCases.map { [$0] }
        for (number, scenario) in scenarios.enumerated() {
            guard let text = scenario.queries.last, let statement = try? QueryParser.parse(text),
                case .query(let query) = statement.body
            else { continue }
            for rewrites in [choices[number % choices.count]] {
                let plan = try? QueryPlanner.plan(
                    query, text: text, procedures: scenario.procedures,
                    options: PlannerOptions(rewrites: rewrites))
                let unbound = plan?.unboundVariables() ?? []
                #expect(unbound.isEmpty, "\(unbound) \(rewrites) in\n\(text)")
            }
        }
    }

    private func failure(of text: String, _ scenario: TCKScenario) -> QueryError? {
        do {
            let statement = try QueryParser.parse(text)
            guard case .query(let query) = statement.body else { return nil }
            _ = try QueryPlanner.plan(query, text: text, procedures: scenario.procedures)
            return nil
        } catch {
            return error
        }
    }
}

extension LogicalPlan {
    /// The names of variables that an operator reads where no operator before has bound them.
    func unboundVariables() -> [String] {
        var missing: VariableSet = []
        let bound = root.bound(beside: [], &missing)
        missing.formUnion(VariableSet(columns.map(\.variable)).subtracting(bound))
        return missing.map { variables[$0.index].name }.sorted()
    }
}

extension LogicalOperator {
    /// The variables of this operator's rows; `missing` gets what is read and not there.
    fileprivate func bound(
        beside outer: VariableSet, _ missing: inout VariableSet
    ) -> VariableSet {
        if case .argument(let variables) = self {
            missing.formUnion(VariableSet(variables).subtracting(outer))
            return VariableSet(variables)
        }
        if case .union(let branches, let outputs) = self {
            for branch in branches {
                let bound = branch.plan.bound(beside: outer, &missing)
                missing.formUnion(VariableSet(branch.columns).subtracting(bound))
            }
            return VariableSet(outputs)
        }
        let before = input?.bound(beside: outer, &missing) ?? []
        var visible = before
        if case .repeatedExpand(let expand) = self {
            visible.formUnion(expand.variablesOfSteps + expand.variablesIntroduced)
        }
        if case .merge(_, let merge) = self { visible.formUnion(merge.creation.variables()) }
        if case .create(_, let creation) = self { visible.formUnion(creation.variables()) }
        missing.formUnion(VariableSet(variablesRead).subtracting(visible))
        for expression in expressions {
            missing.formUnion(expression.freeVariables.subtracting(visible))
            for subquery in expression.subqueries {
                _ = subquery.plan.bound(beside: VariableSet(subquery.imports), &missing)
            }
        }
        if case .forEach(_, let variable, _, _) = self { visible.insert(variable) }
        var inner: VariableSet = []
        for child in children.dropFirst() { inner = child.bound(beside: visible, &missing) }
        switch self {
        case .aggregate(_, let keys, let aggregates):
            return VariableSet(keys.map(\.variable) + aggregates.map(\.variable))
        case .distinct(_, let variables): return VariableSet(variables)
        case .apply(_, _, let isUnit): return isUnit ? before : before.union(inner)
        case .optional(_, _, let introduces):
            missing.formUnion(VariableSet(introduces).subtracting(inner))
            return before.union(introduces)
        case .forEach: return before
        default: return before.union(variablesBound)
        }
    }
}

extension Creation {
    fileprivate func variables() -> [VariableID] {
        nodes.map(\.variable) + relationships.map(\.variable)
    }
}
