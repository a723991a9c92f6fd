import QueryPlan
import Values

extension Database {
    /// The procedures that `CALL` finds, by name.
    var procedureRows: QueryResult {
        let signatures = procedures.map(\.signature).sorted { $0.name < $1.name }
        return QueryResult(
            columns: ["name", "signature", "description"],
            rows: signatures.map { [.string($0.name), .string($0.text), .string($0.summary)] })
    }

    /// The functions of the language, by name.
    var functionRows: QueryResult {
        QueryResult(
            columns: ["name", "signature", "description"],
            rows: FunctionDescription.all.map {
                [.string($0.name), .string($0.usage), .string($0.summary)]
            })
    }
}
