/// What the first hundred bytes of a database file say, read without opening it as a database, so
/// that a file that is not ours stays as it is.
struct FileHeader {
    let applicationID: UInt32
    let version: Int
    /// The size that the header promises, in bytes; nil if it does not say.
    let promisedSize: Int?

    static let byteCount = 100
    private static let magic = Array("SQLite format 3\0".utf8)

    /// Nil if the bytes do not begin like an SQLite file.
    init?(_ bytes: [UInt8]) {
        guard bytes.count == FileHeader.byteCount, bytes.starts(with: FileHeader.magic) else {
            return nil
        }
        func number(at offset: Int) -> UInt32 {
            bytes[offset..<offset + 4].reduce(0) { $0 << 8 | UInt32($1) }
        }
        applicationID = number(at: 68)
        version = Int(number(at: 60))
        let pageSize = Int(bytes[16]) << 8 | Int(bytes[17])
        // The page count holds if it was written along with the last change.
        promisedSize =
            number(at: 24) == number(at: 92)
            ? Int(number(at: 28)) * (pageSize == 1 ? 65_536 : pageSize) : nil
    }
}
