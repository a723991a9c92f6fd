/// What an index or a unique constraint finds nodes by.
struct Seeker: Hashable, Sendable {
    var label: LabelID
    var keys: [PropertyKeyID]
}
