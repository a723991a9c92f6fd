import QueryPlan
import TCK

/// What an example of a scenario of the TCK asks of the planner.
struct TCKScenario: Sendable {
    var place: String
    /// The queries that prepare the graph and the one that is looked at, in order.
    var queries: [String]
    /// The error that the last query must raise.
    var error: (kind: String, phase: String, detail: String)?
    var procedures: [String: ProcedureSignature] = [:]

    /// Every scenario with a query; an outline gives one for each row of its examples.
    static func all() throws -> [TCKScenario] {
        guard let folder = Kit.folder else { return [] }
        return try Kit.scenarios(in: folder).flatMap { scenario in
            scenario.examples.map { TCKScenario($0, place: "\(scenario)") }
        }.filter { !$0.queries.isEmpty }
    }

    private init(_ steps: [Step], place: String) {
        self.place = place
        queries = steps.compactMap(\.block)
        for step in steps {
            if let match = step.text.firstMatch(
                of: /(\w+) should be raised at ([a-z ]+): (\S+)/)
            {
                error = (String(match.1), String(match.2), String(match.3))
            } else if let match = step.text.firstMatch(
                of: /there exists a procedure ([\w.]+)\((.*?)\) :: \((.*?)\)/)
            {
                let name = String(match.1)
                procedures[name] = ProcedureSignature(
                    name: name, inputs: Self.fields(match.2), outputs: Self.fields(match.3))
            }
        }
    }

    private static func fields(_ text: Substring) -> [ProcedureSignature.Field] {
        text.split(separator: ",").compactMap { field in
            guard let words = field.firstMatch(of: /(\w+) :: (\w+)\??/),
                let type = ProcedureSignature.FieldType(rawValue: String(words.2))
            else { return nil }
            return ProcedureSignature.Field(name: String(words.1), type: type)
        }
    }
}
