import Values

/// Writes a snapshot: the arrays one after the other, then the directory that says where they are.
struct SnapshotWriter: ~Copyable {
    private let sink: (RawSpan) throws -> Void
    private var offset = 0
    private var contents = ContentHash()
    private var directory: [UInt8] = []

    init(to sink: @escaping (RawSpan) throws -> Void) { self.sink = sink }

    mutating func put(_ number: some FixedWidthInteger) {
        let word = UInt64(truncatingIfNeeded: number)
        for shift in stride(from: 0, to: 64, by: 8) {
            directory.append(UInt8(truncatingIfNeeded: word >> UInt64(shift)))
        }
    }

    mutating func put(_ text: String) {
        put(text.utf8.count)
        directory.append(contentsOf: text.utf8)
    }

    mutating func put(_ value: Value) {
        var text: [UInt8] = []
        StoredText.append(value, to: &text)
        put(text.count)
        directory += text
    }

    mutating func put(_ texts: [String]) {
        put(texts.count)
        for text in texts { put(text) }
    }

    /// Writes the elements, and notes where.
    mutating func put<Element: BitwiseCopyable>(_ array: FlatArray<Element>) throws {
        put(offset)
        put(array.count)
        try array.withSpan(of: 0..<array.count) { unsafe try write($0.bytes) }
    }

    /// Writes bytes, and zeros up to where the next array may begin.
    private mutating func write(_ bytes: RawSpan) throws {
        let rest = bytes.byteCount % SnapshotFooter.alignment
        try send(bytes.extracting(droppingLast: rest))
        guard rest > 0 else { return }
        var padded = unsafe bytes.extracting(last: rest).withUnsafeBytes { unsafe Array($0) }
        padded.append(contentsOf: repeatElement(0, count: SnapshotFooter.alignment - rest))
        unsafe try send(padded.span.bytes)
    }

    private mutating func send(_ bytes: RawSpan) throws {
        contents.add(bytes)
        try sink(bytes)
        offset += bytes.byteCount
    }

    consuming func finish(writtenAt: Int64) throws {
        while directory.count % SnapshotFooter.alignment > 0 { directory.append(0) }
        var hash = ContentHash()
        unsafe hash.add(directory.span.bytes)
        unsafe try sink(directory.span.bytes)
        let footer = SnapshotFooter(
            directoryOffset: UInt64(offset), directoryCount: UInt64(directory.count),
            directoryHash: hash.value, contentHash: contents.value, writtenAt: writtenAt)
        unsafe try sink(footer.words.span.bytes)
    }
}
