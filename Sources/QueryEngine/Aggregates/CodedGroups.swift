import GraphIndex
import QueryPlan
import Values

/// Groups by a property that has few different texts: each text is looked up in the table of groups
/// once, and each row by the number of its text, which is what takes time otherwise.
struct CodedGroups {
    private let key: PlanExpression
    /// By code the group; `GroupTable.none` where it has not come yet.
    private var groups: [UInt32] = []

    /// Nil if the keys are not one property of a variable.
    init?(_ keys: [Assignment]) {
        guard keys.count == 1, case .property(let base, _) = keys[0].expression.kind,
            case .variable = base.kind
        else { return nil }
        key = keys[0].expression
    }

    /// The group of every row, as `GroupTable` has it; nil if the rows have no codes.
    mutating func groups(
        of rows: Batch, in graph: Graph, with table: inout GroupTable
    ) -> [UInt32]? {
        guard case .property(let base, let name) = key.kind,
            case .variable(let variable) = base.kind, case .nodes(let nodes)? = rows[variable],
            let id = graph.names.propertyKey(name),
            let coded = graph.propertyCodes(id, of: nodes)
        else { return nil }
        if groups.count <= coded.texts.count {
            groups = Array(repeating: GroupTable.none, count: coded.texts.count + 1)
        }
        var found: [UInt32] = []
        found.reserveCapacity(rows.count)
        for code in coded.codes {
            var group = groups[Int(code)]
            if group == GroupTable.none {
                let text = Int(code) < coded.texts.count ? coded.texts[Int(code)] : nil
                let value = text.map(Value.string) ?? .null
                group = table.groups(of: [Column([value])], count: 1).groups[0]
                groups[Int(code)] = group
            }
            found.append(group)
        }
        return found
    }
}
