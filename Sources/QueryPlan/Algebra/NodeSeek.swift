/// The nodes with a label, or of all nodes, of which properties pass tests.
///
/// The tests say what the operators of the language say: nothing equals null, 1 equals 1.0, and a
/// text is in no range of numbers.
public struct NodeSeek: Sendable {
    /// The rows to extend.
    public var input: LogicalOperator
    /// The variable the node is bound to.
    public var variable: VariableID
    /// The label that is asked for; nil for any node.
    public var label: String?
    /// The keys and what is asked of them: equality of one or more, or another test of a single
    /// one.
    public var tests: [(key: String, test: PropertyTest)]

    /// Makes a seek.
    public init(
        input: LogicalOperator, variable: VariableID, label: String?,
        tests: [(key: String, test: PropertyTest)]
    ) {
        self.input = input
        self.variable = variable
        self.label = label
        self.tests = tests
    }

    func mapExpressions(_ transform: (PlanExpression) -> PlanExpression) -> NodeSeek {
        changed(self) {
            $0.tests = tests.map { ($0.key, $0.test.mapExpressions(transform)) }
        }
    }
}

/// What a seek asks of a property; expressions may read the variables of the seek's input.
public enum PropertyTest: Sendable {
    /// An end of a range.
    public struct Bound: Sendable {
        /// The value at the end.
        public var value: PlanExpression
        /// True if the value itself is in the range.
        public var isIncluded: Bool

        /// Makes an end.
        public init(_ value: PlanExpression, isIncluded: Bool) {
            self.value = value
            self.isIncluded = isIncluded
        }
    }

    /// That it equals a value.
    case equals(PlanExpression)
    /// That it equals an element of a list.
    case isIn(PlanExpression)
    /// That it is above the one and below the other, of which there is at least one.
    case isBetween(lower: Bound?, upper: Bound?)
    /// That it begins with a text.
    case startsWith(PlanExpression)

    /// The values that it is compared with, in their order.
    public var expressions: [PlanExpression] {
        switch self {
        case .equals(let value), .isIn(let value), .startsWith(let value): [value]
        case .isBetween(let lower, let upper): [lower, upper].compactMap { $0?.value }
        }
    }

    /// True where nodes are found by the order of their values.
    public var asksForOrder: Bool {
        switch self {
        case .equals, .isIn: false
        case .isBetween, .startsWith: true
        }
    }

    var isEquality: Bool { if case .equals = self { true } else { false } }

    var freeVariables: VariableSet {
        expressions.reduce(into: []) { $0.formUnion($1.freeVariables) }
    }

    fileprivate func mapExpressions(
        _ transform: (PlanExpression) -> PlanExpression
    ) -> PropertyTest {
        func mapped(_ bound: Bound?) -> Bound? {
            bound.map { Bound(transform($0.value), isIncluded: $0.isIncluded) }
        }
        return switch self {
        case .equals(let value): .equals(transform(value))
        case .isIn(let list): .isIn(transform(list))
        case .isBetween(let lower, let upper):
            .isBetween(lower: mapped(lower), upper: mapped(upper))
        case .startsWith(let prefix): .startsWith(transform(prefix))
        }
    }
}
