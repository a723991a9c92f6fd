extension Graph {
    /// Makes the changes that have led from this graph to another, so that both say the same.
    public mutating func catchUp(with other: Graph, by changes: [GraphChange]) {
        for change in changes { apply(change) }
        for lookup in other.lookups { addLookup(label: lookup.label, keys: lookup.keys) }
    }
}
