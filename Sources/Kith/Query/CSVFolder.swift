import Foundation
import Interchange
import QueryEngine
import QuerySyntax
import Synchronization

extension Database {
    /// Lets `LOAD CSV` read the files of a folder and of the folders in it, and no others.
    ///
    /// Without it a query reads no files at all. Nil forbids it again.
    public func allowCSVFiles(in folder: String?) {
        openTable.withLock { $0 = folder.map { CSVFolder(path: $0).open } }
    }
}

/// The folder whose files `LOAD CSV` may read.
struct CSVFolder {
    /// Its path.
    let path: String

    /// Opens a file of the folder, or of a folder in it.
    func open(
        _ name: String, fieldTerminator: Character
    ) throws(QueryError) -> TableRecords {
        let file = try file(named: name)
        do {
            let dialect = CSVDialect(delimiter: fieldTerminator.asciiValue ?? UInt8(ascii: ","))
            var reader = try CSVReader(file: file, dialect: dialect)
            return { () throws(QueryError) in
                do throws(InterchangeError) {
                    guard try reader.next() else { return nil }
                    return (0..<reader.count).map {
                        reader.isEmpty($0) ? nil : reader.string($0)
                    }
                } catch {
                    throw Self.refusal("CSVInvalid", error, in: name)
                }
            }
        } catch {
            throw Self.refusal("FileNotReadable", error, in: name)
        }
    }

    /// The path of a file, which lies in the folder when all links are followed.
    private func file(named name: String) throws(QueryError) -> String {
        var relative = name
        if name.hasPrefix("file://") {
            relative = String(name.dropFirst("file://".count)).removingPercentEncoding ?? ""
        } else if name.contains("://") {
            throw Self.refusal(
                "FileNotReadable", "LOAD CSV reads files, and \(QueryError.quoted(name)) is none.",
                hint: "Fetch it first, and give its name.")
        }
        let folder = URL(filePath: path).resolvingSymlinksInPath()
        let file = folder.appending(path: relative).resolvingSymlinksInPath()
        guard !relative.contains("\0"),
            file.pathComponents.starts(with: folder.pathComponents)
        else {
            throw QueryError(
                .accessDenied, .runtime, "FileOutsideFolder",
                "\(QueryError.quoted(name)) is outside of the folder that LOAD CSV may read.")
        }
        let values = try? file.resourceValues(forKeys: [.isRegularFileKey])
        guard values?.isRegularFile == true else {
            throw Self.refusal(
                "FileNotFound", "There is no file \(QueryError.quoted(name)) to load.",
                hint: "Files are named from the folder that LOAD CSV may read.")
        }
        return file.path
    }

    /// What is wrong with a file, which is called what the query calls it.
    private static func refusal(
        _ detail: String, _ error: InterchangeError, in name: String
    ) -> QueryError {
        var error = error
        error.place?.file = name
        return refusal(detail, "\(error).")
    }

    private static func refusal(
        _ detail: String, _ message: String, hint: String? = nil
    ) -> QueryError {
        QueryError(.externalResourceFailed, .runtime, detail, message, hint: hint)
    }
}
