import QueryPlan
import QuerySyntax
import Values

extension RepeatedExpand {
    /// The walk that serves the strategy best.
    func walk(
        over parts: [WalkedPart], wantsRelationships: Bool, context: ExecutionContext
    ) throws(QueryError) -> any Walk {
        let stepper = parts[0].stepper
        if parts.count == 1, strategy.selector == .all, condition == nil, !self.parts[0].isSingle {
            return EveryWalk(stepper, strategy.mode)
        }
        if isPlainTrail, takesOnePerEnd, !wantsRelationships, stepper.min > 1 {
            return DistantEndsWalk(parts[0], toIsBound: toIsBound)
        }
        let wanted = try wantedWalks(context)
        guard visitsNodesOnce else {
            return RankedWalk(parts, strategy.mode, wanted, WalkCondition(self, context: context))
        }
        let keepsAll = wanted.paths > 1
        if toIsBound { return ShortestBetweenWalk(stepper, keepsAll: keepsAll) }
        return wantsRelationships || keepsAll
            ? ShortestFromWalk(parts[0], keepsAll: keepsAll)
            : ReachableWalk(parts[0], endsElsewhere: endsElsewhere)
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
