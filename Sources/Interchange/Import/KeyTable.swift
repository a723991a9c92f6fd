internal import Values

/// Finds the node that a key stands for: a hash table with open addressing, without an object or a
/// string per key.
///
/// A key of up to 15 bytes lies in its slot, so that finding it touches one place in memory; a
/// longer one lies in a common array, and its slot holds its hash and where it is. A key that is a
/// number, and no larger than as many keys suggest, has no slot but a place of that number, beside
/// those of the numbers around it. Looking up and inserting take constant time.
struct KeyTable {
    private struct Slot {
        var low: UInt64 = 0
        /// The length or `longMark` in the top byte, below it bytes of the key or its place.
        var high: UInt64 = 0
        var node = NodeID.none
    }

    private static let longMark: UInt64 = 0xFF << 56
    private static let inlineMax = 15

    private var slots = [Slot](repeating: Slot(), count: 64)
    private var longKeys: [UInt8] = []
    private var nodesByNumber: [NodeID] = []
    /// Random, so that no file can be made whose keys all meet in one slot.
    private let seeds = (UInt64.random(in: .min ... .max), UInt64.random(in: .min ... .max))
    /// The number of keys.
    private(set) var count = 0
    private var slotCount = 0
    private static let numbersMin = 1_024

    /// The node of a key, or nil.
    func find(_ key: Span<UInt8>) -> NodeID? {
        if let number = Self.number(key), number < nodesByNumber.count,
            nodesByNumber[number] != .none
        {
            return nodesByNumber[number]
        }
        let (low, high) = packed(key)
        let mask = slots.count - 1
        var index = Int(truncatingIfNeeded: mix(low, high)) & mask
        while slots[index].node != .none {
            if slots[index].low == low {
                if high == Self.longMark {
                    if holdsLong(slots[index], key) { return slots[index].node }
                } else if slots[index].high == high {
                    return slots[index].node
                }
            }
            index = (index + 1) & mask
        }
        return nil
    }

    /// Adds a key that is not yet there.
    mutating func insert(_ key: Span<UInt8>, _ node: NodeID) {
        defer { count += 1 }
        if let number = Self.number(key), number < 2 * (count + Self.numbersMin) {
            while nodesByNumber.count <= number { nodesByNumber.append(.none) }
            nodesByNumber[number] = node
            return
        }
        slotCount += 1
        if slotCount * 4 > slots.count * 3 { grow() }
        let (low, high) = packed(key)
        var slot = Slot(low: low, high: high, node: node)
        if high == Self.longMark {
            slot.high |= UInt64(longKeys.count)
            for shift in stride(from: 0, to: 32, by: 8) {
                longKeys.append(UInt8(truncatingIfNeeded: key.count >> shift))
            }
            for index in 0..<key.count { longKeys.append(key[index]) }
        }
        place(slot)
    }

    /// The number that the key is the shortest text of, if it has up to nine digits.
    private static func number(_ key: Span<UInt8>) -> Int? {
        guard 1...9 ~= key.count, key.count == 1 || key[0] != UInt8(ascii: "0") else { return nil }
        var number = 0
        for index in 0..<key.count {
            let digit = key[index] &- UInt8(ascii: "0")
            guard digit < 10 else { return nil }
            number = number * 10 + Int(digit)
        }
        return number
    }

    private mutating func place(_ slot: Slot) {
        let mask = slots.count - 1
        let high = slot.high >= Self.longMark ? Self.longMark : slot.high
        var index = Int(truncatingIfNeeded: mix(slot.low, high)) & mask
        while slots[index].node != .none { index = (index + 1) & mask }
        slots[index] = slot
    }

    private mutating func grow() {
        let old = slots
        slots = [Slot](repeating: Slot(), count: old.count * 2)
        for slot in old where slot.node != .none { place(slot) }
    }

    /// The bytes themselves, or for a long key its hash and the mark.
    private func packed(_ key: Span<UInt8>) -> (low: UInt64, high: UInt64) {
        var words: (UInt64, UInt64) = (0, 0)
        guard key.count <= Self.inlineMax else { return (longHash(key), Self.longMark) }
        for index in 0..<min(key.count, 8) { words.0 = words.0 << 8 | UInt64(key[index]) }
        if key.count > 8 {
            for index in 8..<key.count { words.1 = words.1 << 8 | UInt64(key[index]) }
        }
        return (words.0, words.1 | UInt64(key.count) << 56)
    }

    private func longHash(_ key: Span<UInt8>) -> UInt64 {
        var hash = seeds.0
        var word: UInt64 = 0
        for index in 0..<key.count {
            word = word << 8 | UInt64(key[index])
            if index & 7 == 7 {
                hash = mix(hash, word)
                word = 0
            }
        }
        return mix(hash, word ^ UInt64(key.count) << 56)
    }

    private func holdsLong(_ slot: Slot, _ key: Span<UInt8>) -> Bool {
        guard slot.high >= Self.longMark else { return false }
        let start = Int(slot.high & ~Self.longMark)
        var length = 0
        for index in 0..<4 { length |= Int(longKeys[start + index]) << (8 * index) }
        guard length == key.count else { return false }
        for index in 0..<length where longKeys[start + 4 + index] != key[index] { return false }
        return true
    }

    /// Two words folded into one by a full multiplication.
    private func mix(_ low: UInt64, _ high: UInt64) -> UInt64 {
        let product = (low ^ seeds.0).multipliedFullWidth(by: high ^ seeds.1)
        let folded = product.high ^ product.low
        return folded ^ folded >> 32
    }
}

/// The keys of one space: a class, because all rules of an import that speak of the space share it.
final class KeySpace {
    private var table = KeyTable()

    var isEmpty: Bool { table.count == 0 }
    func find(_ key: Span<UInt8>) -> NodeID? { table.find(key) }
    func insert(_ key: Span<UInt8>, _ node: NodeID) { table.insert(key, node) }
}
