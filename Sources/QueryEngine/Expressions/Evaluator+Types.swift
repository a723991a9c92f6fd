import QuerySyntax
import Values

/// Whether values are of a type, as `IS TYPED` asks.
extension Evaluator {
    func typed(_ operand: Column, _ type: TypeExpression) -> Column {
        .values((0..<operand.count).map { .boolean(operand[$0].conforms(to: type)) })
    }
}

extension Value {
    fileprivate func conforms(to type: TypeExpression) -> Bool {
        switch (type, self) {
        case (.nothing, _), (.notNull, .null): false
        case (.notNull(let type), _): conforms(to: type)
        case (.union(let types), _): types.contains { conforms(to: $0) }
        case (.any, _), (_, .null): true
        case (.list(let element), .list(let items)): items.allSatisfy { $0.conforms(to: element) }
        case (.list, _): false
        case (.propertyValue, .list(let items)): items.allSatisfy(\.isPropertyElement)
        case (.propertyValue, _): isPropertyElement
        case (.simple(let type), _): type == self.type
        }
    }

    private var isPropertyElement: Bool {
        switch self {
        case .null, .list, .map, .node, .relationship, .path: false
        default: true
        }
    }
}
