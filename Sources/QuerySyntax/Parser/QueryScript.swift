/// The statements of a script, found one after the other without parsing them.
///
/// Each statement ends with `;`, the last may go without. A `;` inside a string, a name or a
/// comment does not count. Statements without a single token are passed over.
public struct QueryScript: Sequence, Sendable {
    /// One statement of a script.
    public struct Part: Hashable, Sendable {
        /// The statement, without its `;` and without what surrounds it.
        public var text: String
        /// Where it stands in the script.
        public var span: SourceSpan
    }

    private let lexer: Lexer

    /// Makes the sequence; nothing is read until it is iterated.
    public init(_ text: String) {
        lexer = Lexer(text)
    }

    /// Begins at the first statement.
    public func makeIterator() -> Iterator {
        Iterator(lexer: lexer)
    }

    /// Walks over the statements; each costs time in proportion to its own length.
    public struct Iterator: IteratorProtocol {
        let lexer: Lexer
        var position = 0

        /// The next statement, or nil at the end of the script.
        public mutating func next() -> Part? {
            var span: SourceSpan?
            while true {
                let token = lexer.token(from: position)
                position = token.end
                switch token.kind {
                case .endOfText:
                    return span.map(part)
                case .semicolon:
                    if let span { return part(span) }
                default:
                    span = span?.union(token.span) ?? token.span
                }
            }
        }

        private func part(_ span: SourceSpan) -> Part {
            Part(text: lexer.text(span.lowerBound, span.upperBound), span: span)
        }
    }
}
