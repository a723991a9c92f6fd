/// A graph in a file, laid out so that it is used where it lies.
///
/// Opening it maps it into memory, and only those pages are read that a question touches.
public struct GraphSnapshot {
    /// What it holds.
    public let stamp: SnapshotStamp
    /// The time that the file was given when it was complete, in seconds since 1970.
    public var writtenAt: Int64 { footer.writtenAt }

    private let memory: FlatMemory
    private let footer: SnapshotFooter
    private let reader: SnapshotReader

    /// Maps a file, and checks all of it but the arrays.
    ///
    /// The file must not be changed while anything of it is in use: it is only ever replaced.
    public init(mapping descriptor: Int32, byteCount: Int) throws(SnapshotFault) {
        guard byteCount >= SnapshotFooter.byteCount,
            let memory = FlatMemory(mapping: descriptor, byteCount: byteCount)
        else { throw .otherFormat }
        let footer = try memory.withBytes { bytes throws(SnapshotFault) in
            try SnapshotFooter(bytes)
        }
        var hash = ContentHash()
        memory.withBytes { bytes in
            let start = Int(footer.directoryOffset)
            hash.add(bytes.extracting(start..<start + Int(footer.directoryCount)))
        }
        guard hash.value == footer.directoryHash else { throw .damaged }
        var reader = SnapshotReader(memory, footer)
        stamp = SnapshotStamp(
            database: try reader.text(), sequence: try reader.number(), commit: try reader.text())
        self.memory = memory
        self.footer = footer
        self.reader = reader
    }

    /// True if the arrays are as they were written.
    ///
    /// Reads all of the file.
    public func isIntact() -> Bool {
        var hash = ContentHash()
        memory.withBytes { hash.add($0.extracting(first: Int(footer.directoryOffset))) }
        return hash.value == footer.contentHash
    }

    /// The graph, whose memory is the file.
    public func graph() throws(SnapshotFault) -> Graph {
        var reader = reader
        var arena = FlatArena()
        arena.keep(memory)
        return try reader.graph(in: arena)
    }

    /// Writes a graph, without a copy of it.
    ///
    /// - Parameters:
    ///   - graph: A graph without changes since its base was made.
    ///   - stamp: What it is the graph of.
    ///   - writtenAt: The time that the file will be given, in seconds since 1970.
    ///   - sink: Takes the bytes in order.
    /// - Throws: What the sink throws.
    public static func write(
        _ graph: Graph, _ stamp: SnapshotStamp, writtenAt: Int64,
        to sink: (RawSpan) throws -> Void
    ) throws {
        try withoutActuallyEscaping(sink) { sink in
            var writer = SnapshotWriter(to: sink)
            writer.put(stamp.database)
            writer.put(stamp.sequence)
            writer.put(stamp.commit)
            try writer.put(graph)
            try writer.finish(writtenAt: writtenAt)
        }
    }
}
