extension LabelExpression {
    /// The expressions that name labels.
    public var expressions: [Expression] {
        switch self {
        case .name, .any: []
        case .and(let operands), .or(let operands): operands.flatMap(\.expressions)
        case .not(let operand): operand.expressions
        case .computed(let names, _): [names]
        }
    }

    /// True if a label is named by an expression.
    public var isComputed: Bool { !expressions.isEmpty }
}
