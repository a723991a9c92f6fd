import Values

extension Printer {
    /// An expression, in parentheses if it binds less tightly than `floor`.
    mutating func expression(_ expression: Expression, atLeast floor: Precedence = .or) {
        guard let precedence = expression.precedence, precedence < floor else {
            return bare(expression)
        }
        enclosed(expression)
    }

    /// What `.key`, `[index]` or `:Label` may follow.
    mutating func operand(_ operand: Expression) {
        let isSigned = operand.isNumber(negative: true)
        if case .hasLabels = operand.kind { return enclosed(operand) }
        isSigned || operand.precedence != nil ? enclosed(operand) : bare(operand)
    }

    private mutating func enclosed(_ expression: Expression) {
        write("(")
        bare(expression)
        write(")")
    }

    private mutating func bare(_ expression: Expression) {
        switch expression.kind {
        case .literal(let value): write(value.description)
        case .parameter(let name): parameter(name)
        case .variable(let name): variable(name)
        case .list(let elements): list(elements)
        case .map(let entries): map(entries)
        case .mapProjection(let name, let items): mapProjection(name, items)
        case .property(let base, let key):
            operand(base)
            write(".")
            name(key)
        case .subscripted(let base, let index):
            operand(base)
            write("[")
            self.expression(index)
            write("]")
        case .slice(let base, let from, let to): slice(base, from, to)
        case .hasLabels(let base, let labels):
            operand(base)
            write(base.beginsWithSubject ? " IS " : ":")
            self.labels(labels, of: .expression)
        case .isTyped(let operand, let type, let isNegated):
            self.expression(operand, atLeast: .predicate)
            write(" IS \(isNegated ? "NOT " : ""):: \(type)")
        case .isNormalized(let operand, let form, let isNegated):
            self.expression(operand, atLeast: .predicate)
            write(" IS \(isNegated ? "NOT " : "")\(form.map { $0 + " " } ?? "")NORMALIZED")
        case .caseSubject: break
        case .unary(let operation, let operand): unary(operation, operand)
        case .binary(let operation, let left, let right):
            self.expression(left, atLeast: operation.precedence)
            write(" \(operation.rawValue) ")
            self.expression(right, atLeast: operation.precedence.tighter)
        case .and(let operands):
            list(operands, separator: " AND ") { $0.expression($1, atLeast: .not) }
        case .or(let operands):
            list(operands, separator: " OR ") { $0.expression($1, atLeast: .xor) }
        case .comparison(let first, let rest):
            self.expression(first, atLeast: .predicate)
            for (comparison, operand) in rest {
                write(" \(comparison.rawValue) ")
                self.expression(operand, atLeast: .predicate)
            }
        case .pattern(let pattern): pathPattern(pattern)
        case .function, .countStar, .caseWhen, .listComprehension, .patternComprehension,
            .quantifier, .reduce, .subquery:
            construct(expression)
        }
    }

    private mutating func unary(_ operation: UnaryOperator, _ operand: Expression) {
        switch operation {
        case .not:
            write("NOT ")
            expression(operand, atLeast: .not)
        case .minus: signed("-", operand)
        case .plus: signed("+", operand)
        case .isNull:
            expression(operand, atLeast: .predicate)
            write(" IS NULL")
        case .isNotNull:
            expression(operand, atLeast: .predicate)
            write(" IS NOT NULL")
        }
    }

    /// A minus directly before a number would be part of it.
    private mutating func signed(_ sign: String, _ operand: Expression) {
        write(sign)
        if operand.beginsWithSign { write(" ") }
        if sign == "-", operand.isNumberOrLabelled {
            enclosed(operand)
        } else {
            expression(operand, atLeast: .sign)
        }
    }

    private mutating func slice(_ base: Expression, _ from: Expression?, _ to: Expression?) {
        operand(base)
        write("[")
        if let from { expression(from) }
        write("..")
        if let to { expression(to) }
        write("]")
    }

