/// Which commit of which database a snapshot holds.
public struct SnapshotStamp: Hashable, Sendable {
    /// The identity of the database.
    public var database: String
    /// The number of the last commit that it contains.
    public var sequence: Int64
    /// What tells that commit from another of the same number, which there may be where a database
    /// was put back from a copy.
    public var commit: String

    /// Makes a stamp.
    public init(database: String, sequence: Int64, commit: String) {
        self.database = database
        self.sequence = sequence
        self.commit = commit
    }
}

/// Why a file is no snapshot that can be used.
public enum SnapshotFault: Error, Hashable, Sendable {
    /// It is not of this format, or of another version of it.
    case otherFormat
    /// It is shorter than it says, or its bytes are not those that were written.
    case damaged

    /// What the file does, as the end of a sentence.
    public var message: String {
        switch self {
        case .otherFormat: "has another format"
        case .damaged: "is damaged"
        }
    }
}
