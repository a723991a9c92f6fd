import QuerySyntax

extension Dump {
    static func text(_ statement: Statement) -> String {
        var prefix = statement.mode == .run ? "" : "\(statement.mode) "
        if let diagram = statement.diagram { prefix += "diagram(\(diagram.kind?.text ?? "")) " }
        switch statement.body {
        case .query(let query): return prefix + text(query)
        case .schema(let command): return prefix + text(command)
        }
    }

    static func text(_ query: Query) -> String {
        text(query.first)
            + query.unions.map { " union\($0.all ? " all" : "") " + text($0.query) }.joined()
    }

    private static func text(_ query: SingleQuery) -> String {
        query.clauses.map(text).joined(separator: "; ")
    }

    private static func text(_ clause: Clause) -> String {
        switch clause.kind {
        case .match(let optional, let patterns, let predicate):
            "\(optional ? "optional " : "")match \(texts(patterns))\(filter(predicate))"
        case .unwind(let list, let variable, let counter):
            "unwind \(text(list)) as \(variable.text)"
                + (counter.map { " \($0.variable.text) from \($0.first)" } ?? "")
        case .load(let load):
            "load \(load.withHeaders ? "with headers " : "")\(text(load.file))"
                + " as \(load.variable.text)"
                + (load.fieldTerminator.map { " by '\($0)'" } ?? "")
        case .call(let call): text(call)
        case .next(let query): "next { \(text(query)) }"
        case .subquery(let call):
            "\(call.optional ? "optional " : "")call\(text(call.imports)) {\(text(call.query))}"
        case .create(let patterns): "create \(texts(patterns))"
        case .merge(let pattern, let onCreate, let onMatch):
            "merge \(text(pattern))" + (onCreate.isEmpty ? "" : " on create \(texts(onCreate))")
                + (onMatch.isEmpty ? "" : " on match \(texts(onMatch))")
        case .set(let items): "set \(texts(items))"
        case .remove(let items): "remove " + items.map(text).joined(separator: ", ")
        case .delete(let detach, let items): "\(detach ? "detach " : "")delete \(texts(items))"
        case .forEach(let variable, let list, let clauses):
            "foreach \(variable.text) in \(text(list)) | "
                + clauses.map(text).joined(separator: "; ")
        case .with(let projection, let predicate): "with \(text(projection))\(filter(predicate))"
        case .filter(let predicate): "filter \(text(predicate))"
        case .bindings(let bindings):
            "let "
                + bindings.map { "\($0.variable.text) = \(text($0.value))" }
                .joined(separator: ", ")
        case .returning(let projection): "return \(text(projection))"
        case .finish: "finish"
        }
    }

    private static func text(_ imports: SubqueryCall.Imports) -> String {
        switch imports {
        case .leadingWith: ""
        case .all: "(*)"
        case .names(let names): "(\(names.map(\.text).joined(separator: " ")))"
        }
    }

    private static func text(_ call: ProcedureCall) -> String {
        let arguments = call.arguments.map { "(\(texts($0)))" } ?? ""
        let yield =
            switch call.yield {
            case .none: ""
            case .all: " yield *"
            case .items(let items, let predicate):
                " yield "
                    + items.map { $0.column.text + ($0.alias.map { " as " + $0.text } ?? "") }
                    .joined(separator: ", ") + filter(predicate)
            }
        return "\(call.optional ? "optional " : "")call \(call.name.text)\(arguments)\(yield)"
    }

    private static func text(_ projection: Projection) -> String {
        var parts = projection.items.map { item in
            text(item.expression) + (item.alias.map { " as " + $0.text } ?? " `\(item.text)`")
        }
        if projection.star != nil { parts.insert("*", at: 0) }
        var line = (projection.distinct ? "distinct " : "") + parts.joined(separator: ", ")
        let keys = projection.orderBy.map {
            text($0.expression) + ($0.descending ? " desc" : "")
                + ($0.nullsFirst.map { $0 ? " nulls first" : " nulls last" } ?? "")
        }
        if !keys.isEmpty { line += " order by " + keys.joined(separator: ", ") }
        if let skip = projection.skip { line += " skip " + text(skip) }
        if let limit = projection.limit { line += " limit " + text(limit) }
        return line
    }

