import Values

extension Column {
    /// Those of some ascending ids that have the property, in the order of their values as ORDER BY
    /// has it; those of equal values stay ascending.
    ///
    /// Sorted are words that order as the values do, beside the ids; what words cannot tell apart
    /// is looked up.
    func inOrder(_ ids: [UInt32]) -> [UInt32] {
        switch content {
        case .integers(let values): return sorted(ids) { values[$0].orderWord }
        case .dates(let values): return sorted(ids) { values[$0].orderWord }
        case .floats(let values): return sorted(ids) { values[$0].orderWord }
        case .booleans(let values): return sorted(ids) { values[$0] ? 1 : 0 }
        case .codes(let codes, let strings):
            var ranks = [UInt64](repeating: 0, count: strings.count)
            let order = strings.indices.sorted {
                Value.string(strings[$0]).ordering(.string(strings[$1])) == .before
            }
            for (rank, code) in order.enumerated() { ranks[code] = UInt64(rank) }
            return sorted(ids) { ranks[Int(codes[$0])] }
        case .strings(let table):
            let skipped = table.commonPrefixCount(of: ids.lazy.compactMap(slot))
            return sorted(ids) {
                table.orderWord($0, from: skipped)
            } isBefore: {
                table.isBefore($0, $1)
            }
        case .encoded(let table):
            let present = ids.filter { slot($0) != nil }
            let values = present.map { slot($0).map(table.value) ?? .null }
            let order = present.indices.sorted {
                switch values[$0].ordering(values[$1]) {
                case .before: true
                case .after: false
                case .same: $0 < $1
                }
            }
            return order.map { present[$0] }
        }
    }

    @inline(__always) private func sorted(
        _ ids: [UInt32], word: (Int) -> UInt64, isBefore: ((Int, Int) -> Bool)? = nil
    ) -> [UInt32] {
        var entries: [OrderEntry] = []
        entries.reserveCapacity(ids.count)
        for id in ids {
            guard let slot = slot(id) else { continue }
            entries.append(
                OrderEntry(word: word(slot), id: id, slot: UInt32(truncatingIfNeeded: slot)))
        }
        entries.sortByWord()
        if let isBefore {
            entries.sortEqualWords { left, right in
                if isBefore(Int(left.slot), Int(right.slot)) { return true }
                return left.id < right.id && !isBefore(Int(right.slot), Int(left.slot))
            }
        }
        return entries.map(\.id)
    }
}

/// An id, its slot, and a word that orders as its value does, as far as eight bytes go.
private struct OrderEntry {
    var word: UInt64
    var id: UInt32
    var slot: UInt32
}

extension [OrderEntry] {
    /// Sorts by words in linear time, byte by byte from the least significant one.
    ///
    /// Those with equal words stay as they came. Bytes that are the same in all are left out.
    fileprivate mutating func sortByWord() {
        guard let first else { return }
        let differing = reduce(0) { $0 | ($1.word ^ first.word) }
        var other = self
        for shift in stride(from: UInt64(0), to: 64, by: 8) where differing >> shift & 0xff != 0 {
            var places = [Int](repeating: 0, count: 257)
            for entry in self { places[Int(entry.word >> shift & 0xff) + 1] += 1 }
            for byte in 0..<256 { places[byte + 1] += places[byte] }
            for entry in self {
                let byte = Int(entry.word >> shift & 0xff)
                other[places[byte]] = entry
                places[byte] += 1
            }
            swap(&self, &other)
        }
    }

    /// Sorts those that words do not tell apart.
    fileprivate mutating func sortEqualWords(by isBefore: (OrderEntry, OrderEntry) -> Bool) {
        var start = 0
        while start < count {
            var end = start + 1
            while end < count, self[end].word == self[start].word { end += 1 }
            if end > start + 1 { self[start..<end].sort(by: isBefore) }
            start = end
        }
    }
}

extension Int64 {
    /// A number without a sign that orders as this one does.
    fileprivate var orderWord: UInt64 { UInt64(bitPattern: self) ^ 1 << 63 }
}

extension Double {
    /// A number without a sign that orders as this one does: zeros the same, NaN last.
    fileprivate var orderWord: UInt64 {
        if isNaN { return .max }
        let bits = self == 0 ? 0 : bitPattern
        return bits >> 63 == 1 ? ~bits : bits | 1 << 63
    }
}

extension ByteTable {
    /// How many bytes all strings of some slots begin with in common.
    fileprivate func commonPrefixCount(of slots: some Sequence<Int>) -> Int {
        var first: [UInt8]?
        var count = 0
        for slot in slots {
            withSpan(slot) { bytes in
                guard let first else {
                    first = bytes.indices.map { bytes[$0] }
                    return count = bytes.count
                }
                count = min(count, bytes.count)
                var index = 0
                while index < count, bytes[index] == first[index] { index += 1 }
                count = index
            }
            if count == 0, first != nil { return 0 }
        }
        return count
    }

    /// Eight bytes of a string as a number, the first of them the most significant.
    fileprivate func orderWord(_ slot: Int, from start: Int) -> UInt64 {
        withSpan(slot) { bytes in
            var word: UInt64 = 0
            for index in start..<max(start, min(start + 8, bytes.count)) {
                word |= UInt64(bytes[index]) << UInt64(56 - 8 * (index - start))
            }
            return word
        }
    }

    fileprivate func isBefore(_ left: Int, _ right: Int) -> Bool {
        withSpan(left) { left in
            withSpan(right) { right in
                let common = min(left.count, right.count)
                var index = 0
                while index < common, left[index] == right[index] { index += 1 }
                return index < common ? left[index] < right[index] : left.count < right.count
            }
        }
    }
}
