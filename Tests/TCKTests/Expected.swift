import Kith

/// A value as the TCK's tables write it, compared with a result strictly: types count, and nodes
/// and relationships are compared by what they carry.
indirect enum Expected: Sendable {
    case null
    case boolean(Bool)
    case integer(Int64)
    case float(Double)
    case string(String)
    case list([Expected])
    case map([String: Expected])
    case node(labels: Set<String>, properties: [String: Expected])
    case relationship(type: String, properties: [String: Expected])
    /// Nodes and steps, alternating; a step is true if it goes along the relationship.
    case path(nodes: [Expected], relationships: [(Expected, forward: Bool)])

    func matches(_ value: Value, listsUnordered: Bool = false) -> Bool {
        switch (self, value) {
        case (.null, .null): true
        case (.boolean(let a), .boolean(let b)): a == b
        case (.integer(let a), .integer(let b)): a == b
        case (.float(let a), .float(let b)): a == b || (a.isNaN && b.isNaN)
        case (.string(let a), .string(let b)): a.unicodeScalars.elementsEqual(b.unicodeScalars)
        case (.string(let a), .date), (.string(let a), .localTime), (.string(let a), .time),
            (.string(let a), .localDateTime), (.string(let a), .dateTime),
            (.string(let a), .duration):
            a == value.description
        case (.list(let a), .list(let b)):
            listsUnordered
                ? Self.sameElements(a, b) { $0.matches($1, listsUnordered: true) }
                : a.count == b.count && zip(a, b).allSatisfy { $0.matches($1) }
        case (.map(let a), .map(let b)):
            Self.match(a, b, listsUnordered: listsUnordered)
        case (.node(let labels, let properties), .node(let node)):
            labels == Set(node.labels) && Self.match(properties, node.properties)
        case (.relationship(let type, let properties), .relationship(let relationship)):
            type == relationship.type && Self.match(properties, relationship.properties)
        case (.path(let nodes, let steps), .path(let path)):
            nodes.count == path.nodes.count
                && zip(nodes, path.nodes).allSatisfy { $0.matches(.node($1)) }
                && steps.indices.allSatisfy { index in
                    let relationship = path.relationships[index]
                    let from = path.nodes[index].id
                    let to = path.nodes[index + 1].id
                    let ends = relationship.content.map { ($0.source, $0.target) }
                    return steps[index].0.matches(.relationship(relationship))
                        && (steps[index].forward
                            ? ends?.0 == from && ends?.1 == to
                            : ends?.0 == to && ends?.1 == from)
                }
        default: false
        }
    }

    private static func match(
        _ expected: [String: Expected], _ values: [String: Value], listsUnordered: Bool = false
    ) -> Bool {
        expected.count == values.count
            && expected.allSatisfy { key, value in
                values[key].map { value.matches($0, listsUnordered: listsUnordered) } ?? false
            }
    }

    /// Whether the two sequences hold the same elements, whatever their order.
    static func sameElements<A, B>(_ left: [A], _ right: [B], _ same: (A, B) -> Bool) -> Bool {
        guard left.count == right.count else { return false }
        var rest = right
        for element in left {
            guard let index = rest.firstIndex(where: { same(element, $0) }) else { return false }
            rest.remove(at: index)
        }
        return true
    }
}
