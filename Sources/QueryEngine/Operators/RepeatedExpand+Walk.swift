import QueryPlan
import QuerySyntax
import Values

extension RepeatedExpand {
    /// The walk that serves the strategy best.
    ///
    /// Where one relationship repeats and no relationship may be passed twice, searches that visit
    /// each node once find shortest walks, and whether a node can be reached; with a lower bound of
    /// two or more they do not, for a walk that long need not be a shortest way between its ends.
    func walk(
        over parts: [WalkedPart], wantsRelationships: Bool, context: ExecutionContext
    ) throws(QueryError) -> any Walk {
        let stepper = parts[0].stepper
        if parts.count == 1, strategy.selector == .all, condition == nil, !self.parts[0].isSingle {
            return EveryWalk(stepper, strategy.mode)
        }
        let wanted = try wantedWalks(context)
        if isOneRelationshipRepeated, strategy.mode == .trail, stepper.min <= 1,
            wanted.paths == 1 || wanted.groups == 1
        {
            if !wantsRelationships, wanted.paths == 1, !toIsBound { return ReachableWalk(stepper) }
            let keepsAll = wanted.paths > 1
            return toIsBound
                ? ShortestBetweenWalk(stepper, keepsAll: keepsAll)
                : ShortestFromWalk(stepper, keepsAll: keepsAll)
        }
        return RankedWalk(parts, strategy.mode, wanted, WalkCondition(self, context: context))
    }

    private func wantedWalks(_ context: ExecutionContext) throws(QueryError) -> RankedWalk.Wanted {
        switch strategy.selector {
        case .all: RankedWalk.Wanted()
        case .any(let count), .shortest(let count):
            RankedWalk.Wanted(paths: try context.number(count))
        case .shortestGroups(let count): RankedWalk.Wanted(groups: try context.number(count))
        }
    }
}

extension ExecutionContext {
    /// How many paths are wanted.
    fileprivate func number(_ count: PathSelector.Count) throws(QueryError) -> Int {
        switch count {
        case .number(let number): return number
        case .parameter(let name):
            guard case .integer(let number)? = parameters[name], number > 0 else {
                throw QueryError(
                    .argumentError, .runtime, "NumberOutOfRange",
                    "$\(name) says how many paths are wanted, and must be a whole number of at "
                        + "least one.")
            }
            return Int(clamping: number)
        }
    }
}
