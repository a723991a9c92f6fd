import QuerySyntax
import Values

extension FunctionTable {
    static let lists: [String: FunctionBody] = [
        "size": .unary { value throws(QueryError) in
            switch value {
            case .list(let elements): .integer(Int64(elements.count))
            case .string(let text): .integer(Int64(text.unicodeScalars.count))
            case .map(let entries): .integer(Int64(entries.count))
            default: throw .argument(of: "size", mustBe: "a list or string", not: value)
            }
        },
        "isempty": .unary { value throws(QueryError) in
            switch value {
            case .list(let elements): .boolean(elements.isEmpty)
            case .string(let text): .boolean(text.isEmpty)
            case .map(let entries): .boolean(entries.isEmpty)
            default: throw .argument(of: "isEmpty", mustBe: "a list, map or string", not: value)
            }
        },
        "head": .unary { value throws(QueryError) in
            try value.list(for: "head").first ?? .null
        },
        "last": .unary { value throws(QueryError) in
            try value.list(for: "last").last ?? .null
        },
        "tail": .context { evaluator, arguments throws(QueryError) in
            if arguments[0].isNull { return .null }
            return try evaluator.copied(try arguments[0].list(for: "tail")[...].dropFirst()) {
                .list(Array($0))
            }
        },
        "reverse": .context { evaluator, arguments throws(QueryError) in
            switch arguments[0] {
            case .null: return .null
            case .list(let elements):
                return try evaluator.copied(elements[...]) { .list($0.reversed()) }
            case .string(let text):
                return .string(
                    text.unicodeScalars.reversed().reduce(into: "") {
                        $0.unicodeScalars.append($1)
                    })
            case let value:
                throw .argument(of: "reverse", mustBe: "a list or string", not: value)
            }
        },
        "range": .context { evaluator, arguments throws(QueryError) in
            try evaluator.range(arguments)
        },
    ]
}

extension Evaluator {
    /// `range(start, end, step)`: from start to end, both inclusive.
    fileprivate func range(_ arguments: [Value]) throws(QueryError) -> Value {
        if arguments.contains(where: \.isNull) { return .null }
        var numbers: [Int64] = []
        for argument in arguments {
            guard case .integer(let number) = argument else {
                throw .argument(
                    "range() takes integers, not \(argument.typeName)",
                    detail: "InvalidArgumentType")
            }
            numbers.append(number)
        }
        let (start, end, step) = (numbers[0], numbers[1], numbers.count > 2 ? numbers[2] : 1)
        if step == 0 {
            throw .argument("the step of range() cannot be 0", detail: "NumberOutOfRange")
        }
        guard step > 0 ? start <= end : start >= end else { return .list([]) }
        let distance =
            step > 0 ? UInt64(bitPattern: end &- start) : UInt64(bitPattern: start &- end)
        let count = distance / step.magnitude
        let countMax = context.budget.limits.bytesMax / MemoryLayout<Value>.stride
        guard count < UInt64(countMax) else {
            throw .tooLarge(
                "range() would make a list of more than \(countMax) elements",
                detail: "MemoryLimit", hint: "Take fewer at a time, or raise the memory limit.")
        }
        if count >= 512 { try reserve(bytes: (Int(count) + 1) * MemoryLayout<Value>.stride) }
        var list: [Value] = []
        list.reserveCapacity(Int(count) + 1)
        for index in 0...Int64(count) {
            if index & 0xFFFF == 0xFFFF { try context.budget.tick() }
            list.append(.integer(start &+ index &* step))
        }
        return .list(list)
    }
}
