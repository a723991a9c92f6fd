/// The last bytes of a snapshot, which say where its directory is and what everything hashes to.
///
/// It is at the end since it is known last, so that a file is written in one go, and so that one
/// that was cut off has none.
struct SnapshotFooter {
    /// A number for each way in which bytes were ever laid out.
    static let version: UInt64 = 3
    static let byteCount = 64
    /// Arrays begin at multiples of this many bytes.
    static let alignment = 64

    private static let magic: UInt64 = 0x4b49_5448_534e_4150

    /// Where the arrays end and the directory begins.
    var directoryOffset: UInt64
    var directoryCount: UInt64
    var directoryHash: UInt64
    var contentHash: UInt64
    /// The time that the file was given when it was complete, in seconds: as long as it bears it,
    /// nobody has written to it since.
    var writtenAt: Int64

    private var hashed: [UInt64] {
        [
            SnapshotFooter.magic, SnapshotFooter.version, directoryOffset, directoryCount,
            directoryHash, contentHash, UInt64(bitPattern: writtenAt),
        ]
    }

    private var hash: UInt64 { hashed.reduce(0, StableHash.combine) }

    var words: [UInt64] { hashed + [hash] }
}

extension SnapshotFooter {
    /// Reads the last bytes of a file.
    init(_ file: RawSpan) throws(SnapshotFault) {
        guard file.byteCount >= SnapshotFooter.byteCount else { throw .otherFormat }
        let footer = file.extracting(last: SnapshotFooter.byteCount)
        func word(_ index: Int) -> UInt64 {
            // There are eight of them, as was made sure of.
            unsafe footer.unsafeLoadUnaligned(fromByteOffset: index * 8, as: UInt64.self)
        }
        guard word(0) == SnapshotFooter.magic, word(1) == SnapshotFooter.version else {
            throw .otherFormat
        }
        self.init(
            directoryOffset: word(2), directoryCount: word(3), directoryHash: word(4),
            contentHash: word(5), writtenAt: Int64(bitPattern: word(6)))
        let (end, overflows) = directoryOffset.addingReportingOverflow(directoryCount)
        guard hash == word(7), !overflows,
            end == UInt64(file.byteCount - SnapshotFooter.byteCount)
        else { throw .damaged }
    }
}
