import QuerySyntax
import Values

extension QueryError {
    /// A fault of the text that is found before anything runs.
    static func syntax(
        _ detail: String, _ message: String, at span: SourceSpan?, hint: String? = nil
    ) -> QueryError {
        QueryError(
            .syntaxError, .compileTime, detail, message.sentence, at: span, hint: hint?.sentence)
    }

    static func undefined(_ name: Name, among known: some Sequence<String>) -> QueryError {
        syntax(
            "UndefinedVariable", "The variable `\(name.text)` is not defined", at: name.span,
            hint: QueryError.suggestion(for: name.text, among: known))
    }

    /// A variable that is known around a subquery, and was not taken in.
    static func outside(_ name: Name, isLeadingWith: Bool) -> QueryError {
        let other = isLeadingWith ? ", or WITH \(name.text) alone and then a second WITH" : ""
        return syntax(
            "UndefinedVariable", "The variable `\(name.text)` is not defined in the subquery",
            at: name.span, hint: "it is known around it: write CALL (\(name.text)) { … }\(other)")
    }

    static func alreadyBound(_ name: Name) -> QueryError {
        syntax(
            "VariableAlreadyBound", "The variable `\(name.text)` already stands for something else",
            at: name.span, hint: "choose another name")
    }

    static func conflict(_ name: Name, wanted: String) -> QueryError {
        syntax(
            "VariableTypeConflict", "The variable `\(name.text)` cannot stand for \(wanted) here",
            at: name.span, hint: "it stands for something of another kind already")
    }

    static func argumentType(
        _ message: String, at span: SourceSpan?, hint: String? = nil
    ) -> QueryError {
        syntax("InvalidArgumentType", message, at: span, hint: hint)
    }

    static func composition(_ message: String, at span: SourceSpan?, hint: String? = nil)
        -> QueryError
    {
        syntax("InvalidClauseComposition", message, at: span, hint: hint)
    }

    static func unexpected(_ message: String, at span: SourceSpan?, hint: String? = nil)
        -> QueryError
    {
        syntax("UnexpectedSyntax", message, at: span, hint: hint)
    }

    static func invalidAggregation(_ span: SourceSpan?, in place: String) -> QueryError {
        syntax(
            "InvalidAggregation", "An aggregating function cannot be used in \(place)", at: span,
            hint: "aggregate in a WITH before it")
    }
}

extension QueryError {
    /// The sentence that offers the nearest of the known names, if one is near.
    static func suggestion(for name: String, among known: some Sequence<String>) -> String? {
        Suggestion.closest(to: name, among: known).map { "did you mean `\($0)`?" }
    }
}

extension String {
    /// The text with a capital at the start, unless code stands there, and a full stop at the end.
    fileprivate var sentence: String {
        let isWord = prefix { $0.isLetter }.count == prefix { !" ,.?".contains($0) }.count
        let capital = isWord ? prefix(1).uppercased() + dropFirst() : self
        return capital.last.map { ".?!".contains($0) } == true ? capital : capital + "."
    }
}
