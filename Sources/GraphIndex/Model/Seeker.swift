/// What an index or a unique constraint finds nodes by.
struct Seeker: Hashable, Sendable {
    /// Nil for all nodes.
    var label: LabelID?
    var keys: [PropertyKeyID]

    /// The key, where there is one alone: nodes are found by its order then, too.
    var onlyKey: PropertyKeyID? { keys.count == 1 ? keys[0] : nil }
}
