public import QuerySyntax
import Values

extension QueryPlanner {
    /// What in a query is allowed and most likely not meant, in the order of the text.
    ///
    /// `connects` says whether a relationship of the type leads from a node with the first label to
    /// one with the second, where there is one; nil if that is not known.
    public static func warnings(
        for query: Query, procedures: [String: ProcedureSignature], statistics: Statistics,
        connects: @escaping (_ type: String, _ source: String?, _ target: String?) -> Bool?
    ) -> [QueryWarning] {
        var finder = WarningFinder(
            procedures: procedures, statistics: statistics, connects: connects)
        finder.look(at: query)
        return finder.found.sorted {
            ($0.span.lowerBound, $0.code.rawValue) < ($1.span.lowerBound, $1.code.rawValue)
        }
    }
}

/// Walks through a query and gathers warnings.
struct WarningFinder {
    private let procedures: [String: ProcedureSignature]
    let statistics: Statistics
    let connects: (_ type: String, _ source: String?, _ target: String?) -> Bool?

    private(set) var found: [QueryWarning] = []
    /// The variables that patterns have bound so far.
    private var bound: Set<String> = []
    /// All names that the query has given so far; a pattern binds none of them anew.
    private(set) var known: Set<String> = []
    /// The variables around a subquery that it did not take in.
    private var outside: Set<String> = []
    /// A label that a pattern has asked for, by variable.
    private(set) var labels: [String: String] = [:]
    /// Labels, types and keys that the query itself writes.
    private var written: Set<String> = []

    init(
        procedures: [String: ProcedureSignature], statistics: Statistics,
        connects: @escaping (_ type: String, _ source: String?, _ target: String?) -> Bool?
    ) {
        self.procedures = procedures
        self.statistics = statistics
        self.connects = connects
    }

    mutating func warn(
        _ code: QueryWarning.Code, _ message: String, at span: SourceSpan, hint: String
    ) {
        let warning = QueryWarning(code, message, at: span, hint: hint)
        if !found.contains(warning) { found.append(warning) }
    }

    /// Looks at a query, and returns the names that are known behind it.
    @discardableResult
    mutating func look(at query: Query) -> Set<String> {
        let outside = (bound, known, labels)
        var columns = known
        for part in [query.first] + query.unions.map(\.query) {
            for clause in part.clauses { look(at: clause) }
            if part.clauses.last?.returnsColumns == true { columns.formUnion(known) }
            (bound, known, labels) = outside
        }
        return columns
    }

    private mutating func look(at clause: Clause) {
        switch clause.kind {
        case .match(_, let patterns, let predicate):
            lookForCrossProduct(patterns, predicate)
            for pattern in patterns { look(at: pattern) }
            look(at: predicate)
        case .unwind(let list, let variable, let counter):
            look(at: list)
            known.formUnion([variable.text] + [counter?.variable.text].compactMap(\.self))
        case .load(let load):
            look(at: load.file)
            known.insert(load.variable.text)
        case .call(let call): look(at: call)
        case .subquery(let call):
            let around = outside
            outside = bound.subtracting(call.namesTakenIn ?? bound)
            known = look(at: call.query)
            outside = around
        case .next(let query):
            known = look(at: query)
            bound = []
        case .create(let patterns): for pattern in patterns { note(written: pattern) }
        case .merge(let pattern, let onCreate, let onMatch):
            note(written: pattern)
            for item in onCreate + onMatch { look(at: item) }
        case .set(let items): for item in items { look(at: item) }
        case .remove: break
        case .delete(_, let expressions): for expression in expressions { look(at: expression) }
        case .forEach(_, let list, let clauses):
            look(at: list)
            for clause in clauses { look(at: clause) }
        case .with(let projection, let predicate):
            look(at: projection)
            if projection.star == nil { keepVariables(of: projection.items) }
            look(at: predicate)
        case .filter(let predicate): look(at: predicate)
        case .bindings(let bindings):
            for binding in bindings {
                look(at: binding.value)
                known.insert(binding.variable.text)
            }
        case .returning(let projection):
            look(at: projection)
            if projection.star == nil { known = projection.names }
        case .finish: break
        }
    }

