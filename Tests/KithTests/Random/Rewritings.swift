import Kith
import QuerySyntax

/// Ways to write the clauses of a query that must not change its rows.
struct Rewriting: Sendable {
    var name: String
    var apply: @Sendable ([Clause], inout SeededRandom) -> [Clause]

    static let all: [Rewriting] = [
        Rewriting(name: "reversed patterns") { clauses, _ in clauses.map(\.reversed) },
        Rewriting(name: "split patterns") { clauses, _ in
            clauses.named.flatMap { $0.split(joined: false) }
        },
        Rewriting(name: "patterns cut at their nodes") { clauses, _ in
            clauses.named.flatMap { $0.split(joined: true) }
        },
        Rewriting(name: "labels, types and properties in WHERE") { clauses, _ in
            clauses.named.map(\.withConditionsInWhere)
        },
        Rewriting(name: "redundant predicates") { clauses, random in
            clauses.map { $0.with(redundant: &random) }
        },
        Rewriting(name: "patterns and predicates in another order") { clauses, _ in
            clauses.map(\.backwards)
        },
        Rewriting(name: "WITH * between the clauses") { clauses, _ in
            [one] + clauses.flatMap { [Clause(.with(everything, predicate: nil)), $0] }
        },
        Rewriting(name: "CALL around the clauses") { clauses, _ in
            let body = Query([one] + clauses + [Clause(.returning(everything))])
            let call = SubqueryCall(optional: false, imports: .names([]), query: body)
            return [Clause(.subquery(call))]
        },
        Rewriting(name: "CALL around the first clause") { clauses, _ in
            let body = Query([one] + clauses.prefix(1) + [Clause(.returning(everything))])
            let call = SubqueryCall(optional: false, imports: .names([]), query: body)
            return [Clause(.subquery(call))] + clauses.dropFirst()
        },
    ]

    /// One row with a variable, so that `*` stands for something.
    private static let one = Clause(.unwind(.list([.integer(1)]), as: Name("one")))

    private static var everything: Projection {
        var all = Projection([])
        all.star = nowhere
        return all
    }
}

extension Clause {
    /// The clause with a predicate that holds beside its own.
    func filtered(by predicate: Expression) -> Clause {
        switch kind {
        case .match(let optional, let patterns, let own):
            let both = Expression.and([own, predicate].compactMap { $0 })
            return .match(patterns, optional: optional, where: both)
        case .with(let projection, let own):
            let both = Expression.and([own, predicate].compactMap { $0 })
            return Clause(.with(projection, predicate: both))
        default: return self
        }
    }

    fileprivate func with(redundant random: inout SeededRandom) -> Clause {
        let truths: [Expression] = [
            .boolean(true), .compare(.integer(1), .equal, .integer(1)),
            .compare(Expression(.parameter("two")), .equal, .integer(2)),
            .or([.isNull(Expression(.parameter("a"))), .boolean(true)]), .not(.boolean(false)),
        ]
        let truth = random.pick(truths)
        guard case .match(let optional, let patterns, let own?) = kind, random.chance(60) else {
            return filtered(by: truth)
        }
        let same = random.chance(50) ? Expression.not(.not(own)) : .and([truth, own]) ?? own
        return .match(patterns, optional: optional, where: same)
    }

    /// The clause with its patterns, and the operands of its AND, in the opposite order.
    fileprivate var backwards: Clause {
        guard case .match(let optional, let patterns, var predicate) = kind else { return self }
        if case .and(let operands)? = predicate?.kind { predicate = .and(operands.reversed()) }
        return .match(patterns.reversed(), optional: optional, where: predicate)
    }

    /// The clause with every pattern read from right to left, where nothing shows its direction.
    fileprivate var reversed: Clause {
        guard case .match(let optional, let patterns, let predicate) = kind else { return self }
        return .match(patterns.map(\.reversed), optional: optional, where: predicate)
    }

    /// The clause with what its brackets ask for as predicates.
    fileprivate var withConditionsInWhere: Clause {
        guard case .match(let optional, let patterns, let predicate) = kind,
            !patterns.contains(where: \.isShortest)
        else { return self }
        var conditions: [Expression] = []
        let bare = patterns.map { $0.movingConditions(into: &conditions) }
        let all = Expression.and([predicate].compactMap { $0 } + conditions)
        return .match(bare, optional: optional, where: all)
    }

    /// The clause with its patterns cut into steps: in one MATCH, or in one for each, where
    /// predicates say that no relationship is used twice.
    fileprivate func split(joined: Bool) -> [Clause] {
        guard case .match(optional: false, let patterns, let predicate) = kind,
            !patterns.contains(where: \.isShortest)
        else { return [self] }
        let pieces = patterns.flatMap(\.steps)
        guard !joined else { return [.match(pieces, where: predicate)] }
        var conditions = [predicate].compactMap { $0 }
        for (index, piece) in pieces.enumerated() {
            for other in pieces[..<index] {
                for left in other.relationships {
                    conditions += piece.relationships.map { left.isApart(from: $0) }
                }
            }
        }
        return pieces.enumerated().map { index, piece in
            .match([piece], where: index == pieces.count - 1 ? .and(conditions) : nil)
        }
    }
}

