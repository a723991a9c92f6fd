import QuerySyntax

/// A node or relationship of a pattern, as far as warnings look at it.
struct PatternPart {
    var isNode: Bool
    var variable: Name?
    var labels: LabelExpression?
    var properties: Expression?
    var predicate: Expression?

    /// The labels or types that it names.
    var names: [Name] { labels?.names ?? [] }
    /// What names labels or types otherwise.
    var computed: [Expression] { labels?.expressions ?? [] }
}

extension PathPattern {
    /// The nodes and relationships, those of groups included.
    var parts: [PatternPart] { elements.flatMap(\.parts) }
}

extension PathPattern.Element {
    fileprivate var parts: [PatternPart] {
        switch self {
        case .node(let node):
            [
                PatternPart(
                    isNode: true, variable: node.variable, labels: node.labels,
                    properties: node.properties, predicate: node.predicate)
            ]
        case .relationship(let step):
            [
                PatternPart(
                    isNode: false, variable: step.variable, labels: step.types,
                    properties: step.properties, predicate: step.predicate)
            ]
        case .group(let group): group.elements.flatMap(\.parts)
        }
    }

    /// What groups ask of their parts.
    var groupPredicates: [Expression] {
        guard case .group(let group) = self else { return [] }
        return [group.predicate].compactMap(\.self) + group.elements.flatMap(\.groupPredicates)
    }
}

extension LabelExpression {
    /// The names that the expression speaks of.
    var names: [Name] {
        switch self {
        case .name(let name): [name]
        case .and(let operands), .or(let operands): operands.flatMap(\.names)
        case .not(let operand): operand.names
        case .any, .computed: []
        }
    }

    /// The one name that it is.
    var single: Name? {
        if case .name(let name) = self { name } else { nil }
    }
}

extension SubqueryCall {
    /// The names that the subquery takes in from around it; nil for all.
    var namesTakenIn: Set<String>? {
        switch imports {
        case .all: return nil
        case .names(let names): return Set(names.map(\.text))
        case .leadingWith: break
        }
        var names: Set<String> = []
        for arm in [query.first] + query.unions.map(\.query) {
            guard case .with(let projection, _)? = arm.clauses.first?.kind else { continue }
            if projection.star != nil { return nil }
            names.formUnion(projection.items.compactMap(\.expression.asVariable))
        }
        return names
    }
}

extension WarningFinder {
    /// Warns where paths are wanted one by one, of any length, whichever way they go.
    mutating func lookForUnboundedPaths(_ pattern: PathPattern) {
        guard pattern.selector == nil, pattern.function == nil else { return }
        for case .relationship(let step) in pattern.elements {
            guard let length = step.length, length.max == nil, !length.isOptional,
                pattern.variable != nil || step.variable != nil,
                step.direction == .either || step.types == nil
            else { continue }
            warn(
                .unboundedPath, "Every path is looked for, however long it is.", at: step.span,
                hint: "Give a greatest length, such as *1..4, or ask for ANY SHORTEST.")
        }
    }

    /// Warns where nothing connects two patterns of a MATCH, and nothing narrows either.
    mutating func lookForCrossProduct(_ patterns: [PathPattern], _ predicate: Expression?) {
        guard patterns.count > 1 else { return }
        var conditions: [Set<String>] = []
        for condition in predicate?.conjuncts ?? [] {
            // What a pattern inside connects is not looked into.
            guard let names = condition.namesWithoutPatterns else { return }
            conditions.append(names)
        }
        var groups: [(names: Set<String>, isNarrow: Bool, span: SourceSpan)] = []
        for pattern in patterns {
            var names = Set(pattern.parts.compactMap { $0.variable?.text })
            var isNarrow = !names.isDisjoint(with: known)
            for label in pattern.parts.flatMap(\.computed) { names.formUnion(label.variableNames) }
            for part in pattern.parts where part.properties != nil || part.predicate != nil {
                isNarrow = true
                names.formUnion(part.properties?.variableNames ?? [])
                names.formUnion(part.predicate?.variableNames ?? [])
            }
            isNarrow = isNarrow || conditions.contains { !$0.isDisjoint(with: names) }
            var joined = (names: names, isNarrow: isNarrow, span: pattern.span)
            for group in groups where !group.names.isDisjoint(with: joined.names) {
                joined = (
                    joined.names.union(group.names), joined.isNarrow || group.isNarrow, group.span
                )
            }
            groups.removeAll { !$0.names.isDisjoint(with: joined.names) }
            groups.append(joined)
        }
        let wide = groups.filter { !$0.isNarrow }
        guard wide.count > 1, let last = wide.max(by: { $0.span.lowerBound < $1.span.lowerBound })
        else { return }
        warn(
            .crossProduct,
            "Nothing connects this pattern with the one before: each of its rows meets all others.",
            at: last.span,
            hint: "Name a variable that both have, or compare their properties in WHERE.")
    }
}

extension Expression {
    /// The conditions that must all be true.
    fileprivate var conjuncts: [Expression] {
        if case .and(let operands) = kind { operands.flatMap(\.conjuncts) } else { [self] }
    }

    /// The variables that are named; nil if there is a pattern or a subquery.
    fileprivate var namesWithoutPatterns: Set<String>? {
        var pending = [self]
        while let next = pending.popLast() {
            switch next.kind {
            case .pattern, .subquery, .patternComprehension: return nil
            default: pending += next.children
            }
        }
        return variableNames
    }
}
