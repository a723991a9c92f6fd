public import Values

/// A property of relationships, read as numbers one at a time and without a value for each.
public struct RelationshipNumbers: Sendable {
    // Keeps the memory that the column lies in.
    private let graph: Graph
    private let column: Column?

    fileprivate init(_ key: PropertyKeyID, in graph: Graph) {
        self.graph = graph
        column = graph.base.column(key, in: graph.base.relationshipColumns)
    }

    /// The number of a relationship; nil if it has none that lies in the flat arrays, so that its
    /// property has to be asked for.
    public subscript(relationship: RelationshipID) -> Double? {
        guard let column, let slot = column.slot(relationship.rawValue),
            graph.record(of: relationship) == nil
        else { return nil }
        return switch column.content {
        case .floats(let numbers): numbers[slot]
        case .integers(let numbers): Double(numbers[slot])
        case .booleans, .dates, .codes, .strings, .encoded: nil
        }
    }
}

extension Graph {
    /// A property of relationships as numbers.
    public func relationshipNumbers(_ key: PropertyKeyID) -> RelationshipNumbers {
        RelationshipNumbers(key, in: self)
    }
}
