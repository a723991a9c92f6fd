import QueryPlan
import QuerySyntax
import Values

extension Procedure {
    /// The procedures that every query finds.
    public static let builtIn: [Procedure] =
        schemaProcedures + [influencePageRank, graphComponents]

    /// Makes a procedure of fields that are written as name and type.
    init(
        _ name: String, inputs: [(String, ProcedureSignature.FieldType)] = [],
        outputs: [(String, ProcedureSignature.FieldType)],
        body: @escaping @Sendable (Call) throws(QueryError) -> [[Value]]
    ) {
        self.init(
            signature: ProcedureSignature(
                name: name,
                inputs: inputs.map { ProcedureSignature.Field(name: $0.0, type: $0.1) },
                outputs: outputs.map { ProcedureSignature.Field(name: $0.0, type: $0.1) }),
            body: body)
    }
}
