public import Values

/// An expression, as written, with its place in the text.
public struct Expression: Sendable {
    /// What the expression is.
    public var kind: Kind
    /// Where it stands.
    public var span: SourceSpan

    /// Makes an expression.
    public init(_ kind: Kind, _ span: SourceSpan) {
        self.kind = kind
        self.span = span
    }

    /// The forms of expression.
    public indirect enum Kind: Sendable {
        /// A null, boolean, number or string.
        case literal(Value)
        /// `$name`
        case parameter(String)
        /// A variable.
        case variable(String)
        /// `[a, b]`
        case list([Expression])
        /// `{key: value}`, in the order written.
        case map([(key: Name, value: Expression)])
        /// `variable {.key, .*, key: value, other}`
        case mapProjection(Name, [MapProjectionItem])
        /// `base.key`
        case property(Expression, key: Name)
        /// `base[index]`
        case subscripted(Expression, Expression)
        /// `base[from..to]`
        case slice(Expression, from: Expression?, to: Expression?)
        /// `n:Label`, `n IS Label`
        case hasLabels(Expression, LabelExpression)
        /// `a IS [NOT] TYPED INTEGER`, `a :: INTEGER`
        case isTyped(Expression, TypeExpression, isNegated: Bool)
        /// `operand IS [NOT] [NFC | NFD | NFKC | NFKD] NORMALIZED`
        case isNormalized(Expression, form: String?, isNegated: Bool)
        /// `NOT a`, `-a`, `+a`, `a IS NULL`, `a IS NOT NULL`
        case unary(UnaryOperator, Expression)
        /// `a + b`, `a IN b`, `a STARTS WITH b`, …
        case binary(BinaryOperator, Expression, Expression)
        /// `a AND b AND c`: two operands or more.
        case and([Expression])
        /// `a OR b OR c`: two operands or more.
        case or([Expression])
        /// `a < b <= c`: each operand but the first with the operator before it.
        case comparison(Expression, [(`operator`: ComparisonOperator, operand: Expression)])
        /// `name(DISTINCT arguments)`; the name may have namespaces: `duration.inDays`.
        case function(Name, distinct: Bool, [Expression])
        /// `count(*)`
        case countStar
        /// `CASE [subject] WHEN …, … THEN … [ELSE …] END`
        ///
        /// With a subject each condition is a value to compare it with, or a test that begins with
        /// a `caseSubject`.
        case caseWhen(
            subject: Expression?, [(when: [Expression], then: Expression)], otherwise: Expression?)
        /// What a test such as `WHEN > 5` leaves out on its left: the subject of the CASE.
        case caseSubject
        /// `[variable IN list WHERE predicate | projection]`
        case listComprehension(
            variable: Name, list: Expression, predicate: Expression?, projection: Expression?)
        /// `[path = pattern WHERE predicate | projection]`
        case patternComprehension(
            PathPattern, predicate: Expression?, projection: Expression)
        /// `all | any | none | single(variable IN list WHERE predicate)`
        case quantifier(Quantifier, variable: Name, list: Expression, predicate: Expression?)
        /// `reduce(accumulator = initial, variable IN list | body)`; or `allReduce(…, predicate)`,
        /// which asks whether the predicate is true of the accumulator behind every step
        case reduce(
            accumulator: Name, initial: Expression, variable: Name, list: Expression,
            body: Expression, predicate: Expression? = nil)
        /// A pattern as a predicate, `(a)-->(b)`, or as an argument of `size` and `exists`.
        ///
        /// Also the call `shortestPath((a)-[*]->(b))`.
        case pattern(PathPattern)
        /// `EXISTS { … }`, `COUNT { … }`, `COLLECT { … }`
        case subquery(SubqueryKind, SubqueryBody)
    }
}

/// One item of a map projection.
public enum MapProjectionItem: Sendable {
    /// `.key`
    case property(Name)
    /// `.*`
    case allProperties(SourceSpan)
    /// `key: value`
    case entry(key: Name, value: Expression)
    /// `variable`: an entry with the variable's name and value.
    case variable(Name)
}

/// An operator with one operand.
public enum UnaryOperator: Sendable {
    /// `NOT`
    case not
    /// `-`
    case minus
    /// `+`
    case plus
    /// `IS NULL`
    case isNull
    /// `IS NOT NULL`
    case isNotNull
}

/// An operator with two operands, other than comparisons, AND and OR.
public enum BinaryOperator: String, Sendable {
    /// `+`
    case add = "+"
    /// `||`
    case concatenate = "||"
    /// `-`
    case subtract = "-"
    /// `*`
    case multiply = "*"
    /// `/`
    case divide = "/"
    /// `%`
    case modulo = "%"
    /// `^`
    case power = "^"
    /// `XOR`
    case xor = "XOR"
    /// `IN`
    case isIn = "IN"
    /// `STARTS WITH`
    case startsWith = "STARTS WITH"
    /// `ENDS WITH`
    case endsWith = "ENDS WITH"
    /// `CONTAINS`
    case contains = "CONTAINS"
    /// `=~`
    case matches = "=~"
}

/// A comparison.
public enum ComparisonOperator: String, Sendable {
    /// `=`
    case equal = "="
    /// `<>`
    case notEqual = "<>"
    /// `<`
    case less = "<"
    /// `<=`
    case lessOrEqual = "<="
    /// `>`
    case greater = ">"
    /// `>=`
    case greaterOrEqual = ">="
}

/// A test over the elements of a list.
public enum Quantifier: String, Sendable {
    /// True for every element.
    case all
    /// True for at least one.
    case any
    /// True for none.
    case none
    /// True for exactly one.
    case single
}

/// What a subquery in an expression yields.
public enum SubqueryKind: String, Sendable {
    /// Whether it has a row.
    case exists = "EXISTS"
    /// How many rows it has.
    case count = "COUNT"
    /// The list of its one column.
    case collect = "COLLECT"
}

/// What stands between the braces of a subquery.
public enum SubqueryBody: Sendable {
    /// `[MATCH] pattern, … [WHERE predicate]`
    case patterns([PathPattern], predicate: Expression?)
    /// A whole query.
    case query(Query)
}
