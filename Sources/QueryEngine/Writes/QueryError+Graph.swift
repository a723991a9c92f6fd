public import GraphIndex
public import QuerySyntax

extension QueryError {
    /// Why the graph refused a change, in the words of the language.
    public init(_ error: GraphError, at span: SourceSpan? = nil) {
        let message = error.message.prefix(1).uppercased() + error.message.dropFirst() + "."
        let (kind, detail): (Kind, String) =
            switch error {
            case .invalidPropertyType: (.typeError, "InvalidPropertyType")
            case .nodeNotFound, .relationshipNotFound: (.entityNotFound, "DeletedEntityAccess")
            case .constraintViolation: (.constraintValidationFailed, "ConstraintViolation")
            case .schemaExists: (.semanticError, "SchemaExists")
            case .schemaNotFound: (.semanticError, "SchemaNotFound")
            case .nodeStillConnected: (.constraintValidationFailed, "DeleteConnectedNode")
            case .tooManyIDs: (.limitExceeded, "TooManyEntities")
            case .nameEmpty: (.argumentError, "NameEmpty")
            case .nameTooLong: (.argumentError, "NameTooLong")
            }
        let hint: String? =
            switch error {
            case .schemaExists: "IF NOT EXISTS, before FOR, passes over what is there."
            case .schemaNotFound: "SHOW CONSTRAINTS and SHOW INDEXES list what there is."
            default: nil
            }
        self.init(kind, .runtime, detail, message, at: span, hint: hint)
    }
}
