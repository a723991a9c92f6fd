import Kith
import QuerySyntax

extension QueryGenerator {
    /// An expression that is true, false or null; `depth` bounds its height.
    mutating func predicate(_ depth: Int) -> Expression {
        guard depth > 0 else { return comparison(0) }
        if random.chance(10) { return seek() }
        if random.chance(5) { return join() }
        switch random.below(16) {
        case 0: return .not(predicate(depth - 1))
        case 1, 2: return .and([predicate(depth - 1), predicate(depth - 1)]) ?? .null
        case 3: return .or([predicate(depth - 1), predicate(depth - 1)])
        case 4: return .binary(predicate(depth - 1), .xor, predicate(depth - 1))
        case 5: return .isNull(expression(random.pick(Kind.plain), depth - 1))
        case 6:
            return Expression(.unary(.isNotNull, expression(random.pick(Kind.plain), depth - 1)))
        case 7:
            return .binary(
                expression(random.chance(80) ? .string : .any, depth - 1),
                random.pick([.startsWith, .endsWith, .contains]), expression(.string, depth - 1))
        case 8: return membership(depth - 1)
        case 9: return quantified(depth - 1)
        case 10, 11: return existence()
        case 12: return labelTest()
        case 13: return identity()
        case 14:
            let number = expression(.integer, depth - 1)
            return Expression(
                .comparison(
                    expression(.integer, depth - 1),
                    [(.lessOrEqual, number), (.less, expression(.integer, depth - 1))]))
        default: return comparison(depth - 1)
        }
    }

    private mutating func comparison(_ depth: Int) -> Expression {
        let operators: [ComparisonOperator] = [
            .equal, .equal, .notEqual, .less, .lessOrEqual, .greater, .greaterOrEqual,
        ]
        let kind = random.pick(Kind.plain)
        let other: Kind = kind == .any ? random.pick(Kind.plain) : kind
        if kind == .boolean, random.chance(60) { return expression(.boolean, 0) }
        return .compare(expression(kind, depth), random.pick(operators), expression(other, depth))
    }

    /// A property with a value, as an index finds it.
    private mutating func seek() -> Expression {
        guard let node = scope.names(.node).randomElement(using: &random) else {
            return comparison(0)
        }
        let (key, kind) = random.pick([
            ("i", Kind.integer), ("s", .string), ("m", .any), ("key", .integer), ("d", .date),
            ("f", .float), ("l", .list),
        ])
        let property = Expression.property(node, key)
        let equation = test(property, kind)
        let label = Expression(
            .hasLabels(.variable(node), .name(Name(random.pick(RandomGraph.labels)))))
        return random.chance(50) ? equation : .and([label, equation]) ?? .null
    }

    /// What an index or an order can answer of a property, mostly compared with values of its kind.
    private mutating func test(_ property: Expression, _ kind: Kind) -> Expression {
        func value(_ generator: inout QueryGenerator) -> Expression {
            generator.expression(
                generator.random.chance(85) ? kind : .any, generator.random.below(2))
        }
        let above: [ComparisonOperator] = [.greater, .greaterOrEqual]
        let below: [ComparisonOperator] = [.less, .lessOrEqual]
        switch random.below(8) {
        case 0: return .compare(property, random.pick(above + below), value(&self))
        case 1: return .compare(value(&self), random.pick(above + below), property)
        case 2:
            let lower = Expression.compare(property, random.pick(above), value(&self))
            let upper = Expression.compare(property, random.pick(below), value(&self))
            return .and([lower, upper]) ?? .null
        case 3:
            return .binary(
                property, .startsWith, expression(random.chance(90) ? .string : .any, 1))
        case 4:
            let values = (0..<random.below(4)).map { _ in value(&self) }
            return .binary(
                property, .isIn, random.chance(75) ? .list(values) : expression(.list, 1))
        case 5:
            let values = (0..<2 + random.below(2)).map { _ in value(&self) }
            return .or(values.map { .compare(property, .equal, $0) })
        default: return .compare(property, .equal, value(&self))
        }
    }

    /// Whether something computed of one node equals something computed of another.
    mutating func join() -> Expression {
        let nodes = scope.names(.node).shuffled(using: &random)
        guard nodes.count > 1 else { return seek() }
        func computed(_ node: String, _ random: inout SeededRandom) -> Expression {
            func property(_ key: String) -> Expression { .property(node, key) }
            switch random.below(6) {
            case 0: return .binary(property("i"), .add, .integer(1))
            case 1: return .call("coalesce", property("i"), property("f"))
            case 2: return .call("toUpper", property("s"))
            case 3: return .list([property("m"), property("b")])
            case 4: return .call("size", property("l"))
            default: return .call("coalesce", property("m"), property("d"))
            }
        }
        let kind = random
        var other = random.chance(80) ? kind : random
        return .compare(computed(nodes[0], &random), .equal, computed(nodes[1], &other))
    }

