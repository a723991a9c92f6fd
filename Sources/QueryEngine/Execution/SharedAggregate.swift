import GraphIndex
import QueryPlan
import Values

/// An aggregate over a large scan, whose parts are aggregated each alone, and then the results of
/// the parts, in the order of the scan.
///
/// So groups come in the order in which they would have come, and what comes out does not depend on
/// how many cores there are: parts are cut by the numbers of nodes alone.
struct SharedAggregate {
    /// The plan for a part.
    let plan: LogicalOperator
    /// What the plan binds.
    let bound: VariableSet
    /// The aggregate over the results of the parts.
    let keys: [Assignment]
    let aggregates: [AggregateAssignment]

    /// With fewer nodes a query is done before other cores have begun.
    private static let nodesMin = 1 << 15

    /// Nil if the plan is none that gains by it.
    init?(_ plan: LogicalOperator, in graph: Graph) {
        guard case .aggregate(let input, let keys, let aggregates) = plan,
            let scan = input.scanOfMorsels,
            scan.label.map({ graph.names.label($0).map(graph.labelCount) ?? 0 }) ?? graph.nodeCount
                >= Self.nodesMin,
            !plan.numbered.contains(where: { $0.expressions.contains(where: \.isVolatile) })
        else { return nil }
        var merged: [AggregateAssignment] = []
        for assignment in aggregates {
            guard let call = assignment.aggregate.merging(assignment.variable) else { return nil }
            merged.append(AggregateAssignment(assignment.variable, call))
        }
        self.plan = plan
        self.keys = keys.map { Assignment($0.variable, PlanExpression(.variable($0.variable))) }
        self.aggregates = merged
        bound = VariableSet(keys.map(\.variable) + aggregates.map(\.variable))
    }
}

extension AggregateCall {
    /// The aggregate that makes one result of those of several parts; nil if there is none.
    fileprivate func merging(_ variable: VariableID) -> AggregateCall? {
        guard !distinct else { return nil }
        let merging: Function
        switch function {
        case .countRows, .count, .sum: merging = .sum
        case .min: merging = .min
        case .max: merging = .max
        case .avg, .collect, .stDev, .stDevP, .percentileCont, .percentileDisc: return nil
        }
        return AggregateCall(
            function: merging, distinct: false, argument: PlanExpression(.variable(variable)),
            span: span)
    }
}

extension LogicalOperator {
    /// True for the rows given from outside.
    var isArgument: Bool { if case .argument = self { true } else { false } }

    /// The scan that all rows come from, where every operator above works row by row.
    fileprivate var scanOfMorsels: NodeScan? {
        switch self {
        case .nodeScan(let scan): scan.input.isArgument ? scan : nil
        case .expand(let expand): expand.input.scanOfMorsels
        case .repeatedExpand(let expand):
            // Where each end is wanted once, all parts would look for the same ends.
            expand.rows == .forEachEnd ? nil : expand.input.scanOfMorsels
        case .filter(let input, _), .project(let input, _), .unwind(let input, _, _):
            input.scanOfMorsels
        default: nil
        }
    }
}
