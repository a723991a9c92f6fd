import QuerySyntax
import Values

extension Expression {
    /// A text that two expressions share if they are written alike, but for spaces and the case
    /// of function names.
    ///
    /// Patterns and subqueries are only like themselves.
    var fingerprint: String {
        var text = ""
        write(to: &text)
        return text
    }

    private func write(to text: inout String) {
        switch kind {
        case .literal(let value): text += "\(value)"
        case .parameter(let name): text += "$`\(name)`"
        case .variable(let name): text += "`\(name)`"
        case .countStar: text += "count(*)"
        case .property(let base, let key):
            base.write(to: &text)
            text += ".`\(key.text)`"
        case .hasLabels(let base, let labels):
            base.write(to: &text)
            text += ":\(labels.fingerprint)"
        case .map(let entries):
            text += "{"
            for entry in entries {
                text += "`\(entry.key.text)`: "
                entry.value.write(to: &text)
                text += ", "
            }
            text += "}"
        case .pattern, .patternComprehension, .subquery:
            text += "@\(span.lowerBound)"
        default:
            text += "\(head)("
            for child in children {
                child.write(to: &text)
                text += ", "
            }
            text += ")"
        }
    }

    /// What tells this form from others with the same children.
    private var head: String {
        switch kind {
        case .function(let name, let distinct, _):
            name.text.lowercased() + (distinct ? " DISTINCT" : "")
        case .unary(let sign, _): "\(sign)"
        case .binary(let sign, _, _): sign.rawValue
        case .comparison(_, let rest): rest.map(\.0.rawValue).joined()
        case .and: "AND"
        case .or: "OR"
        case .list: "list"
        case .subscripted: "subscripted"
        case .slice(_, let from, let to): "slice \(from != nil) \(to != nil)"
        case .caseWhen(let subject, let arms, let otherwise):
            "CASE \(subject != nil) \(arms.map(\.when.count)) \(otherwise != nil)"
        case .caseSubject: "subject"
        case .isTyped(_, let type, let isNegated): "\(isNegated ? "NOT " : "")\(type)"
        case .listComprehension(let variable, _, let predicate, let projection):
            "`\(variable.text)` IN \(predicate != nil) \(projection != nil)"
        case .quantifier(let quantifier, let variable, _, _):
            "\(quantifier.rawValue) `\(variable.text)`"
        case .isNormalized(_, let form, let isNegated):
            "\(isNegated ? "NOT " : "")\(form ?? "") NORMALIZED"
        case .reduce(let accumulator, _, let variable, _, _, let predicate):
            "reduce \(predicate != nil) `\(accumulator.text)` `\(variable.text)`"
        case .mapProjection(let base, let items):
            "`\(base.text)` {\(items.map(\.fingerprint).joined(separator: ", "))}"
        default: ""
        }
    }
}

extension MapProjectionItem {
    fileprivate var fingerprint: String {
        switch self {
        case .property(let key): ".`\(key.text)`"
        case .allProperties: ".*"
        case .entry(let key, _): "`\(key.text)`:"
        case .variable(let name): "`\(name.text)`"
        }
    }
}

extension LabelExpression {
    fileprivate var fingerprint: String {
        switch self {
        case .name(let name): "`\(name.text)`"
        case .and(let operands): "&(\(operands.map(\.fingerprint).joined(separator: ", ")))"
        case .or(let operands): "|(\(operands.map(\.fingerprint).joined(separator: ", ")))"
        case .not(let operand): "!\(operand.fingerprint)"
        case .any: "%"
        case .computed(let names, let all): "$\(all)(\(names.fingerprint))"
        }
    }
}

extension LabelPredicate {
    /// The same condition without places; nil where it computes names.
    ///
    /// A name that is written as a text is as good as any other.
    init?(_ expression: LabelExpression) {
        if let name = expression.writtenName {
            self = .name(name)
            return
        }
        guard !expression.isComputed else { return nil }
        switch expression {
        case .name(let name): self = .name(name.text)
        case .and(let operands): self = .and(operands.compactMap(LabelPredicate.init))
        case .or(let operands): self = .or(operands.compactMap(LabelPredicate.init))
        case .not(let operand): self = .not(LabelPredicate(operand) ?? .any)
        case .any, .computed: self = .any
        }
    }

    /// The conditions that must all hold.
    var conjuncts: [LabelPredicate] {
        guard case .and(let operands) = self else { return [self] }
        return operands.flatMap(\.conjuncts)
    }

    /// The names, one of which is enough; nil where there is more to the condition.
    var alternatives: [String]? {
        switch self {
        case .name(let name): return [name]
        case .or(let operands):
            var names: [String] = []
            for operand in operands {
                guard let more = operand.alternatives else { return nil }
                for name in more where !names.contains(name) { names.append(name) }
            }
            return names
        case .and, .not, .any: return nil
        }
    }
}

extension LabelExpression {
    /// The name in `$('Name')`.
    fileprivate var writtenName: String? {
        guard case .computed(let names, _) = self, case .literal(.string(let name)) = names.kind
        else { return nil }
        return name
    }
}
