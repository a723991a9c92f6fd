import QuerySyntax
import Values

/// Writes expressions of a plan in the words of the language.
struct ExpressionText {
    let variables: [Variable]

    /// The name of a variable; one without a name shows what it is and where it stands.
    func name(_ variable: VariableID) -> String {
        guard variables.indices.contains(variable.index) else { return "?" }
        return String(variables[variable.index].name.drop { $0 == " " })
    }

    func text(_ expression: PlanExpression) -> String {
        switch expression.kind {
        case .literal(let value): text(value)
        case .parameter(let name): "$\(name)"
        case .variable(let variable): name(variable)
        case .list(let items): "[\(list(items))]"
        case .map(let entries): "{\(self.entries(entries))}"
        case .mapProjection(let base, let all, let entries):
            "\(text(base)) {\(all ? ".*, " : "")\(self.entries(entries))}"
        case .property(let base, let key): "\(inner(base)).\(key)"
        case .subscripted(let base, let index): "\(inner(base))[\(text(index))]"
        case .slice(let base, let from, let to):
            "\(inner(base))[\(from.map(text) ?? "")..\(to.map(text) ?? "")]"
        case .hasLabels(let base, let labels): "\(inner(base)):\(text(labels))"
        case .hasNames(let base, let names, let all):
            "\(inner(base)):\(all ? "$" : "$any")(\(text(names)))"
        case .isTyped(let operand, let type): "\(inner(operand)) :: \(type)"
        case .unary(let sign, let operand): text(sign, operand)
        case .binary(let sign, let left, let right):
            "\(inner(left)) \(sign.rawValue) \(inner(right))"
        case .comparison(let sign, let left, let right):
            "\(inner(left)) \(sign.rawValue) \(inner(right))"
        case .and(let operands): operands.map(inner).joined(separator: " AND ")
        case .or(let operands): operands.map(inner).joined(separator: " OR ")
        case .function(let name, let arguments): "\(name)(\(list(arguments)))"
        case .caseWhen, .listComprehension, .quantifier, .reduce: scoped(expression)
        case .path(let variables): "path(\(variables.map(name).joined(separator: ", ")))"
        case .relationshipsDiffer(let variables):
            "differ(\(variables.map(name).joined(separator: ", ")))"
        case .pathHasMode(let mode, let variables):
            "\(mode.rawValue) path(\(variables.map(name).joined(separator: ", ")))"
        case .gathered(let gathering): text(gathering)
        case .degree(let count): text(count)
        case .subquery(let subquery): "\(subquery.kind.rawValue) {…}"
        }
    }

    /// A constant; a temporal one, which has no literal, as what makes it.
    private func text(_ value: Value) -> String {
        switch value {
        case .date: "date('\(value)')"
        case .localTime: "localtime('\(value)')"
        case .localDateTime: "localdatetime('\(value)')"
        case .duration: "duration('\(value)')"
        case .list(let elements): "[\(elements.map(text).joined(separator: ", "))]"
        case .map(let entries):
            "{\(joined(entries.sorted { $0.key < $1.key }.map { ($0, text($1)) }))}"
        default: "\(value)"
        }
    }

    private func text(_ count: DegreeCount) -> String {
        let second = count.then.map { step($0.direction, $0.types) } ?? ""
        return "degree((\(name(count.node)))\(step(count.direction, count.types))\(second))"
    }

    private func step(_ direction: RelationshipPattern.Direction, _ types: [String]) -> String {
        let relationship = types.isEmpty ? "" : "[:\(types.joined(separator: "|"))]"
        let left = direction == .incoming ? "<-" : "-"
        let right = direction == .outgoing ? "->" : "-"
        return "\(left)\(relationship)\(right)()"
    }

    private func text(_ gathering: Gathering) -> String {
        let what =
            switch gathering.content {
            case .node(let offset): "nodes \(offset)"
            case .relationship(let offset): "relationships \(offset)"
            case .path: "paths"
            }
        return "\(what) of \(name(gathering.relationships))"
    }

    private func scoped(_ expression: PlanExpression) -> String {
        switch expression.kind {
        case .caseWhen(let subject, let arms, let otherwise):
            "CASE\(subject.map { " \(text($0))" } ?? "")"
                + arms.map { " WHEN \(text($0.when)) THEN \(text($0.then))" }.joined()
                + (otherwise.map { " ELSE \(text($0))" } ?? "") + " END"
        case .listComprehension(let variable, let list, let predicate, let projection):
            "[\(name(variable)) IN \(text(list))"
                + (predicate.map { " WHERE \(text($0))" } ?? "")
                + (projection.map { " | \(text($0))" } ?? "") + "]"
        case .quantifier(let quantifier, let variable, let list, let predicate):
            "\(quantifier.rawValue)(\(name(variable)) IN \(text(list)) WHERE \(text(predicate)))"
        case .reduce(
            let accumulator, let initial, let variable, let list, let body, let predicate):
            "\(predicate == nil ? "reduce" : "allReduce")(\(name(accumulator)) = \(text(initial)), "
                + "\(name(variable)) IN \(text(list)) | \(text(body))"
                + (predicate.map { ", \(text($0))" } ?? "") + ")"
        default: ""
        }
    }

    private func text(_ sign: UnaryOperator, _ operand: PlanExpression) -> String {
        switch sign {
        case .not: "NOT \(inner(operand))"
        case .minus: "-\(inner(operand))"
        case .plus: "+\(inner(operand))"
        case .isNull: "\(inner(operand)) IS NULL"
        case .isNotNull: "\(inner(operand)) IS NOT NULL"
        }
    }

    private func text(_ labels: LabelPredicate) -> String {
        switch labels {
        case .name(let name): name
        case .and(let operands): operands.map(inner).joined(separator: "&")
        case .or(let operands): operands.map(inner).joined(separator: "|")
        case .not(let operand): "!\(inner(operand))"
        case .any: "%"
        }
    }

    /// A part of a label predicate, in parentheses where it has parts itself.
    private func inner(_ labels: LabelPredicate) -> String {
        switch labels {
        case .name, .not, .any: text(labels)
        case .and, .or: "(\(text(labels)))"
        }
    }

    /// An operand, in parentheses where an operator stands in it.
    private func inner(_ operand: PlanExpression) -> String {
        switch operand.kind {
        case .isTyped, .unary, .binary, .comparison, .and, .or: "(\(text(operand)))"
        default: text(operand)
        }
    }

    private func list(_ items: [PlanExpression]) -> String {
        items.map(text).joined(separator: ", ")
    }

    private func entries(_ entries: [(key: String, value: PlanExpression)]) -> String {
        joined(entries.map { ($0, text($1)) })
    }

    private func joined(_ entries: [(key: String, text: String)]) -> String {
        entries.map { "\($0.key): \($0.text)" }.joined(separator: ", ")
    }
}
