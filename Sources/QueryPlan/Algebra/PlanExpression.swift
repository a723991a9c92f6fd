public import QuerySyntax
public import Values

/// An expression over the variables of a plan: names are resolved, sugar is gone, and aggregates
/// and nested queries have been given their operators.
public struct PlanExpression: Sendable {
    /// What the expression is.
    public var kind: Kind
    /// Where it stands in the text, for errors at run time.
    public var span: SourceSpan?

    /// Makes an expression.
    public init(_ kind: Kind, _ span: SourceSpan? = nil) {
        self.kind = kind
        self.span = span
    }

    /// The forms of expression.
    public indirect enum Kind: Sendable {
        /// A constant.
        case literal(Value)
        /// The value of a parameter.
        case parameter(String)
        /// The value of a variable in the row.
        case variable(VariableID)
        /// `[a, b]`
        case list([PlanExpression])
        /// `{key: value}`
        case map([(key: String, value: PlanExpression)])
        /// `base {.*, key: value}`: the base's properties if `all`, then the entries.
        case mapProjection(base: PlanExpression, all: Bool, [(key: String, value: PlanExpression)])
        /// `base.key`: of a node, relationship, map or temporal value.
        case property(PlanExpression, key: String)
        /// `base[index]`: of a list by number, of a map, node or relationship by key.
        case subscripted(PlanExpression, PlanExpression)
        /// `base[from..to]`
        case slice(PlanExpression, from: PlanExpression?, to: PlanExpression?)
        /// Whether a node has labels, or a relationship a type.
        case hasLabels(PlanExpression, LabelPredicate)
        /// Whether a node has all or one of the labels, or a relationship the type, that a text or
        /// a list of texts names.
        case hasNames(PlanExpression, PlanExpression, all: Bool)
        /// Whether a value is of a type.
        case isTyped(PlanExpression, TypeExpression)
        /// An operator with one operand.
        case unary(UnaryOperator, PlanExpression)
        /// An operator with two operands.
        case binary(BinaryOperator, PlanExpression, PlanExpression)
        /// A comparison of two operands.
        case comparison(ComparisonOperator, PlanExpression, PlanExpression)
        /// True if all operands are.
        case and([PlanExpression])
        /// True if one operand is.
        case or([PlanExpression])
        /// A function of the catalogue, by its canonical name in lower case.
        case function(String, [PlanExpression])
        /// `CASE`
        case caseWhen(
            subject: PlanExpression?, [(when: PlanExpression, then: PlanExpression)],
            otherwise: PlanExpression?)
        /// `[variable IN list WHERE predicate | projection]`
        case listComprehension(
            variable: VariableID, list: PlanExpression, predicate: PlanExpression?,
            projection: PlanExpression?)
        /// `all | any | none | single(variable IN list WHERE predicate)`
        case quantifier(
            Quantifier, variable: VariableID, list: PlanExpression, predicate: PlanExpression)
        /// `reduce(accumulator = initial, variable IN list | body)`, or `allReduce(…, predicate)`
        case reduce(
            accumulator: VariableID, initial: PlanExpression, variable: VariableID,
            list: PlanExpression, body: PlanExpression, predicate: PlanExpression? = nil)
        /// The path through these variables: node, relationship(s), node, …
        case path([VariableID])
        /// True if no two of these share a relationship; each is one or a list of some.
        case relationshipsDiffer([VariableID])
        /// True if the path through these variables passes nothing more often than the mode allows.
        case pathHasMode(PathMode, [VariableID])
        /// What a variable within a repetition stands for outside of it.
        case gathered(Gathering)
        /// How many relationships a node has.
        case degree(DegreeCount)
        /// A query run for each row.
        case subquery(Subquery)
    }
}

/// The things that one place of a repeated pattern stands for, one for each repetition.
///
/// They follow from the node where the repetition begins and the list of its relationships.
public struct Gathering: Sendable {
    /// What is gathered.
    public enum Content: Sendable {
        /// The node so many nodes behind the first of each repetition.
        case node(Int)
        /// The relationship so many relationships behind the first of each repetition.
        case relationship(Int)
        /// The path over each repetition.
        case path
    }

    /// What is gathered.
    public var content: Content
    /// The node at which the repetition begins.
    public var start: VariableID
    /// The list of its relationships.
    public var relationships: VariableID
    /// The number of relationships of one repetition.
    public var length: Int
    /// True for the one thing, or null, in place of a list.
    public var isOptional: Bool

    /// Makes a gathering.
    public init(
        _ content: Content, from start: VariableID, along relationships: VariableID, length: Int,
        isOptional: Bool
    ) {
        self.content = content
        self.start = start
        self.relationships = relationships
        self.length = length
        self.isOptional = isOptional
    }
}

/// A query inside an expression.
public struct Subquery: Sendable {
    /// What it yields.
    public var kind: SubqueryKind
    /// Its operators, over an `argument` with the imported variables.
    public var plan: LogicalOperator
    /// The variables of the row around it that it reads.
    public var imports: [VariableID]
    /// The column that `collect` gathers.
    public var column: VariableID?

    /// Makes a subquery.
    public init(
        kind: SubqueryKind, plan: LogicalOperator, imports: [VariableID], column: VariableID?
    ) {
        self.kind = kind
        self.plan = plan
        self.imports = imports
        self.column = column
    }
}

/// What labels a node, or what type a relationship, must have.
public indirect enum LabelPredicate: Hashable, Sendable {
    /// Has this label.
    case name(String)
    /// Has all of these.
    case and([LabelPredicate])
    /// Has one of these.
    case or([LabelPredicate])
    /// Does not match.
    case not(LabelPredicate)
    /// Has any label at all.
    case any
}

/// One aggregate of an `aggregate` operator.
public struct AggregateCall: Sendable {
    /// The aggregating functions.
    public enum Function: String, Sendable, CaseIterable {
        /// The number of rows, `count(*)`.
        case countRows = "count(*)"
        /// The number of values that are not null.
        case count
        /// The sum of numbers or durations.
        case sum
        /// Their mean.
        case avg
        /// The least value.
        case min
        /// The greatest value.
        case max
        /// The list of values that are not null.
        case collect
        /// The standard deviation of a sample.
        case stDev = "stdev"
        /// The standard deviation of a population.
        case stDevP = "stdevp"
        /// A percentile, interpolated.
        case percentileCont = "percentilecont"
        /// A percentile, the nearest value.
        case percentileDisc = "percentiledisc"
    }

    /// The function.
    public var function: Function
    /// True if each distinct value counts once.
    public var distinct: Bool
    /// What is aggregated; nil for `count(*)`.
    public var argument: PlanExpression?
    /// The percentile, 0…1.
    public var parameter: PlanExpression?
    /// Where it stands in the text.
    public var span: SourceSpan?

    /// Makes an aggregate.
    public init(
        function: Function, distinct: Bool, argument: PlanExpression?,
        parameter: PlanExpression? = nil, span: SourceSpan? = nil
    ) {
        self.function = function
        self.distinct = distinct
        self.argument = argument
        self.parameter = parameter
        self.span = span
    }
}
