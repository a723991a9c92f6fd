import Foundation
import GraphStore

/// A database file that a first write makes, and that goes again where the write fails.
public struct FirstWrite {
    private let path: String
    private let isNew: Bool

    /// Notes whether the file is there; to be made before the database is opened.
    public init(to path: String) {
        self.path = path
        isNew = !FileManager.default.fileExists(atPath: path)
    }

    /// Takes the file away if it was not there before and nothing was ever committed to it; the
    /// database must be closed.
    public func undo() {
        guard isNew, FileManager.default.fileExists(atPath: path) else { return }
        // One that cannot be read holds nothing that was committed.
        let last = try? GraphStore(path: path, mode: .readOnly).lastSequence
        if (last ?? 0) == 0 { GraphStore.removeFiles(at: path) }
    }
}
