import QuerySyntax
import Values

/// What an evaluator keeps between batches: the programs of regular expressions, and the bytes of
/// large values that are being computed.
///
/// A class because the evaluator is a value that operators copy freely.
final class EvaluatorMemo {
    private var patterns: [String: RegularExpression] = [:]
    private var depth = 0
    /// Bytes of large values noted since the outermost expression began.
    private(set) var bytesReserved = 0

    /// The program for a regular expression.
    func pattern(_ text: String) throws(QueryError) -> RegularExpression {
        if let known = patterns[text] { return known }
        let pattern = try RegularExpression(text)
        // Patterns may come from data; a few at a time are enough.
        if patterns.count >= 64 { patterns.removeAll() }
        patterns[text] = pattern
        return pattern
    }

    /// Notes bytes of a large value until the outermost expression has been computed.
    func reserve(bytes: Int, from budget: Budget) throws(QueryError) {
        bytesReserved += bytes
        try budget.keep(bytes: bytes)
    }

    func enter() { depth += 1 }

    func leave(_ budget: Budget) {
        depth -= 1
        if depth == 0 { release(to: 0, of: budget) }
    }

    /// Gives back what was noted since `bytesReserved` had a certain value.
    func release(to bytes: Int, of budget: Budget) {
        guard bytesReserved > bytes else { return }
        budget.release(bytes: bytesReserved - bytes)
        bytesReserved = bytes
    }
}
