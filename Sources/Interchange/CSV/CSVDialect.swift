/// How a CSV file is written, and how much of one record is accepted.
public struct CSVDialect: Hashable, Sendable {
    /// The byte between two fields.
    public var delimiter: UInt8
    /// Whether a delimiter that a space follows is text, outside of quotes.
    ///
    /// Repairs files whose writer forgot the quotes: `Rua do Paço, 67` stays one field.
    public var spaceJoins: Bool
    /// The largest record in bytes.
    public var recordBytesMax: Int
    /// The largest number of fields in a record.
    public var columnsMax: Int

    /// Makes a dialect; the defaults are those of RFC 4180.
    public init(
        delimiter: UInt8 = UInt8(ascii: ","), spaceJoins: Bool = false,
        recordBytesMax: Int = 16 << 20, columnsMax: Int = 10_000
    ) {
        self.delimiter = delimiter
        self.spaceJoins = spaceJoins
        self.recordBytesMax = recordBytesMax
        self.columnsMax = columnsMax
    }
}
