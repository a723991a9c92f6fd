import GraphIndex
import QueryPlan
import QuerySyntax
import Values

extension Evaluator {
    /// A call of a function for every row.
    func function(
        _ name: String, _ arguments: [PlanExpression], _ batch: Batch
    ) throws(QueryError) -> Column {
        guard let body = FunctionTable.all[name] else {
            throw QueryError(
                .syntaxError, .compileTime, "UnknownFunction",
                "There is no function \(name)().")
        }
        switch body {
        case .special:
            return try coalesce(arguments, batch)
        case .random(let compute):
            return Column((0..<batch.count).map { _ in compute() })
        case .unary, .binary, .variadic, .lenient, .real, .graph, .context:
            let columns = try columns(arguments, batch)
            if columns.count == 1, let result = try entityColumn(name, columns[0]) {
                return result
            }
            return try apply(body, to: columns, batch.count, name)
        }
    }

    private func apply(
        _ body: FunctionBody, to columns: [Column], _ count: Int, _ name: String
    ) throws(QueryError) -> Column {
        switch body {
        case .unary(let compute):
            return try mapped(columns[0]) { value throws(QueryError) in
                value.isNull ? .null : try compute(value)
            }
        case .binary(let compute):
            return try combined(columns[0], columns[1]) { a, b throws(QueryError) in
                a.isNull || b.isNull ? .null : try compute(a, b)
            }
        case .real(let compute):
            if let lane = columns[0].floatLane, columns[0].constantValue == nil {
                return .floats((0..<count).map { compute(lane[$0]) }, present: lane.present)
            }
            return try mapped(columns[0]) { value throws(QueryError) in
                if value.isNull { return .null }
                return .float(compute(try value.number(for: name)))
            }
        case .graph(let compute):
            let graph = context.graph
            return try mapped(columns[0]) { value throws(QueryError) in
                value.isNull ? .null : try compute(self, graph, value)
            }
        case .variadic(let compute):
            return try rows(columns, count) { values throws(QueryError) in
                values.contains(where: \.isNull) ? .null : try compute(values)
            }
        case .lenient(let compute):
            return try rows(columns, count, compute)
        case .context(let compute):
            return try rows(columns, count) { values throws(QueryError) in
                try compute(self, values)
            }
        case .random, .special:
            return .constant(.null, count: count)
        }
    }

    private func rows(
        _ columns: [Column], _ count: Int, _ compute: ([Value]) throws(QueryError) -> Value
    ) throws(QueryError) -> Column {
        let constants = columns.compactMap(\.constantValue)
        if constants.count == columns.count {
            return .constant(try compute(constants), count: count)
        }
        var values: [Value] = []
        values.reserveCapacity(count)
        for row in 0..<count { values.append(try compute(columns.map { $0[row] })) }
        return Column(values)
    }

    /// The functions of a whole column of nodes or relationships; nil for all others.
    private func entityColumn(_ name: String, _ column: Column) throws(QueryError) -> Column? {
        switch (name, column) {
        case ("id", .nodes(let nodes)):
            let present = nodes.contains(.none) ? nodes.map { $0 != .none } : nil
            return .integers(nodes.map { Int64($0.rawValue) }, present: present)
        case ("id", .relationships(let relationships)):
            let present = relationships.contains(.none) ? relationships.map { $0 != .none } : nil
            return .integers(relationships.map { Int64($0.rawValue) }, present: present)
        case ("startnode", .relationships(let relationships)):
            let graph = context.graph
            try requirePresence(of: relationships, in: graph)
            return .nodes(
                relationships.map { $0 == .none ? .none : graph.endpoints(of: $0).source })
        case ("endnode", .relationships(let relationships)):
            let graph = context.graph
            try requirePresence(of: relationships, in: graph)
            return .nodes(
                relationships.map { $0 == .none ? .none : graph.endpoints(of: $0).target })
        default:
            return nil
        }
    }
}

extension Value {
    /// The value as a float, for a function of numbers.
    func number(for function: String) throws(QueryError) -> Double {
        switch self {
        case .integer(let number): Double(number)
        case .float(let number): number
        default: throw .argument(of: function, mustBe: "a number", not: self)
        }
    }

    /// The value as a text, for a function of texts.
    func text(for function: String) throws(QueryError) -> String {
        if case .string(let text) = self { return text }
        throw .argument(of: function, mustBe: "a string", not: self)
    }

    /// The value as an integer, for a function of integers.
    func integer(for function: String) throws(QueryError) -> Int64 {
        if case .integer(let number) = self { return number }
        throw .argument(of: function, mustBe: "an integer", not: self)
    }

    /// The value as a list, for a function of lists.
    func list(for function: String) throws(QueryError) -> [Value] {
        if case .list(let elements) = self { return elements }
        throw .argument(of: function, mustBe: "a list", not: self)
    }
}
