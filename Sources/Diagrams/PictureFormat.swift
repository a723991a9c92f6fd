/// What a diagram can be written as.
public enum PictureFormat: String, CaseIterable, Hashable, Sendable {
    /// Vectors with identifiers and tooltips, for browsers.
    case svg
    /// Pixels.
    case png
    /// Vectors for printing.
    case pdf
    /// The DOT text itself, which needs no layout program.
    case dot

    /// The format that a file's name ends in.
    public init(fileName: String) throws(DiagramError) {
        let ending = fileName.split(separator: ".", omittingEmptySubsequences: false).last
        guard let ending, let format = PictureFormat(rawValue: ending.lowercased()) else {
            throw .unknownFormat(name: Label.clean(fileName, limit: 120))
        }
        self = format
    }

    /// Takes out of a picture whatever depends on the program or the hour, not on the diagram.
    func steadied(_ picture: [UInt8]) -> [UInt8] {
        switch self {
        case .svg: Self.withoutComments(picture)
        case .pdf: Self.withoutDate(picture)
        case .png, .dot: picture
        }
    }

    private static func withoutComments(_ svg: [UInt8]) -> [UInt8] {
        let (opening, closing) = (Array("<!--".utf8), Array("-->".utf8))
        var kept: [UInt8] = []
        kept.reserveCapacity(svg.count)
        var position = 0
        while position < svg.count {
            if svg[position] == opening[0], svg[position...].starts(with: opening) {
                position = end(of: closing, in: svg, from: position + opening.count)
                if position < svg.count, svg[position] == UInt8(ascii: "\n") { position += 1 }
            } else {
                kept.append(svg[position])
                position += 1
            }
        }
        return kept
    }

    /// Sets the date to the year 2000 without moving a byte, since a PDF counts its bytes.
    private static func withoutDate(_ pdf: [UInt8]) -> [UInt8] {
        var steady = pdf
        let name = Array("/CreationDate (D:".utf8)
        let constant = Array("20000101000000".utf8)
        var position = 0
        while position < steady.count {
            position = end(of: name, in: steady, from: position)
            for (offset, digit) in constant.enumerated() where position + offset < steady.count {
                steady[position + offset] = digit
            }
        }
        return steady
    }

    /// The position after the next occurrence of a pattern, or the end.
    private static func end(of pattern: [UInt8], in bytes: [UInt8], from start: Int) -> Int {
        var position = start
        while position < bytes.count {
            if bytes[position] == pattern[0], bytes[position...].starts(with: pattern) {
                return position + pattern.count
            }
            position += 1
        }
        return bytes.count
    }
}
