/// The index of a hash table with open addressing: from hashes to numbers handed out in order.
///
/// What the numbers stand for is kept by whoever owns the table and is compared there.
struct SlotTable {
    /// One more than the number of an entry; 0 where the slot is free.
    private var slots: [UInt32] = Array(repeating: 0, count: 16)
    private var hashes: [UInt64] = []

    /// The number of entries.
    var count: Int { hashes.count }

    /// How many bytes the table takes, once so many entries have been added.
    func estimatedBytes(adding count: Int) -> Int {
        let slotCount =
            (hashes.count + count) * 2 > slots.count
            ? 1 << (Int.bitWidth - ((hashes.count + count) * 2 - 1).leadingZeroBitCount)
            : slots.count
        return slotCount * 4 + hashes.blockBytes(adding: count)
    }

    /// The entry with this hash that the owner says is equal; nil if there is none.
    @inline(__always)
    func find(_ hash: UInt64, isEqual: (Int) -> Bool) -> Int? {
        var slot = Int(truncatingIfNeeded: hash) & (slots.count - 1)
        while slots[slot] != 0 {
            let entry = Int(slots[slot]) - 1
            if hashes[entry] == hash, isEqual(entry) { return entry }
            slot = (slot + 1) & (slots.count - 1)
        }
        return nil
    }

    /// The entry with this hash that the owner says is equal, or a new one.
    @inline(__always)
    mutating func findOrInsert(
        _ hash: UInt64, isEqual: (Int) -> Bool
    ) -> (number: Int, isNew: Bool) {
        var slot = Int(truncatingIfNeeded: hash) & (slots.count - 1)
        while slots[slot] != 0 {
            let entry = Int(slots[slot]) - 1
            if hashes[entry] == hash, isEqual(entry) { return (entry, false) }
            slot = (slot + 1) & (slots.count - 1)
        }
        let entry = hashes.count
        slots[slot] = UInt32(entry + 1)
        hashes.append(hash)
        if hashes.count * 2 > slots.count { grow() }
        return (entry, true)
    }

    /// Doubles the slots, so that never more than half of them are taken.
    private mutating func grow() {
        let slotCount = slots.count * 2
        // Let go of first, so that there are never both.
        slots = []
        slots = Array(repeating: 0, count: slotCount)
        for (entry, hash) in hashes.enumerated() {
            var slot = Int(truncatingIfNeeded: hash) & (slots.count - 1)
            while slots[slot] != 0 { slot = (slot + 1) & (slots.count - 1) }
            slots[slot] = UInt32(entry + 1)
        }
    }
}

/// Mixes words into hashes.
///
/// The seed is drawn for each process, so that nobody can prepare data whose hashes collide.
enum WordHash {
    static let seed = UInt64.random(in: 0 ... .max)

    @inline(__always)
    static func mix(_ hash: UInt64, _ word: UInt64) -> UInt64 {
        let product = (hash ^ word).multipliedFullWidth(by: 0x9E37_79B9_7F4A_7C15)
        return product.high ^ product.low
    }

    /// The hash of a text's code points, eight bytes at a time.
    static func of(_ text: String) -> UInt64 {
        var text = text
        return text.withUTF8 { bytes in
            let raw = UnsafeRawBufferPointer(bytes)
            var hash = seed
            var offset = 0
            while offset + 8 <= raw.count {
                hash = mix(hash, unsafe raw.loadUnaligned(fromByteOffset: offset, as: UInt64.self))
                offset += 8
            }
            var rest: UInt64 = 0
            while offset < raw.count {
                rest = unsafe rest << 8 | UInt64(raw[offset])
                offset += 1
            }
            return mix(mix(hash, rest), UInt64(raw.count))
        }
    }
}
