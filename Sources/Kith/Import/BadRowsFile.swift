import Foundation
import Interchange

/// The file to which rows that cannot be imported are written; it is there once they all are.
struct BadRowsFile {
    private let file: OutputFile

    /// Throws if the file is one of those that are read.
    init(path: String, reading paths: [String]) throws(KithError) {
        let place = URL(filePath: path).resolvingSymlinksInPath()
        guard !paths.contains(where: { URL(filePath: $0).resolvingSymlinksInPath() == place })
        else {
            throw KithError(
                .usage(
                    "'\(path)' is to be read, and cannot take the bad rows too",
                    hint: "write them to another file"))
        }
        file = try OutputFile(path: path)
        try file.write(BadRow.heading)
    }

    func write(_ row: BadRow) throws(InterchangeError) {
        var text = ""
        row.write(into: &text)
        do {
            try file.write(text)
        } catch {
            throw InterchangeError(.file, error.message)
        }
    }

    func finish() throws(KithError) { try file.finish() }
}
