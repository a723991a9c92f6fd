public import GraphIndex
public import QueryPlan
public import QuerySyntax
public import Values

/// A procedure that `CALL` can name.
public struct Procedure: Sendable {
    /// What a procedure may read while it runs.
    public struct Call {
        /// The graph as the query sees it.
        public var graph: Graph
        /// The arguments, already of the types of the signature.
        public var arguments: [Value]
        /// Where the values of options stand in the query's text, by key, as far as they do.
        public var optionSpans: [String: SourceSpan]
        /// To be called now and then; throws when the query has run too long or is stopped.
        public var checkpoint: () throws(QueryError) -> Void
        /// To be told of bytes that the procedure keeps; throws when the query keeps too many.
        ///
        /// They count until the procedure is called again.
        public var keep: (_ bytes: Int) throws(QueryError) -> Void

        /// Makes a call.
        public init(
            graph: Graph, arguments: [Value], optionSpans: [String: SourceSpan] = [:],
            checkpoint: @escaping () throws(QueryError) -> Void = {},
            keep: @escaping (_ bytes: Int) throws(QueryError) -> Void = { _ in }
        ) {
            self.keep = keep
            self.graph = graph
            self.arguments = arguments
            self.optionSpans = optionSpans
            self.checkpoint = checkpoint
        }
    }

    /// What it takes and yields.
    public var signature: ProcedureSignature
    /// Computes what it yields: a column for each output of the signature.
    let columns: @Sendable (Call) throws(QueryError) -> [Column]

    /// Makes a procedure.
    ///
    /// - Parameters:
    ///   - signature: What it takes and yields.
    ///   - body: Computes the rows; each has one value for every output of the signature.
    public init(
        signature: ProcedureSignature,
        body: @escaping @Sendable (Call) throws(QueryError) -> [[Value]]
    ) {
        self.init(signature: signature) { call throws(QueryError) in
            let rows = try body(call)
            return signature.outputs.indices.map { index in
                Column(rows.map { index < $0.count ? $0[index] : .null })
            }
        }
    }

    /// Makes a procedure whose results are columns from the start, which saves an array for each
    /// row.
    init(
        signature: ProcedureSignature,
        columns: @escaping @Sendable (Call) throws(QueryError) -> [Column]
    ) {
        self.signature = signature
        self.columns = columns
    }
}
