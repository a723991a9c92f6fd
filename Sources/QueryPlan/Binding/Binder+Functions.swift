import QuerySyntax
import Values

extension Binder {
    /// A call of a function: known, with as many arguments as it takes, of kinds that it takes.
    mutating func bindFunction(
        _ name: Name, distinct: Bool, _ arguments: [Expression], of expression: Expression
    ) throws(QueryError) -> (PlanExpression.Kind, StaticType) {
        guard let signature = FunctionCatalogue.lookup(name.text) else {
            throw .syntax(
                "UnknownFunction", "There is no function `\(name.text)`", at: name.span,
                hint: FunctionCatalogue.hint(instead: name.text)
                    ?? QueryError.suggestion(
                        for: name.text, among: FunctionDescription.all.map(\.name))
                    ?? "SHOW FUNCTIONS lists what there is")
        }
        if signature.isAggregate {
            let bound = try bindAggregate(expression)
            return (bound.expression.kind, bound.type)
        }
        guard !distinct else {
            throw .unexpected(
                "DISTINCT only makes sense in an aggregating function", at: name.span)
        }
        try check(arguments.count, of: signature, at: expression.span)
        if signature.name == "exists" {
            return try bindExists(arguments[0])
        }
        let bound = try bindAll(
            signature.name == "normalize" ? arguments.map(namedForm) : arguments)
        for (position, argument) in bound.enumerated()
        where !argument.type.allows(signature.accepted(at: position)) {
            let accepted = StaticType(signature.accepted(at: position)).words
            throw .syntax(
                "InvalidArgumentType",
                "`\(name.text)` takes \(accepted), and not \(argument.type.words)",
                at: arguments[position].span, hint: signature.hint(instead: argument.type))
        }
        return (
            .function(signature.name, bound.map(\.expression)),
            signature.result.type(of: bound.map(\.type))
        )
    }

    /// The name of a Unicode normal form as a text, where no variable has that name.
    private func namedForm(_ argument: Expression) -> Expression {
        guard let name = argument.asVariable, surroundings.names[name] == nil,
            ["NFC", "NFD", "NFKC", "NFKD"].contains(name.uppercased())
        else { return argument }
        return Expression(.literal(.string(name)), argument.span)
    }

    /// Checks the number of arguments of a call.
    func check(_ count: Int, of signature: FunctionSignature, at span: SourceSpan)
        throws(QueryError)
    {
        guard !signature.takes(count) else { return }
        let wanted =
            switch signature.argumentsMax {
            case nil: "at least " + signature.argumentsMin.counting("argument")
            case signature.argumentsMin?: signature.argumentsMin.counting("argument")
            case .some(let most): "\(signature.argumentsMin) to " + most.counting("argument")
            }
        throw .syntax(
            "InvalidNumberOfArguments", "`\(signature.name)` takes \(wanted), not \(count)",
            at: span)
    }

    /// `exists(…)` of a pattern, or of a property, which is there if it is not null.
    private mutating func bindExists(
        _ argument: Expression
    ) throws(QueryError) -> (PlanExpression.Kind, StaticType) {
        if case .pattern(let pattern) = argument.kind {
            return try bindPatternExpression(pattern, asPredicate: true)
        }
        return (.unary(.isNotNull, try bind(argument).expression), .boolean)
    }
}

extension FunctionSignature {
    /// The function that is meant where this one does not take a value of the type.
    fileprivate func hint(instead type: StaticType) -> String? {
        let isMeasured = name == "length" && (type.kinds == .string || type.kinds == .list)
        if isMeasured { return "`size` tells how long a string or a list is" }
        guard type.kinds == .list, accepted(at: 0).contains(type.element.kinds) else { return nil }
        return "`[x IN list | \(name)(x)]` asks each element of a list"
    }
}
