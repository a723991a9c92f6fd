/// A range of a query's text, in UTF-8 bytes from its start.
@frozen public struct SourceSpan: Hashable, Sendable {
    /// The first byte.
    public var lowerBound: Int
    /// One past the last byte.
    public var upperBound: Int

    /// Makes the span from `lowerBound` up to, but not including, `upperBound`.
    public init(_ lowerBound: Int, _ upperBound: Int) {
        self.lowerBound = lowerBound
        self.upperBound = upperBound
    }

    /// The smallest span that covers both.
    public func union(_ other: SourceSpan) -> SourceSpan {
        SourceSpan(min(lowerBound, other.lowerBound), max(upperBound, other.upperBound))
    }
}
