/// Reads the lines of a file one after the other, in constant memory.
struct LineReader: ~Copyable {
    static let lineBytesMax = 64 << 20

    private var stream: ByteStream
    private var buffer: [UInt8] = []
    private var start = 0
    private var searched = 0
    private var isAtEnd = false
    /// The number of the line, from 1.
    private(set) var line = 0
    /// The bytes of the line, without its end.
    private(set) var bytes: [UInt8] = []
    private(set) var bytesRead = 0

    init(file: String) throws(InterchangeError) {
        stream = try ByteStream(file: file)
    }

    /// Moves to the next line; false at the end.
    mutating func next() throws(InterchangeError) -> Bool {
        line += 1
        while true {
            if let end = buffer[searched...].firstIndex(of: 0x0A) {
                take(upTo: end, next: end + 1)
                return true
            }
            searched = buffer.count
            if isAtEnd {
                guard start < buffer.count else { return false }
                take(upTo: buffer.count, next: buffer.count)
                return true
            }
            guard buffer.count - start <= Self.lineBytesMax else {
                throw InterchangeError(
                    .limit, "the line is larger than \(Self.lineBytesMax) bytes",
                    at: Place(file: stream.file, line: line, column: 1))
            }
            buffer.removeSubrange(..<start)
            searched -= start
            start = 0
            isAtEnd = !(try stream.read(into: &buffer))
        }
    }

    private mutating func take(upTo end: Int, next: Int) {
        let isCRLF = end > start && buffer[end - 1] == 0x0D
        bytes.removeAll(keepingCapacity: true)
        bytes.append(contentsOf: buffer[start..<(isCRLF ? end - 1 : end)])
        bytesRead += next - start
        start = next
        searched = next
    }
}
