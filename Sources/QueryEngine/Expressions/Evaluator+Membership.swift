import QuerySyntax
import Values

extension Evaluator {
    /// The operator IN.
    func membership(
        _ left: Column, _ right: Column, from origin: FixedOrigin?
    ) throws(QueryError) -> Column {
        if case .constant(.list(let list), let count) = right, left.constantValue == nil {
            let membership = context.membership(of: list, from: origin)
            if !list.isEmpty, membership.isOfIntegers, let lane = left.integerLane {
                return .booleans(
                    (0..<count).map { membership.contains(lane[$0]) }, present: lane.present)
            }
            return Column(truths: (0..<count).map { membership.contains(left[$0]) })
        }
        return try combined(left, right) { value, list throws(QueryError) in
            guard let list = try list.elementsAskedFor() else { return .null }
            return Membership.contains(value, in: list).map { .boolean($0) } ?? .null
        }
    }

    /// STARTS WITH, ENDS WITH and CONTAINS: null unless both operands are strings.
    @inline(__always)
    func textTest(_ left: Column, _ right: Column, _ test: (String, String) -> Bool) -> Column {
        if let a = left.stringLane, let b = right.stringLane {
            return .booleans(each(a, b, left.count, test), present: a.present(and: b))
        }
        let truths = (0..<left.count).map { row -> Bool? in
            guard case .string(let a) = left[row], case .string(let b) = right[row] else {
                return nil
            }
            return test(a, b)
        }
        return Column(truths: truths)
    }

    /// `text =~ pattern`: whether the whole text matches.
    func matches(_ texts: Column, _ patterns: Column) throws(QueryError) -> Column {
        try combined(texts, patterns) { text, pattern throws(QueryError) in
            guard case .string(let text) = text, case .string(let pattern) = pattern else {
                return .null
            }
            let program = try memo.pattern(pattern)
            return .boolean(
                try program.matches(text) { () throws(QueryError) in try context.budget.tick() })
        }
    }
}
