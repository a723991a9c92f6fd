import Glibc
import GraphIndex
import QuerySyntax
import Values

/// Which relationships a search for cheapest paths follows, and what each of them costs.
struct WeightedSteps {
    /// How the weights of a path make its cost.
    enum Combination: String {
        /// The least sum is best.
        case sum
        /// The greatest product of weights from 0 to 1 is best.
        case product
    }

    let graph: Graph
    private(set) var direction: Direction
    private let combination: Combination
    /// Nil if no relationship can be followed.
    private let types: [RelationshipTypeID]?
    /// Nil if every relationship weighs 1.
    private let weight: (name: String, key: PropertyKeyID?)?
    /// The weights of most relationships, if any have one.
    private let numbers: RelationshipNumbers?
    private let validity: Validity?

    init(
        _ graph: Graph, direction: Direction, types: [String], weight: String?,
        combination: Combination, asOf moment: Value?
    ) {
        self.graph = graph
        self.direction = direction
        self.combination = combination
        self.types = graph.relationshipTypes(named: types)
        self.weight = weight.map { ($0, graph.names.propertyKey($0)) }
        numbers = weight.flatMap(graph.names.propertyKey).map(graph.relationshipNumbers)
        self.validity = moment.map { Validity(graph, at: $0) }
    }

    /// The same steps taken backwards.
    var reversed: WeightedSteps {
        var steps = self
        steps.direction = direction.reversed
        return steps
    }

    /// Calls `body` with every relationship that can be followed from a node, the node at its other
    /// end, and its cost; costs are added up, and none is negative.
    @inline(__always)
    func forEach(
        from node: NodeID, _ body: (NodeID, RelationshipID, Double) -> Void
    ) throws(QueryError) {
        guard let types else { return }
        var fault: QueryError?
        graph.forEachNeighbor(of: node, direction, types: types) { other, relationship in
            do throws(QueryError) {
                if let cost = try cost(of: relationship) { body(other, relationship, cost) }
                return true
            } catch {
                fault = error
                return false
            }
        }
        if let fault { throw fault }
    }

    /// What the search pays for relationships that it follows one after the other.
    func cost(of relationships: ArraySlice<RelationshipID>) throws(QueryError) -> Double {
        var sum = 0.0
        for relationship in relationships { sum += try cost(of: relationship) ?? 0 }
        return sum
    }

    /// What a path costs by its weights: their sum, or their product.
    func total(_ relationships: [Relationship]) throws(QueryError) -> Double {
        var total = combination == .sum ? 0.0 : 1.0
        for relationship in relationships {
            let weight = try weight(of: relationship.id) ?? 0
            if combination == .sum { total += weight } else { total *= weight }
        }
        return total
    }

    /// Nil if the relationship is not followed: not valid then, without weight, or infinitely far.
    private func cost(of relationship: RelationshipID) throws(QueryError) -> Double? {
        if let validity, !validity.holds(relationship, in: graph) { return nil }
        guard let weight = try weight(of: relationship) else { return nil }
        let cost = combination == .sum ? weight : -log(weight)
        return cost.isFinite ? cost : nil
    }

    private func weight(of relationship: RelationshipID) throws(QueryError) -> Double? {
        guard let weight else { return 1 }
        guard let key = weight.key else { return nil }
        let greatest = combination == .sum ? Double.infinity : 1
        // To make a value of each weight takes as long as all the rest of a search.
        if let number = numbers?[relationship], number >= 0, number <= greatest { return number }
        let value = graph.property(key, of: relationship)
        let number: Double
        switch value {
        case .null: return nil
        case .integer(let integer): number = Double(integer)
        case .float(let float): number = float
        default: throw wrong(value, of: relationship)
        }
        guard number >= 0, number <= greatest else { throw wrong(value, of: relationship) }
        return number
    }

    private func wrong(_ value: Value, of relationship: RelationshipID) -> QueryError {
        let (source, target) = graph.endpoints(of: relationship)
        let type = graph.names.name(of: graph.type(of: relationship))
        let range = combination == .sum ? "a number from 0 on" : "a number from 0 to 1"
        return QueryError(
            .argumentError, .runtime, "InvalidWeight",
            "The weight '\(weight?.name ?? "")' of a relationship is \(range), but \(value) in "
                + "(\(source.rawValue))-[:\(type)]->(\(target.rawValue)), relationship "
                + "\(relationship.rawValue).",
            hint: "id(r) = \(relationship.rawValue) finds it.")
    }
}

/// The times at which relationships hold: from `validFrom` up to, but not including, `validTo`.
private struct Validity {
    private let moment: Value
    private let from: PropertyKeyID?
    private let to: PropertyKeyID?

    init(_ graph: Graph, at moment: Value) {
        self.moment = moment
        from = graph.names.propertyKey("validFrom")
        to = graph.names.propertyKey("validTo")
    }

    /// True if the relationship holds at the moment; without a beginning it always has.
    func holds(_ relationship: RelationshipID, in graph: Graph) -> Bool {
        let begin = from.map { graph.property($0, of: relationship) } ?? .null
        guard begin.isNull || isAtMost(begin) else { return false }
        let end = to.map { graph.property($0, of: relationship) } ?? .null
        return end.isNull || isBefore(end)
    }

    /// True if what begins then has begun; a date and a moment are compared by their days.
    private func isAtMost(_ begin: Value) -> Bool {
        (begin.lessThanOrEqual(moment) ?? begin.day.lessThanOrEqual(moment.day)) == true
    }

    /// True if what ends then has not ended.
    private func isBefore(_ end: Value) -> Bool {
        (moment.lessThan(end) ?? moment.day.lessThan(end.day)) == true
    }
}

extension Value {
    /// The date of a moment.
    fileprivate var day: Value {
        switch self {
        case .localDateTime(let moment): .date(moment.date)
        case .dateTime(let moment): .date(moment.local.date)
        default: self
        }
    }
}
