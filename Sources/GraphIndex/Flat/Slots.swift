/// Where in an array the entry of an id is: at its distance from the first id that has one or,
/// where few ids of the range have one, where a sorted list of those ids has it.
@usableFromInline @frozen struct Slots: BitwiseCopyable, Sendable {
    @usableFromInline let first: UInt32
    /// The number of slots.
    @usableFromInline let count: Int
    /// The ids that have a slot, ascending; empty if all from the first on have.
    @usableFromInline let ids: FlatArray<UInt32>

    /// A sorted list is made where fewer than one in this many ids have an entry.
    static let sparseness = 8

    /// Makes slots that every one of the ids has a place in.
    init(covering ids: some Collection<UInt32>, in arena: inout FlatArena) {
        var (low, high) = (UInt32.max, UInt32.min)
        for id in ids {
            low = min(low, id)
            high = max(high, id)
        }
        if low > high {
            self.init(first: 0, count: 0, ids: FlatArray())
        } else if Int(high - low) / Slots.sparseness <= ids.count {
            self.init(first: low, count: Int(high - low) + 1, ids: FlatArray())
        } else {
            let sorted = arena.array(Set(ids).sorted())
            self.init(first: low, count: sorted.count, ids: sorted)
        }
    }

    init(first: UInt32, count: Int, ids: FlatArray<UInt32>) {
        self.first = first
        self.count = count
        self.ids = ids
    }

    /// The slot of an id, or nil if it has none.
    @inlinable subscript(id: UInt32) -> Int? {
        if ids.count == 0 {
            // An id below the first wraps around to a distance beyond every count.
            let distance = Int(id &- first)
            return distance < count ? distance : nil
        }
        return search(id)
    }

    @usableFromInline func search(_ id: UInt32) -> Int? {
        let index = ids.partitionPoint(from: id, in: 0..<ids.count)
        return index < ids.count && ids[index] == id ? index : nil
    }

    /// The id whose slot this is.
    func id(at slot: Int) -> UInt32 { ids.isEmpty ? first + UInt32(slot) : ids[slot] }
}
