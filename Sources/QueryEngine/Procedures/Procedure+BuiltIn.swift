public import QueryPlan
public import QuerySyntax
public import Values

extension Procedure {
    /// The procedures that every query finds.
    public static let builtIn: [Procedure] =
        schemaProcedures + [graphComponents, influencePageRank, pathCheapest, pathCheapestToAll]

    /// Makes a procedure from its name, a sentence on it, and its fields.
    public init(
        _ name: String, _ summary: String, inputs: [ProcedureSignature.Field] = [],
        outputs: [ProcedureSignature.Field],
        body: @escaping @Sendable (Call) throws(QueryError) -> [[Value]]
    ) {
        self.init(
            signature: ProcedureSignature(
                name: name, inputs: inputs, outputs: outputs, summary: summary),
            body: body)
    }

    /// Makes a procedure that yields columns.
    init(
        _ name: String, _ summary: String, inputs: [ProcedureSignature.Field] = [],
        outputs: [ProcedureSignature.Field],
        columns: @escaping @Sendable (Call) throws(QueryError) -> [Column]
    ) {
        self.init(
            signature: ProcedureSignature(
                name: name, inputs: inputs, outputs: outputs, summary: summary),
            columns: columns)
    }
}

extension ProcedureSignature.Field {
    /// Makes a field.
    public init(_ name: String, _ type: ProcedureSignature.FieldType) {
        self.init(name: name, type: type)
    }

    /// A field that may be left out.
    public static func optional(_ name: String, _ type: ProcedureSignature.FieldType) -> Self {
        Self(name: name, type: type, isOptional: true)
    }

    /// A map of options, which may be left out.
    public static func options(_ options: [ProcedureSignature.Option]) -> Self {
        Self(name: "options", type: .map, isOptional: true, options: options)
    }
}
