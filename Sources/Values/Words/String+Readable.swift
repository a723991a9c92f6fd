extension String {
    /// The text fit for a message: of a word, and of the whole, that is too long to be read only
    /// the ends are left.
    public var readable: String {
        guard utf8.count > 120 else { return self }
        let words = split(separator: " ", omittingEmptySubsequences: false).map(\.cutWord)
        let text = words.joined(separator: " ")
        guard text.unicodeScalars.count > 800 else { return text }
        return String(text.unicodeScalars.prefix(600)) + " … "
            + String(text.unicodeScalars.suffix(100))
    }
}

extension Substring {
    /// The word, cut if it is long, with the quotation marks and full stops at its end.
    fileprivate var cutWord: String {
        guard utf8.count > 80 else { return String(self) }
        let end = unicodeScalars.suffix(3).drop { !"`'\".,:;?!)]}".unicodeScalars.contains($0) }
        return String(unicodeScalars.prefix(40)) + "…" + String(end)
    }
}
