import Foundation
import GRDB

/// A database that is made under another name, so that at its path there is a whole one or none,
/// whenever the machine stops.
struct NewFile {
    private let path: String
    private let temporary: String

    init(for path: String) {
        self.path = path
        temporary = "\(path)-new-\(ProcessInfo.processInfo.processIdentifier)"
    }

    /// Makes it.
    ///
    /// Should another process have been faster, theirs stays.
    ///
    /// The write-ahead log is not switched on yet, so that the file itself says from the start
    /// what it is.
    func make(_ schema: Schema, replacing: Bool) throws {
        // A file of that name is left from a process that was killed.
        remove()
        defer { remove() }
        let queue = try DatabaseQueue(
            path: temporary, configuration: Connection.configuration())
        do {
            try queue.writeWithoutTransaction { try schema.migrate($0) }
        } catch {
            // What matters is why it could not be made.
            try? queue.close()
            throw error
        }
        try queue.close()
        try move(replacing: replacing)
        synchronizeFolder()
    }

    private func move(replacing: Bool) throws {
        let files = FileManager.default
        if replacing { try files.removeItem(atPath: path) }
        do {
            // Unlike a renaming, a link never takes the place of a file.
            try files.linkItem(atPath: temporary, toPath: path)
        } catch {
            if files.fileExists(atPath: path) { return }
            // Not every file system has links.
            do {
                try files.moveItem(atPath: temporary, toPath: path)
            } catch {
                throw StoreError(.cannotOpen, "'\(path)' can not be made")
            }
        }
    }

    private func remove() {
        for suffix in ["", "-journal"] {
            // Mostly there is none.
            try? FileManager.default.removeItem(atPath: temporary + suffix)
        }
    }

    /// Makes sure that the name outlives a loss of power, as commits do from now on.
    private func synchronizeFolder() {
        let folder = URL(fileURLWithPath: path).deletingLastPathComponent().path
        let descriptor = unsafe open(folder, O_RDONLY)
        guard descriptor >= 0 else { return }
        fsync(descriptor)
        Foundation.close(descriptor)
    }
}
