import GraphIndex
import QueryPlan
import QuerySyntax
import Values

extension Graph {
    /// What in a query is most likely not meant, by what the graph has.
    func warnings(
        for query: Query, procedures: [String: ProcedureSignature]
    ) -> [QueryWarning] {
        QueryPlanner.warnings(
            for: query, procedures: procedures, statistics: plannerStatistics
        ) { connects($0, $1, $2) }
    }

    /// Whether a relationship of the type leads from a node with the first label to one with the
    /// second, where a label is given; nil if none of the first few thousand does.
    func connects(_ type: String, _ source: String?, _ target: String?) -> Bool? {
        guard let type = names.relationshipType(type) else { return false }
        var labels: [LabelID?] = []
        for name in [source, target] {
            let label = name.flatMap { names.label($0) }
            // A name that is not known is on no node.
            if name != nil, label == nil { return false }
            labels.append(label)
        }
        var lookedAt = 0
        var found: Bool? = false
        forEachRelationship(of: type) { relationship in
            lookedAt += 1
            let ends = endpoints(of: relationship)
            if labels[0].map({ hasLabel(ends.source, $0) }) ?? true,
                labels[1].map({ hasLabel(ends.target, $0) }) ?? true
            {
                found = true
            } else if lookedAt >= Self.lookedAtMax {
                found = nil
            }
            return found == false
        }
        return found
    }

    /// So many relationships of a type are looked at for a warning.
    private static let lookedAtMax = 20_000
}
