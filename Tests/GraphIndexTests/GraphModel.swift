import GraphIndex
import Testing
import Values

/// A graph as plain dictionaries: slow, obvious, and what the real one is compared with.
struct GraphModel {
    struct ModelNode {
        var labels: Set<String> = []
        var properties: [String: Value] = [:]
    }

    struct ModelRelationship {
        var type: String
        var source: NodeID
        var target: NodeID
        var properties: [String: Value] = [:]
    }

    var nodes: [NodeID: ModelNode] = [:]
    var relationships: [RelationshipID: ModelRelationship] = [:]

    /// The other ends and relationships that one step from a node finds, sorted.
    func neighbors(of node: NodeID, _ direction: Direction, types: [String]) -> [Step] {
        var steps: [Step] = []
        for (id, relationship) in relationships
        where types.isEmpty || types.contains(relationship.type) {
            let leaves = relationship.source == node && direction != .incoming
            let arrives = relationship.target == node && direction != .outgoing
            if leaves { steps.append(Step(other: relationship.target, relationship: id)) }
            if arrives && !(leaves && relationship.source == relationship.target) {
                steps.append(Step(other: relationship.source, relationship: id))
            }
        }
        return steps.sorted()
    }
}

struct Step: Hashable, Comparable {
    var other: NodeID
    var relationship: RelationshipID

    static func < (a: Step, b: Step) -> Bool {
        (a.other, a.relationship) < (b.other, b.relationship)
    }
}

/// A generator whose numbers follow from its seed.
struct SeededGenerator: RandomNumberGenerator {
    private var state: UInt64

    init(seed: UInt64) { state = seed }

    mutating func next() -> UInt64 {
        state &+= 0x9e37_79b9_7f4a_7c15
        var z = state
        z = (z ^ (z >> 30)) &* 0xbf58_476d_1ce4_e5b9
        z = (z ^ (z >> 27)) &* 0x94d0_49bb_1331_11eb
        return z ^ (z >> 31)
    }
}

/// Makes random changes to a transaction and to the model alike.
struct RandomWriter {
    static let labels = ["Person", "Organization", "User", "Empty"]
    static let types = ["KNOWS", "WORKS_AT", "PART_OF"]
    static let keys = ["name", "age", "score", "since", "mixed", "tags", "active"]

    var generator: SeededGenerator

    mutating func pick<Element>(_ elements: some Collection<Element>) -> Element? {
        elements.randomElement(using: &generator)
    }

    mutating func value(for key: String) -> Value {
        let number = Int64.random(in: 0..<20, using: &generator)
        switch key {
        case "name": return .string("name \(number)")
        case "age": return .integer(number)
        case "score": return .float(Double(number) / 4)
        case "since":
            return (try? LocalDate(daysSinceEpoch: number * 1_000)).map { .date($0) } ?? .null
        case "tags": return .list([.integer(number), .string("t")])
        case "active": return .boolean(number > 9)
        default:
            return [.integer(number), .float(Double(number)), "text", .boolean(true)][
                Int(number % 4)]
        }
    }

    mutating func change(
        _ transaction: inout GraphTransaction, _ model: inout GraphModel
    ) throws {
        let node = pick(model.nodes.keys.sorted())
        switch Int.random(in: 0..<12, using: &generator) {
        case 0...2:
            let labels = RandomWriter.labels.filter { _ in Bool.random(using: &generator) }
            let key = pick(RandomWriter.keys) ?? ""
            let value = value(for: key)
            let id = try transaction.createNode(labels: labels, properties: [(key, value)])
            model.nodes[id] = .init(labels: Set(labels), properties: [key: value])
        case 3...5:
            guard let node, let other = pick(model.nodes.keys.sorted()) else { return }
            let type = pick(RandomWriter.types) ?? ""
            let id = try transaction.createRelationship(
                type: type, source: node, target: other, properties: [("age", 1)])
            model.relationships[id] = .init(
                type: type, source: node, target: other, properties: ["age": 1])
        case 6...7:
            guard let node, let key = pick(RandomWriter.keys) else { return }
            let value = Int.random(in: 0..<4, using: &generator) == 0 ? .null : value(for: key)
            try transaction.setProperty(key, of: node, to: value)
            model.nodes[node]?.properties.removeValue(forKey: key)
            if !value.isNull { model.nodes[node]?.properties[key] = value }
        case 8:
            guard let id = pick(model.relationships.keys.sorted()),
                let key = pick(RandomWriter.keys)
            else { return }
            let value = value(for: key)
            try transaction.setProperty(key, of: id, to: value)
            model.relationships[id]?.properties[key] = value
        case 9:
            guard let node, let label = pick(RandomWriter.labels) else { return }
            if Bool.random(using: &generator) {
                try transaction.addLabel(label, to: node)
                model.nodes[node]?.labels.insert(label)
            } else {
                try transaction.removeLabel(label, from: node)
                model.nodes[node]?.labels.remove(label)
            }
        case 10:
            guard let id = pick(model.relationships.keys.sorted()) else { return }
            transaction.delete(id)
            model.relationships[id] = nil
        default:
            guard let node else { return }
            for step in model.neighbors(of: node, .either, types: []) {
                transaction.delete(step.relationship)
                model.relationships[step.relationship] = nil
            }
            try transaction.delete(node)
            model.nodes[node] = nil
        }
    }
}
