import QueryPlan
import Values

/// Up to about a thousand rows, held by column.
struct Batch: Sendable {
    /// The number of rows an operator aims at.
    ///
    /// Large enough to hide the cost of a call between operators, small enough for the columns of a
    /// plan to stay in the second-level cache.
    static let targetCount = 1024

    /// The number of rows.
    var count: Int
    /// The place of every variable's column, by the variable's index.
    var places: [Place]
    /// For every row the row of an outer batch that it comes from, while a subquery runs for all
    /// rows of that batch at once.
    var origins: [UInt32]?

    /// A batch of rows in which no variable is bound yet.
    init(count: Int, variableCount: Int, origins: [UInt32]? = nil) {
        self.count = count
        self.places = Array(repeating: Place(), count: variableCount)
        self.origins = origins
    }

    /// The column of a variable.
    subscript(variable: VariableID) -> Column? {
        get { places[variable.index].column }
        set { places[variable.index].column = newValue }
    }

    /// A column, or nil where the variable is not bound or not read any more.
    ///
    /// A type of its own, since arrays of optionals are made and thrown away by way of their
    /// metadata: a question for one node spends an eighth of its time there.
    struct Place: Sendable {
        var column: Column?
    }
}
