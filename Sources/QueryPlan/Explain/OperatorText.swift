import QuerySyntax

extension LogicalOperator {
    /// The operator's name for people.
    var name: String {
        switch self {
        case .argument: "Argument"
        case .nodeScan: "NodeScan"
        case .nodeSeek(let seek):
            seek.tests.contains(where: \.test.asksForOrder) ? "NodeRangeSeek" : "NodeSeek"
        case .expand(let expand): expand.closing == nil ? "Expand" : "ExpandClosing"
        case .repeatedExpand(let expand):
            switch expand.strategy.selector {
            case .all: "RepeatedExpand"
            case .any: "ReachableExpand"
            case .shortest(.number(1)): "ShortestPath"
            case .shortestGroups(.number(1)): "AllShortestPaths"
            case .shortest, .shortestGroups: "ShortestPaths"
            }
        case .filter: "Filter"
        case .project: "Project"
        case .aggregate: "Aggregate"
        case .distinct: "Distinct"
        case .sort(_, _, let limit): limit == nil ? "Sort" : "Top"
        case .skip: "Skip"
        case .limit: "Limit"
        case .unwind: "Unwind"
        case .load: "LoadCSV"
        case .union: "Union"
        case .optional: "Optional"
        case .apply: "Apply"
        case .hashJoin: "HashJoin"
        case .procedure: "Procedure"
        case .eager: "Eager"
        case .create: "Create"
        case .merge: "Merge"
        case .update: "Update"
        case .delete(_, _, let detach): detach ? "DetachDelete" : "Delete"
        case .forEach: "ForEach"
        }
    }
}

/// Writes what an operator does, in the words of the language.
struct OperatorText {
    let expressions: ExpressionText

    init(plan: LogicalPlan) { expressions = ExpressionText(variables: plan.variables) }

    func details(of plan: LogicalOperator) -> String {
        switch plan {
        case .argument(let variables): names(variables)
        case .nodeScan(let scan): node(scan.variable, label: scan.label)
        case .nodeSeek(let seek):
            node(seek.variable, label: seek.label) + " "
                + list(seek.tests.map { text($0.test, of: $0.key) })
        case .expand(let expand): details(of: expand)
        case .repeatedExpand(let expand): details(of: expand)
        case .filter(_, let predicate): text(predicate)
        case .project(_, let assignments): list(assignments.map(text))
        case .aggregate(_, let keys, let aggregates):
            list(keys.map(text) + aggregates.map(text))
        case .distinct(_, let variables): names(variables)
        case .sort(_, let keys, let limit):
            list(keys.map { expressions.name($0.variable) + ($0.descending ? " DESC" : "") })
                + (limit.map { " LIMIT \(text($0))" } ?? "")
        case .skip(_, let count), .limit(_, let count): text(count)
        case .unwind(_, let list, let variable):
            "\(text(list)) AS \(expressions.name(variable))"
        case .load(_, let scan): "\(text(scan.file)) AS \(expressions.name(scan.variable))"
        case .union(_, let outputs): names(outputs)
        case .optional(_, _, let introduces): names(introduces)
        case .apply(_, _, let isUnit): isUnit ? "for its effects" : ""
        case .hashJoin(let join):
            list(join.keys.map { "\(text($0.outer)) = \(text($0.inner))" })
                + (join.holdsInput ? ", input held" : "")
        case .procedure(_, let call):
            "\(call.name)(\(list(call.arguments.map(text)))) YIELD "
                + names(call.yields.map(\.variable))
        case .eager: ""
        case .create(_, let creation): details(of: creation)
        case .merge(_, let merge): details(of: merge.creation)
        case .update(_, let items): list(items.map(text))
        case .delete(_, let entities, _): list(entities.map(text))
        case .forEach(_, let variable, let list, _):
            "\(expressions.name(variable)) IN \(text(list))"
        }
    }

    func text(_ expression: PlanExpression) -> String { expressions.text(expression) }

