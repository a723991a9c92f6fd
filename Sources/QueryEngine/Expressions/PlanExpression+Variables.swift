import QueryPlan

extension PlanExpression {
    /// The variables that the expression reads from the row around it.
    func collectVariables(into variables: inout Set<VariableID>) {
        switch kind {
        case .literal, .parameter: break
        case .variable(let variable): variables.insert(variable)
        case .list(let operands), .and(let operands), .or(let operands),
            .function(_, let operands):
            for operand in operands { operand.collectVariables(into: &variables) }
        case .map(let entries):
            for entry in entries { entry.value.collectVariables(into: &variables) }
        case .mapProjection(let base, _, let entries):
            base.collectVariables(into: &variables)
            for entry in entries { entry.value.collectVariables(into: &variables) }
        case .property(let operand, _), .hasLabels(let operand, _), .unary(_, let operand):
            operand.collectVariables(into: &variables)
        case .subscripted(let left, let right), .binary(_, let left, let right),
            .comparison(_, let left, let right):
            left.collectVariables(into: &variables)
            right.collectVariables(into: &variables)
        case .slice(let base, let from, let to):
            base.collectVariables(into: &variables)
            from?.collectVariables(into: &variables)
            to?.collectVariables(into: &variables)
        case .caseWhen(let subject, let branches, let otherwise):
            subject?.collectVariables(into: &variables)
            for branch in branches {
                branch.when.collectVariables(into: &variables)
                branch.then.collectVariables(into: &variables)
            }
            otherwise?.collectVariables(into: &variables)
        case .listComprehension(_, let list, let predicate, let projection):
            list.collectVariables(into: &variables)
            predicate?.collectVariables(into: &variables)
            projection?.collectVariables(into: &variables)
        case .quantifier(_, _, let list, let predicate):
            list.collectVariables(into: &variables)
            predicate.collectVariables(into: &variables)
        case .reduce(_, let initial, _, let list, let body):
            initial.collectVariables(into: &variables)
            list.collectVariables(into: &variables)
            body.collectVariables(into: &variables)
        case .path(let read), .relationshipsDiffer(let read): variables.formUnion(read)
        case .subquery(let subquery): variables.formUnion(subquery.imports)
        }
    }
}

extension Batch {
    /// Some rows of the batch, with the columns that these expressions read.
    ///
    /// A variable that an expression binds itself has no column here and is passed over.
    func restricted(to rows: [UInt32], for expressions: [PlanExpression]) -> Batch {
        var variables: Set<VariableID> = []
        for expression in expressions { expression.collectVariables(into: &variables) }
        var batch = Batch(count: rows.count, variableCount: columns.count)
        for variable in variables {
            if let column = self[variable] { batch[variable] = column.gathered(rows) }
        }
        return batch
    }
}
