import Kith
import QuerySyntax

/// Makes random queries whose results are defined up to the order of rows and of collected lists.
///
/// They have no faults: every operand has a type that its operator takes.
struct QueryGenerator {
    /// How one meaning is spelled; the same seed gives the same query in another spelling.
    enum Spelling {
        case usual
        /// `COUNT { … } > 0` in place of EXISTS and of patterns as predicates.
        case counted
    }

    var random: SeededRandom
    let spelling: Spelling
    var scope = Scope()
    /// About how many rows the query has made so far.
    var rows = 1.0
    /// How deep the subquery in hand is nested.
    var nesting = 0
    /// The relationships of earlier clauses that the MATCH in hand has already named.
    var reused: Set<String> = []
    /// How many names were made.
    private var names = 0

    init(seed: UInt64, spelling: Spelling = .usual) {
        random = SeededRandom(seed: seed)
        self.spelling = spelling
    }

    static let rowsMax = 400.0

    mutating func fresh(_ prefix: String) -> String {
        names += 1
        return "\(prefix)\(names)"
    }

    /// A whole query.
    mutating func query() -> RandomQuery {
        let columns = (0..<1 + random.below(3)).map { "c\($0)" }
        var arms = [arm(columns)]
        if random.chance(12) { arms.append(arm(columns)) }
        return RandomQuery(arms: arms, unionsAll: random.chance(60))
    }

    private mutating func arm(_ columns: [String]) -> RandomQuery.Arm {
        scope = Scope()
        rows = 1
        let clauses = clauses(1 + random.below(4))
        let body = scope
        var predicate = self.predicate(3)
        if case .match(_, let patterns, _)? = clauses.last?.kind,
            patterns.contains(where: \.isShortest)
        {
            predicate = .boolean(true)
        }
        let projection = finalProjection(columns)
        return RandomQuery.Arm(
            clauses: clauses, scope: body, predicate: predicate, projection: projection.0,
            isOrdered: projection.isOrdered)
    }

    /// Reading clauses, of which the last can take a predicate.
    mutating func clauses(_ count: Int) -> [Clause] {
        var clauses: [Clause] = []
        for index in 0..<count {
            let isLast = index == count - 1
            switch random.below(isLast ? 6 : 11) {
            case 0, 1, 2, 3: clauses.append(match(optional: false))
            case 4, 5: clauses.append(index == 0 ? match(optional: false) : with())
            case 6: clauses.append(unwind())
            case 7 where nesting < 2: clauses.append(subqueryClause())
            case 8: clauses.append(binding())
            default: clauses.append(match(optional: true))
            }
        }
        return clauses
    }

    private mutating func unwind() -> Clause {
        rows *= 2
        let name = fresh("x")
        if let nodes = scope.names(.nodes).randomElement(using: &random), random.chance(70) {
            scope.add(name, .node)
            return Clause(.unwind(.variable(nodes), as: Name(name)))
        }
        let list = expression(random.chance(80) ? .list : .bag, 2)
        scope.add(name, .integer)
        return Clause(.unwind(list, as: Name(name)))
    }

    /// `LET`, of one variable.
    private mutating func binding() -> Clause {
        let kind = random.pick(Kind.plain)
        let value = expression(kind, 2)
        let name = fresh("v")
        scope.add(name, kind)
        return Clause(.bindings([(Name(name), value)]))
    }

    /// `CALL (…) { … }` or `CALL { WITH … }`, whose rows multiply those outside.
    private mutating func subqueryClause() -> Clause {
        let outer = scope
        var imports = outer.variables.filter { _ in random.chance(50) }
        imports.removeAll { $0.kind == .path && outer.vaguePaths.contains($0.name) }
        scope = Scope(variables: imports)
        nesting += 1
        var clauses: [Clause] = []
        let isScoped = random.chance(50)
        if !imports.isEmpty, !isScoped {
            var projection = Projection([])
            projection.items = imports.map {
                .init(expression: .variable($0.name), alias: nil, text: $0.name)
            }
            clauses.append(Clause(.with(projection, predicate: nil)))
        }
        clauses += self.clauses(1 + random.below(2))
        let (projection, kinds) = projected(1 + random.below(2)) { $0.fresh("y") }
        clauses.append(Clause(.returning(projection)))
        nesting -= 1
        scope = outer
        for (item, kind) in zip(projection.items, kinds) { scope.add(item.alias?.text ?? "", kind) }
        let names = SubqueryCall.Imports.names(imports.map { Name($0.name) })
        return Clause(
            .subquery(
                SubqueryCall(
                    optional: random.chance(25), imports: isScoped ? names : .leadingWith,
                    query: Query(clauses))))
    }
}
