public import GraphIndex

extension BulkLoader {
    /// Adds a constraint, which must hold at the end of the load; nothing happens if it is there.
    public mutating func createConstraint(
        _ constraint: GraphSchema.Constraint
    ) throws(StoreError) {
        guard !graph.schema.constraints.contains(constraint) else { return }
        try StoreError.translating { try transaction.createConstraint(constraint) }
    }

    /// Adds an index; nothing happens if it is there.
    public mutating func createIndex(_ index: GraphSchema.Index) throws(StoreError) {
        guard !graph.schema.indexes.contains(index) else { return }
        try StoreError.translating { try transaction.createIndex(index) }
    }
}
