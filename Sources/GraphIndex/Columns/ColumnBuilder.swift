public import Values

/// Collects one property of many nodes or relationships, in any order of ids.
///
/// Of two values for one id the later counts.
struct ColumnBuilder: Sendable {
    private enum Kind: Sendable { case integer, float, boolean, date, string, encoded }

    private var kind: Kind?
    private var ids: [UInt32] = []
    /// The bits of integers, floats, booleans and days; where the bytes of a string or text end.
    private var words: [UInt64] = []
    private var bytes: [UInt8] = []

    mutating func append(_ value: Value, at id: UInt32) {
        switch value {
        case .null: break
        case .integer(let value): append(integer: value, at: id)
        case .float(let value): append(float: value, at: id)
        case .boolean(let value): append(value ? 1 : 0, .boolean, at: id)
        case .date(let value):
            append(UInt64(bitPattern: value.daysSinceEpoch), .date, at: id)
        case .string(var string): string.withUTF8 { unsafe append(utf8: $0.span, at: id) }
        case .list, .map, .localTime, .time, .localDateTime, .dateTime, .duration, .node,
            .relationship, .path:
            if kind != .encoded { mix() }
            encode(value, at: id)
        }
    }

    mutating func append(integer: Int64, at id: UInt32) {
        append(UInt64(bitPattern: integer), .integer, at: id)
    }

    mutating func append(float: Double, at id: UInt32) {
        append(float.bitPattern, .float, at: id)
    }

    mutating func append(utf8: Span<UInt8>, at id: UInt32) {
        if kind == nil { kind = .string }
        guard kind == .string else {
            if kind != .encoded { mix() }
            return encode(.string(String(utf8: utf8)), at: id)
        }
        unsafe utf8.withUnsafeBufferPointer { unsafe bytes.append(contentsOf: $0) }
        ids.append(id)
        words.append(UInt64(bytes.count))
    }

    private mutating func append(_ word: UInt64, _ kind: Kind, at id: UInt32) {
        if self.kind == nil { self.kind = kind }
        guard self.kind == kind else {
            if self.kind != .encoded { mix() }
            return encode(ColumnBuilder.value(word, kind), at: id)
        }
        ids.append(id)
        words.append(word)
    }

    private mutating func encode(_ value: Value, at id: UInt32) {
        StoredText.append(value, to: &bytes)
        ids.append(id)
        words.append(UInt64(bytes.count))
    }

    /// Turns what is there into encoded text, since a value of another type is to follow.
    private mutating func mix() {
        let (oldKind, oldIDs, oldWords, oldBytes) = (kind, ids, words, bytes)
        kind = .encoded
        ids = []
        words = []
        bytes = []
        var start = 0
        for (id, word) in zip(oldIDs, oldWords) {
            if oldKind == .string {
                let text = String(decoding: oldBytes[start..<Int(word)], as: UTF8.self)
                start = Int(word)
                encode(.string(text), at: id)
            } else if let oldKind {
                encode(ColumnBuilder.value(word, oldKind), at: id)
            }
        }
    }

    private static func value(_ word: UInt64, _ kind: Kind) -> Value {
        switch kind {
        case .integer: .integer(Int64(bitPattern: word))
        case .float: .float(Double(bitPattern: word))
        case .boolean: .boolean(word != 0)
        case .date:
            // The word was taken from a date.
            (try? LocalDate(daysSinceEpoch: Int64(bitPattern: word))).map(Value.date) ?? .null
        case .string, .encoded: .null
        }
    }
}

extension ColumnBuilder {
    /// The column, or nil if nothing was collected.
    func column(in arena: inout FlatArena) -> Column? {
        guard let kind, !ids.isEmpty else { return nil }
        let slots = Slots(covering: ids, in: &arena)
        let content: Column.Content =
            switch kind {
            case .integer: .integers(place(slots, &arena) { Int64(bitPattern: $0) })
            case .float: .floats(place(slots, &arena) { Double(bitPattern: $0) })
            case .boolean: .booleans(place(slots, &arena) { $0 != 0 })
            case .date: .dates(place(slots, &arena) { Int64(bitPattern: $0) })
            case .string: codes(slots, &arena) ?? .strings(table(slots, &arena))
            case .encoded: .encoded(table(slots, &arena))
            }
        return Column(slots: slots, presence: presence(slots, &arena), content: content)
    }

