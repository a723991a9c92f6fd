import Kith
import QuerySyntax

extension QueryGenerator {
    /// An expression of a kind, that is or may be null; `depth` bounds its height.
    mutating func expression(_ kind: Kind, _ depth: Int) -> Expression {
        if random.chance(2) { return .null }
        if depth <= 0 || random.chance(40) { return leaf(kind) }
        if random.chance(6) {
            let otherwise = random.chance(70) ? expression(kind, depth - 1) : nil
            if random.chance(50) {
                return Expression(
                    .caseWhen(
                        subject: nil, [([predicate(depth - 1)], expression(kind, depth - 1))],
                        otherwise: otherwise))
            }
            let test = Expression(
                .comparison(Expression(.caseSubject), [(.greater, integer(depth - 1))]))
            let conditions = [test, expression(.integer, depth - 1)]
            return Expression(
                .caseWhen(
                    subject: expression(.integer, depth - 1),
                    [(conditions, expression(kind, depth - 1))], otherwise: otherwise))
        }
        if random.chance(6) {
            return .call("coalesce", expression(kind, depth - 1), expression(kind, depth - 1))
        }
        switch kind {
        case .integer: return integer(depth - 1)
        case .float: return float(depth - 1)
        case .string: return string(depth - 1)
        case .boolean: return predicate(depth - 1)
        case .list: return list(depth - 1)
        case .any: return expression(random.pick([.integer, .string, .boolean, .any]), depth - 1)
        case .date, .node, .relationship, .relationships, .path, .bag, .nodes: return leaf(kind)
        }
    }

    /// A variable, a property or a literal.
    private mutating func leaf(_ kind: Kind) -> Expression {
        let variables = scope.names(kind)
        let entities = scope.names(.node) + scope.names(.relationship)
        if !variables.isEmpty, random.chance(50) { return .variable(random.pick(variables)) }
        if let key = kind.key, !entities.isEmpty, random.chance(75) {
            return .property(random.pick(entities), key)
        }
        return literal(kind)
    }

    private mutating func literal(_ kind: Kind) -> Expression {
        switch kind {
        case .integer:
            return random.chance(10) ? Expression(.parameter("two")) : .integer(random.below(6) - 2)
        case .float: return Expression(.literal(.float(Double(random.below(9) - 4) / 2)))
        case .string:
            return random.chance(10)
                ? Expression(.parameter("a")) : .string(random.pick(["", "a", "b", "ab", "é"]))
        case .boolean: return .boolean(random.chance(50))
        case .date: return .call("date", .string("2026-0\(1 + random.below(3))-01"))
        case .list, .bag:
            guard random.chance(90) else { return Expression(.parameter("list")) }
            return .list((0..<random.below(4)).map { _ in .integer(random.below(4)) })
        case .any: return literal(random.pick([.integer, .string, .boolean, .list]))
        case .node, .relationship, .relationships, .path, .nodes: return .null
        }
    }

    private mutating func integer(_ depth: Int) -> Expression {
        switch random.below(16) {
        case 0, 1, 2, 3:
            return .binary(
                expression(.integer, depth), random.pick([.add, .subtract, .multiply]),
                expression(.integer, depth))
        case 4:
            return .binary(
                expression(.integer, depth), random.pick([.modulo, .divide]),
                .integer(1 + random.below(3)))
        case 5: return Expression(.unary(.minus, expression(.integer, depth)))
        case 6: return .call("size", expression(.list, depth))
        case 7: return .call("size", expression(.string, depth))
        case 8: return .call("abs", expression(.integer, depth))
        case 9:
            return Expression(.subscripted(expression(.list, depth), .integer(random.below(4) - 2)))
        case 10: return .call("head", expression(.list, depth))
        case 11: return Expression(.subquery(.count, subqueryBody()))
        case 12: return reduction(depth)
        case 13: return length()
        case 14:
            guard let name = scope.names(.node).randomElement(using: &random) else {
                return leaf(.integer)
            }
            let items: [MapProjectionItem] = [
                .property(Name("i")), .entry(key: Name("two"), value: expression(.integer, depth)),
            ]
            let map = Expression(.mapProjection(Name(name), items))
            return Expression(.property(map, key: Name(random.pick(["i", "two"]))))
        default:
            let bags = scope.names(.bag) + scope.names(.relationships) + scope.names(.nodes)
            guard !bags.isEmpty else { return leaf(.integer) }
            return .call("size", .variable(random.pick(bags)))
        }
    }

