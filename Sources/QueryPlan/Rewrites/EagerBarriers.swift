extension LogicalPlan {
    /// The plan with a barrier wherever rows of two clauses must not interleave.
    ///
    /// A clause sees all that the clauses before it have changed, and nothing of those behind it.
    /// As operators hand on rows before they have seen all, one that writes what an earlier one
    /// reads, or reads what an earlier one writes, has to wait for all of its input.
    func withBarriers() -> LogicalPlan {
        guard writes else { return self }
        return changed(self) { $0.root = root.withBarriers().plan }
    }
}

extension LogicalOperator {
    /// The plan with barriers, and what has been done since the last of them.
    fileprivate func withBarriers() -> (plan: LogicalOperator, open: GraphEffects) {
        var open = GraphEffects()
        var isInput = input != nil
        var plan = mapChildren { child in
            let (plan, effects) = child.withBarriers()
            if isInput { open = effects }
            isInput = false
            return plan
        }
        if case .union = self {
            for child in children { open.formUnion(GraphEffects(of: child)) }
            return (plan, open)
        }
        let own = GraphEffects(ownOf: self)
        if own.conflicts(with: open) || stopsEarly && open.writes, let input = plan.input {
            plan = plan.replacingInput(by: .eager(input))
            open = GraphEffects()
        }
        if takesAllRows { open = GraphEffects() } else { open.formUnion(own) }
        return (plan, open)
    }

    /// True if the operator may never ask for the last rows of its input.
    private var stopsEarly: Bool { if case .limit = self { true } else { false } }

    /// True if the operator has read all of its input before it hands on a row.
    private var takesAllRows: Bool {
        switch self {
        case .aggregate, .sort, .eager: true
        default: false
        }
    }
}
