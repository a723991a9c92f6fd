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
        StandardError.write((asJSON ? error.json : text) + "\n")
    }

    /// What is wrong with a query begins with its place or its kind; all else with our name.
    private var text: String {
        if case .query = error.cause, error.text != nil { return error.rendered }
        return "kith: " + error.rendered
    }
}
