import Foundation
import Interchange

/// The file to which rows that cannot be imported are written.
///
/// A class because it owns the open file.
final class BadRowsFile {
    private let path: String
    private let handle: FileHandle

    init(path: String) throws(KithError) {
        guard FileManager.default.createFile(atPath: path, contents: nil),
            let handle = FileHandle(forWritingAtPath: path)
        else {
            throw KithError(.data(.init(.file, "cannot write '\(path)'")), file: path)
        }
        self.path = path
        self.handle = handle
        do {
            try write(BadRow.heading)
        } catch {
            throw KithError(.data(error))
        }
    }

    func write(_ row: BadRow) throws(InterchangeError) {
        var text = ""
        row.write(into: &text)
        try write(text)
    }

    private func write(_ text: String) throws(InterchangeError) {
        do {
            try handle.write(contentsOf: Data(text.utf8))
        } catch {
            throw InterchangeError(.file, "cannot write '\(path)': \(error)")
        }
    }
}
