import QueryPlan
import QuerySyntax
import Values

/// Lists and maps: making them, and reaching into them.
extension Evaluator {
    /// A list of elements: `[a, b]`.
    func list(_ elements: [PlanExpression], _ batch: Batch) throws(QueryError) -> Column {
        let columns = try columns(elements, batch)
        let constants = columns.compactMap(\.constantValue)
        if constants.count == columns.count {
            return .constant(try reserved(.list(constants)), count: batch.count)
        }
        var lists: [Value] = []
        lists.reserveCapacity(batch.count)
        for row in 0..<batch.count { lists.append(try reserved(.list(columns.map { $0[row] }))) }
        return .values(lists)
    }

    /// A map of entries: `{key: value}`.
    func map(
        _ entries: [(key: String, value: PlanExpression)], _ batch: Batch
    ) throws(QueryError) -> Column {
        let columns = try columns(entries.map(\.value), batch)
        let keys = entries.map(\.key)
        let isConstant = columns.allSatisfy { $0.constantValue != nil }
        let rowCount = isConstant ? 1 : batch.count
        var maps: [Value] = []
        maps.reserveCapacity(rowCount)
        for row in 0..<rowCount {
            var map: [String: Value] = [:]
            for (key, column) in zip(keys, columns) { map[key] = column[row] }
            maps.append(try reserved(.map(map)))
        }
        return isConstant ? .constant(maps[0], count: batch.count) : .values(maps)
    }

    /// `base {.*, key: value}`; null for a null base.
    func mapProjection(
        _ base: PlanExpression, all: Bool, _ entries: [(key: String, value: PlanExpression)],
        _ batch: Batch
    ) throws(QueryError) -> Column {
        let bases = try column(base, over: batch)
        let present = (0..<UInt32(batch.count)).filter { !bases.isNull(at: Int($0)) }
        let rest = batch.narrowed(to: present, for: entries.map(\.value))
        let columns = try columns(entries.map(\.value), rest)
        var projections: [Value] = Array(repeating: .null, count: batch.count)
        for (index, row) in present.enumerated() {
            let properties = try properties(of: bases[Int(row)]) ?? [:]
            var projection = all ? properties : [:]
            for (entry, column) in zip(entries, columns) { projection[entry.key] = column[index] }
            projections[Int(row)] = try reserved(.map(projection))
        }
        return .values(projections)
    }

    func columns(
        _ expressions: [PlanExpression], _ batch: Batch
    ) throws(QueryError) -> [Column] {
        var columns: [Column] = []
        columns.reserveCapacity(expressions.count)
        for expression in expressions { columns.append(try column(expression, over: batch)) }
        return columns
    }

    /// `base[index]`: an element of a list by number, or a property by key.
    func subscripted(
        _ base: PlanExpression, _ index: PlanExpression, _ batch: Batch
    ) throws(QueryError) -> Column {
        let bases = try column(base, over: batch)
        let indexes = try column(index, over: batch)
        if case .constant(.string(let key), _) = indexes { return try entry(key, of: bases) }
        let graph = context.graph
        return try combined(bases, indexes) { base, index throws(QueryError) in
            switch (base, index) {
            case (.null, _): return .null
            case (.list, .null), (.map, .null), (.node, .null), (.relationship, .null):
                return .null
            case (.list(let elements), .integer(let position)):
                return elements.element(at: position)
            case (.list, _):
                throw .type(
                    "an element of a list is found by an integer, not \(index.typeName)",
                    detail: "ListElementAccessByNonInteger")
            case (.map, .string(let key)), (.node, .string(let key)),
                (.relationship, .string(let key)):
                return try property(key, of: base, in: graph)
            case (.map, _), (.node, _), (.relationship, _):
                throw .type(
                    "an entry of \(base.typeName) is found by a string, not \(index.typeName)",
                    detail: "MapElementAccessByNonString")
            default:
                throw .type("\(base.typeName) has no elements")
            }
        }
    }

    /// `base['key']`, the same as `base.key` but for values without entries.
    private func entry(_ key: String, of bases: Column) throws(QueryError) -> Column {
        switch bases {
        case .nodes, .relationships: return try property(key, of: bases)
        case .integers, .floats, .booleans, .strings, .values, .constant: break
        }
        let graph = context.graph
        return try mapped(bases) { base throws(QueryError) in
            switch base {
            case .null, .map, .node, .relationship:
                return try property(key, of: base, in: graph)
            case .list:
                throw .type(
                    "an element of a list is found by an integer, not a string",
                    detail: "ListElementAccessByNonInteger")
            default:
                throw .type("\(base.typeName) has no elements")
            }
        }
    }

    /// `base[from..to]`: from inclusive, to exclusive; negative numbers count from the end.
    func slice(
        _ base: PlanExpression, _ from: PlanExpression?, _ to: PlanExpression?, _ batch: Batch
    ) throws(QueryError) -> Column {
        let bases = try column(base, over: batch)
        let froms = try bound(from, 0, batch)
        let tos = try bound(to, .max, batch)
        var slices: [Value] = []
        slices.reserveCapacity(batch.count)
        for row in 0..<batch.count {
            switch (bases[row], froms[row], tos[row]) {
            case (.null, _, _), (_, .null, _), (_, _, .null):
                slices.append(.null)
            case (.list(let elements), .integer(let from), .integer(let to)):
                slices.append(
                    try copied(elements.slice(from: from, to: to)) { .list(Array($0)) })
            case (.list, let from, let to):
                let wrong = if case .integer = from { to } else { from }
                throw .type(
                    "the bounds of a slice are integers, not \(wrong.typeName)",
                    detail: "ListElementAccessByNonInteger")
            case (let other, _, _):
                throw .type("\(other.typeName) cannot be sliced")
            }
        }
        return .values(slices)
    }

    private func bound(
        _ expression: PlanExpression?, _ open: Int64, _ batch: Batch
    ) throws(QueryError) -> Column {
        guard let expression else { return .constant(.integer(open), count: batch.count) }
        return try column(expression, over: batch)
    }
}

extension [Value] {
    /// The element at a position, a negative one counted from the end; null outside.
    fileprivate func element(at position: Int64) -> Value {
        let length = Int64(count)
        let index = position < 0 ? position + length : position
        return index >= 0 && index < length ? self[Int(index)] : .null
    }

    /// The elements between two positions, as far as there are any.
    fileprivate func slice(from: Int64, to: Int64) -> ArraySlice<Value> {
        let length = Int64(count)
        let lower = Swift.max(0, from < 0 ? from + length : from)
        let upper = Swift.min(length, to < 0 ? to + length : to)
        return lower < upper ? self[Int(lower)..<Int(upper)] : []
    }
}
