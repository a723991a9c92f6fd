import Glibc

extension GraphStore {
    /// Takes away the files of a database that nobody has open, as after a first load that failed.
    public static func removeFiles(at path: String) {
        for suffix in ["", "-wal", "-shm", "-journal", SnapshotFile.suffix] {
            unsafe unlink(path + suffix)
        }
    }
}