    private mutating func reduction(_ depth: Int) -> Expression {
        let (sum, element) = (fresh("s"), fresh("e"))
        let list = expression(.list, depth)
        return Expression(
            .reduce(
                accumulator: Name(sum), initial: .integer(0), variable: Name(element), list: list,
                body: .binary(
                    .variable(sum), .add, .call("coalesce", .variable(element), .integer(1)))))
    }

    /// The length of a path or the number of another kind of thing that can be seen.
    private mutating func length() -> Expression {
        let paths = scope.names(.path)
        guard paths.isEmpty else { return .call("length", .variable(random.pick(paths))) }
        let nodes = scope.names(.node)
        guard !nodes.isEmpty, nesting < 2 else { return leaf(.integer) }
        let pattern = patternFrom(random.pick(nodes))
        return .call(
            "size",
            Expression(.patternComprehension(pattern, predicate: nil, projection: .integer(1))))
    }

    private mutating func float(_ depth: Int) -> Expression {
        switch random.below(4) {
        case 0, 1:
            return .binary(
                expression(.float, depth), random.pick([.add, .subtract]),
                expression(random.pick([.float, .integer]), depth))
        case 2: return .binary(expression(.float, depth), .multiply, .integer(random.below(3)))
        default: return .call("toFloat", expression(.integer, depth))
        }
    }

    private mutating func string(_ depth: Int) -> Expression {
        switch random.below(7) {
        case 0, 1: return .binary(expression(.string, depth), .add, expression(.string, depth))
        case 2:
            return .call(random.pick(["toUpper", "reverse", "trim"]), expression(.string, depth))
        case 3: return .call("left", expression(.string, depth), .integer(random.below(3)))
        case 4: return .call("toString", expression(random.pick([.integer, .boolean]), depth))
        case 5:
            let relationships = scope.names(.relationship)
            guard !relationships.isEmpty else { return leaf(.string) }
            return .call("type", .variable(random.pick(relationships)))
        default: return .call("replace", expression(.string, depth), .string("a"), .string("c"))
        }
    }

    private mutating func list(_ depth: Int) -> Expression {
        switch random.below(7) {
        case 0: return .binary(expression(.list, depth), .add, expression(.list, depth))
        case 1: return .list((0..<random.below(3)).map { _ in expression(.integer, depth) })
        case 2: return .call("range", .integer(random.below(3)), .integer(random.below(5)))
        case 3: return .call("tail", expression(.list, depth))
        case 4:
            return Expression(
                .slice(
                    expression(.list, depth),
                    from: random.chance(70) ? .integer(random.below(3) - 1) : nil,
                    to: random.chance(70) ? .integer(random.below(4)) : nil))
        default:
            let element = fresh("e")
            let list = expression(.list, depth)
            let outer = scope
            scope.add(element, .integer)
            defer { scope = outer }
            let predicate = random.chance(60) ? self.predicate(depth - 1) : nil
            let value = random.chance(60) ? expression(.integer, depth - 1) : nil
            return Expression(
                .listComprehension(
                    variable: Name(element), list: list, predicate: predicate, projection: value))
        }
    }
}

extension Kind {
    /// The property that holds values of the kind.
    fileprivate var key: String? {
        switch self {
        case .integer: "i"
        case .float: "f"
        case .string: "s"
        case .boolean: "b"
        case .date: "d"
        case .list: "l"
        case .any: "m"
        case .node, .relationship, .relationships, .path, .bag, .nodes: nil
        }
    }
}
