/// Something in a query that is allowed and most likely not meant.
///
/// A warning never changes a result.
public struct QueryWarning: Hashable, Sendable {
    /// What is most likely not meant; the raw value is for programs, and stays.
    public enum Code: String, CaseIterable, Sendable {
        /// No node has the label, and many have one that is written almost like it.
        case unknownLabel = "UnknownLabel"
        /// No relationship has the type, and there is one that is written almost like it.
        case unknownRelationshipType = "UnknownRelationshipType"
        /// A variable of a pattern has the name of a label or type, and no colon before it.
        case missingColon = "MissingColon"
        /// Nothing has the property, and there is one that is written almost like it.
        case unknownPropertyKey = "UnknownPropertyKey"
        /// A comparison with null is never true.
        case comparisonWithNull = "ComparisonWithNull"
        /// Two patterns have nothing in common, so that each row of one meets each of the other.
        case crossProduct = "CrossProduct"
        /// Relationships of the type only go the other way between nodes of these labels.
        case againstDirection = "AgainstDirection"
        /// A pattern in a subquery has a new variable that is named like one around it.
        case shadowedVariable = "ShadowedVariable"
        /// Every path of any length is asked for, in either direction or over every type.
        case unboundedPath = "UnboundedPath"
    }

    /// What is most likely not meant.
    public var code: Code
    /// One sentence for a person.
    public var message: String
    /// Where in the query's text.
    public var span: SourceSpan
    /// What to do about it.
    public var hint: String

    /// Makes a warning.
    public init(_ code: Code, _ message: String, at span: SourceSpan, hint: String) {
        self.code = code
        self.message = message
        self.span = span
        self.hint = hint
    }
}
