import Kith
import QuerySyntax

/// The place of everything that was made and not read.
let nowhere = SourceSpan(0, 0)

extension Name {
    init(_ text: String) { self.init(text, nowhere) }
}

extension Expression {
    init(_ kind: Kind) { self.init(kind, nowhere) }

    static func integer(_ value: Int) -> Expression { Expression(.literal(.integer(Int64(value)))) }
    static func string(_ value: String) -> Expression { Expression(.literal(.string(value))) }
    static func boolean(_ value: Bool) -> Expression { Expression(.literal(.boolean(value))) }
    static var null: Expression { Expression(.literal(.null)) }
    static func variable(_ name: String) -> Expression { Expression(.variable(name)) }
    static func list(_ elements: [Expression]) -> Expression { Expression(.list(elements)) }

    static func property(_ entity: String, _ key: String) -> Expression {
        Expression(.property(.variable(entity), key: Name(key)))
    }

    static func call(_ name: String, _ arguments: Expression...) -> Expression {
        Expression(.function(Name(name), distinct: false, arguments))
    }

    static func compare(
        _ left: Expression, _ comparison: ComparisonOperator, _ right: Expression
    ) -> Expression {
        Expression(.comparison(left, [(comparison, right)]))
    }

    static func binary(
        _ left: Expression, _ operation: BinaryOperator, _ right: Expression
    ) -> Expression {
        Expression(.binary(operation, left, right))
    }

    static func not(_ operand: Expression) -> Expression { Expression(.unary(.not, operand)) }

    static func isNull(_ operand: Expression) -> Expression { Expression(.unary(.isNull, operand)) }

    /// True where all are; nil of none.
    static func and(_ operands: [Expression]) -> Expression? {
        operands.count > 1 ? Expression(.and(operands)) : operands.first
    }

    static func or(_ operands: [Expression]) -> Expression { Expression(.or(operands)) }

    /// The expression with bare patterns for `exists(pattern)`, where it is asked in WHERE.
    var asCondition: Expression {
        switch kind {
        case .function(let name, _, let arguments) where name.text == "exists": arguments[0]
        case .and(let operands): Expression(.and(operands.map(\.asCondition)))
        case .or(let operands): Expression(.or(operands.map(\.asCondition)))
        case .unary(.not, let operand): .not(operand.asCondition)
        case .binary(.xor, let left, let right):
            .binary(left.asCondition, .xor, right.asCondition)
        default: self
        }
    }
}

extension Clause {
    init(_ kind: Kind) { self.init(kind, nowhere) }

    static func match(
        _ patterns: [PathPattern], optional: Bool = false, where predicate: Expression? = nil
    ) -> Clause {
        Clause(
            .match(optional: optional, patterns: patterns, predicate: predicate?.asCondition))
    }
}

extension Projection {
    init(
        distinct: Bool = false, _ items: [(Expression, as: String)], orderBy: [SortItem] = [],
        skip: Expression? = nil, limit: Expression? = nil
    ) {
        self.init(
            distinct: distinct, star: nil,
            items: items.map {
                Item(expression: $0.0, alias: Name($0.as), text: $0.0.description)
            }, orderBy: orderBy, skip: skip, limit: limit, span: nowhere)
    }
}

extension Query {
    init(_ clauses: [Clause]) { self.init(first: SingleQuery(clauses: clauses, span: nowhere)) }
}

/// The structure of a syntax tree without its places, so that two trees can be compared.
func structure(_ tree: Any) -> String {
    if tree is SourceSpan { return "" }
    // What stands behind AS names the column, and not the text.
    if let item = tree as? Projection.Item, let alias = item.alias {
        return "\(structure(item.expression)) AS \(alias.text)"
    }
    let mirror = Mirror(reflecting: tree)
    guard !mirror.children.isEmpty else { return "\(tree)" }
    let children = mirror.children.map { "\($0.label ?? ""):\(structure($0.value))" }
    return "(\(children.joined(separator: " ")))"
}
