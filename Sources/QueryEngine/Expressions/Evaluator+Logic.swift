import QueryPlan
import QuerySyntax
import Values

/// AND, OR, NOT, XOR and IS NULL, with the third truth value that null is.
extension Evaluator {
    /// True if all operands are; an operand is computed where no earlier one was false.
    func conjunction(
        _ operands: [PlanExpression], _ batch: Batch
    ) throws(QueryError) -> Column {
        try connected(operands, batch, deciding: false)
    }

    /// True if one operand is; an operand is computed where no earlier one was true.
    func disjunction(
        _ operands: [PlanExpression], _ batch: Batch
    ) throws(QueryError) -> Column {
        try connected(operands, batch, deciding: true)
    }

    /// AND and OR are one operation: a value that decides, and null where nothing decides and one
    /// operand is unknown.
    private func connected(
        _ operands: [PlanExpression], _ batch: Batch, deciding: Bool
    ) throws(QueryError) -> Column {
        var result: [Bool?] = Array(repeating: !deciding, count: batch.count)
        var open = Array(0..<UInt32(batch.count))
        for operand in operands where !open.isEmpty {
            let isWhole = open.count == batch.count
            let rest = isWhole ? batch : batch.restricted(to: open, for: [operand])
            let truths = try truths(of: operand, over: rest)
            var stillOpen: [UInt32] = []
            for (index, row) in open.enumerated() {
                if truths[index] == deciding {
                    result[Int(row)] = deciding
                } else {
                    if truths[index] == nil { result[Int(row)] = nil }
                    stillOpen.append(row)
                }
            }
            open = stillOpen
        }
        return Column(truths: result)
    }

    func truths(of operand: PlanExpression, over batch: Batch) throws(QueryError) -> [Bool?] {
        let column = try column(operand, over: batch)
        do throws(QueryError) {
            return try column.truths()
        } catch {
            throw error.located(at: operand.span)
        }
    }

    func unary(_ operation: UnaryOperator, _ operand: Column) throws(QueryError) -> Column {
        switch operation {
        case .not: try negation(operand)
        case .minus: try negated(operand)
        case .plus: try mapped(operand) { value throws(QueryError) in try value.signed() }
        case .isNull: nulls(operand, areWanted: true)
        case .isNotNull: nulls(operand, areWanted: false)
        }
    }

    private func negation(_ operand: Column) throws(QueryError) -> Column {
        if case .booleans(let truths, let present) = operand {
            return .booleans(truths.map { !$0 }, present: present)
        }
        return try mapped(operand) { value throws(QueryError) in
            try value.truth().map { .boolean(!$0) } ?? .null
        }
    }

    private func nulls(_ operand: Column, areWanted: Bool) -> Column {
        switch operand {
        case .constant(let value, let count):
            .constant(.boolean(value.isNull == areWanted), count: count)
        case .nodes(let nodes):
            .booleans(nodes.map { ($0 == .none) == areWanted }, present: nil)
        case .relationships(let relationships):
            .booleans(relationships.map { ($0 == .none) == areWanted }, present: nil)
        case .values(let values):
            .booleans(values.map { $0.isNull == areWanted }, present: nil)
        case .integers(_, let present), .floats(_, let present), .booleans(_, let present),
            .strings(_, let present):
            if let present {
                .booleans(areWanted ? present.map { !$0 } : present, present: nil)
            } else {
                .constant(.boolean(!areWanted), count: operand.count)
            }
        }
    }

    func exclusiveOr(_ left: Column, _ right: Column) throws(QueryError) -> Column {
        if let a = left.booleanLane, let b = right.booleanLane {
            let truths = (0..<left.count).map { a[$0] != b[$0] }
            return .booleans(truths, present: a.present(and: b))
        }
        return try combined(left, right) { a, b throws(QueryError) in
            let (a, b) = (try a.truth(), try b.truth())
            guard let a, let b else { return .null }
            return .boolean(a != b)
        }
    }
}

/// The way value by value, for whatever has no kernel.
extension Evaluator {
    /// Computes each value of the result from one value.
    func mapped(
        _ column: Column, _ transform: (Value) throws(QueryError) -> Value
    ) throws(QueryError) -> Column {
        if case .constant(let value, let count) = column {
            return .constant(try transform(value), count: count)
        }
        var values: [Value] = []
        values.reserveCapacity(column.count)
        for row in 0..<column.count { values.append(try transform(column[row])) }
        return Column(values)
    }

    /// Computes each value of the result from two values.
    func combined(
        _ left: Column, _ right: Column,
        _ transform: (Value, Value) throws(QueryError) -> Value
    ) throws(QueryError) -> Column {
        if case .constant(let a, let count) = left, case .constant(let b, _) = right {
            return .constant(try transform(a, b), count: count)
        }
        var values: [Value] = []
        values.reserveCapacity(left.count)
        for row in 0..<left.count { values.append(try transform(left[row], right[row])) }
        return Column(values)
    }
}
