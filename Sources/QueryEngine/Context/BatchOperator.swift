import QuerySyntax

/// A physical operator: hands over its rows batch by batch.
///
/// A class because an operator keeps its place between two batches, and because a plan is a tree of
/// operators of different kinds; the one dynamic call is paid once for about a thousand rows.
protocol BatchOperator: AnyObject {
    /// The next rows, at least one; nil when there are no more.
    func next() throws(QueryError) -> Batch?

    /// Forgets all progress, so that the operator works again on the rows that its plan is given
    /// anew.
    func rewind()
}
