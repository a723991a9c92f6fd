extension Lexer {
    /// The next place that is neither a separator nor inside a comment.
    func endOfSeparators(from offset: Int) -> Int {
        var position = offset
        while position < bytes.count {
            switch bytes[position] {
            case 0x20, 0x09...0x0D, 0x1C...0x1F:
                position += 1
            case UInt8(ascii: "/"):
                guard let end = endOfComment(from: position) else { return position }
                position = end
            case 0x80...:
                let (scalar, length) = scalar(at: position)
                let isByteOrderMark = scalar == "\u{FEFF}" && position == 0
                guard scalar.properties.isWhitespace || isByteOrderMark else { return position }
                position += length
            default:
                return position
            }
        }
        return position
    }

    /// One past the comment that begins here, or nil if none begins here or it never ends.
    func endOfComment(from start: Int) -> Int? {
        switch byte(at: start + 1) {
        case UInt8(ascii: "/"):
            var position = start + 2
            while position < bytes.count, bytes[position] != 0x0A { position += 1 }
            return position
        case UInt8(ascii: "*"):
            var position = start + 2
            while position + 1 < bytes.count {
                if bytes[position] == UInt8(ascii: "*"), bytes[position + 1] == UInt8(ascii: "/") {
                    return position + 2
                }
                position += 1
            }
            return nil
        default:
            return nil
        }
    }
}
