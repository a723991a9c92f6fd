extension PlanExpression {
    /// The variables of the row that the expression reads; not those that it binds itself.
    public var freeVariables: VariableSet {
        var usage = VariableUsage()
        usage.add(self)
        return usage.free
    }

    /// The same expression with a variable read as something else.
    func replacing(_ variable: VariableID, with replacement: VariableID) -> PlanExpression {
        rewritten { expression in
            var copy = expression
            switch expression.kind {
            case .variable(variable): copy.kind = .variable(replacement)
            case .path(let variables):
                copy.kind = .path(variables.map { $0 == variable ? replacement : $0 })
            case .relationshipsDiffer(let variables):
                copy.kind = .relationshipsDiffer(
                    variables.map { $0 == variable ? replacement : $0 })
            case .pathHasMode(let mode, let variables):
                copy.kind = .pathHasMode(
                    mode, variables.map { $0 == variable ? replacement : $0 })
            case .gathered(var gathering):
                if gathering.start == variable { gathering.start = replacement }
                if gathering.relationships == variable { gathering.relationships = replacement }
                copy.kind = .gathered(gathering)
            case .degree(let count):
                copy.kind = .degree(count.replacing(variable, with: replacement))
            default: break
            }
            return copy
        }
    }

    /// True if this or an expression inside it, other than in a subquery, fulfils the predicate.
    func contains(_ predicate: (PlanExpression) -> Bool) -> Bool {
        predicate(self) || children.contains { $0.contains(predicate) }
    }

    /// The subqueries in this expression, in the order written.
    public var subqueries: [Subquery] {
        if case .subquery(let subquery) = kind { return [subquery] }
        return children.flatMap(\.subqueries)
    }

    /// The variable, where the expression is nothing else.
    var asVariable: VariableID? {
        if case .variable(let variable) = kind { variable } else { nil }
    }

    /// The operands of a conjunction, however nested; the expression itself where it is none.
    public var conjuncts: [PlanExpression] {
        guard case .and(let operands) = kind else { return [self] }
        return operands.flatMap(\.conjuncts)
    }

    /// All operands as one predicate; nil for none.
    static func conjunction(_ operands: [PlanExpression]) -> PlanExpression? {
        operands.count > 1 ? PlanExpression(.and(operands), operands[0].span) : operands.first
    }

    /// True if two evaluations over one row may differ.
    public var isVolatile: Bool {
        contains {
            switch $0.kind {
            case .function(let name, _):
                FunctionCatalogue.lookup(name)?.isDeterministic == false
            case .subquery(let subquery):
                subquery.plan.anyExpression(\.isVolatile)
            default: false
            }
        }
    }
}

/// Gathers which variables are read and which are bound.
///
/// As every variable has one place that
/// binds it, what is read and never bound comes from outside.
struct VariableUsage {
    var read: VariableSet = []
    var bound: VariableSet = []

    var free: VariableSet { read.subtracting(bound) }

    mutating func add(_ expression: PlanExpression) {
        switch expression.kind {
        case .variable(let variable): read.insert(variable)
        case .path(let variables), .relationshipsDiffer(let variables),
            .pathHasMode(_, let variables):
            read.formUnion(variables)
        case .gathered(let gathering):
            read.formUnion([gathering.start, gathering.relationships])
        case .degree(let count): read.formUnion(count.variables)
        case .listComprehension(let variable, _, _, _), .quantifier(_, let variable, _, _):
            bound.insert(variable)
        case .reduce(let accumulator, _, let variable, _, _, _):
            bound.formUnion([accumulator, variable])
        case .subquery(let subquery):
            add(subquery.plan)
            if let column = subquery.column { read.insert(column) }
        default: break
        }
        for child in expression.children { add(child) }
    }

    mutating func add(_ plan: LogicalOperator) {
        read.formUnion(plan.variablesRead)
        bound.formUnion(plan.variablesBound)
        for expression in plan.expressions { add(expression) }
        for child in plan.children { add(child) }
    }
}
