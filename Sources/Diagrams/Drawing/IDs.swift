/// Hands out identifiers for style sheets: plain letters, digits and hyphens, each once.
struct IDs {
    private var taken: Set<String> = []
    private var uses: [String: Int] = [:]

    mutating func take(_ text: String) -> String {
        let word = Self.word(text)
        var id = word
        while !taken.insert(id).inserted {
            uses[word, default: 1] += 1
            id = "\(word)-\(uses[word, default: 1])"
        }
        return id
    }

    /// The text with everything but letters and digits of ASCII made a hyphen, cut to a length.
    static func word(_ text: String) -> String {
        var word = ""
        for scalar in text.unicodeScalars.prefix(80) {
            let isPlain = scalar.isASCII && scalar.properties.isAlphabetic
            let isDigit = ("0"..."9").contains(scalar)
            let character = isPlain || isDigit ? Character(scalar) : "-"
            if character != "-" || word.last != "-" { word.append(character) }
        }
        return word.lowercased()
    }
}
