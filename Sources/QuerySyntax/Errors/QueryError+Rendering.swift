extension SourceSpan {
    /// The line and the column, both counted from one, where the span begins in `text`.
    ///
    /// Columns count characters as a person sees them.
    public func lineAndColumn(in text: String) -> (line: Int, column: Int) {
        let source = SourceLine(of: self, in: text)
        return (source.number, source.columnOfSpan)
    }
}

extension QueryError {
    /// The message, the line of `text` that it speaks of with carets below, and the hint.
    ///
    /// It ends without a line break. Control characters in the text are not passed on.
    public func rendered(in text: String) -> String {
        let place = span.map { [$0.excerpt(of: text)] } ?? []
        let help = hint.map { ["Hint: \($0)"] } ?? []
        return (["\(kind.rawValue): \(message)"] + place + help).joined(separator: "\n")
    }

    /// The same error in a longer text, in which the query begins at byte `offset`.
    public func shifted(by offset: Int) -> QueryError {
        var error = self
        error.span = span.map { SourceSpan($0.lowerBound + offset, $0.upperBound + offset) }
        return error
    }
}

extension QueryWarning {
    /// The message, the line of `text` that it speaks of with carets below, and the hint.
    ///
    /// It ends without a line break. Control characters in the text are not passed on.
    public func rendered(in text: String) -> String {
        "Warning: \(message) [\(code.rawValue)]\n\(span.excerpt(of: text))\nHint: \(hint)"
    }
}

extension SourceSpan {
    /// The line in which the span begins, with its number, and carets below.
    fileprivate func excerpt(of text: String) -> String {
        let source = SourceLine(of: self, in: text)
        let excerpt = source.excerpt()
        let number = String(source.number)
        return "\(number) | \(excerpt.text)\n"
            + String(repeating: " ", count: number.count) + " | "
            + String(repeating: " ", count: excerpt.indent)
            + String(repeating: "^", count: excerpt.width)
    }
}

/// The line of a text in which a span begins, and how to show it.
private struct SourceLine {
    /// Counted from one.
    let number: Int
    /// The line before the span.
    private let before: Substring
    /// The part of the span that lies in the line.
    private let marked: Substring
    /// The line behind the span.
    private let after: Substring

    init(of span: SourceSpan, in text: String) {
        let bytes = text.utf8
        let lower = SourceLine.index(span.lowerBound, in: text)
        let upper = max(lower, SourceLine.index(span.upperBound, in: text))
        let head = bytes[..<lower]
        let isBreak: (UInt8) -> Bool = { $0 == 0x0A }
        number = head.count(where: isBreak) + 1
        let start = head.lastIndex(where: isBreak).map { bytes.index(after: $0) } ?? text.startIndex
        let end = bytes[lower...].firstIndex(where: isBreak) ?? text.endIndex
        before = text[start..<lower]
        marked = text[lower..<min(upper, end)]
        after = text[min(upper, end)..<end]
    }

    /// The place of a byte, moved back to the start of its character.
    private static func index(_ offset: Int, in text: String) -> String.Index {
        let bytes = text.utf8
        var place = bytes.index(text.startIndex, offsetBy: max(0, min(offset, bytes.count)))
        while place > text.startIndex, place < text.endIndex, bytes[place] & 0xC0 == 0x80 {
            place = bytes.index(before: place)
        }
        return place
    }

    /// Counted from one.
    var columnOfSpan: Int { before.count + 1 }

    /// What is shown of the line, where the carets begin, and how many they are.
    func excerpt() -> (text: String, indent: Int, width: Int) {
        let widthMax = 100
        var left = Excerpt(), middle = Excerpt(), right = Excerpt()
        // A long line is cut on both sides of the span.
        let kept = before.suffix(widthMax * 4)
        left.append(kept, tabsFrom: 0, widthMax: .max)
        if kept.startIndex > before.startIndex || left.width > widthMax * 2 / 3 {
            left.cutFront(to: widthMax * 2 / 3)
        }
        middle.append(marked, tabsFrom: left.width, widthMax: max(widthMax - left.width, 1))
        right.append(
            after, tabsFrom: left.width + middle.width,
            widthMax: max(widthMax - left.width - middle.width, 1))
        return (left.text + middle.text + right.text, left.width, max(middle.width, 1))
    }
}

/// Characters with the number of terminal columns that they take.
private struct Excerpt {
    private var cells: [(text: String, width: Int)] = []
    private(set) var width = 0

    var text: String { cells.reduce(into: "") { $0 += $1.text } }

    /// Adds characters until the width is reached; what is left out is shown by an ellipsis.
    mutating func append(_ characters: Substring, tabsFrom column: Int, widthMax: Int) {
        for character in characters {
            let cell = Excerpt.cell(character, at: column + width)
            guard width + cell.width <= widthMax else {
                if width >= widthMax, let last = cells.popLast() { width -= last.width }
                cells.append(("…", 1))
                width += 1
                return
            }
            cells.append(cell)
            width += cell.width
        }
    }

    /// Drops characters from the front until an ellipsis and the rest fit.
    mutating func cutFront(to widthMax: Int) {
        var dropped = 0
        while width > widthMax - 1, dropped < cells.count {
            width -= cells[dropped].width
            dropped += 1
        }
        cells.replaceSubrange(..<dropped, with: [("…", 1)])
        width += 1
    }

    private static func cell(_ character: Character, at column: Int) -> (text: String, width: Int) {
        if character == "\t" {
            let width = 4 - column % 4
            return (String(repeating: " ", count: width), width)
        }
        guard let scalar = character.unicodeScalars.first else { return ("", 0) }
        switch scalar.properties.generalCategory {
        case .control, .lineSeparator, .paragraphSeparator, .surrogate, .unassigned:
            // A carriage return at the end of a line is no character of it.
            return character == "\r" ? ("", 0) : ("\u{FFFD}", 1)
        case .format:
            return ("\u{FFFD}", 1)
        case .nonspacingMark, .enclosingMark:
            return (String(character), 0)
        default:
            return (String(character), isWide(scalar) ? 2 : 1)
        }
    }

    /// True for the characters of East Asia and the pictures, which fill two columns.
    private static func isWide(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x1100...0x115F, 0x2E80...0x303E, 0x3041...0xA4CF, 0xAC00...0xD7A3, 0xF900...0xFAFF,
            0xFE30...0xFE6F, 0xFF00...0xFF60, 0xFFE0...0xFFE6, 0x20000...0x3FFFD:
            true
        default:
            scalar.properties.isEmojiPresentation
        }
    }
}
