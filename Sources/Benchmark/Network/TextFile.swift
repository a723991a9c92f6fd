import Foundation

/// A file that is written line by line.
///
/// A class, since it owns the open file.
final class TextFile {
    private let file: FileHandle
    private var text = ""

    init(_ url: URL, header: String) throws {
        guard FileManager.default.createFile(atPath: url.path, contents: nil) else {
            throw BenchmarkError("\(url.path) can not be written")
        }
        file = try FileHandle(forWritingTo: url)
        try write(header)
    }

    func write(_ line: String) throws {
        text += line
        text += "\n"
        if text.utf8.count > 1 << 20 { try flush() }
    }

    func close() throws {
        try flush()
        try file.close()
    }

    private func flush() throws {
        try file.write(contentsOf: Data(text.utf8))
        text = ""
    }
}
