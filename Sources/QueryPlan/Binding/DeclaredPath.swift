import QuerySyntax

/// A path pattern whose variables are known, and nothing yet of what they must fulfil.
struct DeclaredPath {
    /// What was written.
    let layout: PathLayout
    /// Which of the matching paths are wanted.
    let strategy: RepeatedExpand.Strategy
    /// True if a selector chooses among whole paths, so that the path is one edge of the pattern.
    let isChosen: Bool
    /// The nodes, in the order written.
    var nodes: [VariableID] = []
    /// The variable of each link.
    var links: [VariableID] = []
    /// The number of the edge that each link is, or is a part of.
    var edges: [Int] = []
    /// What names mean inside each link.
    var scopes: [[String: VariableID]] = []
    /// The variables that the path binds between its ends, where a selector chooses.
    var inner: VariableSet = []
    /// That one thing is written under two names.
    var equalities: [PlanExpression] = []

    /// The nodes and links, alternating.
    var elements: [VariableID] {
        elements(0...(nodes.count - 1))
    }

    /// The nodes in a range and the links between them, alternating.
    func elements(_ range: ClosedRange<Int>) -> [VariableID] {
        range.flatMap { $0 == range.upperBound ? [nodes[$0]] : [nodes[$0], links[$0]] }
    }

    /// The position of a link among the parts of its edge.
    func part(of link: Int) -> Int { isChosen ? link : 0 }
}

extension PlanExpression {
    /// That two variables stand for the same.
    static func same(_ left: VariableID, _ right: VariableID, at span: SourceSpan?)
        -> PlanExpression
    {
        PlanExpression(
            .comparison(
                .equal, PlanExpression(.variable(left), span),
                PlanExpression(.variable(right), span)
            ), span)
    }
}
