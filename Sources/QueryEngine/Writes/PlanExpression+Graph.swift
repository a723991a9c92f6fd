import QueryPlan
import Values

extension PlanExpression {
    /// Whether the value may change when the graph does, so that it must be computed row by row
    /// where earlier rows write.
    func readsGraph(in batch: Batch) -> Bool {
        switch kind {
        case .literal, .parameter, .variable, .path, .relationshipsDiffer, .pathHasMode, .gathered:
            false
        case .list(let operands), .and(let operands), .or(let operands):
            operands.contains { $0.readsGraph(in: batch) }
        case .map(let entries): entries.contains { $0.value.readsGraph(in: batch) }
        case .unary(_, let operand), .isTyped(let operand, _): operand.readsGraph(in: batch)
        case .binary(_, let left, let right), .comparison(_, let left, let right):
            left.readsGraph(in: batch) || right.readsGraph(in: batch)
        case .property(let base, _): !base.isMap(in: batch)
        case .function(_, let arguments):
            // Functions of entities read them; those of plain values do not.
            arguments.contains { !$0.isPlain(in: batch) }
        case .caseWhen, .mapProjection, .subscripted, .slice, .hasLabels, .hasNames,
            .listComprehension, .quantifier, .reduce, .degree, .subquery:
            true
        }
    }

    /// True if the expression is a variable that holds only maps here: reading one of their
    /// entries does not look into the graph.
    private func isMap(in batch: Batch) -> Bool {
        guard case .variable(let variable) = kind, let column = batch[variable] else {
            if case .parameter = kind { return true }
            return false
        }
        switch column {
        case .values(let values):
            return values.allSatisfy { value in
                if case .map = value { true } else { value.isNull }
            }
        case .constant(.map, _), .constant(.null, _): return true
        case .constant, .nodes, .relationships, .integers, .floats, .booleans, .strings:
            return false
        }
    }

    /// True if no node, relationship or path is in the value.
    private func isPlain(in batch: Batch) -> Bool {
        switch kind {
        case .literal, .parameter: return true
        case .variable(let variable):
            switch batch[variable] {
            case .integers, .floats, .booleans, .strings: return true
            case .constant(let value, _): return value.isScalar
            case .nodes, .relationships, .values, nil: return false
            }
        case .unary(_, let operand): return operand.isPlain(in: batch)
        case .binary(_, let left, let right), .comparison(_, let left, let right):
            return left.isPlain(in: batch) && right.isPlain(in: batch)
        case .function(_, let arguments): return arguments.allSatisfy { $0.isPlain(in: batch) }
        default: return false
        }
    }
}

extension Value {
    /// True for anything but entities and what may hold them.
    fileprivate var isScalar: Bool {
        switch self {
        case .null, .boolean, .integer, .float, .string, .date, .localTime, .time, .localDateTime,
            .dateTime, .duration:
            true
        case .list, .map, .node, .relationship, .path: false
        }
    }
}
