import Values

/// One property of all nodes, or of all relationships, of a base.
struct Column: Sendable {
    /// The values, by slot.
    enum Content: Sendable {
        case integers(FlatArray<Int64>)
        case floats(FlatArray<Double>)
        case booleans(FlatArray<Bool>)
        /// Days since 1970-01-01.
        case dates(FlatArray<Int64>)
        /// Few different strings: the number of each.
        case codes(FlatArray<UInt16>, [String])
        /// The UTF-8 bytes of strings.
        case strings(ByteTable)
        /// Values of other types or of several, as `StoredText`.
        case encoded(ByteTable)
    }

    let slots: Slots
    /// A bit for each slot, set if it holds a value; empty if every slot does.
    let presence: FlatArray<UInt64>
    let content: Content

    /// The slot of an id that has the property.
    func slot(_ id: UInt32) -> Int? {
        guard let slot = slots[id] else { return nil }
        if presence.isEmpty { return slot }
        return presence[slot >> 6] >> UInt64(slot & 63) & 1 == 1 ? slot : nil
    }

    /// The value of an id; null if it has none.
    subscript(id: UInt32) -> Value {
        guard let slot = slot(id) else { return .null }
        return switch content {
        case .integers(let values): .integer(values[slot])
        case .floats(let values): .float(values[slot])
        case .booleans(let values): .boolean(values[slot])
        case .dates(let values): Column.date(values[slot])
        case .codes(let codes, let strings): .string(strings[Int(codes[slot])])
        case .strings(let table): .string(table.string(slot))
        case .encoded(let table): table.value(slot)
        }
    }

    /// True if the value of the id equals this one.
    func equals(_ id: UInt32, _ value: Value) -> Bool {
        guard let slot = slot(id) else { return false }
        if case .strings(let table) = content, case .string(let string) = value {
            return table.equals(slot, string)
        }
        return self[id].equals(value) == true
    }

    /// The hash of the value of the id, as `StableHash` makes it; nil if it has none.
    func hash(_ id: UInt32) -> UInt64? {
        guard let slot = slot(id) else { return nil }
        return switch content {
        case .integers(let values): StableHash.hash(integer: values[slot])
        case .floats(let values): StableHash.hash(float: values[slot])
        case .booleans(let values): StableHash.hash(boolean: values[slot])
        case .dates(let values): StableHash.hash(date: values[slot])
        case .codes(let codes, let strings): StableHash.hash(string: strings[Int(codes[slot])])
        case .strings(let table): table.withSpan(slot) { StableHash.hash(utf8: $0) }
        case .encoded(let table): StableHash.hash(table.value(slot))
        }
    }

    /// The ids that have the property, ascending.
    var ids: some Sequence<UInt32> {
        (0..<slots.count).lazy.filter {
            presence.isEmpty || presence[$0 >> 6] >> UInt64($0 & 63) & 1 == 1
        }.map { slots.id(at: $0) }
    }

    fileprivate static func date(_ daysSinceEpoch: Int64) -> Value {
        // The builder took the number from a date, so it is one.
        (try? LocalDate(daysSinceEpoch: daysSinceEpoch)).map(Value.date) ?? .null
    }
}

extension Column {
    /// The values of many ids, typed if the column is.
    func gather<ID: RawRepresentable<UInt32>>(_ ids: [ID]) -> PropertyValues {
        switch content {
        case .integers(let values):
            let (elements, present) = gather(ids, absent: 0) { values[$0] }
            return .integers(elements, present: present)
        case .floats(let values):
            let (elements, present) = gather(ids, absent: 0) { values[$0] }
            return .floats(elements, present: present)
        case .booleans(let values):
            let (elements, present) = gather(ids, absent: false) { values[$0] }
            return .booleans(elements, present: present)
        case .dates(let values):
            return .values(gather(ids, absent: .null) { Column.date(values[$0]) }.elements)
        case .codes(let codes, let strings):
            let (elements, present) = gather(ids, absent: "") { strings[Int(codes[$0])] }
            return .strings(elements, present: present)
        case .strings(let table):
            let (elements, present) = gather(ids, absent: "") { table.string($0) }
            return .strings(elements, present: present)
        case .encoded(let table):
            return PropertyValues(gather(ids, absent: .null) { table.value($0) }.elements)
        }
    }

    /// The numbers of the texts of many ids, if the column has such.
    func gatherCodes(_ ids: [NodeID]) -> PropertyCodes? {
        guard case .codes(let codes, let strings) = content else { return nil }
        let absent = UInt32(strings.count)
        let found = ids.map { id in slot(id.rawValue).map { UInt32(codes[$0]) } ?? absent }
        return PropertyCodes(codes: found, texts: strings)
    }

    @inline(__always) private func gather<ID: RawRepresentable<UInt32>, Element>(
        _ ids: [ID], absent: Element, _ read: (Int) -> Element
    ) -> (elements: [Element], present: [Bool]?) {
        var elements: [Element] = []
        elements.reserveCapacity(ids.count)
        var present: [Bool]?
        for id in ids {
            if let slot = slot(id.rawValue) {
                elements.append(read(slot))
                present?.append(true)
            } else {
                if present == nil { present = Array(repeating: true, count: elements.count) }
                elements.append(absent)
                present?.append(false)
            }
        }
        return (elements, present)
    }
}

/// Strings of bytes one after the other.
struct ByteTable: Sendable {
    /// Where each begins, and where the last one ends.
    let offsets: FlatArray<UInt64>
    let bytes: FlatArray<UInt8>

    func withSpan<Result>(_ slot: Int, _ body: (Span<UInt8>) -> Result) -> Result {
        bytes.withSpan(of: Int(offsets[slot])..<Int(offsets[slot + 1]), body)
    }

    func string(_ slot: Int) -> String { withSpan(slot) { String(utf8: $0) } }

    func value(_ slot: Int) -> Value {
        // The builder wrote the text, so it can be read.
        withSpan(slot) { (try? StoredText.value($0)) ?? .null }
    }

    func equals(_ slot: Int, _ string: String) -> Bool {
        withSpan(slot) { $0.isEqual(to: string.utf8.span) }
    }
}

extension String {
    /// The text of UTF-8 bytes, where what is not UTF-8 becomes a replacement character.
    init(utf8 bytes: Span<UInt8>) {
        self = unsafe bytes.withUnsafeBufferPointer { unsafe String(decoding: $0, as: UTF8.self) }
    }
}
