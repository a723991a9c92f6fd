extension CSVReader {
    /// Whether the field holds nothing and has no quotes: the usual sign of "no value".
    public func isEmpty(_ index: Int) -> Bool {
        let field = fields[index]
        return field.start == field.end && !field.isQuoted
    }

    /// Whether the field was written in quotes.
    public func isQuoted(_ index: Int) -> Bool { fields[index].isQuoted }

    /// Lends the bytes of a field, without quotes.
    @inline(__always)
    public func withBytes<Result>(_ index: Int, _ body: (Span<UInt8>) -> Result) -> Result {
        let field = fields[index]
        let bytes = buffer.span.extracting(recordStart + field.start..<recordStart + field.end)
        return field.hasDoubledQuotes ? body(withoutDoubledQuotes(bytes).span) : body(bytes)
    }

    /// The field as text.
    public func string(_ index: Int) -> String {
        withBytes(index) { $0.text }
    }

    /// The field as an integer, or nil if it is none that fits 64 bits.
    public func integer(_ index: Int) -> Int64? {
        withBytes(index) { $0.integer }
    }

    /// The field as a number, or nil if it is none.
    public func double(_ index: Int) -> Double? {
        withBytes(index) { $0.double }
    }

    /// Where a field begins; for a missing one, where the record ends.
    public func place(ofField index: Int) -> Place {
        guard index < fields.count else { return place(ofByte: recordEnd - recordStart) }
        let field = fields[index]
        return place(ofByte: field.isQuoted ? field.start - 1 : field.start)
    }

    /// The record as it is written in the file, without its line end.
    public var raw: String {
        buffer.span.extracting(recordStart..<recordEnd).text
    }

    /// The line and column of a byte of the record.
    func place(ofByte offset: Int) -> Place {
        let end = min(recordStart + offset, buffer.count)
        var lineStart = recordStart
        var lines = line
        for index in recordStart..<end {
            let isLineFeed = buffer[index] == 0x0A
            let isLoneReturn =
                buffer[index] == 0x0D && (index + 1 >= end || buffer[index + 1] != 0x0A)
            if isLineFeed || isLoneReturn {
                lines += 1
                lineStart = index + 1
            }
        }
        let column = buffer.span.extracting(lineStart..<end).text.count + 1
        return Place(file: file, line: lines, column: column)
    }

    private func withoutDoubledQuotes(_ bytes: Span<UInt8>) -> [UInt8] {
        var result: [UInt8] = []
        result.reserveCapacity(bytes.count)
        var index = 0
        while index < bytes.count {
            result.append(bytes[index])
            // The scan has made sure that a quote in here has a second one behind it.
            index += bytes[index] == UInt8(ascii: "\"") ? 2 : 1
        }
        return result
    }
}
