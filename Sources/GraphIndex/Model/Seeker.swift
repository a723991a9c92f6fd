/// What an index or a unique constraint finds nodes by.
struct Seeker: Hashable, Sendable {
    /// Nil for all nodes.
    var label: LabelID?
    var keys: [PropertyKeyID]
}