    /// Options name labels, types and properties, too.
    private mutating func look(at call: ProcedureCall) {
        if case .items(let items, _) = call.yield {
            known.formUnion(items.map { ($0.alias ?? $0.column).text })
        }
        let inputs = procedures[call.name.text]?.inputs ?? []
        for (position, argument) in (call.arguments ?? []).enumerated() {
            look(at: argument)
            guard position < inputs.count, case .map(let entries) = argument.kind else { continue }
            for entry in entries {
                let option = inputs[position].options.first { $0.name == entry.key.text }
                for name in entry.value.writtenNames {
                    switch option?.subject {
                    case .label: checkLabel(name)
                    case .relationshipType: checkType(name)
                    case .property: checkKey(name)
                    case nil: break
                    }
                }
            }
        }
    }

    /// Forgets the variables that are not handed on, and their labels.
    private mutating func keepVariables(of items: [Projection.Item]) {
        let before = (bound, labels)
        (bound, labels) = ([], [:])
        for item in items {
            guard let name = item.expression.asVariable else { continue }
            let alias = item.alias?.text ?? name
            if before.0.contains(name) { bound.insert(alias) }
            labels[alias] = before.1[name]
        }
    }

    private mutating func look(at projection: Projection) {
        for item in projection.items { look(at: item.expression) }
        for item in projection.orderBy { look(at: item.expression) }
        known.formUnion(projection.names)
    }

    private mutating func look(at item: SetItem) {
        switch item {
        case .property(_, let key, let value):
            written.insert(key.text)
            look(at: value)
        case .dynamicProperty(_, let key, let value):
            look(at: key)
            look(at: value)
        case .replace(_, let value), .merge(_, let value): look(at: value)
        case .labels(_, let labels):
            written.formUnion(labels.names.map(\.text))
            for names in labels.expressions { look(at: names) }
        }
    }

    /// Notes what a pattern that is written makes known.
    private mutating func note(written pattern: PathPattern) {
        for part in pattern.parts {
            written.formUnion(part.names.map(\.text))
            for names in part.computed { look(at: names) }
            if let variable = part.variable { bind(variable) }
            if case .map(let entries)? = part.properties?.kind {
                written.formUnion(entries.map(\.key.text))
            }
            look(at: part.properties)
        }
    }

    private mutating func bind(_ variable: Name) {
        bound.insert(variable.text)
        known.insert(variable.text)
    }

    mutating func look(at pattern: PathPattern) {
        for part in pattern.parts {
            for name in part.names {
                part.isNode ? checkLabel(name) : checkType(name)
            }
            for names in part.computed { look(at: names) }
            if let variable = part.variable {
                if part.labels == nil { lookForColon(before: variable, isNode: part.isNode) }
                lookForShadow(variable)
                bind(variable)
                if part.isNode, let label = part.labels?.single, labels[variable.text] == nil {
                    labels[variable.text] = label.text
                }
            }
            if case .map(let entries)? = part.properties?.kind {
                for entry in entries { look(at: entry.key, entry.value) }
            }
            look(at: part.properties)
            look(at: part.predicate)
        }
        for predicate in pattern.elements.flatMap(\.groupPredicates) { look(at: predicate) }
        lookForDirections(pattern.elements)
        lookForUnboundedPaths(pattern)
    }

    /// Warns of a variable that is new and is named like one around the subquery.
    private mutating func lookForShadow(_ variable: Name) {
        guard outside.remove(variable.text) != nil else { return }
        let name = QueryError.quoted(variable.text)
        warn(
            .shadowedVariable, "\(name) is not the one around the subquery, but any other.",
            at: variable.span,
            hint: "CALL (\(variable.text)) { … } takes it in; or give it another name.")
    }

    /// Warns of a variable that is new and is named like a label or type.
    private mutating func lookForColon(before variable: Name, isNode: Bool) {
        let counts = isNode ? statistics.labelCounts : statistics.typeCounts
        guard counts[variable.text, default: 0] > 0, !known.contains(variable.text) else { return }
        let name = QueryError.quoted(variable.text)
        warn(
            .missingColon, "\(name) is a variable here, for anything.", at: variable.span,
            hint: "A \(isNode ? "label" : "type") has a ':' before it.")
    }

