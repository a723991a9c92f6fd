/// How files are imported.
public struct ImportOptions: Sendable {
    /// Where the files that a mapping names lie, besides the mapping's own folder.
    public var dataFolder: String?
    /// Labels of the nodes of CSV files, beside those that a file names.
    public var labels: [String] = []
    /// The type of the relationships of CSV files that name none.
    public var type: String?
    /// What separates the columns of CSV files with telling headers: one ASCII character.
    public var delimiter = ","
    /// What separates the elements of an array: one ASCII character.
    public var arrayDelimiter = ";"
    /// Bad rows are written to this file and passed over.
    ///
    /// Without it one bad row undoes the import.
    public var badRowsFile: String?
    /// How many bad rows are reported one by one.
    public var reportsMax = 20
    /// Who is noted in the change log.
    public var author: String?
    /// Asked now and then; true undoes the import.
    public var isInterrupted: @Sendable () -> Bool = { false }

    /// The usual way.
    public init() {}
}
