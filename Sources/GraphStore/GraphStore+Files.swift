import Glibc

extension GraphStore {
    /// Takes away the files of a database that nobody has open, as after a first load that failed.
    public static func removeFiles(at path: String) {
        let snapshot = SnapshotFile.suffix
        let suffixes = [
            "", "-wal", "-shm", "-journal", snapshot, snapshot + SnapshotFile.newSuffix,
        ]
        for suffix in suffixes {
            unsafe unlink(path + suffix)
        }
    }
}
