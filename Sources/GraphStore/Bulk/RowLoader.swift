import GRDB

/// Adds rows to a table, many with one statement: half of what a row costs otherwise is to begin
/// and to end a statement, and to look for the row's place.
struct RowLoader {
    /// How many rows a statement adds.
    static let rowsMax = 64

    private let database: Database
    private let table: String
    private let columnCount: Int
    private let insertion: SQLStatement

    init(_ database: Database, into table: String, columnCount: Int) throws {
        self.database = database
        self.table = table
        self.columnCount = columnCount
        insertion = try RowLoader.insertion(RowLoader.rowsMax, database, table, columnCount)
    }

    /// Should a row be there already, those before it stay: whoever loads takes back everything,
    /// and SQLite need not be ready to take back a part.
    private static func insertion(
        _ rowCount: Int, _ database: Database, _ table: String, _ columnCount: Int
    ) throws -> SQLStatement {
        let row = "(" + repeatElement("?", count: columnCount).joined(separator: ",") + ")"
        let rows = repeatElement(row, count: rowCount).joined(separator: ",")
        return try SQLStatement(database, "INSERT OR FAIL INTO \(table) VALUES \(rows)")
    }

    /// Adds a row for each element, whose parameters `bind` binds from an index on.
    func add<Row>(
        _ rows: ArraySlice<Row>, _ texts: Span<UInt8>,
        bind: (Row, Span<UInt8>, SQLStatement, Int32) -> Void
    ) throws {
        let insertion =
            rows.count == RowLoader.rowsMax
            ? insertion : try RowLoader.insertion(rows.count, database, table, columnCount)
        for (place, row) in rows.enumerated() {
            bind(row, texts, insertion, Int32(1 + place * columnCount))
        }
        try insertion.run()
    }
}
