/// What the language knows of a function before it is called.
public struct FunctionSignature: Sendable {
    /// The canonical name: lower case, with its namespaces, such as `duration.inseconds`.
    public var name: String
    /// The least number of arguments.
    public var argumentsMin: Int
    /// The greatest number of arguments; nil where any number is taken.
    public var argumentsMax: Int?
    /// True for a function over the rows of a group.
    public var isAggregate: Bool
    /// True if a call with equal arguments has equal results within one query.
    public var isDeterministic: Bool

    /// What the arguments may be, where a wrong kind is an error before anything runs; the last
    /// entry holds for all arguments behind it.
    var accepts: [StaticType.Kinds]
    /// What a call yields.
    var result: FunctionResult

    init(
        _ name: String, _ arguments: ClosedRange<Int>, accepts: [StaticType.Kinds] = [],
        result: FunctionResult = .fixed(.any), isDeterministic: Bool = true
    ) {
        self.name = name
        self.argumentsMin = arguments.lowerBound
        self.argumentsMax = arguments.upperBound == .max ? nil : arguments.upperBound
        self.isAggregate = false
        self.isDeterministic = isDeterministic
        self.accepts = accepts
        self.result = result
    }

    /// The same signature for a function over the rows of a group.
    var aggregating: FunctionSignature {
        var copy = self
        copy.isAggregate = true
        return copy
    }

    /// What the argument at this position may be.
    func accepted(at position: Int) -> StaticType.Kinds {
        guard let last = accepts.last else { return .any }
        return position < accepts.count ? accepts[position] : last
    }

    /// True if so many arguments are taken.
    func takes(_ count: Int) -> Bool {
        count >= argumentsMin && count <= argumentsMax ?? .max
    }
}

/// What a call yields, from what it is given.
enum FunctionResult: Sendable {
    /// Always this.
    case fixed(StaticType)
    /// What the first argument is.
    case first
    /// An element of the first argument.
    case elementOfFirst
    /// A list of what the first argument is.
    case listOfFirst
    /// What any of the arguments is.
    case anyArgument

    func type(of arguments: [StaticType]) -> StaticType {
        switch self {
        case .fixed(let type): type
        case .first: arguments.first ?? .any
        case .elementOfFirst: arguments.first?.element ?? .any
        case .listOfFirst: .list(of: arguments.first ?? .any)
        case .anyArgument: arguments.reduce(.null) { $0.union($1) }
        }
    }
}