    private mutating func membership(_ depth: Int) -> Expression {
        let bags = scope.names(.bag)
        let list =
            bags.isEmpty || random.chance(60)
            ? expression(.list, depth) : .variable(random.pick(bags))
        return .binary(expression(random.chance(70) ? .integer : .any, depth), .isIn, list)
    }

    private mutating func quantified(_ depth: Int) -> Expression {
        let element = fresh("e")
        let paths = scope.names(.path).filter { !scope.vaguePaths.contains($0) }
        let repeated = scope.names(.relationships)
        var kind = Kind.integer
        let list: Expression
        if !paths.isEmpty, random.chance(70) {
            kind = random.chance(50) ? .node : .relationship
            list = .call(
                kind == .node ? "nodes" : "relationships", .variable(random.pick(paths)))
        } else if !repeated.isEmpty, random.chance(70) {
            kind = .relationship
            list = .variable(random.pick(repeated))
        } else {
            list = expression(.list, depth)
        }
        let outer = scope
        scope.add(element, kind)
        defer { scope = outer }
        return Expression(
            .quantifier(
                random.pick([.all, .any, .none, .single]), variable: Name(element), list: list,
                predicate: predicate(depth)))
    }

    private mutating func labelTest() -> Expression {
        let nodes = scope.names(.node)
        guard !nodes.isEmpty else { return comparison(0) }
        return Expression(.hasLabels(.variable(random.pick(nodes)), labels()))
    }

    /// Whether two nodes or relationships are the same.
    private mutating func identity() -> Expression {
        let names = scope.names(random.chance(60) ? .node : .relationship)
        guard names.count > 1 else { return labelTest() }
        return .compare(
            .variable(random.pick(names)), random.pick([.equal, .notEqual]),
            .variable(random.pick(names)))
    }
}

// Subqueries

extension QueryGenerator {
    /// Whether a pattern or a query has a match.
    private mutating func existence() -> Expression {
        let nodes = scope.names(.node)
        guard nesting < 2 else { return comparison(0) }
        if !nodes.isEmpty, random.chance(30) {
            let pattern = patternFrom(random.pick(nodes))
            guard spelling == .counted else {
                return .call("exists", Expression(.pattern(pattern)))
            }
            return counted(.patterns([pattern], predicate: nil))
        }
        let body = subqueryBody()
        guard spelling == .counted else { return Expression(.subquery(.exists, body)) }
        return counted(body)
    }

    private func counted(_ body: SubqueryBody) -> Expression {
        .compare(Expression(.subquery(.count, body)), .greater, .integer(0))
    }

    /// A path of anonymous nodes and relationships from a node that can be seen.
    mutating func patternFrom(_ name: String) -> PathPattern {
        let outer = (scope, rows, reused)
        defer { (scope, rows, reused) = outer }
        reused = []
        rows = 1
        nesting += 2
        defer { nesting -= 2 }
        var pattern = self.pattern(seeing: outer.0)
        while pattern.isShortest || pattern.elements.count < 2 {
            (scope, rows) = (outer.0, 1)
            pattern = self.pattern(seeing: outer.0)
        }
        pattern.variable = nil
        pattern.elements[0] = .node(
            NodePattern(variable: Name(name), labels: nil, properties: nil, span: nowhere))
        let known = Set(outer.0.variables.map(\.name))
        pattern.elements = pattern.elements.map { $0.anonymous(unless: known) }
        return pattern
    }

    /// What stands in the braces of EXISTS and COUNT.
    mutating func subqueryBody() -> SubqueryBody {
        let outer = (scope, rows, reused)
        defer { (scope, rows, reused) = outer }
        reused = []
        rows = Self.rowsMax / 20
        nesting += 1
        defer { nesting -= 1 }
        guard nesting <= 2, random.chance(30) else {
            let pattern = self.pattern(seeing: scope)
            let predicate = random.chance(50) && !pattern.isShortest ? self.predicate(2) : nil
            return .patterns([pattern], predicate: predicate)
        }
        var clauses = self.clauses(2)
        let (projection, _) = projected(1) { $0.fresh("y") }
        clauses.append(Clause(.returning(projection)))
        return .query(Query(clauses))
    }
}

extension PathPattern.Element {
    /// The element without a variable of its own and without what speaks of it.
    fileprivate func anonymous(unless known: Set<String>) -> PathPattern.Element {
        switch self {
        case .node(var node):
            guard let name = node.variable?.text, !known.contains(name) else { return self }
            node.variable = nil
            node.predicate = nil
            return .node(node)
        case .relationship(var relationship):
            guard let name = relationship.variable?.text, !known.contains(name) else { return self }
            relationship.variable = nil
            relationship.predicate = nil
            return .relationship(relationship)
        case .group: return self
        }
    }
}
