public import QuerySyntax

/// Opens a CSV file for `LOAD CSV`, by its name and what stands between two fields.
///
/// What it returns gives one record after the other, and nil at the end; a field that is empty and
/// not in quotes is nil.
public typealias OpenTable =
    @Sendable (_ file: String, _ fieldTerminator: Character) throws(QueryError) -> TableRecords

/// Gives the records of an open table, one at each call, and nil at the end.
public typealias TableRecords = () throws(QueryError) -> [String?]?