    private func place<Element: BitwiseCopyable>(
        _ slots: Slots, _ arena: inout FlatArena, _ element: (UInt64) -> Element
    ) -> FlatArray<Element> {
        let array = arena.array(of: Element.self, count: slots.count)
        for (id, word) in zip(ids, words) {
            if let slot = slots[id] { array.store(element(word), at: slot) }
        }
        return array
    }

    private func presence(_ slots: Slots, _ arena: inout FlatArena) -> FlatArray<UInt64> {
        var bits = [UInt64](repeating: 0, count: (slots.count + 63) / 64)
        for id in ids {
            if let slot = slots[id] { bits[slot >> 6] |= 1 << UInt64(slot & 63) }
        }
        let present = bits.reduce(0) { $0 + $1.nonzeroBitCount }
        return present == slots.count ? FlatArray() : arena.array(bits)
    }

    /// The bytes in the order of the slots.
    private func table(_ slots: Slots, _ arena: inout FlatArena) -> ByteTable {
        var sources = [Range<Int>](repeating: 0..<0, count: slots.count)
        var start = 0
        for (id, end) in zip(ids, words) {
            if let slot = slots[id] { sources[slot] = start..<Int(end) }
            start = Int(end)
        }
        var offsets: [UInt64] = [0]
        offsets.reserveCapacity(slots.count + 1)
        var sorted: [UInt8] = []
        sorted.reserveCapacity(bytes.count)
        for source in sources {
            sorted.append(contentsOf: bytes[source])
            offsets.append(UInt64(sorted.count))
        }
        return ByteTable(offsets: arena.array(offsets), bytes: arena.array(sorted))
    }

    /// Strings by number, if few enough differ that this is smaller.
    private func codes(_ slots: Slots, _ arena: inout FlatArena) -> Column.Content? {
        var numbers: [ArraySlice<UInt8>: UInt16] = [:]
        var strings: [String] = []
        var codes: [UInt16] = []
        codes.reserveCapacity(ids.count)
        var start = 0
        for (index, end) in words.enumerated() {
            let text = bytes[start..<Int(end)]
            start = Int(end)
            if let number = numbers[text] {
                codes.append(number)
                continue
            }
            // A few strings, or each four times on average so far.
            guard strings.count < 64 || strings.count < min(index / 4, Int(UInt16.max)) else {
                return nil
            }
            codes.append(UInt16(strings.count))
            numbers[text] = UInt16(strings.count)
            strings.append(String(decoding: text, as: UTF8.self))
        }
        let array = arena.array(of: UInt16.self, count: slots.count)
        for (id, code) in zip(ids, codes) {
            if let slot = slots[id] { array.store(code, at: slot) }
        }
        return .codes(array, strings)
    }
}

/// The columns of all properties of nodes, or of relationships, while a base is being built.
public struct ColumnSet: Sendable {
    private var builders: [ColumnBuilder] = []

    init() {}

    /// Collects a value; null is nothing.
    public mutating func append(_ value: Value, _ key: PropertyKeyID, at id: UInt32) {
        use(key)
        builders[Int(key.rawValue)].append(value, at: id)
    }

    /// Collects the properties that a stored text says.
    public mutating func append(
        storedText text: Span<UInt8>, at id: UInt32
    ) throws(StoredTextError) {
        var reader = StoredText.Reader()
        while let (key, item) = try reader.nextProperty(text) {
            use(key)
            switch item {
            case .integer(let value): builders[Int(key.rawValue)].append(integer: value, at: id)
            case .float(let value): builders[Int(key.rawValue)].append(float: value, at: id)
            case .plainText(let range):
                builders[Int(key.rawValue)].append(utf8: text.extracting(range), at: id)
            case .value(let value): builders[Int(key.rawValue)].append(value, at: id)
            }
        }
    }

    private mutating func use(_ key: PropertyKeyID) {
        while builders.count <= Int(key.rawValue) { builders.append(ColumnBuilder()) }
    }

    func columns(in arena: inout FlatArena) -> [Column?] {
        var columns: [Column?] = []
        for builder in builders { columns.append(builder.column(in: &arena)) }
        return columns
    }
}
