/// Which relationships of a node are followed.
@frozen public enum Direction: Hashable, Sendable {
    /// Those that start at the node.
    case outgoing
    /// Those that end at the node.
    case incoming
    /// Both; a loop counts once.
    case either

    /// The direction seen from the other end.
    public var reversed: Direction {
        switch self {
        case .outgoing: .incoming
        case .incoming: .outgoing
        case .either: .either
        }
    }
}
