public import Values

/// What the execution of a plan needs beside the plan and the graph.
public struct ExecutionSettings: Sendable {
    /// The parameters, by name.
    public var parameters: [String: Value]
    /// The time of the statement, the same for the whole query.
    public var clock: ZonedDateTime
    /// What the query may use.
    public var limits: Limits
    /// The procedures that `CALL` finds.
    public var procedures: [Procedure]
    /// Opens the files of `LOAD CSV`; nil where none may be read.
    public var openTable: OpenTable?
    /// True to measure every operator.
    public var profiles: Bool

    /// Makes settings.
    public init(
        parameters: [String: Value] = [:], clock: ZonedDateTime, limits: Limits = Limits(),
        procedures: [Procedure] = Procedure.builtIn, openTable: OpenTable? = nil,
        profiles: Bool = false
    ) {
        self.parameters = parameters
        self.clock = clock
        self.limits = limits
        self.procedures = procedures
        self.openTable = openTable
        self.profiles = profiles
    }
}