    private static func texts(_ items: [SetItem]) -> String {
        items.map { item in
            switch item {
            case .property(let entity, let key, let value):
                "\(text(entity)).\(key.text) = \(text(value))"
            case .dynamicProperty(let entity, let key, let value):
                "\(text(entity))[\(text(key))] = \(text(value))"
            case .replace(let name, let value): "\(name.text) = \(text(value))"
            case .merge(let name, let value): "\(name.text) += \(text(value))"
            case .labels(let name, let labels):
                "\(name.text):\(text(labels))"
            }
        }.joined(separator: ", ")
    }

    private static func text(_ item: RemoveItem) -> String {
        switch item {
        case .property(let entity, let key): "\(text(entity)).\(key.text)"
        case .dynamicProperty(let entity, let key): "\(text(entity))[\(text(key))]"
        case .labels(let name, let labels): "\(name.text):\(text(labels))"
        }
    }

    static func texts(_ patterns: [PathPattern]) -> String {
        patterns.map { text($0) }.joined(separator: ", ")
    }

    static func text(_ pattern: PathPattern) -> String {
        var prefix = pattern.variable.map { $0.text + " = " } ?? ""
        switch pattern.selector {
        case .all?: prefix += "all "
        case .any(let count)?: prefix += "any \(text(count)) "
        case .shortest(let count)?: prefix += "shortest \(text(count)) "
        case .shortestGroups(let count)?: prefix += "shortest \(text(count)) groups "
        case nil: break
        }
        if let mode = pattern.mode { prefix += "\(mode) " }
        let elements = text(pattern.elements)
        return prefix + (pattern.function.map { "\($0)(\(elements))" } ?? elements)
    }

    private static func text(_ count: PathSelector.Count) -> String {
        switch count {
        case .number(let number): "\(number)"
        case .parameter(let name): "$\(name)"
        }
    }

    private static func text(_ elements: [PathPattern.Element]) -> String {
        elements.map { element in
            switch element {
            case .node(let node): text(node)
            case .relationship(let relationship): text(relationship)
            case .group(let group):
                "(" + (group.variable.map { $0.text + " = " } ?? "") + text(group.elements)
                    + filter(group.predicate) + ")" + (group.repetition.map(text) ?? "")
            }
        }.joined()
    }

    private static func text(_ repetition: Repetition) -> String {
        "{\(repetition.min.map(String.init) ?? ""),\(repetition.max.map(String.init) ?? "")"
            + "\(repetition.isOptional ? "?" : "")}"
    }

    private static func text(_ node: NodePattern) -> String {
        "("
            + filler(node.variable, node.labels, nil, node.properties, node.predicate) + ")"
    }

    private static func text(_ relationship: RelationshipPattern) -> String {
        let filling = filler(
            relationship.variable, relationship.types, relationship.length,
            relationship.properties, relationship.predicate)
        return switch relationship.direction {
        case .outgoing: "-[\(filling)]->"
        case .incoming: "<-[\(filling)]-"
        case .either: "-[\(filling)]-"
        }
    }

    private static func filler(
        _ variable: Name?, _ labels: LabelExpression?, _ length: Repetition?,
        _ properties: Expression?, _ predicate: Expression?
    ) -> String {
        var parts: [String] = []
        if let variable { parts.append(variable.text) }
        if let labels { parts.append(":" + text(labels)) }
        if let length {
            parts.append(
                "*\(length.min.map(String.init) ?? "")..\(length.max.map(String.init) ?? "")"
                    + (length.isOptional ? "?" : ""))
        }
        if let properties { parts.append(text(properties)) }
        if let predicate { parts.append("where " + text(predicate)) }
        return parts.joined(separator: " ")
    }

    private static func text(_ command: SchemaCommand) -> String {
        switch command.action {
        case .createConstraint(let name, let ifNotExists, let constraint):
            "create constraint \(name?.text ?? "_")\(ifNotExists ? " if not exists" : "") "
                + (constraint.entity == .node ? "" : "[]")
                + "\(constraint.label.text)(\(constraint.keys.map(\.text).joined(separator: " ")))"
                + " \(constraint.rule)"
        case .dropConstraint(let name, let ifExists):
            "drop constraint \(name.text)\(ifExists ? " if exists" : "")"
        case .createIndex(let name, let ifNotExists, let label, let keys):
            "create index \(name?.text ?? "_")\(ifNotExists ? " if not exists" : "") "
                + "\(label.text)(\(keys.map(\.text).joined(separator: " ")))"
        case .dropIndex(let name, let ifExists):
            "drop index \(name.text)\(ifExists ? " if exists" : "")"
        case .showConstraints: "show constraints"
        case .showIndexes: "show indexes"
        case .showProcedures: "show procedures"
        case .showFunctions: "show functions"
        }
    }
}
