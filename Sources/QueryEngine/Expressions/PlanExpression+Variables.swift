import QueryPlan

extension PlanExpression {
    /// The variables that the expression reads from the row around it.
    func collectVariables(into variables: inout Set<VariableID>) {
        switch kind {
        case .variable(let variable): variables.insert(variable)
        case .path(let read), .relationshipsDiffer(let read): variables.formUnion(read)
        case .subquery(let subquery): variables.formUnion(subquery.imports)
        default: for child in children { child.collectVariables(into: &variables) }
        }
    }
}

extension PlanExpression {
    /// True if the value is the same for every row of an execution, as its form alone shows.
    var isFixed: Bool {
        switch kind {
        case .literal, .parameter: true
        case .list(let elements): elements.allSatisfy(\.isFixed)
        default: false
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
