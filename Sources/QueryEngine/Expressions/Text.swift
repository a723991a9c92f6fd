import Glibc
import Values

/// Comparison of texts by code points, which is the order of their UTF-8 bytes. The standard
/// library compares by canonical equivalence instead.
extension String {
    /// True if both texts consist of the same code points.
    func hasSameCodePoints(as other: String) -> Bool {
        guard utf8.count == other.utf8.count else { return false }
        return unsafe withBytes(other) { mine, others in
            unsafe mine.difference(others, at: 0) == 0
        }
    }

    /// The order of the two texts.
    func textOrdering(_ other: String) -> Ordering {
        unsafe withBytes(other) { mine, others in
            let difference = unsafe mine.difference(others, at: 0)
            if difference != 0 { return difference < 0 ? .before : .after }
            return Ordering(mine.count, others.count)
        }
    }

    /// The first eight bytes as a number; texts that differ in it are in its order.
    var textPrefix: UInt64 {
        var prefix: UInt64 = 0
        var shift: UInt64 = 64
        for byte in utf8.prefix(8) {
            shift -= 8
            prefix |= UInt64(byte) << shift
        }
        return prefix
    }

    /// True if the text begins with another.
    func startsWith(_ prefix: String) -> Bool {
        guard prefix.utf8.count <= utf8.count else { return false }
        return unsafe withBytes(prefix) { mine, others in
            unsafe mine.difference(others, at: 0) == 0
        }
    }

    /// True if the text ends with another.
    func endsWith(_ suffix: String) -> Bool {
        let start = utf8.count - suffix.utf8.count
        guard start >= 0 else { return false }
        return unsafe withBytes(suffix) { mine, others in
            unsafe mine.difference(others, at: start) == 0
        }
    }

    /// True if the text has another in it.
    func contains(text part: String) -> Bool { offset(of: part, from: 0) != nil }

    /// The byte at which a part begins, at or after a byte.
    func offset(of part: String, from start: Int) -> Int? {
        if part.isEmpty { return start }
        guard start < utf8.count else { return nil }
        return unsafe withBytes(part) { mine, wanted in
            unsafe mine.offset(of: wanted, from: start)
        }
    }

    /// Lends the bytes of both texts for the time of a call.
    @inline(__always)
    private func withBytes<Result>(
        _ other: String,
        _ body: (UnsafeBufferPointer<UInt8>, UnsafeBufferPointer<UInt8>) -> Result
    ) -> Result {
        var (left, right) = (self, other)
        return left.withUTF8 { mine in
            right.withUTF8 { others in unsafe body(mine, others) }
        }
    }
}

/// No byte outside of the buffers is read: every length is cut to what both have.
extension UnsafeBufferPointer<UInt8> {
    /// How the bytes from a position on compare to others: less than zero, zero or more.
    @inline(__always)
    fileprivate func difference(_ other: UnsafeBufferPointer<UInt8>, at start: Int) -> Int32 {
        let length = Swift.min(count - start, other.count)
        guard length > 0, let mine = baseAddress, let others = other.baseAddress else {
            return 0
        }
        return unsafe memcmp(mine + start, others, length)
    }

    /// The position of others, one at least, at or after a position.
    fileprivate func offset(of other: UnsafeBufferPointer<UInt8>, from start: Int) -> Int? {
        guard let mine = baseAddress, let first = unsafe other.first else { return nil }
        var position = start
        while position + other.count <= count {
            let length = count - other.count - position + 1
            guard let found = unsafe memchr(mine + position, Int32(first), length) else {
                return nil
            }
            position = unsafe UnsafeRawPointer(found) - UnsafeRawPointer(mine)
            if unsafe difference(other, at: position) == 0 { return position }
            position += 1
        }
        return nil
    }
}
