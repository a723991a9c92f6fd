/// One clause of a query, as written.
public struct Clause: Sendable {
    /// The kinds of clause.
    public enum Kind: Sendable {
        /// `[OPTIONAL] MATCH pattern, … [WHERE predicate]`
        case match(optional: Bool, patterns: [PathPattern], predicate: Expression?)
        /// `UNWIND list AS variable`, which is `FOR variable IN list`, and that with a counter
        case unwind(Expression, as: Name, ElementCounter? = nil)
        /// `LOAD CSV …`
        case load(TableLoad)
        /// `[OPTIONAL] CALL procedure(arguments) [YIELD …]`
        case call(ProcedureCall)
        /// `[OPTIONAL] CALL (variable, …) { … }`
        case subquery(SubqueryCall)
        /// `CREATE pattern, …`
        case create([PathPattern])
        /// `MERGE pattern [ON CREATE SET …] [ON MATCH SET …]`
        case merge(PathPattern, onCreate: [SetItem], onMatch: [SetItem])
        /// `SET …`
        case set([SetItem])
        /// `REMOVE …`
        case remove([RemoveItem])
        /// `[DETACH] DELETE …`
        case delete(detach: Bool, [Expression])
        /// `FOREACH (variable IN list | clause …)`
        case forEach(variable: Name, list: Expression, [Clause])
        /// `WITH … [WHERE predicate]`
        case with(Projection, predicate: Expression?)
        /// `FILTER predicate`
        case filter(Expression)
        /// `LET variable = value, …`
        case bindings([(variable: Name, value: Expression)])
        /// `RETURN …`
        case returning(Projection)
        /// `… NEXT query UNION query`: each part of it begins with all rows that come before
        case next(Query)
        /// `FINISH`: the query ends without rows.
        case finish
    }

    /// What the clause is.
    public var kind: Kind
    /// The whole clause.
    public var span: SourceSpan

    /// Makes a clause.
    public init(_ kind: Kind, _ span: SourceSpan) {
        self.kind = kind
        self.span = span
    }
}

/// What counts the elements of a list: `WITH ORDINALITY variable` or `WITH OFFSET variable`.
public struct ElementCounter: Sendable {
    /// The variable with the number of the element.
    public var variable: Name
    /// The number of the first element: one for `ORDINALITY`, zero for `OFFSET`.
    public var first: Int

    /// Makes a counter.
    public init(variable: Name, first: Int) {
        self.variable = variable
        self.first = first
    }
}

/// The body of `WITH` and `RETURN`.
public struct Projection: Sendable {
    /// One item of a projection.
    public struct Item: Sendable {
        /// The value.
        public var expression: Expression
        /// The name given by `AS`, if there is one.
        public var alias: Name?
        /// The expression's text exactly as written: the column's name where there is no alias.
        public var text: String

        /// Makes an item.
        public init(expression: Expression, alias: Name?, text: String) {
            self.expression = expression
            self.alias = alias
            self.text = text
        }
    }

    /// One key of `ORDER BY`.
    public struct SortItem: Sendable {
        /// The value to order by.
        public var expression: Expression
        /// True for `DESC`.
        public var descending: Bool
        /// True for `NULLS FIRST`, false for `NULLS LAST`, nil where neither is written.
        public var nullsFirst: Bool?

        /// Makes a key.
        public init(expression: Expression, descending: Bool, nullsFirst: Bool? = nil) {
            self.expression = expression
            self.descending = descending
            self.nullsFirst = nullsFirst
        }
    }

    /// True for `DISTINCT`.
    public var distinct: Bool
    /// The place of a `*`, if there is one; it stands before all items.
    public var star: SourceSpan?
    /// The items behind the `*` or instead of it.
    public var items: [Item]
    /// The keys of `ORDER BY`.
    public var orderBy: [SortItem]
    /// The value of `SKIP`.
    public var skip: Expression?
    /// The value of `LIMIT`.
    public var limit: Expression?
    /// The whole body.
    public var span: SourceSpan

    /// Makes a projection.
    public init(
        distinct: Bool, star: SourceSpan?, items: [Item], orderBy: [SortItem],
        skip: Expression?, limit: Expression?, span: SourceSpan
    ) {
        self.distinct = distinct
        self.star = star
        self.items = items
        self.orderBy = orderBy
        self.skip = skip
        self.limit = limit
        self.span = span
    }
}

/// A query that is run for each row: `CALL (variable, …) { … }`.
public struct SubqueryCall: Sendable {
    /// What the query can name of the clauses before it.
    public enum Imports: Sendable {
        /// What the `WITH` at its beginning names; nothing without one.
        case leadingWith
        /// `(*)`: everything.
        case all
        /// `(variable, …)`
        case names([Name])
    }

    /// True for `OPTIONAL CALL`: a row without results stays, with nulls.
    public var optional: Bool
    /// What the query can name of the clauses before it.
    public var imports: Imports
    /// The query between the braces.
    public var query: Query

    /// Makes a call.
    public init(optional: Bool = false, imports: Imports, query: Query) {
        self.optional = optional
        self.imports = imports
        self.query = query
    }
}

/// A call of a procedure: `CALL name(arguments) YIELD …`.
public struct ProcedureCall: Sendable {
    /// What `YIELD` asks for.
    public enum Yield: Sendable {
        /// No `YIELD`.
        case none
        /// `YIELD *`
        case all(SourceSpan)
        /// `YIELD column [AS variable], … [WHERE predicate]`
        case items([YieldItem], predicate: Expression?)
    }

    /// One column of a `YIELD`.
    public struct YieldItem: Sendable {
        /// The procedure's column.
        public var column: Name
        /// The variable it is bound to, where that has another name.
        public var alias: Name?

        /// Makes an item.
        public init(column: Name, alias: Name?) {
            self.column = column
            self.alias = alias
        }
    }

    /// True for `OPTIONAL CALL`.
    public var optional: Bool
    /// The name with its namespaces, such as `db.labels`.
    public var name: Name
    /// The arguments; nil where no parentheses are written (they are then taken from parameters).
    public var arguments: [Expression]?
    /// What is wanted of the result.
    public var yield: Yield

    /// Makes a call.
    public init(optional: Bool, name: Name, arguments: [Expression]?, yield: Yield) {
        self.optional = optional
        self.name = name
        self.arguments = arguments
        self.yield = yield
    }
}

/// One item of `SET`.
public enum SetItem: Sendable {
    /// `entity.key = value`; the entity is any expression.
    case property(Expression, key: Name, value: Expression)
    /// `entity[key] = value`
    case dynamicProperty(Expression, key: Expression, value: Expression)
    /// `variable = map`: all properties are replaced.
    case replace(Name, value: Expression)
    /// `variable += map`: the map's properties are set.
    case merge(Name, value: Expression)
    /// `variable:Label&$(names)…`
    case labels(Name, LabelExpression)
}

/// One item of `REMOVE`.
public enum RemoveItem: Sendable {
    /// `entity.key`
    case property(Expression, key: Name)
    /// `entity[key]`
    case dynamicProperty(Expression, key: Expression)
    /// `variable:Label&$(names)…`
    case labels(Name, LabelExpression)
}