    /// A property that a pattern asks for.
    private mutating func look(at key: Name, _ value: Expression) {
        checkKey(key)
        guard value.isNullLiteral else { return }
        warn(
            .comparisonWithNull, "A comparison with null is never true.",
            at: key.span.union(value.span), hint: "Leave it out, and write WHERE … IS NULL.")
    }

    mutating func look(at expression: Expression?) {
        var pending = [expression].compactMap(\.self)
        while let next = pending.popLast() {
            pending += next.children
            switch next.kind {
            case .property(let base, let key):
                if let name = base.asVariable, bound.contains(name) { checkKey(key) }
            case .mapProjection(let base, let items):
                guard bound.contains(base.text) else { break }
                for case .property(let key) in items { checkKey(key) }
            case .caseWhen(.some, let arms, _): lookForNull(arms.flatMap(\.when))
            case .hasLabels(_, let labels): for label in labels.names { checkLabel(label) }
            case .comparison(let first, let rest): lookForNull(first, rest, in: next)
            case .pattern(let pattern), .patternComprehension(let pattern, _, _):
                look(at: pattern)
            case .subquery(_, .patterns(let patterns, let predicate)):
                for pattern in patterns { look(at: pattern) }
                pending += [predicate].compactMap(\.self)
            case .subquery(_, .query(let query)): look(at: query)
            default: break
            }
        }
    }

    private mutating func lookForNull(
        _ first: Expression, _ rest: [(`operator`: ComparisonOperator, operand: Expression)],
        in comparison: Expression
    ) {
        let operands = [first] + rest.map(\.operand)
        guard operands.contains(where: \.isNullLiteral) else { return }
        let hint =
            if rest.contains(where: { $0.operator == .notEqual }) {
                "Write IS NOT NULL."
            } else if rest.contains(where: { $0.operator == .equal }) {
                "Write IS NULL."
            } else {
                "Nothing is more or less than null: compare with a value, or write IS NOT NULL."
            }
        warn(
            .comparisonWithNull, "A comparison with null is never true.", at: comparison.span,
            hint: hint)
    }

    /// Warns of values that the subject of a CASE is compared with.
    private mutating func lookForNull(_ values: [Expression]) {
        for value in values where value.isNullLiteral {
            warn(
                .comparisonWithNull, "A comparison with null is never true.", at: value.span,
                hint: "Write WHEN IS NULL.")
        }
    }
}

// Names that are one slip away from a known one

extension WarningFinder {
    private mutating func checkLabel(_ label: Name) {
        let known = statistics.labelCounts.filter { $0.value > 0 }.keys
        check(label, among: known, .unknownLabel) { "No node has the label \($0)." }
    }

    private mutating func checkType(_ type: Name) {
        let known = statistics.typeCounts.filter { $0.value > 0 }.keys
        check(type, among: known, .unknownRelationshipType) {
            "No relationship has the type \($0)."
        }
    }

    private mutating func checkKey(_ key: Name) {
        check(key, among: statistics.propertyKeys, .unknownPropertyKey) {
            "Nothing has the property \($0)."
        }
    }

    private mutating func check(
        _ name: Name, among known: some Sequence<String>, _ code: QueryWarning.Code,
        _ message: (String) -> String
    ) {
        let known = Set(known)
        guard !known.contains(name.text), !written.contains(name.text),
            let meant = Suggestion.closest(to: name.text, among: known, slipsMin: 1)
        else { return }
        warn(
            code, message(QueryError.quoted(name.text)), at: name.span,
            hint: "Did you mean \(QueryError.quoted(meant))?")
    }
}

extension Projection {
    /// The names of its columns, where they can be those of variables.
    fileprivate var names: Set<String> {
        Set(items.compactMap { $0.alias?.text ?? $0.expression.asVariable })
    }
}

extension Expression {
    fileprivate var isNullLiteral: Bool {
        if case .literal(.null) = kind { true } else { false }
    }

    /// The texts that the expression is, or is a list of.
    fileprivate var writtenNames: [Name] {
        switch kind {
        case .literal(.string(let text)): [Name(text, span)]
        case .list(let items): items.flatMap(\.writtenNames)
        default: []
        }
    }
}
