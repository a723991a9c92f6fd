public import GraphIndex
public import Values

/// A commit as the change log keeps it.
public struct CommitInfo: Hashable, Sendable {
    /// Its number; the first is 1, and there is no gap.
    public let sequence: Int64
    /// When it was made.
    public let time: ZonedDateTime
    /// Who made it, if that was said.
    public let author: String?
    /// What it is about, if that was said.
    public let note: String?
}

/// One line of the change log.
public struct LoggedChange: Hashable, Sendable {
    /// What a line says.
    public enum Event: Hashable, Sendable {
        /// A change of one thing.
        case change(GraphChange)
        /// These nodes were loaded in bulk.
        case bulkNodes(Range<UInt32>)
        /// These relationships were loaded in bulk.
        case bulkRelationships(Range<UInt32>)
    }

    /// The commit that it belongs to.
    public let commit: CommitInfo
    /// Its place within the commit, from 0 on.
    public let position: Int
    /// What changed.
    public let event: Event
}
