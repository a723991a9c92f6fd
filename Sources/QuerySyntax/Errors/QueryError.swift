import Values

/// What is wrong with a query, or went wrong while it ran: the one error type of the language.
///
/// `kind`, `phase` and `detail` use the words of the openCypher TCK.
public struct QueryError: Error, Hashable, Sendable {
    /// The family of the error.
    public enum Kind: String, Sendable {
        /// The text is not a query of the language, or means nothing.
        case syntaxError = "SyntaxError"
        /// The query is well formed but contradicts itself.
        case semanticError = "SemanticError"
        /// A value has a type that an operation does not take.
        case typeError = "TypeError"
        /// An argument has the right type and a wrong value.
        case argumentError = "ArgumentError"
        /// An arithmetic operation has no result.
        case arithmeticError = "ArithmeticError"
        /// A node or relationship is used that is no longer there.
        case entityNotFound = "EntityNotFound"
        /// A parameter that the query names was not given.
        case parameterMissing = "ParameterMissing"
        /// A constraint of the data would be broken.
        case constraintValidationFailed = "ConstraintValidationFailed"
        /// A constraint of the data was about to be broken by a delete.
        case constraintVerificationFailed = "ConstraintVerificationFailed"
        /// A property cannot be reached.
        case propertyNotFound = "PropertyNotFound"
        /// A procedure is not known or was called wrongly.
        case procedureError = "ProcedureError"
        /// A bound on time, rows, memory or hops was hit.
        case limitExceeded = "LimitExceeded"
        /// A file that the query reads cannot be read.
        case externalResourceFailed = "ExternalResourceFailed"
        /// The query asks for what it may not have.
        case accessDenied = "AccessDenied"
        /// The query was stopped from outside.
        case interrupted = "Interrupted"
        /// The store could not be read or written.
        case storeError = "StoreError"
    }

    /// When the error is found.
    public enum Phase: String, Sendable {
        /// Before anything runs.
        case compileTime = "compile time"
        /// While rows are made.
        case runtime = "runtime"
    }

    /// What the error says, behind a reference.
    ///
    /// So an error is one word wide, and each call that may throw needs only that much stack.
    private indirect enum Storage: Hashable, Sendable {
        case fields(Fields)
    }

    private struct Fields: Hashable, Sendable {
        var kind: Kind
        var phase: Phase
        var detail: String
        var message: String
        var span: SourceSpan?
        var hint: String?
    }

    private var storage: Storage

    private var fields: Fields {
        get {
            switch storage {
            case .fields(let fields): fields
            }
        }
        set { storage = .fields(newValue) }
    }

    /// Makes an error.
    public init(
        _ kind: Kind, _ phase: Phase, _ detail: String, _ message: String,
        at span: SourceSpan? = nil, hint: String? = nil
    ) {
        storage = .fields(
            Fields(
                kind: kind, phase: phase, detail: detail, message: message.readable, span: span,
                hint: hint?.readable))
    }
}

extension QueryError {
    /// A name or another piece of text between quotation marks, fit for a message.
    ///
    /// A long text is cut, and control characters are replaced: messages go to terminals.
    public static func quoted(_ text: some StringProtocol) -> String {
        let lengthMax = 40
        var shown = ""
        for scalar in text.prefix(lengthMax).unicodeScalars.prefix(lengthMax * 4) {
            switch scalar.properties.generalCategory {
            case .control, .format, .lineSeparator, .paragraphSeparator: shown += "\u{FFFD}"
            default: shown.unicodeScalars.append(scalar)
            }
        }
        return shown.unicodeScalars.count < text.unicodeScalars.count ? "'\(shown)…'" : "'\(shown)'"
    }

    /// The family of the error.
    public var kind: Kind {
        get { fields.kind }
        set { fields.kind = newValue }
    }

    /// When it is found.
    public var phase: Phase {
        get { fields.phase }
        set { fields.phase = newValue }
    }

    /// The exact fault, in one word of the TCK, such as `UndefinedVariable`.
    public var detail: String {
        get { fields.detail }
        set { fields.detail = newValue }
    }

    /// One sentence for a person.
    public var message: String {
        get { fields.message }
        set { fields.message = newValue }
    }

    /// Where in the query's text, when that is known.
    public var span: SourceSpan? {
        get { fields.span }
        set { fields.span = newValue }
    }

    /// What to do about it, when that is known.
    public var hint: String? {
        get { fields.hint }
        set { fields.hint = newValue }
    }
}
