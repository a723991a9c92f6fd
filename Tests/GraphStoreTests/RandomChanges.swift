import GraphIndex
import Values

/// A generator whose numbers follow from its seed.
struct SeededNumbers: RandomNumberGenerator {
    private var state: UInt64

    init(seed: UInt64) { state = seed }

    mutating func next() -> UInt64 {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        return state >> 33 | state << 31
    }
}

enum RandomChanges {
    static func change(
        _ transaction: inout GraphTransaction, _ generator: inout SeededNumbers
    ) throws {
        let graph = transaction.graph
        let node = NodeID(rawValue: .random(in: 0...graph.nodeIDBound, using: &generator))
        let other = NodeID(rawValue: .random(in: 0...graph.nodeIDBound, using: &generator))
        let edge = RelationshipID(
            rawValue: .random(in: 0...graph.relationshipIDBound, using: &generator))
        let key = "key \(Int.random(in: 0..<5, using: &generator))"
        let value = SampleValues.all.randomElement(using: &generator) ?? .null
        switch Int.random(in: 0..<9, using: &generator) {
        case 0, 1:
            _ = try transaction.createNode(labels: ["A", "B"], properties: [(key, value)])
        case 2, 3:
            guard graph.contains(node), graph.contains(other) else { return }
            _ = try transaction.createRelationship(
                type: key, source: node, target: other, properties: [(key, value)])
        case 4: if graph.contains(node) { try transaction.setProperty(key, of: node, to: value) }
        case 5: if graph.contains(edge) { try transaction.setProperty(key, of: edge, to: value) }
        case 6: transaction.delete(edge)
        case 7:
            guard graph.contains(node) else { return }
            try transaction.removeLabel("A", from: node)
            try transaction.addLabel(key, to: node)
        default:
            guard graph.degree(of: node, .either, types: []) == 0 else { return }
            try transaction.delete(node)
        }
    }
}

/// Values of every type that a property can hold, and of the awkward kind.
enum SampleValues {
    static let plain: [Value] = [
        true, false, 0, 1, .integer(.min), .integer(.max), 1.0, -0.0, 0.1, .float(.nan),
        .float(.infinity), .float(-.infinity), .float(.leastNonzeroMagnitude), "", "text", "@text",
        "zero\0byte", "quote\" back\\slash", "line\nbreak", "é😀", [], [1, 1.0, "1", true],
        .list([.float(.nan), "\0", "@"]),
    ]

    /// The plain ones, the temporal ones, and null.
    static let all: [Value] = plain + temporal + [.null]

    static var temporal: [Value] {
        do {
            return [
                .date(try LocalDate(parsing: "2026-06-30")),
                .date(try LocalDate(parsing: "-999999999-01-01")),
                .localTime(try LocalTime(parsing: "12:30:00.000000001")),
                .time(try ZonedTime(parsing: "12:30-08:00")),
                .localDateTime(try LocalDateTime(parsing: "2026-06-30T12:30")),
                .dateTime(try ZonedDateTime(parsing: "2026-06-30T12:30+02:00")),
                .dateTime(try ZonedDateTime(parsing: "2026-06-30T12:30[Europe/Stockholm]")),
                .duration(try Duration(months: 14, days: -3, seconds: 5, nanoseconds: 7)),
                .list([.date(try LocalDate(parsing: "2026-06-30"))]),
            ]
        } catch {
            return []
        }
    }
}
