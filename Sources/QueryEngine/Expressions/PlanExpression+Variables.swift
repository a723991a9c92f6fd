import QueryPlan
import QuerySyntax

extension PlanExpression {
    /// The variables that the expression reads from the row around it.
    func collectVariables(into variables: inout VariableSet) {
        switch kind {
        case .variable(let variable): variables.insert(variable)
        case .path(let read), .relationshipsDiffer(let read), .pathHasMode(_, let read):
            variables.formUnion(read)
        case .gathered(let gathering):
            variables.formUnion([gathering.start, gathering.relationships])
        case .degree(let count): variables.formUnion(count.variables)
        case .subquery(let subquery): variables.formUnion(subquery.imports)
        default: for child in children { child.collectVariables(into: &variables) }
        }
    }
}

extension PlanExpression {
    /// Where the value comes from, if its form alone shows that it is the same for every row.
    var fixedOrigin: FixedOrigin? {
        if case .parameter(let name) = kind { return .parameter(name) }
        return isConstant ? span.map { .constant($0) } : nil
    }

    private var isConstant: Bool {
        switch kind {
        case .literal: true
        case .list(let elements): elements.allSatisfy(\.isConstant)
        default: false
        }
    }
}

extension Batch {
    /// Some rows of the batch, with the columns that these expressions read.
    ///
    /// A variable that an expression binds itself has no column here and is passed over.
    func restricted(to rows: [UInt32], for expressions: [PlanExpression]) -> Batch {
        var variables: VariableSet = []
        for expression in expressions { expression.collectVariables(into: &variables) }
        var batch = Batch(count: rows.count, variableCount: places.count)
        for variable in variables {
            if let column = self[variable] { batch[variable] = column.gathered(rows) }
        }
        return batch
    }
}
