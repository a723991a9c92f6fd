/// Writes names and texts so that the DOT language takes them as data, whatever they hold.
enum DOTText {
    /// The one font list of all diagrams; the first that a machine has is measured and shown.
    static let fonts = "Helvetica,Arial,sans-serif"

    /// A quoted identifier.
    static func quoted(_ text: String) -> String { "\"" + escaped(text) + "\"" }

    /// A quoted text that readers see: escapes and entities in it stand for themselves.
    static func shown(_ text: String) -> String {
        "\""
            + html(text).split(separator: "\\", omittingEmptySubsequences: false)
            .joined(separator: "\\\\") + "\""
    }

    /// Text inside an HTML-like label.
    static func html(_ text: String) -> String {
        var escaped = ""
        for scalar in drawable(text) {
            switch scalar {
            case "&": escaped += "&amp;"
            case "<": escaped += "&lt;"
            case ">": escaped += "&gt;"
            case "\"": escaped += "&quot;"
            case "'": escaped += "&#39;"
            default: escaped.unicodeScalars.append(scalar)
            }
        }
        return escaped
    }

    /// The same in a size and a colour; nothing for nothing, as an empty element is an error.
    static func html(_ text: String, size: Double, _ colour: Colour? = nil) -> String {
        guard !text.isEmpty else { return "" }
        let colour = colour.map { #" COLOR="\#($0.rawValue)""# } ?? ""
        return #"<FONT POINT-SIZE="\#(number(size))"\#(colour)>\#(html(text))</FONT>"#
    }

    /// Text broken between words into lines of about a width, for a left-aligned cell.
    static func wrapped(_ text: String, columns: Int) -> [String] {
        var lines: [String] = []
        for var word in text.split(separator: " ") {
            if let last = lines.last, last.count + word.count < columns {
                lines[lines.count - 1] = last + " " + word
                continue
            }
            while word.count > columns {
                lines.append(String(word.prefix(columns)))
                word = word.dropFirst(columns)
            }
            lines.append(String(word))
        }
        return lines.isEmpty ? [text] : lines
    }

    /// A number with at most one decimal.
    static func number(_ number: Double) -> String {
        let tenths = Int((min(max(number, -1e6), 1e6) * 10).rounded())
        let (whole, rest) = (abs(tenths) / 10, abs(tenths) % 10)
        return (tenths < 0 ? "-" : "") + (rest == 0 ? "\(whole)" : "\(whole).\(rest)")
    }

    private static func escaped(_ text: String) -> String {
        var escaped = ""
        for scalar in drawable(text) {
            if scalar == "\\" || scalar == "\"" { escaped += "\\" }
            escaped.unicodeScalars.append(scalar)
        }
        return escaped
    }

    /// The scalars that XML allows and that no terminal obeys.
    private static func drawable(_ text: String) -> some Sequence<Unicode.Scalar> {
        text.unicodeScalars.lazy.filter {
            $0.properties.generalCategory != .control && $0.value & 0xFFFE != 0xFFFE
        }
    }
}
