public import QuerySyntax
import Values

extension Binder {
    /// A call that is the whole query: its columns are the result.
    mutating func bindStandaloneCall(
        _ call: ProcedureCall, span: SourceSpan
    ) throws(QueryError) -> BoundQuery {
        let signature = try signature(of: call)
        let arguments: [PlanExpression]
        if let written = call.arguments {
            arguments = try bindArguments(written, of: signature, at: span)
        } else {
            let required = signature.inputs.filter { !$0.isOptional }
            parameters.formUnion(required.map(\.name))
            arguments =
                required.map { PlanExpression(.parameter($0.name), call.name.span) }
                + nulls(signature.inputs.count - required.count, call.name.span)
        }
        let yielded = try bindYields(call, signature, isAlone: true)
        var plan = LogicalOperator.procedure(
            .argument([]), invocation(call, signature, arguments, yielded, span: span))
        if let predicate = yielded.predicate { plan = .filter(plan, predicate) }
        return BoundQuery(plan: plan, columns: yielded.columns, returns: !yielded.columns.isEmpty)
    }

    /// A call among other clauses.
    mutating func bindCall(
        _ call: ProcedureCall, span: SourceSpan, over plan: LogicalOperator
    ) throws(QueryError) -> LogicalOperator {
        let signature = try signature(of: call)
        guard let written = call.arguments else {
            throw .syntax(
                "InvalidArgumentPassingMode",
                "Only a call that is the whole query takes its arguments from parameters",
                at: call.name.span, hint: "write the arguments in parentheses")
        }
        if case .all(let star) = call.yield {
            throw .unexpected(
                "`YIELD *` is only for a call that is the whole query", at: star,
                hint: "name the columns")
        }
        let arguments = try bindArguments(written, of: signature, at: span)
        let yielded = try bindYields(call, signature, isAlone: false)
        let called = LogicalOperator.procedure(
            plan, invocation(call, signature, arguments, yielded, span: span))
        return yielded.predicate.map { .filter(called, $0) } ?? called
    }

    private func signature(of call: ProcedureCall) throws(QueryError) -> ProcedureSignature {
        guard let signature = procedures[call.name.text] else {
            throw QueryError(
                .procedureError, .compileTime, "ProcedureNotFound",
                "There is no procedure `\(call.name.text)`.", at: call.name.span,
                hint: Suggestion.closest(to: call.name.text, among: procedures.keys)
                    .map { "Did you mean `\($0)`?" } ?? "SHOW PROCEDURES lists what there is.")
        }
        return signature
    }

    private mutating func bindArguments(
        _ arguments: [Expression], of signature: ProcedureSignature, at span: SourceSpan
    ) throws(QueryError) -> [PlanExpression] {
        let least = signature.inputs.count { !$0.isOptional }
        let most = signature.inputs.count
        guard arguments.count >= least, arguments.count <= most else {
            let counted = most.counting("argument")
            throw .syntax(
                "InvalidNumberOfArguments",
                "`\(signature.name)` takes \(least == most ? "" : "\(least) to ")\(counted), "
                    + "not \(arguments.count)", at: span)
        }
        surroundings.aggregates = .forbidden(in: "the arguments of CALL")
        var bound: [PlanExpression] = []
        for (argument, input) in zip(arguments, signature.inputs) {
            let typed = try bind(argument)
            guard typed.type.allows(input.type.kinds) else {
                throw .argumentType(
                    "`\(input.name)` has to be of type \(input.type.rawValue)", at: argument.span)
            }
            try checkOptions(argument, of: input, in: signature)
            bound.append(typed.expression)
        }
        return bound + nulls(most - bound.count, span)
    }

    /// Refuses keys that are no option, where the options are written out.
    private func checkOptions(
        _ argument: Expression, of input: ProcedureSignature.Field,
        in signature: ProcedureSignature
    ) throws(QueryError) {
        guard !input.options.isEmpty, case .map(let entries) = argument.kind else { return }
        let known = input.options.map(\.name)
        if let unknown = entries.first(where: { !known.contains($0.key.text) })?.key {
            throw .unknownOption(unknown.text, of: signature.name, among: known, at: unknown.span)
        }
    }

