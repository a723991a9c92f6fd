import QuerySyntax
import Values

/// A syntax tree as one line of text, brackets and all, so that a test can state it.
enum Dump {
    static func text(_ expression: Expression?) -> String {
        guard let expression else { return "_" }
        return switch expression.kind {
        case .literal(let value): text(value)
        case .parameter(let name): "$" + name
        case .variable(let name): name
        case .list(let elements): "[" + texts(elements) + "]"
        case .map(let entries): text(entries)
        case .mapProjection(let name, let items):
            "(project \(name.text)" + items.map { " " + text($0) }.joined() + ")"
        case .property(let base, let key): "(. \(text(base)) \(key.text))"
        case .subscripted(let base, let index): "(at \(text(base)) \(text(index)))"
        case .slice(let base, let from, let to): "(slice \(text(base)) \(text(from)) \(text(to)))"
        case .hasLabels(let base, let labels): "(is \(text(base)) \(text(labels)))"
        case .isNormalized(let operand, let form, let isNegated):
            "(\(isNegated ? "not-" : "")normalized \(text(operand)) \(form ?? "-"))"
        case .isTyped(let operand, let type, let isNegated):
            "(\(isNegated ? "not " : ""):: \(text(operand)) \(type))"
        case .unary(let operation, let operand): "(\(operation) \(text(operand)))"
        case .binary(let operation, let left, let right):
            "(\(operation.rawValue) \(text(left)) \(text(right)))"
        case .and(let operands): "(and \(texts(operands)))"
        case .or(let operands): "(or \(texts(operands)))"
        case .comparison(let first, let rest):
            "(" + text(first) + rest.map { " \($0.operator.rawValue) \(text($0.operand))" }.joined()
                + ")"
        case .pattern(let pattern): text(pattern)
        case .subquery(let kind, .patterns(let patterns, let predicate)):
            "(\(kind.rawValue) \(texts(patterns))\(filter(predicate)))"
        case .subquery(let kind, .query(let query)): "(\(kind.rawValue) \(text(query)))"
        default: construct(expression)
        }
    }

    /// Calls, and what brings its own variables.
    private static func construct(_ expression: Expression) -> String {
        switch expression.kind {
        case .function(let name, let distinct, let arguments):
            "\(name.text)(\(distinct ? "distinct " : "")\(texts(arguments)))"
        case .countStar: "count(*)"
        case .caseSubject: "^"
        case .caseWhen(let subject, let branches, let otherwise):
            "(case \(text(subject))"
                + branches.map { " \(texts($0.when)) => \(text($0.then))" }.joined()
                + " else \(text(otherwise)))"
        case .listComprehension(let variable, let list, let predicate, let projection):
            "[\(variable.text) in \(text(list))\(filter(predicate)) | \(text(projection))]"
        case .patternComprehension(let pattern, let predicate, let projection):
            "[\(text(pattern))\(filter(predicate)) | \(text(projection))]"
        case .quantifier(let quantifier, let variable, let list, let predicate):
            "(\(quantifier.rawValue) \(variable.text) in \(text(list))\(filter(predicate)))"
        case .reduce(
            let accumulator, let initial, let variable, let list, let body, let predicate):
            "(reduce \(accumulator.text) = \(text(initial)) \(variable.text) in \(text(list))"
                + " | \(text(body))\(filter(predicate)))"
        default: "?"
        }
    }

    static func texts(_ expressions: [Expression]) -> String {
        expressions.map { text($0) }.joined(separator: " ")
    }

    static func filter(_ predicate: Expression?) -> String {
        predicate.map { " where " + text($0) } ?? ""
    }

    private static func text(_ entries: [(key: Name, value: Expression)]) -> String {
        "{" + entries.map { "\($0.key.text): \(text($0.value))" }.joined(separator: ", ") + "}"
    }

    private static func text(_ item: MapProjectionItem) -> String {
        switch item {
        case .property(let name): "." + name.text
        case .allProperties: ".*"
        case .entry(let key, let value): "\(key.text): \(text(value))"
        case .variable(let name): name.text
        }
    }

    private static func text(_ value: Value) -> String {
        switch value {
        case .null: "null"
        case .boolean(let value): "\(value)"
        case .integer(let value): "\(value)"
        case .float(let value): "\(value)"
        case .string(let value): "'\(value)'"
        default: "?"
        }
    }

    static func text(_ labels: LabelExpression) -> String {
        switch labels {
        case .name(let name): name.text
        case .and(let operands): "(& " + operands.map(text).joined(separator: " ") + ")"
        case .or(let operands): "(| " + operands.map(text).joined(separator: " ") + ")"
        case .not(let operand): "!" + text(operand)
        case .any: "%"
        case .computed(let names, let all): "$\(all ? "all" : "any")(\(text(names)))"
        }
    }
}