extension [Clause] {
    /// The clauses with a variable for every node and relationship of MATCH.
    fileprivate var named: [Clause] {
        enumerated().map { number, clause in
            guard case .match(let optional, let patterns, let predicate) = clause.kind else {
                return clause
            }
            let named = patterns.enumerated().map { $1.named("m\(number)_\($0)") }
            return .match(named, optional: optional, where: predicate)
        }
    }
}

extension PathPattern {
    var relationships: [RelationshipPattern] {
        elements.compactMap {
            if case .relationship(let relationship) = $0 { relationship } else { nil }
        }
    }

    fileprivate func named(_ prefix: String) -> PathPattern {
        var pattern = self
        for index in pattern.elements.indices where !isShortest {
            let name = Name("\(prefix)_\(index)")
            switch pattern.elements[index] {
            case .node(var node):
                node.variable = node.variable ?? name
                pattern.elements[index] = .node(node)
            case .relationship(var relationship):
                relationship.variable = relationship.variable ?? name
                pattern.elements[index] = .relationship(relationship)
            case .group: break
            }
        }
        return pattern
    }

    fileprivate var reversed: PathPattern {
        let showsDirection = relationships.contains { $0.length != nil && $0.variable != nil }
        guard variable == nil, !showsDirection else { return self }
        var pattern = self
        pattern.elements = elements.reversed().map { element in
            guard case .relationship(var relationship) = element else { return element }
            switch relationship.direction {
            case .outgoing: relationship.direction = .incoming
            case .incoming: relationship.direction = .outgoing
            case .either: break
            }
            return .relationship(relationship)
        }
        return pattern
    }

    /// The pattern's relationships, each with its two nodes; a path stays whole.
    fileprivate var steps: [PathPattern] {
        guard variable == nil, elements.count > 3 else { return [self] }
        return stride(from: 0, to: elements.count - 2, by: 2).map { start in
            var step = self
            step.elements = Array(elements[start...start + 2])
            if start > 0, case .node(let node) = elements[start] {
                step.elements[0] = .node(
                    NodePattern(
                        variable: node.variable, labels: nil, properties: nil, span: nowhere))
            }
            return step
        }
    }

    fileprivate func movingConditions(into conditions: inout [Expression]) -> PathPattern {
        var pattern = self
        pattern.elements = elements.map { element in
            switch element {
            case .node(var node):
                conditions += node.takeConditions()
                return .node(node)
            case .relationship(var relationship):
                conditions += relationship.takeConditions()
                return .relationship(relationship)
            case .group: return element
            }
        }
        return pattern
    }
}

/// The entries of a property map as equations.
private func equations(_ properties: Expression?, of name: String) -> [Expression] {
    guard case .map(let entries)? = properties?.kind else { return [] }
    return entries.map { .compare(.property(name, $0.key.text), .equal, $0.value) }
}

extension NodePattern {
    fileprivate mutating func takeConditions() -> [Expression] {
        guard let name = variable?.text else { return [] }
        var conditions = equations(properties, of: name)
        if let labels { conditions.append(Expression(.hasLabels(.variable(name), labels))) }
        if let predicate { conditions.append(predicate) }
        (labels, properties, predicate) = (nil, nil, nil)
        return conditions
    }
}

extension RelationshipPattern {
    fileprivate mutating func takeConditions() -> [Expression] {
        guard let name = variable?.text else { return [] }
        let one = length == nil ? name : name + "_each"
        var conditions = equations(properties, of: one)
        if let types { conditions.append(types.isType(of: one)) }
        if let predicate { conditions.append(predicate) }
        (types, properties, predicate) = (nil, nil, nil)
        guard length != nil, let all = Expression.and(conditions) else { return conditions }
        return [
            Expression(
                .quantifier(.all, variable: Name(one), list: .variable(name), predicate: all))
        ]
    }

    /// True where this and another of the same row have no relationship in common.
    fileprivate func isApart(from other: RelationshipPattern) -> Expression {
        let (own, others) = (variable?.text ?? "", other.variable?.text ?? "")
        switch (length == nil, other.length == nil) {
        case (true, true): return .compare(.variable(own), .notEqual, .variable(others))
        case (true, false): return .not(.binary(.variable(own), .isIn, .variable(others)))
        case (false, true): return .not(.binary(.variable(others), .isIn, .variable(own)))
        case (false, false):
            let each = own + "_each"
            return Expression(
                .quantifier(
                    .none, variable: Name(each), list: .variable(own),
                    predicate: .binary(.variable(each), .isIn, .variable(others))))
        }
    }
}

extension LabelExpression {
    /// True where a relationship's type is one of the names.
    fileprivate func isType(of name: String) -> Expression {
        let type = Expression.call("type", .variable(name))
        guard case .or(let operands) = self else { return .compare(type, .equal, .string(text)) }
        return .binary(type, .isIn, .list(operands.map { .string($0.text) }))
    }

    private var text: String { if case .name(let name) = self { name.text } else { "" } }
}
