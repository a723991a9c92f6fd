import Values

/// The blocks that the allocator hands out, which is what things take of memory.
///
/// They count with the room in them that nothing has taken yet. A block that several share counts
/// for each of them.
enum MemoryBlock {
    /// What an object, and so the elements of an array, a long text or an indirect payload, has in
    /// front of it.
    static let objectHeader = 16
    static let arrayHeader = 32
    /// Bitmap and counts of a dictionary.
    private static let dictionaryHeader = 72

    /// The block for so many bytes: eight are in front of it, and it ends at a multiple of sixteen.
    static func bytes(for bytes: Int) -> Int { max(32, (bytes + 23) & ~15) }

    /// The block of something indirect.
    static func bytes<Payload>(forBoxed: Payload.Type) -> Int {
        bytes(for: objectHeader + MemoryLayout<Payload>.size)
    }

    /// The block of a dictionary with room for so many entries of a size.
    static func bytes(forEntries capacity: Int, of entryBytes: Int) -> Int {
        guard capacity > 0 else { return 0 }
        // Three of four places are taken at most; their number is a power of two.
        let places = 1 << (Int.bitWidth - capacity.leadingZeroBitCount)
        return bytes(for: dictionaryHeader + places / 8 + places * entryBytes)
    }
}

extension Dictionary {
    /// The bytes of the block that the entries lie in.
    var blockBytes: Int { MemoryBlock.bytes(forEntries: capacity, of: Self.entryBytes) }

    /// The same, once so many entries have been added, with the block that they move from.
    func blockBytes(adding count: Int) -> Int {
        guard self.count + count > capacity else { return blockBytes }
        let places = Swift.max(self.count + count, capacity * 2)
        return blockBytes + MemoryBlock.bytes(forEntries: places, of: Self.entryBytes)
    }

    private static var entryBytes: Int { MemoryLayout<Key>.stride + MemoryLayout<Value>.stride }
}

extension Array {
    /// The bytes of the block that the elements lie in.
    var blockBytes: Int { Self.blockBytes(capacity) }

    /// The same, once so many elements have been appended.
    ///
    /// An array that is full moves to a place twice as large. While it moves both places are there,
    /// but of the new one no more than the elements is touched: that is no more than all of it.
    func blockBytes(adding count: Int) -> Int {
        let needed = self.count + count
        return Self.blockBytes(needed <= capacity ? capacity : Swift.max(capacity * 2, needed))
    }

    private static func blockBytes(_ capacity: Int) -> Int {
        capacity == 0
            ? 0
            : MemoryBlock.bytes(
                for: MemoryBlock.arrayHeader + capacity * MemoryLayout<Element>.stride)
    }
}

extension String {
    /// The bytes of the block that the text lies in; up to 15 need none.
    var blockBytes: Int {
        let count = utf8.count
        // A zero is behind it, and it asks for a multiple of sixteen.
        return count < 16
            ? 0 : MemoryBlock.bytes(for: (MemoryBlock.arrayHeader + count + 16) & ~15)
    }
}

extension Value {
    /// How many bytes the value takes, with everything in it, as if nothing in it were shared.
    var estimatedBytes: Int { MemoryLayout<Value>.stride + contentBytes }

    /// How many bytes there are behind the value.
    var contentBytes: Int { contentBytes(atMost: .max) }

    /// The same, but counted no further than a limit.
    ///
    /// `[x, x]` of `[y, y]` and so on is small in memory and has no end for whoever walks it; the
    /// limit is what keeps a query from making such a thing.
    func contentBytes(atMost limit: Int) -> Int {
        var bytes = 0
        count(&bytes, limit)
        return bytes
    }

    private func count(_ bytes: inout Int, _ limit: Int) {
        switch self {
        case .null, .boolean, .integer, .float, .date, .localTime, .time: break
        case .node(let node): if let content = node.content { content.count(&bytes, limit) }
        case .relationship(let relationship):
            if let content = relationship.content { content.count(&bytes, limit) }
        case .localDateTime: bytes += MemoryBlock.bytes(forBoxed: LocalDateTime.self)
        case .dateTime: bytes += MemoryBlock.bytes(forBoxed: ZonedDateTime.self)
        case .duration: bytes += MemoryBlock.bytes(forBoxed: Duration.self)
        case .string(let text): bytes += text.blockBytes
        case .path(let path):
            bytes += MemoryBlock.bytes(forBoxed: Path.self)
            bytes += path.nodes.blockBytes + path.relationships.blockBytes
            guard path.nodes.first?.content != nil else { return }
            for node in path.nodes { node.content?.count(&bytes, limit) }
            for relationship in path.relationships { relationship.content?.count(&bytes, limit) }
        case .list(let elements):
            bytes += elements.blockBytes
            for element in elements {
                if bytes > limit { return }
                element.count(&bytes, limit)
            }
        case .map(let entries): entries.count(&bytes, limit)
        }
    }
}

