/// What a procedure takes and yields.
public struct ProcedureSignature: Sendable {
    /// A named and typed argument or column.
    public struct Field: Sendable {
        /// Its name.
        public var name: String
        /// Its type.
        public var type: FieldType
        /// True if an argument may be left out, which is null then; those behind it are, too.
        public var isOptional: Bool
        /// What a map of options may hold; empty where the argument is no such map.
        public var options: [Option]

        /// Makes a field.
        public init(
            name: String, type: FieldType, isOptional: Bool = false, options: [Option] = []
        ) {
            self.name = name
            self.type = type
            self.isOptional = isOptional
            self.options = options
        }
    }

    /// One entry of a map of options.
    public struct Option: Sendable {
        /// What the value of an option names in the graph.
        public enum Subject: Sendable {
            /// A label, or several.
            case label
            /// A relationship type, or several.
            case relationshipType
            /// A property.
            case property
        }

        /// Its key.
        public var name: String
        /// What its value names, if it names anything.
        public var subject: Subject?

        /// Makes an option.
        public init(_ name: String, names subject: Subject? = nil) {
            self.name = name
            self.subject = subject
        }
    }

    /// The types of a field, as `CALL` checks and coerces them.
    public enum FieldType: String, Sendable {
        /// `ANY?`
        case any = "ANY"
        /// `STRING?`
        case string = "STRING"
        /// `BOOLEAN?`
        case boolean = "BOOLEAN"
        /// `INTEGER?`
        case integer = "INTEGER"
        /// `FLOAT?`; an integer is taken as a float.
        case float = "FLOAT"
        /// `NUMBER?`: an integer or a float.
        case number = "NUMBER"
        /// `LIST?`
        case list = "LIST"
        /// `MAP?`
        case map = "MAP"
        /// `NODE?`
        case node = "NODE"
        /// `RELATIONSHIP?`
        case relationship = "RELATIONSHIP"
        /// `PATH?`
        case path = "PATH"
    }

    /// The full name, such as `db.labels`.
    public var name: String
    /// What it takes.
    public var inputs: [Field]
    /// What it yields; empty for a procedure that is called for its effect.
    public var outputs: [Field]
    /// What it is for, in a sentence.
    public var summary: String

    /// What it takes and yields, as `SHOW PROCEDURES` shows it.
    public var text: String {
        let taken = inputs.map {
            "\($0.name)\($0.isOptional ? " = null" : "") :: \($0.type.rawValue)"
        }
        let yielded = outputs.map { "\($0.name) :: \($0.type.rawValue)" }
        return "\(name)(\(taken.joined(separator: ", ")))"
            + (yielded.isEmpty ? "" : " :: (\(yielded.joined(separator: ", ")))")
    }

    /// Makes a signature.
    public init(name: String, inputs: [Field], outputs: [Field], summary: String = "") {
        self.name = name
        self.summary = summary
        self.inputs = inputs
        self.outputs = outputs
    }
}
