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

    /// The family of the error.
    public var kind: Kind
    /// When it is found.
    public var phase: Phase
    /// The exact fault, in one word of the TCK, such as `UndefinedVariable`.
    public var detail: String
    /// One sentence for a person.
    public var message: String
    /// Where in the query's text, when that is known.
    public var span: SourceSpan?
    /// What to do about it, when that is known.
    public var hint: String?

    /// Makes an error.
    public init(
        _ kind: Kind, _ phase: Phase, _ detail: String, _ message: String,
        at span: SourceSpan? = nil, hint: String? = nil
    ) {
        self.kind = kind
        self.phase = phase
        self.detail = detail
        self.message = message
        self.span = span
        self.hint = hint
    }
}
