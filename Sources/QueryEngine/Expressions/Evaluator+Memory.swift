import QuerySyntax
import Values

/// Bytes of the values that an expression makes. What one expression makes is given back to the
/// budget when it has been computed; whoever keeps the result notes it anew.
extension Evaluator {
    /// Notes bytes; throws if the query may not keep so much.
    func reserve(bytes: Int) throws(QueryError) {
        try memo.reserve(bytes: bytes, from: &context.budget)
    }

    /// Notes the bytes of a column whose values go into lists.
    func reserve(_ column: Column) throws(QueryError) {
        try reserve(bytes: column.expandedBytes)
    }

    /// Notes the bytes of a value, if it can be a large one, and hands it on.
    func reserved(_ value: Value) throws(QueryError) -> Value {
        let isLarge =
            switch value {
            case .string(let text): text.utf8.count >= 4096
            case .list(let elements):
                elements.count >= 256 || elements.contains(where: \.isContainer)
            case .map(let entries): entries.values.contains(where: \.isContainer)
            default: false
            }
        if isLarge {
            try reserve(bytes: value.estimatedBytes(atMost: context.budget.limits.bytesMax))
        }
        return value
    }
}
