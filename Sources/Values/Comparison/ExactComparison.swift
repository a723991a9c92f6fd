/// Comparisons of numbers and texts that the standard library answers differently: an integer and
/// a float without rounding either, and texts by code points instead of by canonical equivalence.

extension Ordering {
    /// The order of an integer and a float as if both had unlimited precision; nil for NaN.
    init?(integer: Int64, float: Double) {
        if float.isNaN { return nil }
        // 2⁶³, the first float that no Int64 reaches; -2⁶³ is still one.
        let limit = 9_223_372_036_854_775_808.0
        if float >= limit {
            self = .before
        } else if float < -limit {
            self = .after
        } else {
            let whole = float.rounded(.towardZero)
            self = Ordering(integer, Int64(whole)).then(Ordering(whole, float))
        }
    }

    /// The order of two floats; nil if one is NaN.
    init?(float left: Double, _ right: Double) {
        if left.isNaN || right.isNaN { return nil }
        self = Ordering(left, right)
    }

    /// The order of two texts by Unicode code points, which is the order of their UTF-8 bytes.
    init(text left: String, _ right: String) {
        var left = left
        var right = right
        self = left.withUTF8 { left in
            right.withUTF8 { right in
                let common = min(left.count, right.count)
                for index in 0..<common {
                    let (a, b) = unsafe (left[index], right[index])
                    if a != b { return a < b ? .before : .after }
                }
                return Ordering(left.count, right.count)
            }
        }
    }
}

/// True if both texts consist of the same code points.
///
/// The standard library's `==` also holds for a letter and its decomposition into letter and
/// accent; it is asked first because it is quick to say no.
func sameCodePoints(_ left: String, _ right: String) -> Bool {
    left.utf8.count == right.utf8.count && left == right
        && left.utf8.span.isEqual(to: right.utf8.span)
}

extension Span<UInt8> {
    /// True if both have the same bytes.
    public func isEqual(to other: Span<UInt8>) -> Bool {
        guard count == other.count else { return false }
        for index in indices where self[index] != other[index] { return false }
        return true
    }
}

extension Double {
    /// The integer that equals this number, if there is one.
    var exactInteger: Int64? { Int64(exactly: self) }
}