    private func text(_ test: PropertyTest, of key: String) -> String {
        switch test {
        case .equals(let value): "\(key) = \(text(value))"
        case .isIn(let list): "\(key) IN \(text(list))"
        case .startsWith(let prefix): "\(key) STARTS WITH \(text(prefix))"
        case .isBetween(let lower, let upper):
            list(
                [
                    lower.map { "\(key) >\($0.isIncluded ? "=" : "") \(text($0.value))" },
                    upper.map { "\(key) <\($0.isIncluded ? "=" : "") \(text($0.value))" },
                ].compactMap(\.self))
        }
    }

    private func list(_ items: [String]) -> String { items.joined(separator: ", ") }

    private func names(_ variables: [VariableID]) -> String {
        list(variables.map(expressions.name))
    }

    private func text(_ assignment: Assignment) -> String {
        let name = expressions.name(assignment.variable)
        return assignment.isIdentity ? name : "\(text(assignment.expression)) AS \(name)"
    }

    private func text(_ assignment: AggregateAssignment) -> String {
        "\(text(assignment.aggregate)) AS \(expressions.name(assignment.variable))"
    }

    private func text(_ call: AggregateCall) -> String {
        guard let argument = call.argument else { return call.function.rawValue }
        let parameter = call.parameter.map { ", \(text($0))" } ?? ""
        return "\(call.function.rawValue)(\(call.distinct ? "DISTINCT " : "")\(text(argument))"
            + "\(parameter))"
    }

    func node(_ variable: VariableID, label: String? = nil) -> String {
        "(\(expressions.name(variable))\(label.map { ":\($0)" } ?? ""))"
    }

    func arrow(_ inside: String, _ direction: RelationshipPattern.Direction) -> String {
        switch direction {
        case .outgoing: "-[\(inside)]->"
        case .incoming: "<-[\(inside)]-"
        case .either: "-[\(inside)]-"
        }
    }

    func types(_ types: [String]) -> String {
        types.isEmpty ? "" : ":" + types.joined(separator: "|")
    }

    private func details(of expand: Expand) -> String {
        let inside = expressions.name(expand.relationship) + types(expand.types)
        return node(expand.from) + arrow(inside, expand.direction) + node(expand.to)
            + (expand.toIsBound ? " into" : "")
            + (expand.closing.map { text($0, to: expand.to) } ?? "")
    }

    private func text(_ closing: Expand.Closing, to end: VariableID) -> String {
        let inside = expressions.name(closing.relationship) + types(closing.types)
        return ", " + node(closing.from) + arrow(inside, closing.direction) + node(end)
    }

    private func details(of creation: Creation) -> String {
        let nodes = creation.nodes.map { new in
            let labels = text(new.labels)
            let properties = new.properties.map { " \(text($0))" } ?? ""
            return "(\(expressions.name(new.variable))\(labels)\(properties))"
        }
        let relationships = creation.relationships.map { new in
            let properties = new.properties.map { " \(text($0))" } ?? ""
            let type = new.computedType.map { "$(\(text($0)))" } ?? new.type
            let inside = "\(expressions.name(new.variable)):\(type)\(properties)"
            return node(new.source) + "-[\(inside)]->" + node(new.target)
        }
        return list(nodes + relationships)
    }

    private func text(_ labels: LabelNames) -> String {
        (labels.names + labels.computed.map { "$(\(text($0)))" }).map { ":\($0)" }.joined()
    }

    private func text(_ item: UpdateItem) -> String {
        switch item {
        case .setProperty(let entity, let key, let value):
            "\(text(entity))[\(text(key))] = \(text(value))"
        case .replaceProperties(let entity, let value):
            "\(expressions.name(entity)) = \(text(value))"
        case .mergeProperties(let entity, let value):
            "\(expressions.name(entity)) += \(text(value))"
        case .addLabels(let entity, let labels):
            expressions.name(entity) + text(labels)
        case .removeLabels(let entity, let labels):
            "REMOVE " + expressions.name(entity) + text(labels)
        }
    }
}
