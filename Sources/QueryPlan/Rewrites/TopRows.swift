import QuerySyntax
import Values

extension LogicalOperator {
    /// The plan in which sorting before a LIMIT keeps no more rows than the LIMIT lets through.
    func keepingTopRows() -> LogicalOperator {
        rewritten { plan in
            guard case .limit(let input, let count) = plan else { return plan }
            switch input {
            case .sort(let rows, let keys, nil): return .sort(rows, keys, limit: count)
            case .skip(.sort(let rows, let keys, nil), let skipped):
                guard let first = skipped.constantInteger, let last = count.constantInteger else {
                    return plan
                }
                let (sum, overflow) = first.addingReportingOverflow(last)
                guard !overflow else { return plan }
                let limit = PlanExpression(.literal(.integer(sum)), count.span)
                return .skip(.sort(rows, keys, limit: limit), skipped)
            default: return plan
            }
        }
    }
}
