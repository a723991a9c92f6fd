import GRDB

/// Adds rows to a table, many with one statement: half of what a row costs otherwise is to begin
/// and to end a statement, and to look for the row's place.
struct RowLoader {
    /// How many rows a statement adds; what is left over is added one by one.
    private static let rowsMax = 64

    private let columnCount: Int
    private let many: SQLStatement
    private let one: SQLStatement

    init(_ database: Database, into table: String, columnCount: Int) throws {
        self.columnCount = columnCount
        many = try RowLoader.insertion(RowLoader.rowsMax, database, table, columnCount)
        one = try RowLoader.insertion(1, database, table, columnCount)
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
        _ rows: [Row], _ texts: Span<UInt8>,
        bind: (Row, Span<UInt8>, SQLStatement, Int32) -> Void
    ) throws {
        var next = 0
        while next < rows.count {
            let isMany = rows.count - next >= RowLoader.rowsMax
            let insertion = isMany ? many : one
            for place in 0..<(isMany ? RowLoader.rowsMax : 1) {
                bind(rows[next], texts, insertion, Int32(1 + place * columnCount))
                next += 1
            }
            try insertion.run()
        }
    }
}
