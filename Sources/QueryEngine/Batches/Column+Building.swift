import GraphIndex
import Values

extension Column {
    /// A column of these values, typed where all that are not null have one type.
    init(_ values: [Value]) {
        guard let sample = values.first(where: { !$0.isNull }) else {
            self = .constant(.null, count: values.count)
            return
        }
        let typed: Column? =
            switch sample {
            case .node: Column.nodes(of: values)
            case .relationship: Column.relationships(of: values)
            case .integer: Column.integers(of: values)
            case .float: Column.floats(of: values)
            case .boolean: Column.booleans(of: values)
            case .string: Column.strings(of: values)
            case .null, .list, .map, .date, .localTime, .time, .localDateTime, .dateTime,
                .duration, .path:
                nil
            }
        self = typed ?? .values(values)
    }

    /// The column that the graph hands over for a property.
    init(_ values: PropertyValues) {
        switch values {
        case .integers(let numbers, let present): self = .integers(numbers, present: present)
        case .floats(let numbers, let present): self = .floats(numbers, present: present)
        case .booleans(let truths, let present): self = .booleans(truths, present: present)
        case .strings(let texts, let present): self = .strings(texts, present: present)
        case .values(let values): self = .values(values)
        case .allNull(let count): self = .constant(.null, count: count)
        }
    }

    /// One truth value for each row, nil being null.
    init(truths: [Bool?]) {
        let present = truths.map { $0 != nil }
        self = .booleans(
            truths.map { $0 == true }, present: present.contains(false) ? present : nil)
    }

    private static func nodes(of values: [Value]) -> Column? {
        var nodes: [NodeID] = []
        nodes.reserveCapacity(values.count)
        for value in values {
            switch value {
            case .node(let node): nodes.append(node.id)
            case .null: nodes.append(.none)
            default: return nil
            }
        }
        return .nodes(nodes)
    }

    private static func relationships(of values: [Value]) -> Column? {
        var relationships: [RelationshipID] = []
        relationships.reserveCapacity(values.count)
        for value in values {
            switch value {
            case .relationship(let relationship): relationships.append(relationship.id)
            case .null: relationships.append(.none)
            default: return nil
            }
        }
        return .relationships(relationships)
    }

    private static func integers(of values: [Value]) -> Column? {
        let read = payloads(of: values, absent: 0 as Int64) { value in
            if case .integer(let number) = value { number } else { nil }
        }
        return read.map { .integers($0.payloads, present: $0.present) }
    }

    private static func floats(of values: [Value]) -> Column? {
        let read = payloads(of: values, absent: 0 as Double) { value in
            if case .float(let number) = value { number } else { nil }
        }
        return read.map { .floats($0.payloads, present: $0.present) }
    }

    private static func booleans(of values: [Value]) -> Column? {
        let read = payloads(of: values, absent: false) { value in
            if case .boolean(let truth) = value { truth } else { nil }
        }
        return read.map { .booleans($0.payloads, present: $0.present) }
    }

    private static func strings(of values: [Value]) -> Column? {
        let read = payloads(of: values, absent: "") { value in
            if case .string(let text) = value { text } else { nil }
        }
        return read.map { .strings($0.payloads, present: $0.present) }
    }

    /// The payloads of values that all have one type or are null; nil if one has another type.
    @inline(__always)
    private static func payloads<Payload>(
        of values: [Value], absent: Payload, _ payload: (Value) -> Payload?
    ) -> (payloads: [Payload], present: [Bool]?)? {
        var payloads: [Payload] = []
        payloads.reserveCapacity(values.count)
        var present: [Bool]?
        for (row, value) in values.enumerated() {
            if let found = payload(value) {
                payloads.append(found)
                present?.append(true)
            } else if value.isNull {
                if present == nil { present = Array(repeating: true, count: row) }
                payloads.append(absent)
                present?.append(false)
            } else {
                return nil
            }
        }
        return (payloads, present)
    }
}
