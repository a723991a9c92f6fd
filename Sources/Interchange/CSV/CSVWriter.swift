/// Writes records as CSV text: fields in quotes only where they need them, lines ended by LF.
public struct CSVWriter: Sendable {
    private let delimiter: Character
    private var isRecordEmpty = true
    private var isFirstFieldBlank = false

    /// Makes a writer.
    public init(delimiter: Character = ",") {
        self.delimiter = delimiter
    }

    /// Appends a field to the record; nil is a missing value, which an empty text is not.
    public mutating func field(_ text: String?, into output: inout String) {
        if isRecordEmpty {
            isFirstFieldBlank = text == nil
        } else {
            output.append(delimiter)
            isFirstFieldBlank = false
        }
        isRecordEmpty = false
        guard let text else { return }
        guard needsQuotes(text) else {
            output += text
            return
        }
        output += "\""
        output += text.replacing("\"", with: "\"\"")
        output += "\""
    }

    /// Ends the record.
    ///
    /// A record of one missing value would be an empty line, which readers skip; it is written as
    /// an empty text.
    public mutating func endRecord(into output: inout String) {
        if isFirstFieldBlank { output += "\"\"" }
        output += "\n"
        isRecordEmpty = true
        isFirstFieldBlank = false
    }

    /// Appends a whole record.
    public mutating func record(_ fields: [String?], into output: inout String) {
        for text in fields { field(text, into: &output) }
        endRecord(into: &output)
    }

    private func needsQuotes(_ text: String) -> Bool {
        let separator = delimiter.utf8.first ?? UInt8(ascii: ",")
        guard let first = text.utf8.first, let last = text.utf8.last else { return true }
        if first == UInt8(ascii: " ") || last == UInt8(ascii: " ") { return true }
        return text.utf8.contains {
            $0 == separator || $0 == UInt8(ascii: "\"") || $0 == 0x0A || $0 == 0x0D
        }
    }
}
