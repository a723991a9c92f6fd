import Values

/// The part of a scan that is read at a time where several cores share it.
///
/// A class because whoever hands parts out and the scan share it.
final class Morsel {
    /// The nodes.
    var nodes = NodeID(rawValue: 0)..<NodeID.none

    /// How many numbers of nodes a part covers: enough to hide what it costs to begin one, and few
    /// enough for all cores to end at about the same time.
    static let size: UInt32 = 1 << 13
}
