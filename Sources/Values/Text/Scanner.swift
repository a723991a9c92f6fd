/// Reads a text from left to right, byte by byte, and says what it was if it is not that.
struct Scanner {
    private let text: String
    private let kind: String
    private let bytes: [UInt8]
    private var position = 0

    /// Begins at the start of a text that is to be a `kind`, such as "a date".
    init(_ text: String, as kind: String) {
        self.text = text
        self.kind = kind
        bytes = Array(text.utf8)
    }

    /// What to throw if the text is something else.
    var failure: ValueError { .invalidArgument("'\(text.shortened)' is not \(kind)") }

    var isAtEnd: Bool { position == bytes.count }

    func isNext(_ character: Unicode.Scalar) -> Bool {
        position < bytes.count && UInt32(bytes[position]) == character.value
    }

    /// Steps over the character if it comes next.
    mutating func take(_ character: Unicode.Scalar) -> Bool {
        guard isNext(character) else { return false }
        position += 1
        return true
    }

    /// Steps over the first of these characters that comes next.
    mutating func takeAny(of characters: String) -> Unicode.Scalar? {
        for character in characters.unicodeScalars where take(character) {
            return character
        }
        return nil
    }

    mutating func expect(_ character: Unicode.Scalar) throws(ValueError) {
        if !take(character) { throw failure }
    }

    mutating func expectEnd() throws(ValueError) {
        if !isAtEnd { throw failure }
    }

    /// Steps over all digits that come next; maybe none.
    mutating func takeDigits() -> Digits {
        let start = position
        while position < bytes.count, (48...57).contains(bytes[position]) {
            position += 1
        }
        return Digits(bytes: bytes[start..<position])
    }

    /// Steps over exactly this many digits, of which no more may follow.
    mutating func expectDigits(_ count: Int) throws(ValueError) -> Int64 {
        let digits = takeDigits()
        guard digits.count == count else { throw failure }
        return digits.number()
    }

    /// Steps over what comes before the character, and over the character.
    mutating func takeText(before character: Unicode.Scalar) -> String? {
        guard let end = bytes[position...].firstIndex(where: { UInt32($0) == character.value })
        else { return nil }
        defer { position = end + 1 }
        return String(decoding: bytes[position..<end], as: UTF8.self)
    }
}

/// A run of digits of a text.
struct Digits {
    fileprivate let bytes: ArraySlice<UInt8>

    /// More digits than this may not fit an integer.
    static let countMax = 18

    var count: Int { bytes.count }
    var text: String { String(decoding: bytes, as: UTF8.self) }

    /// The number that the first so many of them write, without those in front of it.
    func number(dropping first: Int = 0, count: Int = countMax) -> Int64 {
        bytes.dropFirst(first).prefix(min(count, Digits.countMax))
            .reduce(0) { $0 * 10 + Int64($1 - 48) }
    }

    /// The first nine as decimals behind the point of a second, in nanoseconds.
    var nanoseconds: Int64 {
        (0..<9).reduce(0) { number, place in
            number * 10 + (place < count ? Int64(bytes[bytes.startIndex + place] - 48) : 0)
        }
    }
}

extension String {
    /// The text, or its beginning where it is too long for a message.
    var shortened: String { count > 40 ? prefix(40) + "…" : self }
}

/// The digits of a number that is not negative, with zeros in front up to a width.
func padded(_ number: Int64, _ width: Int) -> String {
    let digits = String(number)
    return String(repeating: "0", count: max(0, width - digits.count)) + digits
}
