public import QuerySyntax

/// Several relationships away from a node: one operator for all repeated patterns.
///
/// A walk goes over the parts of the pattern in turn, and takes the step of each so often as the
/// part allows. Which walks make rows, the strategy says.
public struct RepeatedExpand: Sendable {
    /// The rows to extend.
    public var input: LogicalOperator
    /// The node to start from; bound by the input.
    public var from: VariableID
    /// The variable of the node at the other end.
    public var to: VariableID
    /// True if the input binds `to`.
    public var toIsBound: Bool
    /// The parts, in the order walked from `from`; at least one.
    public var parts: [Part]
    /// True if the pattern was written from `to` to `from`, so that lists read from there.
    public var reversed: Bool
    /// Relationships, or lists of them, that the input binds and no walk may go over.
    public var avoided: [VariableID] = []
    /// True if walks back to `from` make no rows; only where a search visits each node once.
    public var endsElsewhere = false
    /// What a walk as a whole must fulfil to be counted by the strategy's selector.
    public var condition: Condition?
    /// Which walks make rows.
    public var strategy: Strategy
    /// How many rows are enough.
    public var rows = Rows.forEachWalk

    /// Makes an expansion over several parts.
    public init(
        input: LogicalOperator, from: VariableID, to: VariableID, toIsBound: Bool, parts: [Part],
        reversed: Bool, condition: Condition?, strategy: Strategy
    ) {
        self.input = input
        self.from = from
        self.to = to
        self.toIsBound = toIsBound
        self.parts = parts
        self.reversed = reversed
        self.condition = condition
        self.strategy = strategy
    }

    /// Makes an expansion that repeats one relationship.
    public init(
        input: LogicalOperator, from: VariableID, relationships: VariableID, reversed: Bool = false,
        relationshipsAreBound: Bool = false, to: VariableID, toIsBound: Bool,
        direction: RelationshipPattern.Direction, types: [String], min: Int, max: Int?,
        step: StepPredicate? = nil, strategy: Strategy = .trails
    ) {
        let part = Part(
            relationships: relationships, isBound: relationshipsAreBound,
            step: .relationship(direction, types: types, step), min: min, max: max)
        self.init(
            input: input, from: from, to: to, toIsBound: toIsBound, parts: [part],
            reversed: reversed, condition: nil, strategy: strategy)
    }
}

extension RepeatedExpand {
    /// Which of the walks make rows.
    public struct Strategy: Hashable, Sendable {
        /// What a walk may pass more than once.
        public var mode: PathMode
        /// How many walks between the same two ends are wanted.
        public var selector: PathSelector

        /// Makes a strategy.
        public init(_ mode: PathMode, _ selector: PathSelector) {
            self.mode = mode
            self.selector = selector
        }

        /// One row for each walk that uses no relationship twice.
        public static let trails = Strategy(.trail, .all)
        /// One row for each node that such a walk reaches; whichever walk.
        public static let reachable = Strategy(.trail, .any(.number(1)))
        /// One row with one of the shortest of them between each two ends.
        public static let anyShortest = Strategy(.trail, .shortest(.number(1)))
        /// One row for each of the shortest of them between each two ends.
        public static let allShortest = Strategy(.trail, .shortestGroups(.number(1)))
    }

    /// How many rows are enough.
    public enum Rows: Hashable, Sendable {
        /// One for each walk that the strategy chooses.
        case forEachWalk
        /// One for each end, from whichever rows of the input it is reached: nobody reads these,
        /// and there are never more.
        case forEachEnd
        /// One for each row of the input, if there is an end at all: nobody reads which. That
        /// there are more of them never matters.
        case forEachInput
    }

    /// A step that is taken once or several times in a row.
    public struct Part: Sendable {
        /// The variable that gets the relationships of all steps: a list of them, or the only one
        /// if the part is single.
        public var relationships: VariableID
        /// True if the input binds `relationships`: a list that the walk has to follow.
        public var isBound: Bool
        /// True for a part that is one relationship and does not repeat.
        public var isSingle: Bool
        /// What is repeated.
        public var step: Step
        /// The least number of steps.
        public var min: Int
        /// The greatest number of steps; nil for any.
        public var max: Int?
        /// The node at which the part ends, where another part follows; it can be named for the
        /// last part too, and is `to` then.
        public var junction: VariableID?
        /// What that node must fulfil; may read the input's variables.
        public var junctionPredicate: PlanExpression?

        /// Makes a part.
        public init(
            relationships: VariableID, isBound: Bool = false, isSingle: Bool = false, step: Step,
            min: Int, max: Int?, junction: VariableID? = nil,
            junctionPredicate: PlanExpression? = nil
        ) {
            self.relationships = relationships
            self.isBound = isBound
            self.isSingle = isSingle
            self.step = step
            self.min = min
            self.max = max
            self.junction = junction
            self.junctionPredicate = junctionPredicate
        }
    }

    /// What is repeated.
    public enum Step: Sendable {
        /// A relationship that points some way, seen from where the walk comes, and has one of the
        /// types; any type if there are none.
        case relationship(
            RelationshipPattern.Direction, types: [String], StepPredicate?)
        /// Several relationships.
        case pattern(StepPattern)
    }

    /// A predicate on a step over one relationship.
    public struct StepPredicate: Sendable {
        /// Stands for the relationship of the step, where the predicate reads it.
        public var relationship: VariableID
        /// Stands for the node that the step leaves; nil if the predicate does not read it.
        public var source: VariableID?
        /// Stands for the node that the step reaches, where the predicate reads it.
        public var node: VariableID
        /// Must be true for the step to be taken; may read the input's variables.
        public var predicate: PlanExpression

        /// Makes a predicate.
        public init(
            relationship: VariableID, source: VariableID? = nil, node: VariableID,
            predicate: PlanExpression
        ) {
            self.relationship = relationship
            self.source = source
            self.node = node
            self.predicate = predicate
        }
    }

    /// A step over several relationships: a plan that finds all such steps from a node.
    public struct StepPattern: Sendable {
        /// Finds the steps, over an `argument` with `source` and variables of the input.
        public var plan: LogicalOperator
        /// Stands for the node that the step leaves.
        public var source: VariableID
        /// Stand for the relationships, in the order walked.
        public var relationships: [VariableID]
        /// Stand for the nodes behind each of them; the step reaches the last.
        public var nodes: [VariableID]

        /// Makes a step.
        public init(
            plan: LogicalOperator, source: VariableID, relationships: [VariableID],
            nodes: [VariableID]
        ) {
            self.plan = plan
            self.source = source
            self.relationships = relationships
            self.nodes = nodes
        }
    }

    /// A predicate on a whole walk.
    public struct Condition: Sendable {
        /// What the predicate reads beside the input's variables and those of the walk.
        public var assignments: [Assignment]
        /// Must be true.
        public var predicate: PlanExpression

        /// Makes a condition.
        public init(assignments: [Assignment], predicate: PlanExpression) {
            self.assignments = assignments
            self.predicate = predicate
        }
    }
}
