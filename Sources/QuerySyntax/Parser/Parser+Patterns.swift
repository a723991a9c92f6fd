extension Parser {
    /// Path patterns with commas between them; at least one.
    mutating func pathPatterns() throws(QueryError) -> [PathPattern] {
        var patterns = [try pathPattern()]
        while take(.comma) { patterns.append(try pathPattern()) }
        return patterns
    }

    /// `[variable =] [prefix] pattern`, where the pattern may stand inside `shortestPath(…)`.
    mutating func pathPattern() throws(QueryError) -> PathPattern {
        let start = token.start
        var variable: Name?
        if token.isName, next.kind == .equal {
            variable = try name("a variable")
            advance()
        }
        var pattern: PathPattern
        if next.kind == .leftParenthesis, let function = shortestFunction {
            pattern = try shortestPath(function)
        } else {
            let (selector, mode) = try pathPrefix()
            guard at(.leftParenthesis) else {
                throw unexpected(
                    "a node pattern such as (n:Label)",
                    hint: token.isName ? "A node stands in parentheses." : nil)
            }
            pattern = PathPattern(
                variable: nil, selector: selector, mode: mode, elements: try pathElements(),
                span: span(from: start))
        }
        pattern.variable = variable
        pattern.span = span(from: start)
        return pattern
    }

    /// The function that the word in hand stands for.
    var shortestFunction: PathPattern.Function? {
        switch token.keyword {
        case .shortestPath: .shortestPath
        case .allShortestPaths: .allShortestPaths
        default: nil
        }
    }

    /// Parses `shortestPath((a)-[…]->(b))`.
    mutating func shortestPath(
        _ function: PathPattern.Function
    ) throws(QueryError) -> PathPattern {
        let start = token.start
        advance()
        try expect(.leftParenthesis, to: "begin the pattern of the shortest path")
        let source = try nodePattern()
        guard at(.minus) || at(.less) else { throw unexpected("a relationship pattern") }
        let relationship = try relationshipPattern()
        let target = try nodePattern()
        guard at(.rightParenthesis) else {
            throw unexpected(
                "a ')' to close the pattern of the shortest path",
                hint: "It has one relationship; p = ANY SHORTEST (a)-->(b)-->+(c) has more.")
        }
        advance()
        return PathPattern(
            variable: nil, function: function,
            elements: [.node(source), .relationship(relationship), .node(target)],
            span: span(from: start))
    }

    /// The rest of a path behind its first node.
    ///
    /// Inside an expression a `-` or `<` may also be an operator, so it is looked at more closely.
    mutating func path(
        beginningWith first: NodePattern, inExpression: Bool
    ) throws(QueryError) -> PathPattern {
        var elements = [PathPattern.Element.node(first)]
        while inExpression ? beginsRelationship() : at(.minus) || at(.less) {
            elements.append(.relationship(try quantifiedRelationship()))
            guard at(.leftParenthesis) else {
                throw unexpected("a node pattern at the end of the relationship")
            }
            elements.append(.node(try nodePattern()))
        }
        return PathPattern(
            variable: nil, elements: elements, span: span(from: first.span.lowerBound))
    }
}

// Nodes and relationships

extension Parser {
    /// Parses `(variable:Label {key: value} WHERE predicate)`.
    mutating func nodePattern() throws(QueryError) -> NodePattern {
        let start = token.start
        try expect(.leftParenthesis, to: "begin a node pattern")
        let variable = try patternVariable()
        let labels = try patternLabels(ofRelationship: false)
        let properties = try patternProperties()
        let predicate = try patternPredicate()
        guard at(.rightParenthesis) else {
            throw unexpected(
                "a ')' to close the node pattern", hint: labelHint(variable, labels))
        }
        advance()
        return NodePattern(
            variable: variable, labels: labels, properties: properties, predicate: predicate,
            span: span(from: start))
    }

    /// `-[variable:TYPE *1..3 {key: value} WHERE predicate]->` and its shorter forms.
    mutating func relationshipPattern() throws(QueryError) -> RelationshipPattern {
        let start = token.start
        var pattern = RelationshipPattern(
            variable: nil, types: nil, direction: .either, length: nil, properties: nil,
            span: token.span)
        let pointsLeft = take(.less)
        try expect(.minus, to: "begin the line of the relationship")
        if take(.leftBracket) {
            pattern.variable = try patternVariable()
            pattern.types = try patternLabels(ofRelationship: true)
            pattern.length = try patternLength()
            pattern.properties = try patternProperties()
            pattern.predicate = try patternPredicate()
            guard at(.rightBracket) else {
                throw unexpected(
                    "a ']' to close the relationship pattern",
                    hint: labelHint(pattern.variable, pattern.types))
            }
            advance()
        }
        guard at(.minus) else {
            throw unexpected(
                "a '-' to end the line of the relationship",
                hint: "An arrow is written '-->', '<--' or '-[:TYPE]->'.")
        }
        advance()
        let pointsRight = take(.greater)
        if pointsLeft != pointsRight { pattern.direction = pointsLeft ? .incoming : .outgoing }
        pattern.span = span(from: start)
        return pattern
    }

    private mutating func patternVariable() throws(QueryError) -> Name? {
        guard token.isName else { return nil }
        if at(.whereKeyword) || at(.isKeyword) {
            switch next.kind {
            case .rightParenthesis, .rightBracket, .colon, .leftBrace, .star: break
            default: return nil
            }
        }
        return try name("a variable")
    }

    private mutating func patternLabels(
        ofRelationship: Bool
    ) throws(QueryError) -> LabelExpression? {
        guard at(.colon) || at(.isKeyword) else { return nil }
        advance()
        let endsLabels = barEndsLabels
        barEndsLabels = false
        let labels = try labelExpression(ofRelationship ? .relationship : .node)
        barEndsLabels = endsLabels
        return labels
    }

    private mutating func patternProperties() throws(QueryError) -> Expression? {
        at(.leftBrace) || at(.parameter) ? try primary() : nil
    }

    mutating func patternPredicate() throws(QueryError) -> Expression? {
        guard take(.whereKeyword) else { return nil }
        return try enclosedExpression()
    }

    private func labelHint(_ variable: Name?, _ labels: LabelExpression?) -> String? {
        if labels != nil, at(.comma) { return "Labels and types are separated by '|' or '&'." }
        guard variable != nil, labels == nil, token.isName, token.keyword == nil else { return nil }
        return "A ':' stands before a label or a type."
    }
}