    /// A list; `[x IN xs]` would be a comprehension.
    private mutating func list(_ elements: [Expression]) {
        write("[")
        if let first = elements.first, first.beginsWithMembership {
            enclosed(first)
            if elements.count > 1 { write(", ") }
            list(Array(elements.dropFirst())) { $0.expression($1) }
        } else {
            list(elements) { $0.expression($1) }
        }
        write("]")
    }

    private mutating func map(_ entries: [(key: Name, value: Expression)]) {
        write("{")
        list(entries) { printer, entry in
            printer.name(entry.key)
            printer.write(": ")
            printer.expression(entry.value)
        }
        write("}")
    }

    private mutating func mapProjection(_ name: Name, _ items: [MapProjectionItem]) {
        variable(name.text)
        write(" {")
        list(items) { printer, item in
            switch item {
            case .property(let key):
                printer.write(".")
                printer.name(key)
            case .allProperties: printer.write(".*")
            case .entry(let key, let value):
                printer.name(key)
                printer.write(": ")
                printer.expression(value)
            case .variable(let name): printer.variable(name.text)
            }
        }
        write("}")
    }
}

extension Expression {
    /// How tightly the outermost operator binds; nil for what needs no parentheses anywhere.
    ///
    /// A pattern counts as a predicate, since a `-` behind it would go on with the pattern.
    fileprivate var precedence: Precedence? {
        switch kind {
        case .or: .or
        case .and: .and
        case .comparison: .comparison
        case .binary(let operation, _, _): operation.precedence
        case .unary(.not, _): .not
        case .unary(.minus, _), .unary(.plus, _): .sign
        case .unary(.isNull, _), .unary(.isNotNull, _), .isTyped, .isNormalized:
            .predicate
        case .pattern(let pattern): pattern.function == nil ? .predicate : nil
        default: nil
        }
    }

    /// True for a literal number below zero, or one that is not.
    fileprivate func isNumber(negative: Bool) -> Bool {
        switch kind {
        case .literal(.integer(let value)): (value < 0) == negative
        case .literal(.float(let value)): (value.sign == .minus) == negative
        default: false
        }
    }

    /// True for a number that has no sign, and for `1:Label`.
    fileprivate var isNumberOrLabelled: Bool {
        if case .hasLabels(let base, _) = kind { return base.isNumber(negative: false) }
        return isNumber(negative: false)
    }

    fileprivate var beginsWithSign: Bool {
        switch kind {
        case .unary(.minus, _), .unary(.plus, _): true
        default: isNumber(negative: true)
        }
    }

    /// True if the text begins with an operator whose left operand is the subject of a CASE.
    var beginsWithSubject: Bool {
        switch kind {
        case .caseSubject: true
        case .binary(_, let left, _), .comparison(let left, _), .unary(.isNull, let left),
            .unary(.isNotNull, let left), .isTyped(let left, _, _),
            .isNormalized(let left, _, _), .hasLabels(let left, _):
            left.beginsWithSubject
        default: false
        }
    }

    /// True if the text begins with `x IN`.
    fileprivate var beginsWithMembership: Bool {
        switch kind {
        case .binary(.isIn, let left, _):
            if case .variable = left.kind { true } else { left.beginsWithMembership }
        case .binary(_, let left, _), .comparison(let left, _), .unary(.isNull, let left),
            .unary(.isNotNull, let left), .isTyped(let left, _, _),
            .isNormalized(let left, _, _):
            left.beginsWithMembership
        case .and(let operands), .or(let operands):
            operands.first?.beginsWithMembership ?? false
        default: false
        }
    }
}

extension BinaryOperator {
    fileprivate var precedence: Precedence {
        switch self {
        case .add, .concatenate, .subtract: .additive
        case .multiply, .divide, .modulo: .multiplicative
        case .power: .power
        case .xor: .xor
        case .isIn, .startsWith, .endsWith, .contains, .matches: .predicate
        }
    }
}

extension Precedence {
    /// The next level, at which the right operand of an operator stands.
    fileprivate var tighter: Precedence { Precedence(rawValue: rawValue + 1) ?? .sign }
}