extension [String: Value] {
    /// Keys are names that the graph or the query knows, and so shared.
    fileprivate func count(_ bytes: inout Int, _ limit: Int) {
        bytes += blockBytes
        for value in values {
            if bytes > limit { return }
            bytes += value.contentBytes(atMost: limit - bytes)
        }
    }
}

extension Node.Content {
    fileprivate func count(_ bytes: inout Int, _ limit: Int) {
        bytes += MemoryBlock.bytes(forBoxed: ([String], [String: Value]).self) + labels.blockBytes
        properties.count(&bytes, limit)
    }
}

extension Relationship.Content {
    fileprivate func count(_ bytes: inout Int, _ limit: Int) {
        bytes += MemoryBlock.bytes(forBoxed: (String, NodeID, NodeID, [String: Value]).self)
        properties.count(&bytes, limit)
    }
}

extension Column {
    /// How many bytes the column keeps alive.
    var estimatedBytes: Int { blockBytes + contentBytes }

    /// The bytes of the column's own blocks.
    var blockBytes: Int {
        switch self {
        case .nodes(let nodes): nodes.blockBytes
        case .relationships(let relationships): relationships.blockBytes
        case .integers(let numbers, let present): numbers.blockBytes + (present?.blockBytes ?? 0)
        case .floats(let numbers, let present): numbers.blockBytes + (present?.blockBytes ?? 0)
        case .booleans(let truths, let present): truths.blockBytes + (present?.blockBytes ?? 0)
        case .strings(let texts, let present): texts.blockBytes + (present?.blockBytes ?? 0)
        case .values(let values): values.blockBytes
        case .constant: 0
        }
    }

    /// What a row takes in the column's own blocks, or in those of a column that it becomes.
    var bytesPerRow: Int {
        switch self {
        case .nodes, .relationships: 4
        case .integers, .floats: 9
        case .booleans: 2
        case .strings: MemoryLayout<String>.stride + 1
        case .values, .constant: MemoryLayout<Value>.stride
        }
    }

    /// The bytes behind the values; those behind a constant count once.
    var contentBytes: Int {
        switch self {
        case .nodes, .relationships, .integers, .floats, .booleans: 0
        case .strings(let texts, _): texts.reduce(0) { $0 + $1.blockBytes }
        case .values(let values): values.reduce(0) { $0 + $1.contentBytes }
        case .constant(let value, _): value.contentBytes
        }
    }

    /// How many bytes the values take in a list or on paper, where every row has one of its own.
    var expandedBytes: Int {
        guard case .constant(let value, let count) = self else {
            return count * MemoryLayout<Value>.stride + contentBytes
        }
        let (bytes, overflow) = value.estimatedBytes.multipliedReportingOverflow(by: count)
        return overflow ? 1 << 50 : min(bytes, 1 << 50)
    }
}

extension Batch {
    /// How many bytes the rows keep alive.
    var estimatedBytes: Int {
        let own = MemoryLayout<Batch>.stride + places.blockBytes + (origins?.blockBytes ?? 0)
        return places.reduce(own) { $0 + ($1.column?.estimatedBytes ?? 0) }
    }

    /// The bytes behind all values.
    var contentBytes: Int { places.reduce(0) { $0 + ($1.column?.contentBytes ?? 0) } }

    /// The bytes behind the values of single rows.
    var rowContentBytes: Int {
        places.reduce(0) { bytes, place in
            if case .constant? = place.column {
                bytes
            } else {
                bytes + (place.column?.contentBytes ?? 0)
            }
        }
    }

    /// The bytes of the columns' own blocks, once the rows of another batch have been appended.
    func blockBytes(appending other: Batch) -> Int {
        zip(places, other.places).reduce(origins?.blockBytes(adding: other.count) ?? 0) {
            guard let column = $1.0.column, let more = $1.1.column else { return $0 }
            return $0 + column.blockBytes(appending: more)
        }
    }
}
