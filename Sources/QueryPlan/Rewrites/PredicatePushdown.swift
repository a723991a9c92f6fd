import QuerySyntax
import Values

extension LogicalOperator {
    /// The plan with each predicate that cannot fail asked as early as its variables are bound.
    ///
    /// A predicate moves below operators that neither bind what it reads nor count or change what
    /// it would remove: never below a limit, an aggregate, a procedure or an update.
    func pushingPredicates(_ variables: [Variable]) -> LogicalOperator {
        rewritten { plan in
            guard case .filter(let input, let predicate) = plan else { return plan }
            var kept: [PlanExpression] = []
            var result = input
            for conjunct in predicate.conjuncts {
                guard conjunct.cannotFail(variables), !conjunct.isVolatile,
                    !conjunct.contains(\.isSubquery),
                    let pushed = result.accepting(conjunct, conjunct.freeVariables)
                else {
                    kept.append(conjunct)
                    continue
                }
                result = pushed
            }
            return PlanExpression.conjunction(kept).map { .filter(result, $0) } ?? result
        }
    }

    /// The same plan with the predicate asked somewhere below; nil if it has to stay above.
    private func accepting(_ predicate: PlanExpression, _ reads: VariableSet)
        -> LogicalOperator?
    {
        guard letsThrough(reads), let input, !reads.isEmpty else { return nil }
        if let below = input.accepting(predicate, reads) { return replacingInput(by: below) }
        if case .filter = self { return nil }
        return replacingInput(by: .filter(input, predicate))
    }

    /// True if a predicate on these variables can as well be asked of the input's rows.
    private func letsThrough(_ reads: VariableSet) -> Bool {
        switch self {
        case .filter: true
        case .nodeScan, .nodeSeek, .expand, .repeatedExpand, .project, .unwind, .load,
            .optional, .hashJoin, .distinct:
            reads.isDisjoint(with: variablesBound)
        case .sort(_, _, let limit): limit == nil
        case .argument, .aggregate, .skip, .limit, .union, .apply, .procedure, .eager, .create,
            .merge, .update, .delete, .forEach:
            false
        }
    }
}

extension PlanExpression {
    /// True if the expression yields a value, perhaps null, whatever the row holds.
    func cannotFail(_ variables: [Variable]) -> Bool {
        switch kind {
        case .literal, .variable, .parameter, .path, .relationshipsDiffer, .pathHasMode, .gathered,
            .degree:
            true
        case .property(let base, _): base.isEntity(variables)
        case .hasLabels(let base, _): base.isEntity(variables)
        case .unary(let sign, let operand):
            switch sign {
            case .isNull, .isNotNull: operand.cannotFail(variables)
            case .not: operand.isTruth && operand.cannotFail(variables)
            case .minus, .plus: false
            }
        case .comparison, .isTyped: children.allSatisfy { $0.cannotFail(variables) }
        case .binary(let sign, let left, let right):
            switch sign {
            case .startsWith, .endsWith, .contains:
                left.cannotFail(variables) && right.cannotFail(variables)
            case .isIn: left.cannotFail(variables) && right.isListConstant
            default: false
            }
        case .and(let operands), .or(let operands):
            operands.allSatisfy { $0.isTruth && $0.cannotFail(variables) }
        case .list(let items): items.allSatisfy { $0.cannotFail(variables) }
        default: false
        }
    }

    /// True for something that is true, false or null by its form.
    private var isTruth: Bool {
        switch kind {
        case .comparison, .isTyped, .and, .or, .hasLabels, .relationshipsDiffer, .pathHasMode,
            .literal(.boolean(_)):
            true
        case .unary(let sign, _): sign == .not || sign == .isNull || sign == .isNotNull
        case .binary(let sign, _, _):
            sign == .startsWith || sign == .endsWith || sign == .contains || sign == .isIn
        default: false
        }
    }

    /// True for a variable that holds a node or a relationship.
    private func isEntity(_ variables: [Variable]) -> Bool {
        guard let variable = asVariable, variables.indices.contains(variable.index) else {
            return false
        }
        switch variables[variable.index].kind {
        case .node, .relationship: return true
        case .relationships, .path, .value: return false
        }
    }
}
