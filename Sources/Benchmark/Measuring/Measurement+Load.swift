import Foundation
import Kith

extension Measurement {
    /// Loads the peers one after the other, and keeps those that can; says what keeps the others.
    mutating func loadPeers(rounds: Int) throws {
        guard let files = files.first, !peers.isEmpty else { return }
        let file = folder.appending(path: "task.json")
        try PeerTask(
            network, subjects, in: URL(filePath: files), folder: folder, rounds: rounds,
            secondsMax: peerSecondsMax
        ).write(to: file)
        var (loaded, remarks): ([Peer], [String]) = ([], [])
        for peer in peers {
            do {
                let (seconds, bytes) = try peer.load(file)
                note("load", "\(peer.name), from CSV", rowCount / seconds, "rows/s")
                if let bytes { note("size", peer.name, bytes / 1e6, "MB") }
                loaded.append(peer)
            } catch {
                remarks.append("\(peer.name): \(error)")
            }
        }
        peers = loaded
        remark(remarks)
    }

    mutating func load() throws {
        for path in [kithPath, sqlitePath] {
            for suffix in ["", "-wal", "-shm", "-snapshot"] {
                // Mostly there is none.
                try? FileManager.default.removeItem(atPath: path + suffix)
            }
        }
        let load = try Stopwatch.seconds { try Database.importFiles(files, into: kithPath) }
        note(
            "load", "Kith, from CSV", rowCount / (load.seconds - load.result.snapshotSeconds),
            "rows/s")
        note("load", "Kith, with its snapshot", rowCount / load.seconds, "rows/s")
        note(
            "load", "SQLite, from memory",
            rowCount
                / (try Stopwatch.seconds { try SQLiteSide.load(network, into: sqlitePath) })
                .seconds, "rows/s")
        let database = try Database(path: kithPath)
        for command in KithSide.schema { try database.query(command) }
        for (side, path) in [
            ("Kith", kithPath), ("Kith's snapshot", kithPath + "-snapshot"),
            ("SQLite", sqlitePath),
        ] {
            let size = try? FileManager.default.attributesOfItem(atPath: path)[.size] as? Int
            note("size", side, Double(size ?? 0) / 1e6, "MB")
        }
    }
}
