import Values

/// Comparison of texts by code points, which is the order of their UTF-8 bytes. The standard
/// library compares by canonical equivalence instead.
extension String {
    /// True if both texts consist of the same code points.
    func hasSameCodePoints(as other: String) -> Bool {
        let count = utf8.count
        return count == other.utf8.count && matches(other, at: 0)
    }

    /// The order of the two texts.
    func textOrdering(_ other: String) -> Ordering {
        let mine = utf8Span.span
        let others = other.utf8Span.span
        let common = min(mine.count, others.count)
        for index in 0..<common where mine[index] != others[index] {
            return mine[index] < others[index] ? .before : .after
        }
        return Ordering(mine.count, others.count)
    }

    /// True if the text begins with another.
    func startsWith(_ prefix: String) -> Bool {
        prefix.utf8.count <= utf8.count && matches(prefix, at: 0)
    }

    /// True if the text ends with another.
    func endsWith(_ suffix: String) -> Bool {
        suffix.utf8.count <= utf8.count && matches(suffix, at: utf8.count - suffix.utf8.count)
    }

    /// True if the text has another in it.
    func contains(text part: String) -> Bool { offset(of: part, from: 0) != nil }

    /// The byte at which a part begins, at or after a byte.
    func offset(of part: String, from start: Int) -> Int? {
        let whole = utf8Span.span
        let wanted = part.utf8Span.span
        guard wanted.count > 0 else { return start }
        guard wanted.count <= whole.count - start else { return nil }
        for offset in start...(whole.count - wanted.count) where whole[offset] == wanted[0] {
            var index = 1
            while index < wanted.count, whole[offset + index] == wanted[index] { index += 1 }
            if index == wanted.count { return offset }
        }
        return nil
    }

    private func matches(_ part: String, at offset: Int) -> Bool {
        let whole = utf8Span.span
        let wanted = part.utf8Span.span
        for index in 0..<wanted.count where whole[offset + index] != wanted[index] {
            return false
        }
        return true
    }
}
