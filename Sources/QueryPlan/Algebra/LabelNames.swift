/// Labels to give or to take: names that are written, and expressions that name more.
public struct LabelNames: Sendable, ExpressibleByArrayLiteral {
    /// The names that are written.
    public var names: [String]
    /// What names more of them: each a text or a list of texts.
    public var computed: [PlanExpression]

    /// Makes labels.
    public init(_ names: [String], computed: [PlanExpression] = []) {
        self.names = names
        self.computed = computed
    }

    /// Makes labels of names alone.
    public init(arrayLiteral names: String...) { self.init(names) }

    /// The same labels with each expression replaced.
    func mapExpressions(_ transform: (PlanExpression) -> PlanExpression) -> LabelNames {
        LabelNames(names, computed: computed.map(transform))
    }
}
