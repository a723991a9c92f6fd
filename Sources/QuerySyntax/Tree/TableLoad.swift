/// `LOAD CSV [WITH HEADERS] FROM file AS row [FIELDTERMINATOR ';']`.
public struct TableLoad: Sendable {
    /// The name of the file.
    public var file: Expression
    /// True if the first record names the columns, and a row is a map instead of a list.
    public var withHeaders: Bool
    /// The variable that a row is bound to.
    public var variable: Name
    /// What stands between two fields: one ASCII character; nil for a comma.
    public var fieldTerminator: Character?

    /// Makes a clause's content.
    public init(
        file: Expression, withHeaders: Bool, variable: Name, fieldTerminator: Character?
    ) {
        self.file = file
        self.withHeaders = withHeaders
        self.variable = variable
        self.fieldTerminator = fieldTerminator
    }
}
