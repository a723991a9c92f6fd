import QuerySyntax
import Values

extension FunctionTable {
    static let conversions: [String: FunctionBody] = [
        "tostring": .unary(toString), "tostringornull": orNull(toString),
        "tointeger": .unary(toInteger), "tointegerornull": orNull(toInteger),
        "tofloat": .unary(toFloat), "tofloatornull": orNull(toFloat),
        "toboolean": .unary(toBoolean), "tobooleanornull": orNull(toBoolean),
        "tostringlist": each("toStringList", toString),
        "tointegerlist": each("toIntegerList", toInteger),
        "tofloatlist": each("toFloatList", toFloat),
        "tobooleanlist": each("toBooleanList", toBoolean),
    ]

    private typealias Conversion = @Sendable (Value) throws(QueryError) -> Value

    /// The conversion with null for what cannot be converted.
    private static func orNull(_ convert: @escaping Conversion) -> FunctionBody {
        .unary { value throws(QueryError) in attempt(convert, value) }
    }

    /// The conversion of each element, with null for what cannot be converted.
    private static func each(
        _ name: String, _ convert: @escaping Conversion
    ) -> FunctionBody {
        .unary { value throws(QueryError) in
            .list(try value.list(for: name).map { $0.isNull ? .null : attempt(convert, $0) })
        }
    }

    private static func attempt(_ convert: Conversion, _ value: Value) -> Value {
        do throws(QueryError) {
            return try convert(value)
        } catch {
            return .null
        }
    }
}

extension FunctionTable {
    @Sendable
    private static func toString(_ value: Value) throws(QueryError) -> Value {
        guard let text = value.scalarText else {
            throw .argument(
                of: "toString", mustBe: "a boolean, number, string or temporal value", not: value)
        }
        return .string(text)
    }

    @Sendable
    private static func toInteger(_ value: Value) throws(QueryError) -> Value {
        switch value {
        case .integer: return value
        case .boolean(let truth): return .integer(truth ? 1 : 0)
        case .float(let number):
            if number.isNaN { return .null }
            guard let integer = Int64(exactly: number.rounded(.towardZero)) else {
                throw .integerOverflow("toInteger(\(number.literal))")
            }
            return .integer(integer)
        case .string(let text):
            if let integer = text.parsedInteger { return .integer(integer) }
            guard let number = text.parsedFloat else { return .null }
            return Int64(exactly: number.rounded(.towardZero)).map { .integer($0) } ?? .null
        default:
            throw .argument(of: "toInteger", mustBe: "a number, string or boolean", not: value)
        }
    }

    @Sendable
    private static func toFloat(_ value: Value) throws(QueryError) -> Value {
        switch value {
        case .float: value
        case .integer(let number): .float(Double(number))
        case .string(let text): text.parsedFloat.map { .float($0) } ?? .null
        default: throw .argument(of: "toFloat", mustBe: "a number or string", not: value)
        }
    }

    @Sendable
    private static func toBoolean(_ value: Value) throws(QueryError) -> Value {
        switch value {
        case .boolean: return value
        case .string(let text):
            switch text.lowercased() {
            case "true": return true
            case "false": return false
            default: return .null
            }
        default: throw .argument(of: "toBoolean", mustBe: "a boolean or string", not: value)
        }
    }
}

extension String {
    /// The number that the text writes in decimal digits.
    fileprivate var parsedInteger: Int64? { Int64(self, radix: 10) }

    /// The number that the text writes in decimal notation; the standard library would read
    /// hexadecimal and names such as `inf`, too.
    fileprivate var parsedFloat: Double? {
        let isDecimal = utf8.allSatisfy { byte in
            switch byte {
            case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "."), UInt8(ascii: "+"),
                UInt8(ascii: "-"), UInt8(ascii: "e"), UInt8(ascii: "E"):
                true
            default: false
            }
        }
        return isDecimal ? Double(self) : nil
    }
}

extension Value {
    /// The type as the standard writes it, for `valueType()`.
    var typeDescription: String {
        switch self {
        case .null: "NULL"
        case .list(let elements): "LIST<\(Value.elementType(of: elements))> NOT NULL"
        default: "\(type.rawValue) NOT NULL"
        }
    }

    private static func elementType(of elements: [Value]) -> String {
        let types = Set(elements.lazy.filter { !$0.isNull }.map(\.typeDescription)).sorted()
        if types.isEmpty { return elements.isEmpty ? "NOTHING" : "NULL" }
        guard elements.contains(where: \.isNull) else { return types.joined(separator: " | ") }
        return types.map { String($0.dropLast(" NOT NULL".count)) }.joined(separator: " | ")
    }
}
