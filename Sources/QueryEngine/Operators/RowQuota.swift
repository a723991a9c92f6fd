import QueryPlan
import QuerySyntax
import Values

/// A number of rows to let pass, once for the whole or once for every origin.
struct RowQuota {
    private let total: Int
    /// What has passed, by origin; a plan without origins has one.
    private var passed: [Int] = []
    private var spentCount = 0

    init(_ total: Int) { self.total = total }

    /// The rows of a batch that are within the quota; counts them.
    mutating func take(_ rows: Batch) -> [UInt32] {
        guard let origins = rows.origins else {
            if passed.isEmpty { passed = [0] }
            let count = min(rows.count, total - passed[0])
            passed[0] += count
            if count > 0 && passed[0] == total { spentCount = 1 }
            return Array(0..<UInt32(count))
        }
        return (0..<UInt32(rows.count)).filter { takeOne(from: Int(origins[Int($0)])) }
    }

    /// True when no row of this origin is within the quota any more.
    func isSpent(for origin: UInt32) -> Bool {
        total == 0 || (Int(origin) < passed.count && passed[Int(origin)] == total)
    }

    /// True when the quota is used up for all of so many origins.
    func isSpent(over originCount: Int) -> Bool { total == 0 || spentCount >= originCount }

    /// Whether one more row of this origin is within the quota; counts it.
    mutating func takeOne(from origin: Int) -> Bool {
        if origin >= passed.count {
            passed.append(contentsOf: repeatElement(0, count: origin + 1 - passed.count))
        }
        guard passed[origin] < total else { return false }
        passed[origin] += 1
        if passed[origin] == total { spentCount += 1 }
        return true
    }
}

extension ExecutionContext {
    /// The value of SKIP or LIMIT: an integer that is not negative.
    func rowCount(_ expression: PlanExpression, clause: String) throws(QueryError) -> Int {
        let value = try Evaluator(context: self).value(expression)
        guard case .integer(let count) = value else {
            throw QueryError(
                .argumentError, .runtime, "InvalidArgumentType",
                "\(clause) takes an integer.", at: expression.span)
        }
        guard count >= 0 else {
            throw QueryError(
                .argumentError, .runtime, "NegativeIntegerArgument",
                "\(clause) takes no negative number, and \(count) is one.", at: expression.span)
        }
        return Int(count)
    }
}
