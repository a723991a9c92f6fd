import Kith

/// An error as a person reads it, with the line and a caret, or as one JSON object.
struct ErrorReport {
    private let error: KithError
    private let asJSON: Bool

    init(_ error: KithError, asJSON: Bool) {
        self.error = error
        self.asJSON = asJSON
    }

    /// Asked of the raw command line, since an error may come before it is understood.
    static var isJSONWanted: Bool {
        let words = CommandLine.arguments
        return words.contains("--error-format=json")
            || zip(words, words.dropFirst()).contains { $0 == "--error-format" && $1 == "json" }
    }

    func print() {
        StandardError.write((asJSON ? error.json : error.rendered) + "\n")
    }
}
