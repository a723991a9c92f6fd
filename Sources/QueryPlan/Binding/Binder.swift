import QuerySyntax

/// Checks a query and translates it into the algebra: syntax tree in, operators out.
///
/// One walk finds every error that can be known before anything runs: names, kinds of variables,
/// aggregation, the order of clauses, and the types of arguments.
struct Binder {
    let statistics: Statistics
    let procedures: [String: ProcedureSignature]
    let options: PlannerOptions

    /// Every variable so far, and beside it what it can hold.
    private(set) var variables: [Variable] = []
    private var types: [StaticType] = []
    /// The parameters that were named.
    var parameters: Set<String> = []
    /// True once a clause changes the graph.
    var writes = false
    /// Where names are looked up.
    var surroundings = Surroundings()
    /// The operators asked for, against the limit.
    private var steps = 0

    init(
        statistics: Statistics, procedures: [String: ProcedureSignature], options: PlannerOptions
    ) {
        self.statistics = statistics
        self.procedures = procedures
        self.options = options
    }

    /// What a name means at a place of the query.
    struct Surroundings {
        /// The variables that can be named.
        var names: [String: VariableID] = [:]
        /// Those of them that come from around a subquery, and stay visible in all of it.
        var outer: [String: VariableID] = [:]
        /// True where the names from around must not be given to anything else.
        var isScoped = false
        /// The names around a subquery that it did not take in.
        var notTakenIn: Set<String> = []
        /// True in a subquery that begins with a WITH.
        var beginsWithWith = false
        /// The names that a comprehension binds, within its expression.
        var locals: Set<String> = []
        /// What may be named beside aggregates; nil where rows are not grouped.
        var grouped: GroupedScope?
        /// What the test of a CASE leaves out on its left.
        var caseSubject: Typed?
        /// Whether an aggregate may be called.
        var aggregates = AggregateRule.forbidden(in: "this place")
    }

    /// Whether an aggregating function may be called.
    enum AggregateRule {
        /// It may.
        case allowed
        /// Not here, in the words of a person.
        case forbidden(in: String)
        /// Not inside another one.
        case nested
    }

    /// An expression and what it can yield.
    struct Typed {
        var expression: PlanExpression
        var type: StaticType
    }

    /// A new variable that the query can name from here on.
    mutating func declare(
        _ name: String, _ type: StaticType, kind: Variable.Kind? = nil, isLocal: Bool = false
    ) -> VariableID {
        let variable = makeVariable(name, type, kind)
        surroundings.names[name] = variable
        if isLocal {
            surroundings.locals.insert(name)
        } else {
            surroundings.locals.remove(name)
        }
        return variable
    }

    /// A new variable that no query can name.
    mutating func declareHidden(
        _ what: String, at span: SourceSpan?, _ type: StaticType, kind: Variable.Kind? = nil
    ) -> VariableID {
        makeVariable("  \(what)@\(span?.lowerBound ?? variables.count)", type, kind)
    }

    /// A new variable that only a column of the projection being bound stands for.
    mutating func makeColumn(_ name: String, _ type: StaticType) -> VariableID {
        makeVariable(name, type, nil)
    }

    private mutating func makeVariable(
        _ name: String, _ type: StaticType, _ kind: Variable.Kind?
    ) -> VariableID {
        variables.append(Variable(name: name, kind: kind ?? type.variableKind))
        types.append(type)
        return VariableID(variables.count - 1)
    }

    /// Gives a variable that no query can name the name of its column.
    mutating func name(_ variable: VariableID, _ column: String) {
        guard variables[variable.index].name.hasPrefix("  ") else { return }
        variables[variable.index].name = column
    }

    func type(of variable: VariableID) -> StaticType { types[variable.index] }

    /// The variable of this name.
    func resolve(_ name: Name) throws(QueryError) -> VariableID {
        guard let variable = surroundings.names[name.text] else {
            if surroundings.notTakenIn.contains(name.text) {
                throw .outside(name, isLeadingWith: surroundings.beginsWithWith)
            }
            throw .undefined(name, among: surroundings.names.keys)
        }
        return variable
    }

    /// Counts operators, so that a plan is never deeper than what can be walked.
    mutating func count(steps more: Int, at span: SourceSpan) throws(QueryError) {
        steps += more
        guard steps <= Self.stepsMax else {
            throw QueryError(
                .limitExceeded, .compileTime, "QueryTooLong",
                "The query has more than \(Self.stepsMax) clauses and pattern elements.", at: span,
                hint: "Put values into a list and UNWIND it, or split the query.")
        }
    }

    /// The greatest number of clauses and of elements of reading patterns in one query.
    static let stepsMax = 1_000
}

extension StaticType {
    /// What a variable of this type is known to hold.
    var variableKind: Variable.Kind {
        switch kinds {
        case .node: .node
        case .relationship: .relationship
        case .path: .path
        default: .value
        }
    }
}
