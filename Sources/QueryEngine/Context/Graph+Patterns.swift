import GraphIndex
import QuerySyntax

extension Graph {
    /// The types with these names; nil if there is no such type, so that nothing can match.
    ///
    /// Empty for all types.
    func relationshipTypes(named names: [String]) -> [RelationshipTypeID]? {
        let types = names.compactMap { self.names.relationshipType($0) }
        return types.isEmpty && !names.isEmpty ? nil : types
    }
}

extension Direction {
    /// The direction of a pattern, read from left to right.
    init(_ direction: RelationshipPattern.Direction) {
        switch direction {
        case .outgoing: self = .outgoing
        case .incoming: self = .incoming
        case .either: self = .either
        }
    }
}
