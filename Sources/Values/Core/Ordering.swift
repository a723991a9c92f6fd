/// Where one value stands relative to another in a total order.
@frozen public enum Ordering: Hashable, Sendable {
    /// It comes first.
    case before
    /// Neither comes first.
    case same
    /// It comes last.
    case after

    /// The order of two comparable things.
    @inlinable public init<Element: Comparable>(_ left: Element, _ right: Element) {
        self = left < right ? .before : (right < left ? .after : .same)
    }

    /// The same two things, asked the other way round; what `DESC` needs.
    @inlinable public var reversed: Ordering {
        switch self {
        case .before: .after
        case .same: .same
        case .after: .before
        }
    }

    /// This order or, if it does not decide, the next one.
    @inlinable public func then(_ next: @autoclosure () -> Ordering) -> Ordering {
        self == .same ? next() : self
    }
}
