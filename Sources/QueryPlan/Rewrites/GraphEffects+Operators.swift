import QuerySyntax
import Values

extension GraphEffects {
    /// What an operator does itself, the plans inside it included and its input not.
    init(ownOf plan: LogicalOperator) {
        self.init()
        for expression in plan.expressions { add(expression) }
        let inner = plan.input == nil ? plan.children[...] : plan.children.dropFirst()
        for child in inner { formUnion(GraphEffects(of: child)) }
        switch plan {
        case .nodeScan(let scan):
            nodesRead.formUnion(scan.label.map { Names([$0]) } ?? .all)
        case .nodeSeek(let seek):
            nodesRead.formUnion(seek.label.map { Names([$0]) } ?? .all)
            propertiesRead.formUnion(Names(seek.tests.map(\.key)))
        case .expand(let expand):
            addTypes(expand.types)
            if let closing = expand.closing { addTypes(closing.types) }
        case .repeatedExpand(let expand):
            for case .relationship(_, let types, _) in expand.parts.map(\.step) { addTypes(types) }
        case .procedure:
            nodesRead = .all
            relationshipsRead = .all
            propertiesRead = .all
            labelsRead = .all
        case .create(_, let creation): add(creation)
        case .merge(_, let merge):
            add(merge.creation)
            for item in merge.onMatch + merge.onCreate { add(item) }
        case .update(_, let items): for item in items { add(item) }
        case .delete: deletes = true
        case .argument, .filter, .project, .aggregate, .distinct, .sort, .skip, .limit, .unwind,
            .load, .union, .optional, .apply, .hashJoin, .eager, .forEach:
            break
        }
    }

    /// What a whole plan does.
    init(of plan: LogicalOperator) {
        self.init(ownOf: plan)
        if let input = plan.input { formUnion(GraphEffects(of: input)) }
    }

    private mutating func addTypes(_ types: [String]) {
        relationshipsRead.formUnion(types.isEmpty ? .all : Names(types))
    }

    private mutating func add(_ creation: Creation) {
        if !creation.nodes.isEmpty { createsNodes = true }
        for node in creation.nodes { labelsCreated.formUnion(Names(node.labels)) }
        for relationship in creation.relationships {
            let isKnown = relationship.computedType == nil
            relationshipsCreated.formUnion(isKnown ? Names([relationship.type]) : .all)
        }
    }

    private mutating func add(_ item: UpdateItem) {
        switch item {
        case .setProperty(_, let key, _):
            if case .string(let name)? = key.constant {
                propertiesChanged.formUnion(Names([name]))
            } else {
                propertiesChanged = .all
            }
        case .replaceProperties, .mergeProperties: propertiesChanged = .all
        case .addLabels(_, let labels), .removeLabels(_, let labels):
            labelsChanged.formUnion(Names(labels))
        }
    }

    private mutating func add(_ expression: PlanExpression) {
        switch expression.kind {
        case .property(_, let key): propertiesRead.formUnion(Names([key]))
        case .subscripted, .mapProjection: propertiesRead = .all
        case .hasNames: labelsRead = .all
        case .hasLabels(_, let labels): labelsRead.formUnion(labels.mentioned)
        case .function(let name, _):
            switch name {
            case "properties", "keys": propertiesRead = .all
            case "labels": labelsRead = .all
            default: break
            }
        case .degree(let count):
            addTypes(count.types)
            if let second = count.then { addTypes(second.types) }
        case .subquery(let subquery): formUnion(GraphEffects(of: subquery.plan))
        default: break
        }
        for child in expression.children { add(child) }
    }
}

extension GraphEffects.Names {
    /// The names, or all where some are computed.
    fileprivate init(_ labels: LabelNames) {
        self = labels.computed.isEmpty ? GraphEffects.Names(labels.names) : .all
    }
}

extension LabelPredicate {
    /// The labels on which the answer depends.
    fileprivate var mentioned: GraphEffects.Names {
        switch self {
        case .name(let name): return GraphEffects.Names([name])
        case .not(let operand): return operand.mentioned
        case .any: return .all
        case .and(let operands), .or(let operands):
            return operands.reduce(into: GraphEffects.Names()) { $0.formUnion($1.mentioned) }
        }
    }
}
