/// Calls, and expressions that bring variables or queries of their own.
extension Printer {
    /// An expression with a name or a bracket around its parts.
    mutating func construct(_ expression: Expression) {
        switch expression.kind {
        case .function(let name, let distinct, let arguments):
            qualifiedName(name)
            write(distinct ? "(DISTINCT " : "(")
            list(arguments) { $0.expression($1) }
            write(")")
        case .countStar: write("count(*)")
        case .caseWhen(let subject, let branches, let otherwise):
            caseWhen(subject, branches, otherwise)
        case .listComprehension(let variable, let list, let predicate, let projection):
            write("[")
            members(variable, from: list, where: predicate)
            if let projection {
                write(" | ")
                self.expression(projection)
            }
            write("]")
        case .patternComprehension(let pattern, let predicate, let projection):
            write("[")
            pathPattern(pattern)
            filtered(predicate)
            write(" | ")
            self.expression(projection)
            write("]")
        case .quantifier(let quantifier, let variable, let list, let predicate):
            write(quantifier.rawValue + "(")
            members(variable, from: list, where: predicate)
            write(")")
        case .reduce(
            let accumulator, let initial, let variable, let list, let body, let predicate):
            write(predicate == nil ? "reduce(" : "allReduce(")
            self.variable(accumulator.text)
            write(" = ")
            self.expression(initial)
            write(", ")
            members(variable, from: list, where: nil)
            write(" | ")
            self.expression(body)
            if let predicate {
                write(", ")
                self.expression(predicate)
            }
            write(")")
        case .subquery(let kind, let body): subquery(kind, body)
        default: break
        }
    }

    private mutating func caseWhen(
        _ subject: Expression?, _ branches: [(when: [Expression], then: Expression)],
        _ otherwise: Expression?
    ) {
        write("CASE ")
        if let subject {
            expression(subject)
            write(" ")
        }
        for (conditions, value) in branches {
            write("WHEN")
            list(conditions, separator: ",") { printer, condition in
                // The subject that a test leaves out has its space behind it.
                if !condition.beginsWithSubject { printer.write(" ") }
                printer.expression(condition)
            }
            write(" THEN ")
            expression(value)
            write(" ")
        }
        if let otherwise {
            write("ELSE ")
            expression(otherwise)
            write(" ")
        }
        write("END")
    }

    /// Prints `variable IN list WHERE predicate`.
    private mutating func members(
        _ variable: Name, from list: Expression, where predicate: Expression?
    ) {
        self.variable(variable.text)
        write(" IN ")
        expression(list)
        filtered(predicate)
    }

    private mutating func filtered(_ predicate: Expression?) {
        guard let predicate else { return }
        write(" WHERE ")
        expression(predicate)
    }

    private mutating func subquery(_ kind: SubqueryKind, _ body: SubqueryBody) {
        write(kind.rawValue + " { ")
        onOneLine { printer in
            switch body {
            case .patterns(let patterns, let predicate):
                printer.list(patterns) { $0.pathPattern($1) }
                printer.filtered(predicate)
            case .query(let query): printer.query(query)
            }
        }
        write(" }")
    }
}
