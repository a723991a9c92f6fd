extension Lexer {
    func word(from start: Int) -> Token {
        var position = start
        var packed = Keyword.Packed()
        while position < bytes.count, Lexer.isWordByte(bytes[position]) {
            packed.append(bytes[position])
            position += 1
        }
        if byte(at: position) >= 0x80 {
            let end = endOfWord(from: position)
            if end > position { return Token(.word, start, end) }
        }
        let keyword = position - start <= Keyword.Packed.lengthMax ? Keyword.named(packed) : nil
        return Token(.word, start, position, keyword: keyword)
    }

    func parameter(from start: Int) -> Token {
        if byte(at: start + 1) == UInt8(ascii: "`") {
            let name = quotedWord(from: start + 1)
            return Token(name.kind == .quotedWord ? .parameter : name.kind, start, name.end)
        }
        let end = endOfWord(from: start + 1)
        return Token(end > start + 1 ? .parameter : .bareDollar, start, end)
    }

    func quotedWord(from start: Int) -> Token {
        guard let end = endOfQuoted(from: start, quote: UInt8(ascii: "`"), escapes: false) else {
            return Token(.unclosedName, start, bytes.count)
        }
        return Token(.quotedWord, start, end)
    }

    /// Where the characters that may stand inside a word end.
    func endOfWord(from start: Int) -> Int {
        var position = start
        while position < bytes.count {
            let byte = bytes[position]
            if Lexer.isWordByte(byte) {
                position += 1
            } else if byte >= 0x80 {
                let (scalar, length) = scalar(at: position)
                guard scalar.properties.isXIDContinue else { break }
                position += length
            } else {
                break
            }
        }
        return position
    }

    @inline(__always)
    private static func isWordByte(_ byte: UInt8) -> Bool {
        let letter = byte | 0x20
        return letter >= UInt8(ascii: "a") && letter <= UInt8(ascii: "z")
            || isDigit(byte) || byte == UInt8(ascii: "_")
    }

    func beyondASCII(from start: Int) -> Token {
        let (scalar, length) = scalar(at: start)
        let connects = scalar.properties.generalCategory == .connectorPunctuation
        guard scalar.properties.isXIDStart || connects else {
            return Token(.foreignCharacter, start, start + length)
        }
        return Token(.word, start, endOfWord(from: start + length))
    }

    /// The character at a place and its number of bytes.
    func scalar(at start: Int) -> (Unicode.Scalar, length: Int) {
        let end = min(start + 4, bytes.count)
        var iterator = bytes[start..<end].makeIterator()
        var decoder = UTF8()
        guard case .scalarValue(let scalar) = decoder.decode(&iterator) else {
            return ("\u{FFFD}", 1)
        }
        return (scalar, UTF8.width(scalar))
    }
}
