internal import Foundation

/// The bytes of a file in the order in which they come, in chunks.
struct ByteStream: ~Copyable {
    /// Where the bytes come from.
    private enum Origin {
        case file(FileHandle)
        case memory(ArraySlice<UInt8>)
        case end
    }

    private let chunkBytes: Int
    private var origin: Origin
    /// The file as it was named.
    let file: String
    /// The size of the whole, where it is known.
    let bytesTotal: Int?

    init(file: String) throws(InterchangeError) {
        var isFolder: ObjCBool = false
        guard unsafe FileManager.default.fileExists(atPath: file, isDirectory: &isFolder) else {
            throw InterchangeError(.file, "there is no file '\(file)'")
        }
        guard !isFolder.boolValue, let handle = FileHandle(forReadingAtPath: file) else {
            throw InterchangeError(.file, "'\(file)' cannot be opened for reading")
        }
        // A pipe has no size; the progress then shows rows only.
        let attributes = try? FileManager.default.attributesOfItem(atPath: file)
        self.file = file
        chunkBytes = 1 << 20
        bytesTotal = (attributes?[.size] as? NSNumber)?.intValue
        origin = .file(handle)
    }

    init(bytes: [UInt8], name: String, chunkBytes: Int = .max) {
        file = name
        self.chunkBytes = chunkBytes
        bytesTotal = bytes.count
        origin = .memory(bytes[...])
    }

    /// Appends the next chunk to the buffer; false at the end.
    mutating func read(into buffer: inout [UInt8]) throws(InterchangeError) -> Bool {
        switch origin {
        case .end:
            return false
        case .memory(let bytes):
            let chunk = bytes.prefix(chunkBytes)
            buffer.append(contentsOf: chunk)
            origin = .memory(bytes.dropFirst(chunk.count))
            return !chunk.isEmpty
        case .file(let handle):
            let chunk: Data?
            do {
                chunk = try handle.read(upToCount: chunkBytes)
            } catch {
                throw InterchangeError(.file, "'\(file)' cannot be read")
            }
            guard let chunk, !chunk.isEmpty else {
                origin = .end
                return false
            }
            buffer.append(contentsOf: chunk)
            return true
        }
    }
}
