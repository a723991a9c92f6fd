extension Printer {
    mutating func node(_ node: NodePattern) {
        write("(")
        filling(
            Filling(
                variable: node.variable, labels: node.labels, owner: .node,
                properties: node.properties, predicate: node.predicate))
        write(")")
    }

    mutating func relationship(_ relationship: RelationshipPattern) {
        let quantifier = relationship.length.flatMap { $0.isQuantifier ? $0 : nil }
        let filling = Filling(
            variable: relationship.variable, labels: relationship.types, owner: .relationship,
            length: quantifier == nil ? relationship.length : nil,
            properties: relationship.properties, predicate: relationship.predicate)
        write(relationship.direction == .incoming ? "<-" : "-")
        if !filling.isEmpty {
            write("[")
            self.filling(filling)
            write("]")
        }
        write(relationship.direction == .outgoing ? "->" : "-")
        if let quantifier { write(quantifier.text) }
    }

    /// What stands between the brackets of a node or a relationship.
    private struct Filling {
        var variable: Name?
        var labels: LabelExpression?
        var owner: LabelOwner
        var length: Repetition?
        var properties: Expression?
        var predicate: Expression?

        /// True if nothing stands before the predicate.
        var isOnlyPredicate: Bool {
            variable == nil && labels == nil && length == nil && properties == nil
        }

        var isEmpty: Bool { isOnlyPredicate && predicate == nil }
    }

    private mutating func filling(_ filling: Filling) {
        var needsSpace = false
        func space(_ printer: inout Printer) {
            if needsSpace { printer.write(" ") }
            needsSpace = true
        }
        if filling.variable != nil || filling.labels != nil {
            needsSpace = true
            if let variable = filling.variable { self.variable(variable.text) }
            if let labels = filling.labels {
                write(":")
                self.labels(labels, of: filling.owner)
            }
        }
        if let length = filling.length {
            // A length stands close to the type: `[:T*1..2]`.
            write(length.text)
            needsSpace = true
        }
        if let properties = filling.properties {
            space(&self)
            expression(properties)
        }
        guard let predicate = filling.predicate else { return }
        space(&self)
        write("WHERE ")
        guard filling.isOnlyPredicate else { return expression(predicate) }
        // Else WHERE could be read as a variable.
        write("(")
        expression(predicate)
        write(")")
    }
}

// Labels

extension Printer {
    /// What labels belong to: it decides how they are joined.
    enum LabelOwner {
        case node
        case relationship
        /// A `|` may end an expression, so that "or" stands in parentheses.
        case expression
    }

    /// How tightly labels are joined.
    private enum LabelPrecedence: Int {
        case or, and, not
    }

    /// Labels behind their `:`.
    mutating func labels(_ labels: LabelExpression, of owner: LabelOwner) {
        if owner != .relationship, case .and(let operands) = labels, operands.allSatisfy(\.isName) {
            list(operands, separator: ":") { $0.labels($1, atLeast: .not) }
        } else {
            self.labels(labels, atLeast: owner == .expression ? .and : .or)
        }
    }

    private mutating func labels(_ labels: LabelExpression, atLeast floor: LabelPrecedence) {
        switch labels {
        case .name(let name): self.name(name)
        case .any: write("%")
        case .computed(let names, let all):
            write(all ? "$(" : "$any(")
            expression(names)
            write(")")
        case .not(let operand):
            write("!")
            self.labels(operand, atLeast: .not)
        case .and(let operands): joined(operands, by: "&", enclosed: floor == .not, .not)
        case .or(let operands): joined(operands, by: "|", enclosed: floor != .or, .and)
        }
    }

    private mutating func joined(
        _ operands: [LabelExpression], by sign: String, enclosed: Bool, _ floor: LabelPrecedence
    ) {
        if enclosed { write("(") }
        list(operands, separator: sign) { $0.labels($1, atLeast: floor) }
        if enclosed { write(")") }
    }
}

extension LabelExpression {
    fileprivate var isName: Bool { if case .name = self { true } else { false } }
}
