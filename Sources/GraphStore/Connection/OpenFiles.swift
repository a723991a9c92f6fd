import Glibc
import Synchronization

/// The database files that this process has open.
///
/// A process loses all its locks on a file as soon as it closes any descriptor of it (POSIX), also
/// those by which SQLite keeps other processes out. So a file that is open here is never opened by
/// hand: https://www.sqlite.org/howtocorrupt.html, section 2.2.
enum OpenFiles {
    fileprivate struct Identity: Hashable {
        var device: dev_t
        var inode: ino_t

        init?(_ path: String) {
            var status = stat()
            guard unsafe stat(path, &status) == 0 else { return nil }
            (device, inode) = (status.st_dev, status.st_ino)
        }
    }

    /// Keeps a file among those that are open, for as long as it lives.
    final class Entry: Sendable {
        private let identity: Identity

        fileprivate init(_ identity: Identity) { self.identity = identity }

        deinit {
            OpenFiles.counts.withLock { counts in
                counts[identity, default: 1] -= 1
                if counts[identity] == 0 { counts[identity] = nil }
            }
        }
    }

    private static let counts = Mutex<[Identity: Int]>([:])

    /// Says what is at a path, and notes it as open if it is a database.
    static func enter(_ path: String) throws(StoreError) -> (state: FileState, entry: Entry?) {
        // The lock is held meanwhile, so that nobody opens the file while it is looked at.
        let found = counts.withLock { counts -> Result<(FileState, Entry?), StoreError> in
            let identity = Identity(path)
            if let identity, counts[identity] != nil {
                counts[identity, default: 0] += 1
                return .success((.open, Entry(identity)))
            }
            do throws(StoreError) {
                let state = try FileState.inspect(path)
                guard case .database = state, let identity else { return .success((state, nil)) }
                counts[identity] = 1
                return .success((state, Entry(identity)))
            } catch {
                return .failure(error)
            }
        }
        return try found.get()
    }

    /// Notes a file as open that was made just now.
    static func add(_ path: String) -> Entry? {
        guard let identity = Identity(path) else { return nil }
        counts.withLock { $0[identity, default: 0] += 1 }
        return Entry(identity)
    }
}
