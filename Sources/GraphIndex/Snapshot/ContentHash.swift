/// A hash of many bytes, a few of them a nanosecond: four sums side by side, so that none waits for
/// the multiplication of another.
struct ContentHash {
    private var lanes: (UInt64, UInt64, UInt64, UInt64) = (1, 2, 3, 4)

    /// Takes bytes whose number is a multiple of 32.
    mutating func add(_ bytes: RawSpan) {
        func word(_ offset: Int) -> UInt64 {
            // The loop below ends before a word would reach beyond the last byte.
            unsafe bytes.unsafeLoadUnaligned(fromUncheckedByteOffset: offset, as: UInt64.self)
        }
        var sums = lanes
        for offset in stride(from: 0, to: bytes.byteCount - 31, by: 32) {
            sums.0 = StableHash.mix(sums.0, word(offset))
            sums.1 = StableHash.mix(sums.1, word(offset + 8))
            sums.2 = StableHash.mix(sums.2, word(offset + 16))
            sums.3 = StableHash.mix(sums.3, word(offset + 24))
        }
        lanes = sums
    }

    var value: UInt64 {
        StableHash.mix(StableHash.mix(lanes.0, lanes.1), StableHash.mix(lanes.2, lanes.3))
    }
}
