public import Values

/// A type that a value can be asked for: `x IS TYPED LIST<INTEGER NOT NULL>`.
///
/// Null is of every type but `nothing` and those that exclude it.
public indirect enum TypeExpression: Hashable, Sendable {
    /// The values of one type.
    case simple(ValueType)
    /// Lists whose elements are all of a type.
    case list(of: TypeExpression)
    /// What is of one of these types.
    case union([TypeExpression])
    /// A type without null.
    case notNull(TypeExpression)
    /// What a property can hold.
    case propertyValue
    /// Everything.
    case any
    /// Not even null.
    case nothing
}

extension TypeExpression: CustomStringConvertible {
    /// The type as it is written.
    public var description: String {
        switch self {
        case .simple(let type): type.rawValue
        case .list(let element): "LIST<\(element)>"
        case .union(let types): "ANY<\(types.map(\.description).joined(separator: " | "))>"
        case .notNull(let type): "\(type) NOT NULL"
        case .propertyValue: "PROPERTY VALUE"
        case .any: "ANY VALUE"
        case .nothing: "NOTHING"
        }
    }
}
