import Kith
import QuerySyntax

extension QueryGenerator {
    /// What RETURN gives under the names of the columns.
    mutating func finalProjection(_ columns: [String]) -> (Projection, isOrdered: Bool) {
        var next = columns.makeIterator()
        let (projection, _) = projected(columns.count) { _ in next.next() ?? "" }
        let isOrdered = projection.orderBy.count == projection.items.count
        return (projection, isOrdered)
    }

    /// A WITH, mostly without losing what can be seen.
    mutating func with() -> Clause {
        let kept = scope.variables.filter { !scope.vaguePaths.contains($0.name) }
        var projection: Projection
        if random.chance(25) {
            projection = Projection([])
            projection.star = nowhere
            guard !scope.variables.isEmpty else { return unitWith() }
        } else if random.chance(40) {
            let (made, kinds) = projected(1 + random.below(3)) { $0.fresh("v") }
            projection = made
            scope = Scope()
            for (item, kind) in zip(made.items, kinds) { scope.add(item.alias?.text ?? "", kind) }
        } else {
            let variables = kept.filter { _ in random.chance(80) }
            var items = variables.map { (Expression.variable($0.name), as: $0.name) }
            var added = Scope(variables: variables)
            for _ in 0..<(items.isEmpty ? 1 : random.below(2)) {
                let kind = random.pick(Kind.plain)
                let name = fresh("v")
                items.append((expression(kind, 2), name))
                added.add(name, kind)
            }
            projection = Projection(distinct: random.chance(15), items)
            scope = added
        }
        let predicate = random.chance(25) ? self.predicate(2) : nil
        return Clause(.with(projection, predicate: predicate))
    }

    private mutating func unitWith() -> Clause {
        let name = fresh("v")
        let value = expression(.integer, 2)
        scope.add(name, .integer)
        return Clause(.with(Projection([(value, name)]), predicate: nil))
    }

    /// So many columns of what can be seen, and the kinds of their values.
    mutating func projected(
        _ count: Int, name: (inout QueryGenerator) -> String
    ) -> (Projection, [Kind]) {
        var items: [(Expression, as: String)] = []
        var kinds: [Kind] = []
        let aggregates = random.chance(35)
        let isTotal = random.chance(30)
        let certain = random.below(count)
        for index in 0..<count {
            let kind: Kind
            let value: Expression
            if aggregates, index == certain || random.chance(50) {
                (value, kind) = aggregate()
            } else {
                (value, kind) = column(exact: isTotal)
            }
            items.append((value, name(&self)))
            kinds.append(kind)
        }
        var projection = Projection(distinct: random.chance(20), items)
        order(&projection, kinds)
        if aggregates { rows = max(1, rows / 4) }
        return (projection, kinds)
    }

    private mutating func order(_ projection: inout Projection, _ kinds: [Kind]) {
        let names = projection.items.compactMap { $0.alias?.text }
        if kinds.allSatisfy(Kind.exact.contains), random.chance(50) {
            projection.orderBy = names.map { sortItem(.variable($0)) }
            if random.chance(30) { projection.skip = .integer(random.below(3)) }
            if random.chance(60) { projection.limit = .integer(random.below(8)) }
        } else if names.count > 1, random.chance(20) {
            projection.orderBy = [sortItem(.variable(names[0]))]
        }
    }

    private mutating func sortItem(_ key: Expression) -> Projection.SortItem {
        Projection.SortItem(
            expression: key, descending: random.chance(40),
            nullsFirst: random.chance(80) ? nil : random.chance(50))
    }

    /// A column that groups: a variable or an expression.
    private mutating func column(exact: Bool) -> (Expression, Kind) {
        let usable = scope.variables.filter {
            !scope.vaguePaths.contains($0.name) && (!exact || Kind.exact.contains($0.kind))
        }
        if !usable.isEmpty, random.chance(60) {
            let variable = random.pick(usable)
            return (.variable(variable.name), variable.kind)
        }
        let kind = random.pick(exact ? [.integer, .string, .boolean, .date] : Kind.plain)
        return (expression(kind, 3), kind)
    }

    /// A call of an aggregating function.
    private mutating func aggregate() -> (Expression, Kind) {
        func call(_ name: String, _ argument: Expression, distinct: Bool = false) -> Expression {
            Expression(.function(Name(name), distinct: distinct, [argument]))
        }
        let distinct = random.chance(30)
        if let node = scope.names(.node).randomElement(using: &random), random.chance(20) {
            return (call("collect", .variable(node), distinct: distinct), .nodes)
        }
        if let node = scope.names(.node).randomElement(using: &random), random.chance(20) {
            return (call("count", .variable(node), distinct: true), .integer)
        }
        switch random.below(10) {
        case 0, 1: return (Expression(.countStar), .integer)
        case 2: return (call("count", expression(.any, 2), distinct: distinct), .integer)
        case 3:
            let count = call("count", expression(.integer, 2), distinct: distinct)
            return (.binary(count, .add, .integer(1)), .integer)
        case 4: return (call("sum", expression(.integer, 2), distinct: distinct), .integer)
        case 5: return (call("sum", expression(.float, 2)), .float)
        case 6: return (call("avg", expression(.integer, 2), distinct: distinct), .float)
        case 7: return (call("min", expression(.integer, 2)), .integer)
        case 8: return (call("max", expression(.string, 2)), .string)
        default: return (call("collect", expression(.integer, 2), distinct: distinct), .bag)
        }
    }
}
