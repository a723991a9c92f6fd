import Kith
import QuerySyntax

extension QueryGenerator {
    /// `[OPTIONAL] MATCH` with its patterns and, mostly, a predicate.
    mutating func match(optional: Bool) -> Clause {
        let outer = scope
        reused = []
        var patterns: [PathPattern] = []
        for _ in 0..<(random.chance(25) ? 2 : 1) { patterns.append(pattern(seeing: outer)) }
        let isShortest = patterns.contains(where: \.isShortest)
        var predicate = random.chance(30) && !isShortest ? self.predicate(3) : nil
        if patterns.count > 1, !isShortest, random.chance(40) {
            predicate = .and([predicate, join()].compactMap(\.self))
        }
        return .match(patterns, optional: optional, where: predicate)
    }

    /// A pattern; what stands inside its brackets sees only what was there before.
    mutating func pattern(seeing outer: Scope) -> PathPattern {
        if random.chance(6), let shortest = shortestPattern() { return shortest }
        var elements = [PathPattern.Element.node(node(seeing: outer, isFirst: true))]
        for _ in 0..<random.pick([0, 1, 1, 1, 2, 2, 3]) where rows < Self.rowsMax {
            elements.append(.relationship(relationship(seeing: outer)))
            elements.append(.node(node(seeing: outer, isFirst: false)))
        }
        let variable = random.chance(10) ? fresh("p") : nil
        if let variable { scope.add(variable, .path) }
        return PathPattern(variable: variable.map { Name($0) }, elements: elements, span: nowhere)
    }

    /// A pattern between two nodes that are there; of a single path only the length is defined.
    private mutating func shortestPattern() -> PathPattern? {
        let nodes = scope.names(.node)
        guard nodes.count > 1 else { return nil }
        let source = random.pick(nodes)
        guard let target = nodes.filter({ $0 != source }).randomElement(using: &random) else {
            return nil
        }
        let all = random.chance(50)
        let name = fresh("p")
        let most = random.chance(30) ? 3 : nil
        let elements: [PathPattern.Element] = [
            .node(NodePattern(variable: Name(source), labels: nil, properties: nil, span: nowhere)),
            .relationship(
                RelationshipPattern(
                    variable: nil, types: types(), direction: direction(),
                    length: .init(min: nil, max: most, span: nowhere), properties: nil,
                    span: nowhere)),
            .node(NodePattern(variable: Name(target), labels: nil, properties: nil, span: nowhere)),
        ]
        scope.add(name, .path)
        if !all { scope.vaguePaths.append(name) }
        return PathPattern(
            variable: Name(name), function: all ? .allShortestPaths : .shortestPath,
            elements: elements,
            span: nowhere)
    }

    private mutating func node(seeing outer: Scope, isFirst: Bool) -> NodePattern {
        let known = scope.names(.node)
        if !known.isEmpty, random.chance(isFirst ? 50 : 15) {
            let name = random.pick(known)
            let isOld = outer.variables.contains { $0.name == name }
            return NodePattern(
                variable: Name(name), labels: isOld && random.chance(20) ? labels() : nil,
                properties: nil, span: nowhere)
        }
        if isFirst { rows *= 6 }
        var pattern = NodePattern(
            variable: nil, labels: random.chance(30) ? labels() : nil, properties: nil,
            span: nowhere)
        if random.chance(8) { pattern.properties = properties(seeing: outer) }
        guard random.chance(80) else { return pattern }
        let name = fresh("n")
        pattern.variable = Name(name)
        if random.chance(10) { pattern.predicate = predicate(about: name, .node, seeing: outer) }
        scope.add(name, .node)
        return pattern
    }

    private mutating func relationship(seeing outer: Scope) -> RelationshipPattern {
        let old = outer.names(.relationship).filter { !reused.contains($0) }
        if !old.isEmpty, random.chance(6) {
            let name = random.pick(old)
            reused.insert(name)
            return RelationshipPattern(
                variable: Name(name), types: nil, direction: direction(), length: nil,
                properties: nil, span: nowhere)
        }
        var pattern = RelationshipPattern(
            variable: nil, types: random.chance(40) ? types() : nil, direction: direction(),
            length: nil, properties: nil, span: nowhere)
        if random.chance(15) {
            let least = random.pick([nil, 0, 1, 2, 3])
            let most = random.pick([1, 2, 2, 3, 4, nil].filter { ($0 ?? 9) >= least ?? 1 })
            pattern.length = .init(min: least, max: rows > 20 ? most ?? 2 : most, span: nowhere)
            rows *= 6
        } else {
            rows *= 2
        }
        if random.chance(6) { pattern.properties = properties(seeing: outer) }
        guard random.chance(60) else { return pattern }
        let name = fresh("r")
        pattern.variable = Name(name)
        if pattern.length == nil, random.chance(10) {
            pattern.predicate = predicate(about: name, .relationship, seeing: outer)
        }
        scope.add(name, pattern.length == nil ? .relationship : .relationships)
        return pattern
    }

    /// A predicate inside brackets.
    private mutating func predicate(
        about name: String, _ kind: Kind, seeing outer: Scope
    ) -> Expression {
        let all = scope
        scope = outer
        scope.add(name, kind)
        defer { scope = all }
        return predicate(2)
    }

    private mutating func properties(seeing outer: Scope) -> Expression {
        let all = scope
        scope = outer
        defer { scope = all }
        let (key, kind) = random.pick([("i", Kind.integer), ("s", .string), ("b", .boolean)])
        return Expression(.map([(Name(key), expression(kind, random.chance(70) ? 0 : 1))]))
    }

    private mutating func direction() -> RelationshipPattern.Direction {
        random.pick([.outgoing, .outgoing, .incoming, .either])
    }

    private mutating func types() -> LabelExpression {
        let types = RandomGraph.types.map { LabelExpression.name(Name($0)) }
        return random.chance(70)
            ? random.pick(types) : .or(Array(types.shuffled(using: &random)[0..<2]))
    }

    /// What a node's labels must be.
    mutating func labels() -> LabelExpression {
        let names = RandomGraph.labels.shuffled(using: &random).map {
            LabelExpression.name(Name($0))
        }
        switch random.below(10) {
        case 0: return .or([names[0], names[1]])
        case 1: return .and([names[0], names[1]])
        case 2: return .not(names[0])
        case 3: return .and([names[0], .not(.or([names[1], names[2]]))])
        case 4: return random.chance(80) ? .any : .name(Name("Unknown"))
        default: return names[0]
        }
    }
}
