import GraphIndex

extension GraphStore {
    /// What is wrong with the snapshot file; no file is nothing wrong.
    func checkSnapshot() -> [Violation] {
        do throws(SnapshotFault) {
            guard let snapshot = try snapshotFile?.open() else { return [] }
            if !snapshot.isIntact() { throw .damaged }
            _ = try snapshot.graph()
            return []
        } catch {
            return [
                Violation(
                    message: "the snapshot beside the database \(error.message): it is not used, "
                        + "and can be deleted")
            ]
        }
    }
}
