/// Reads the records of a CSV file one after the other, in constant memory.
///
/// The reader stands on one record; `next()` moves it on. Fields are ranges of bytes in a buffer,
/// and become strings or numbers only where they are asked for. Quoted fields may hold line breaks
/// and doubled quotes; a byte order mark, CRLF, LF or CR as line end and a last line without an end
/// are read; empty lines are skipped.
public struct CSVReader: ~Copyable {
    /// Where a field lies, counted in bytes from the start of its record, without its quotes.
    struct Field {
        var start: Int
        var end: Int
        var isQuoted: Bool
        var hasDoubledQuotes: Bool
    }

    /// How the file is written.
    public let dialect: CSVDialect
    /// The number of the record's first line, from 1.
    public private(set) var line = 0
    /// The bytes read so far, up to the end of the record.
    public private(set) var bytesRead = 0

    private var stream: ByteStream
    private(set) var buffer: [UInt8] = []
    private(set) var recordStart = 0
    private(set) var recordEnd = 0
    private var scan: CSVScan
    private var nextStart = 0
    private var nextLine = 1
    private var isAtEnd = false
    private var hasStarted = false

    /// Opens a file.
    public init(file: String, dialect: CSVDialect = CSVDialect()) throws(InterchangeError) {
        stream = try ByteStream(file: file)
        self.dialect = dialect
        scan = CSVScan(dialect)
    }

    /// Reads bytes in memory; the name stands for the file in errors.
    public init(bytes: [UInt8], name: String, dialect: CSVDialect = CSVDialect()) {
        self.init(bytes: bytes, name: name, dialect: dialect, chunkBytes: .max)
    }

    init(bytes: [UInt8], name: String, dialect: CSVDialect, chunkBytes: Int) {
        stream = ByteStream(bytes: bytes, name: name, chunkBytes: chunkBytes)
        self.dialect = dialect
        scan = CSVScan(dialect)
    }

    /// The file as it was named.
    public var file: String { stream.file }
    /// The size of the file, where it is known.
    public var bytesTotal: Int? { stream.bytesTotal }
    /// The number of fields of the record.
    public var count: Int { scan.fields.count }
    var fields: [Field] { scan.fields }

    /// Moves to the next record; false at the end.
    ///
    /// After an error the reader stands behind the line that has it, so that reading may go on.
    public mutating func next() throws(InterchangeError) -> Bool {
        if !hasStarted {
            hasStarted = true
            try skipByteOrderMark()
        }
        while true {
            bytesRead += nextStart - recordStart
            recordStart = nextStart
            recordEnd = nextStart
            line = nextLine
            guard try readRecord() else { return false }
            let isEmptyLine = count == 1 && recordEnd == recordStart
            if !isEmptyLine { return true }
        }
    }

    private mutating func readRecord() throws(InterchangeError) -> Bool {
        while true {
            if recordStart == buffer.count, isAtEnd {
                scan.clear()
                return false
            }
            // A span of a stored buffer would lend all of self, so the buffer moves out and back.
            var bytes: [UInt8] = []
            swap(&bytes, &buffer)
            scan.run(bytes.span, at: recordStart, isLastChunk: isAtEnd)
            swap(&bytes, &buffer)
            switch scan.outcome {
            case .incomplete:
                try readMore()
            case .record:
                recordEnd = scan.recordEnd
                nextStart = scan.position
                nextLine += scan.lineBreaks
                try checkUnicode(hasHighBytes: scan.hasHighBytes)
                return true
            case .problem(let problem):
                try fail(problem, at: scan.position)
            }
        }
    }

    /// Drops what was read, so that the record begins the buffer, and appends the next chunk.
    private mutating func readMore() throws(InterchangeError) {
        let recordBytes = buffer.count - recordStart
        if recordBytes > dialect.recordBytesMax {
            let place = Place(file: file, line: line, column: 1)
            buffer.removeAll()
            (recordStart, recordEnd, nextStart, isAtEnd) = (0, 0, 0, true)
            throw InterchangeError(
                .limit,
                "the record that begins here is larger than \(dialect.recordBytesMax) bytes",
                at: place, help: "is a closing quote missing?")
        }
        buffer.removeSubrange(..<recordStart)
        recordStart = 0
        recordEnd = 0
        nextStart = 0
        isAtEnd = !(try stream.read(into: &buffer))
    }

    private mutating func skipByteOrderMark() throws(InterchangeError) {
        while buffer.count < 3, !isAtEnd { try readMore() }
        guard !buffer.starts(with: [0xFF, 0xFE]), !buffer.starts(with: [0xFE, 0xFF]) else {
            throw InterchangeError(
                .format, "the file is in UTF-16", at: Place(file: file, line: 1, column: 1),
                help: "convert the file to UTF-8, for example with iconv -f UTF-16 -t UTF-8")
        }
        guard buffer.starts(with: [0xEF, 0xBB, 0xBF]) else { return }
        nextStart = 3
    }

    private mutating func checkUnicode(hasHighBytes: Bool) throws(InterchangeError) {
        guard hasHighBytes else { return }
        do {
            _ = try UTF8Span(validating: buffer.span.extracting(recordStart..<recordEnd))
        } catch {
            throw InterchangeError(
                .format, "the bytes here are not UTF-8",
                at: place(ofByte: error.byteOffsets.lowerBound),
                help: "convert the file to UTF-8, for example with iconv")
        }
    }

    /// Reports a problem and moves behind the line on which it is.
    private mutating func fail(
        _ problem: CSVScan.Problem, at position: Int
    ) throws(InterchangeError) {
        let offset = position - recordStart
        var end = position
        while true {
            while end < buffer.count, buffer[end] != 0x0A, buffer[end] != 0x0D { end += 1 }
            // A return needs the byte behind it, which may belong to the same line end.
            let isWhole = end + 1 < buffer.count || end < buffer.count && buffer[end] == 0x0A
            if isWhole || isAtEnd { break }
            let searched = end - recordStart
            try readMore()
            end = searched
        }
        recordEnd = end
        scan.clear()
        let error = InterchangeError(
            problem.code, problem.message(dialect), at: place(ofByte: offset), help: problem.help)
        let isCRLF =
            end + 1 < buffer.count && buffer[end] == 0x0D && buffer[end + 1] == 0x0A
        nextStart = min(end + (isCRLF ? 2 : 1), buffer.count)
        nextLine = place(ofByte: end - recordStart).line + 1
        throw error
    }
}
