/// What a variable or an expression of a random query holds; any of them may be null.
enum Kind: CaseIterable {
    case node, relationship, path
    /// The relationships of a repeated pattern.
    case relationships
    case integer, float, string, boolean, date
    /// A list of integers and nulls.
    case list
    /// A list of integers whose order is not defined, as `collect` makes it.
    case bag
    /// A list of nodes whose order is not defined.
    case nodes
    /// An integer, a string, a boolean or a list.
    case any

    /// Kinds of values that are equal only if they are the same, so that an order by them is total.
    static let exact: [Kind] = [.integer, .string, .boolean, .date, .node, .relationship]
    /// Kinds that an expression can be made of at any place.
    static let plain: [Kind] = [.integer, .float, .string, .boolean, .date, .list, .any]
}

/// The variables that can be seen at one place of a query.
struct Scope {
    struct Variable {
        var name: String
        var kind: Kind
    }

    var variables: [Variable] = []
    /// Paths of which any of several may be found: only their length is defined.
    var vaguePaths: [String] = []

    func names(_ kind: Kind) -> [String] {
        variables.filter { $0.kind == kind }.map(\.name)
    }

    mutating func add(_ name: String, _ kind: Kind) {
        variables.append(Variable(name: name, kind: kind))
    }
}