    /// The arguments that are left out.
    private func nulls(_ count: Int, _ span: SourceSpan) -> [PlanExpression] {
        Array(repeating: PlanExpression(.literal(.null), span), count: count)
    }

    struct Yielded {
        var yields: [ProcedureInvocation.Yield] = []
        var columns: [LogicalPlan.Column] = []
        var predicate: PlanExpression?
    }

    private mutating func bindYields(
        _ call: ProcedureCall, _ signature: ProcedureSignature, isAlone: Bool
    ) throws(QueryError) -> Yielded {
        var yielded = Yielded()
        switch call.yield {
        case .none where !isAlone: break
        case .none, .all:
            for (column, field) in signature.outputs.enumerated() {
                yielded.add(column, field.name, declare(field.name, field.type.staticType))
            }
        case .items(let items, let predicate):
            for item in items {
                let name = item.alias ?? item.column
                guard
                    let column = signature.outputs.firstIndex(where: {
                        $0.name == item.column.text
                    })
                else {
                    throw .unknownColumn(item.column, of: signature)
                }
                guard surroundings.names[name.text] == nil else { throw .alreadyBound(name) }
                let type = signature.outputs[column].type.staticType
                yielded.add(column, name.text, declare(name.text, type))
            }
            surroundings.aggregates = .forbidden(in: "WHERE")
            yielded.predicate = try predicate.map { (predicate) throws(QueryError) in
                try bindPredicate(predicate)
            }
        }
        return yielded
    }

    private func invocation(
        _ call: ProcedureCall, _ signature: ProcedureSignature, _ arguments: [PlanExpression],
        _ yielded: Yielded, span: SourceSpan
    ) -> ProcedureInvocation {
        ProcedureInvocation(
            name: signature.name, arguments: arguments, optionSpans: call.optionSpans,
            yields: yielded.yields, optional: call.optional, span: span)
    }
}

extension ProcedureCall {
    /// Where the values of options stand that are written out.
    fileprivate var optionSpans: [String: SourceSpan] {
        var spans: [String: SourceSpan] = [:]
        for case .map(let entries) in (arguments ?? []).map(\.kind) {
            for entry in entries { spans[entry.key.text] = entry.value.span }
        }
        return spans
    }
}

extension QueryError {
    /// A column that a procedure does not have.
    fileprivate static func unknownColumn(
        _ name: Name, of procedure: ProcedureSignature
    ) -> QueryError {
        let known = procedure.outputs.map(\.name)
        return syntax(
            "UndefinedVariable", "`\(procedure.name)` has no column `\(name.text)`", at: name.span,
            hint: suggestion(for: name.text, among: known)
                ?? "it has \(known.joined(separator: ", "))")
    }

    /// An option that a procedure does not have.
    public static func unknownOption(
        _ name: String, of procedure: String, among known: [String], at span: SourceSpan?
    ) -> QueryError {
        let meant = Suggestion.closest(to: name, among: known).map { "Did you mean '\($0)'? " }
        return QueryError(
            .argumentError, span == nil ? .runtime : .compileTime, "UnknownOption",
            "\(procedure) has no option \(quoted(name)).", at: span,
            hint: "\(meant ?? "")It takes \(known.joined(separator: ", ")).")
    }
}

extension Binder.Yielded {
    mutating func add(_ column: Int, _ name: String, _ variable: VariableID) {
        yields.append(ProcedureInvocation.Yield(column: column, variable: variable))
        columns.append(LogicalPlan.Column(name: name, variable: variable))
    }
}

extension ProcedureSignature.FieldType {
    /// The kinds of value that the field takes; an integer is taken for a float.
    var kinds: StaticType.Kinds {
        switch self {
        case .float: .number
        default: staticType.kinds
        }
    }

    /// What a column of this type holds.
    var staticType: StaticType {
        switch self {
        case .any: .any
        case .string: .string
        case .boolean: .boolean
        case .integer: .integer
        case .float: .float
        case .number: StaticType(.number)
        case .list: StaticType(.list)
        case .map: .map
        case .node: .node
        case .relationship: .relationship
        case .path: .path
        }
    }
}
