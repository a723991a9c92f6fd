import Foundation
import Interchange

extension ImportPlan {
    /// Plans the import of files, mappings and folders, in the order given.
    init(paths: [String], options: ImportOptions) throws(KithError) {
        do {
            var files: [ImportFile] = []
            var mappings: [String] = []
            var found: [String] = []
            for path in paths { found += try Self.files(at: path) }
            for path in found {
                if path.hasSuffix(".yaml") || path.hasSuffix(".yml") {
                    mappings.append(path)
                } else {
                    files.append(ImportFile(path, names: options.names(for: path)))
                }
            }
            let dialect = CSVDialect(
                delimiter: try Self.byte(options.delimiter, of: "the delimiter"))
            var plan = try ImportPlan(
                files: files, dialect: dialect,
                arrayDelimiter: Self.byte(options.arrayDelimiter, of: "the array delimiter"))
            for mapping in mappings {
                let data = options.dataFolder.map { [$0] } ?? []
                plan = try plan + ImportPlan(mapping: mapping, data: data)
            }
            self = plan
        } catch {
            throw KithError(.data(error))
        }
    }

    /// The CSV and JSON lines files of a folder, by name; any other path as it is.
    private static func files(at path: String) throws(InterchangeError) -> [String] {
        var status = stat()
        // A file that is not there is found out when it is opened.
        guard unsafe stat(path, &status) == 0 else { return [path] }
        switch status.st_mode & S_IFMT {
        case S_IFREG: return [path]
        case S_IFDIR: break
        default:
            throw InterchangeError(
                .file, "'\(path)' is a pipe or a device, and some files are read twice",
                help: "write it to a file first")
        }
        guard let names = try? FileManager.default.contentsOfDirectory(atPath: path) else {
            throw InterchangeError(.permission, "the folder '\(path)' cannot be read")
        }
        let files = names.filter { $0.hasSuffix(".csv") || $0.hasSuffix(".jsonl") }
        guard !files.isEmpty else {
            throw InterchangeError(
                .file, "the folder '\(path)' holds no .csv and no .jsonl files",
                help: "name the files or the mapping to load")
        }
        return files.sorted().map { path + "/" + $0 }
    }

    private static func byte(_ text: String, of what: String) throws(InterchangeError) -> UInt8 {
        let character = text == "\\t" || text == "TAB" ? "\t" : text
        guard character.utf8.count == 1, let byte = character.utf8.first,
            !"\"\r\n\0".utf8.contains(byte)
        else {
            throw InterchangeError(
                .format,
                "\(what) must be one ASCII character that is no quote and no line break, "
                    + "not '\(text)'")
        }
        return byte
    }
}

extension ImportOptions {
    /// The labels or the type of what a file holds.
    fileprivate func names(for path: String) -> [String] {
        // Whether a file holds nodes or relationships is told by its header alone.
        guard let handle = FileHandle(forReadingAtPath: path),
            let start = try? handle.read(upToCount: 64 * 1024),
            let header = String(decoding: start, as: UTF8.self).split(separator: "\n").first
        else { return [] }
        return header.contains(":START_ID") ? type.map { [$0] } ?? [] : labels
    }
}
