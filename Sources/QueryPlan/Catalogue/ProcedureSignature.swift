/// What a procedure takes and yields.
public struct ProcedureSignature: Sendable {
    /// A named and typed argument or column.
    public struct Field: Sendable {
        /// Its name.
        public var name: String
        /// Its type.
        public var type: FieldType

        /// Makes a field.
        public init(name: String, type: FieldType) {
            self.name = name
            self.type = type
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

    /// Makes a signature.
    public init(name: String, inputs: [Field], outputs: [Field]) {
        self.name = name
        self.inputs = inputs
        self.outputs = outputs
    }
}
