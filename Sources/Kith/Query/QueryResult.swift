public import Diagrams
public import QueryEngine
public import QuerySyntax
public import Values

/// What a statement gave back: rows by column, what it changed, and the plan or diagram it asked
/// for.
public struct QueryResult: Sendable, Sequence {
    /// The names of the columns, in order.
    public var columns: [String]
    /// The rows; each has a value for every column.
    public var rows: [[Value]]
    /// What the statement changed.
    public var counters: UpdateCounters
    /// The plan as text, for EXPLAIN and PROFILE.
    public var plan: String?
    /// The diagram, for DIAGRAM.
    public var diagram: Diagram?
    /// What in the statement is allowed and most likely not meant.
    public var warnings: [QueryWarning] = []

    /// Makes a result.
    public init(
        columns: [String], rows: [[Value]] = [], counters: UpdateCounters = UpdateCounters(),
        plan: String? = nil, diagram: Diagram? = nil, warnings: [QueryWarning] = []
    ) {
        self.columns = columns
        self.rows = rows
        self.counters = counters
        self.plan = plan
        self.diagram = diagram
        self.warnings = warnings
    }

    /// The rows, with access by name and type.
    public func makeIterator() -> AnyIterator<Row> {
        let positions = Dictionary(
            columns.enumerated().map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
        var next = rows.makeIterator()
        return AnyIterator { next.next().map { Row(positions: positions, values: $0) } }
    }
}

/// A row of a result.
public struct Row: Sendable {
    let positions: [String: Int]
    /// The values in the order of the columns.
    public let values: [Value]

    /// The value of a column; nil if there is no such column.
    public subscript(column: String) -> Value? {
        positions[column].map { values[$0] }
    }

    /// The value of a column as a Swift type.
    ///
    /// Throws if there is no such column, or if its value
    /// has another type; null is read as an optional.
    public subscript<Result: ValueReadable>(column: String, as type: Result.Type) -> Result {
        get throws(KithError) {
            guard let value = self[column] else {
                let known = positions.keys.sorted().joined(separator: ", ")
                throw KithError(
                    .usage("the result has no column '\(column)'", hint: "it has \(known)"))
            }
            guard let result = Result(value) else {
                throw KithError(
                    .usage("column '\(column)' holds \(value), not \(type)", hint: nil))
            }
            return result
        }
    }
}
