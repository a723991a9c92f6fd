import Kith
import TCK

/// A procedure as a scenario declares it: a table whose rows are filtered by the arguments.
enum MockProcedure {
    static func read(_ step: Step) throws -> Procedure {
        guard
            let words = step.text.wholeMatch(
                of: /there exists a procedure ([\w.]+)\((.*?)\) :: \((.*?)\) ?:/)
        else {
            throw ScenarioRunner.Failure("a procedure that cannot be read: \(step.text)")
        }
        let inputs = try fields(words.2)
        let outputs = try fields(words.3)
        let table = step.table ?? []
        let names = table.first ?? []
        let rows = try table.dropFirst().map { row in
            try row.map { try ExpectedReader.read($0).value }
        }
        let inputColumns = inputs.compactMap { names.firstIndex(of: $0.name) }
        let outputColumns = outputs.compactMap { names.firstIndex(of: $0.name) }
        return Procedure(
            signature: ProcedureSignature(
                name: String(words.1), inputs: inputs, outputs: outputs)
        ) { call in
            rows.filter { row in zip(inputColumns, call.arguments).allSatisfy { row[$0] == $1 } }
                .map { row in outputColumns.map { row[$0] } }
        }
    }

    private static func fields(_ text: Substring) throws -> [ProcedureSignature.Field] {
        try text.split(separator: ",").map { field in
            guard let words = field.firstMatch(of: /(\w+) :: (\w+)\??/),
                let type = ProcedureSignature.FieldType(rawValue: String(words.2))
            else {
                throw ScenarioRunner.Failure("a field that cannot be read: \(field)")
            }
            return ProcedureSignature.Field(name: String(words.1), type: type)
        }
    }
}

extension Expected {
    /// The value itself, for parameters and the rows of procedures.
    var value: Value {
        get throws {
            switch self {
            case .null: .null
            case .boolean(let boolean): .boolean(boolean)
            case .integer(let integer): .integer(integer)
            case .float(let float): .float(float)
            case .string(let string): .string(string)
            case .list(let elements): .list(try elements.map { try $0.value })
            case .map(let entries): .map(try entries.mapValues { try $0.value })
            case .node, .relationship, .path:
                throw ScenarioRunner.Failure("an entity where a plain value is wanted")
            }
        }
    }
}
