import Values

extension Parser {
    /// Parses `FOR (variable:Label)` or `FOR ()-[variable:TYPE]-()`, whichever way it points.
    mutating func constrained() throws(QueryError) -> (
        entity: SchemaCommand.Constraint.Entity, variable: Name, label: Name
    ) {
        guard at(.forKeyword), next.kind == .leftParenthesis,
            lexer.token(from: next.end).kind == .rightParenthesis
        else {
            let (variable, label) = try labelledNode()
            return (.node, variable, label)
        }
        for _ in 0..<3 { advance() }
        _ = take(.less)
        try expect(.minus, to: "begin the relationship")
        try expect(.leftBracket, to: "begin the relationship")
        let variable = try name("a variable")
        try expect(.colon, to: "begin the type")
        let type = try name("a relationship type")
        try expect(.rightBracket, to: "close the relationship")
        try expect(.minus, to: "end the relationship")
        _ = take(.greater)
        try expect(.leftParenthesis, to: "begin the node at its end")
        try expect(.rightParenthesis, to: "close the node at its end")
        return (.relationship, variable, type)
    }

    /// Parses `UNIQUE`, `NOT NULL`, `NODE KEY` or `:: TYPE`, behind IS.
    mutating func rule(
        for entity: SchemaCommand.Constraint.Entity
    ) throws(QueryError) -> SchemaCommand.Constraint.Rule {
        if at(.not), next.keyword == .null {
            advance()
            advance()
            return .exists
        }
        if take(.typed) || take(.doubleColon) { return .type(try propertyType()) }
        _ = take(entity == .node ? .node : .relationship)
        if take(.unique) { return .unique }
        if take(.key) { return .key }
        throw unexpected("UNIQUE, NOT NULL, KEY or :: and a type")
    }

    /// Parses the name of a type that a property may have, of one word or two.
    private mutating func propertyType() throws(QueryError) -> ValueType {
        let start = token
        var name = try name("a type").text.uppercased()
        if ["LOCAL", "ZONED"].contains(name), token.isName {
            name += " " + (try self.name("a type")).text.uppercased()
        }
        if let type = ValueType(rawValue: name), type.isStorable {
            try refuseParts(of: type)
            return type
        }
        let known = ValueType.allCases.filter(\.isStorable).map(\.rawValue)
        throw syntaxError(
            "\(QueryError.quoted(name)) is not a type that a property can have.", "UnknownType",
            at: span(from: start.start),
            hint: Suggestion.closest(to: name, among: known).map { "Did you mean \($0)?" }
                ?? "There are \(known.joined(separator: ", ")).")
    }

    /// A constraint asks for one type, and of lists only that they are lists.
    private func refuseParts(of type: ValueType) throws(QueryError) {
        if at(.less) {
            throw syntaxError(
                "A constraint cannot say what the elements of a list are.", at: token.span,
                hint: "Write IS :: \(type.rawValue), which every list fulfils.")
        }
        if at(.bar) {
            throw syntaxError(
                "A constraint asks for one type, and not for a choice.", at: token.span,
                hint: "Leave the constraint out, and test with IS TYPED in a query.")
        }
        if at(.not) {
            throw syntaxError(
                "A type and NOT NULL are two constraints.", at: token.span,
                hint: "Write a second one with IS NOT NULL.")
        }
    }
}
