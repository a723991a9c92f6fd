import Foundation
import Interchange

extension ImportPlan {
    /// Plans the import of files, mappings and folders, in the order given.
    init(paths: [String], options: ImportOptions) throws(KithError) {
        do {
            var files: [ImportFile] = []
            var mappings: [String] = []
            for path in paths.flatMap(Self.files(at:)) {
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
    private static func files(at path: String) -> [String] {
        var isFolder: ObjCBool = false
        guard unsafe FileManager.default.fileExists(atPath: path, isDirectory: &isFolder),
            isFolder.boolValue
        else { return [path] }
        // A folder that cannot be listed has no files; the plan says that it reads nothing.
        let names = (try? FileManager.default.contentsOfDirectory(atPath: path)) ?? []
        return names.filter { $0.hasSuffix(".csv") || $0.hasSuffix(".jsonl") }.sorted()
            .map { path + "/" + $0 }
    }

    private static func byte(_ text: String, of what: String) throws(InterchangeError) -> UInt8 {
        let character = text == "\\t" || text == "TAB" ? "\t" : text
        guard character.utf8.count == 1, let byte = character.utf8.first else {
            throw InterchangeError(
                .format, "\(what) must be one ASCII character, not '\(text)'")
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
