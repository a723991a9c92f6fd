public import Values

/// The values of one property of many nodes or relationships, typed where all that are present
/// have one type.
///
/// `present` is nil if all are there; where it is false the element means nothing.
public enum PropertyValues: Sendable {
    /// All that are present are integers.
    case integers([Int64], present: [Bool]?)
    /// All that are present are floats.
    case floats([Double], present: [Bool]?)
    /// All that are present are booleans.
    case booleans([Bool], present: [Bool]?)
    /// All that are present are strings.
    case strings([String], present: [Bool]?)
    /// Values of several types, or of a type that has no case of its own.
    case values([Value])
    /// None is present.
    case allNull(count: Int)

    /// The number of elements, present or not.
    public var count: Int {
        switch self {
        case .integers(let values, _): values.count
        case .floats(let values, _): values.count
        case .booleans(let values, _): values.count
        case .strings(let values, _): values.count
        case .values(let values): values.count
        case .allNull(let count): count
        }
    }

    /// The element at a position; null where it is not present.
    public subscript(index: Int) -> Value {
        func isPresent(_ present: [Bool]?) -> Bool { present.map { $0[index] } ?? true }
        return switch self {
        case .integers(let values, let present):
            isPresent(present) ? .integer(values[index]) : .null
        case .floats(let values, let present): isPresent(present) ? .float(values[index]) : .null
        case .booleans(let values, let present):
            isPresent(present) ? .boolean(values[index]) : .null
        case .strings(let values, let present):
            isPresent(present) ? .string(values[index]) : .null
        case .values(let values): values[index]
        case .allNull: .null
        }
    }
}

extension PropertyValues {
    /// Takes values and finds the type that all have, if they have one.
    public init(_ values: [Value]) {
        guard let first = values.first(where: { !$0.isNull }) else {
            self = .allNull(count: values.count)
            return
        }
        let present = values.contains(where: \.isNull) ? values.map { !$0.isNull } : nil
        let typed: PropertyValues? =
            switch first {
            case .integer:
                Self.typed(values, absent: 0) { if case .integer(let x) = $0 { x } else { nil } }
                    .map { .integers($0, present: present) }
            case .float:
                Self.typed(values, absent: 0) { if case .float(let x) = $0 { x } else { nil } }
                    .map { .floats($0, present: present) }
            case .boolean:
                Self.typed(values, absent: false) {
                    if case .boolean(let x) = $0 { x } else { nil }
                }.map { .booleans($0, present: present) }
            case .string:
                Self.typed(values, absent: "") { if case .string(let x) = $0 { x } else { nil } }
                    .map { .strings($0, present: present) }
            default: nil
            }
        self = typed ?? .values(values)
    }

    /// The contents of all values that are present, or nil if one has another type.
    private static func typed<Element>(
        _ values: [Value], absent: Element, _ content: (Value) -> Element?
    ) -> [Element]? {
        var elements: [Element] = []
        elements.reserveCapacity(values.count)
        for value in values {
            if let element = content(value) {
                elements.append(element)
            } else if value.isNull {
                elements.append(absent)
            } else {
                return nil
            }
        }
        return elements
    }
}
