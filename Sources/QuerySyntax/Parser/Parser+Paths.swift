/// Whole paths: what stands before them, and their parts.
extension Parser {
    /// True if the word in hand begins what may stand before a path: `ANY SHORTEST TRAIL PATHS`.
    var beginsPathPrefix: Bool {
        switch token.keyword {
        case .all, .any, .shortest, .walk, .trail, .acyclic, .simple: true
        default: false
        }
    }

    /// How many paths are wanted, and what they may pass more than once, where that is written.
    mutating func pathPrefix() throws(QueryError) -> (PathSelector?, PathMode?) {
        let start = token.start
        var selector: PathSelector?
        var isCounted = true
        switch token.keyword {
        case .all:
            advance()
            selector = take(.shortest) ? .shortestGroups(.number(1)) : .all
        case .any:
            advance()
            selector =
                take(.shortest)
                ? .shortest(.number(1)) : .any(try pathCount() ?? .number(1))
        case .shortest:
            advance()
            let count = try pathCount()
            isCounted = count != nil
            selector = .shortest(count ?? .number(1))
        default: break
        }
        let isShortest = lexer.token(from: start).keyword == .shortest
        let mode = pathMode()
        let behind = token
        guard selector != nil || mode != nil else { return (nil, nil) }
        if !take(.path) { _ = take(.paths) }
        if token.isName, next.kind == .equal {
            throw unexpected(
                "a node pattern such as (n:Label)",
                hint: "The name of a path stands first, as in p = ANY SHORTEST (a)-->+(b).")
        }
        if isShortest, case .shortest(let count)? = selector {
            if take(.group) || take(.groups) {
                guard at(.leftParenthesis) else {
                    throw unexpected(
                        "a node pattern behind GROUPS",
                        hint: "A mode stands before it, as in SHORTEST 2 TRAIL PATHS GROUPS.")
                }
                return (.shortestGroups(count), mode)
            }
            guard isCounted else {
                throw syntaxError(
                    "SHORTEST needs to know how many paths are wanted.", at: behind.span,
                    hint: Self.selectorHint)
            }
        }
        return (selector, mode)
    }

    private static let selectorHint =
        "Write ANY SHORTEST, ALL SHORTEST, SHORTEST 3 or SHORTEST 2 GROUPS."

    private mutating func pathMode() -> PathMode? {
        let mode: PathMode
        switch token.keyword {
        case .walk: mode = .walk
        case .trail: mode = .trail
        case .acyclic: mode = .acyclic
        case .simple: mode = .simple
        default: return nil
        }
        advance()
        return mode
    }

    private mutating func pathCount() throws(QueryError) -> PathSelector.Count? {
        if at(.parameter) { return .parameter(parameterName()) }
        guard at(.number) else { return nil }
        let text = lexer.text(token.start, token.end)
        guard let count = Int(text.filter { $0 != "_" }), count > 0 else {
            throw syntaxError(
                "The number of paths that are wanted is a whole number from 1 on, in 64 bits.",
                at: token.span, hint: Self.selectorHint)
        }
        advance()
        return .number(count)
    }

    /// Nodes, relationships and parts in parentheses, as many as follow each other.
    mutating func pathElements() throws(QueryError) -> [PathPattern.Element] {
        var elements: [PathPattern.Element] = []
        var isBehindNode = false
        while true {
            if at(.minus) || at(.less), !elements.isEmpty {
                elements.append(.relationship(try quantifiedRelationship()))
                guard at(.leftParenthesis) else {
                    throw unexpected("a node pattern at the end of the relationship")
                }
                isBehindNode = false
            } else if at(.leftParenthesis), beginsPathGroup {
                elements.append(.group(try pathGroup()))
                isBehindNode = false
            } else if at(.leftParenthesis), !isBehindNode {
                elements.append(.node(try nodePattern()))
                isBehindNode = true
            } else {
                return elements
            }
        }
    }

    /// True if the parenthesis in hand holds a path and is no node: `((a)…`, `(p = (a)…`.
    private var beginsPathGroup: Bool {
        let first = next
        guard first.isName else { return first.kind == .leftParenthesis }
        let second = lexer.token(from: first.end)
        return second.kind == .equal
    }

    /// Parses `(path = (a)-[r]->(b) WHERE predicate){1,5}`.
    private mutating func pathGroup() throws(QueryError) -> PathGroup {
        let start = token.start
        let outer = try descend()
        advance()
        var variable: Name?
        if token.isName {
            variable = try name("a variable")
            advance()
        }
        guard at(.leftParenthesis) else { throw unexpected("a node pattern such as (n:Label)") }
        let elements = try pathElements()
        let predicate = try patternPredicate()
        try expect(.rightParenthesis, to: "close the part of the path")
        ascend(outer)
        return PathGroup(
            variable: variable, elements: elements, predicate: predicate,
            repetition: try patternQuantifier(), span: span(from: start))
    }
}
