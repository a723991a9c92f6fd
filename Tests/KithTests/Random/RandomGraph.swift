import Kith

/// The statements that make a small random network with labels, types, nulls and mixed values.
///
/// They come in two parts: the second adds to, changes and deletes what the first has made.
struct RandomGraph {
    private(set) var first: [String] = []
    private(set) var second: [String] = []

    static let labels = ["A", "B", "C"]
    static let types = ["T", "U", "V"]

    init(seed: UInt64) {
        var random = SeededRandom(seed: seed)
        let count = 5 + random.below(9)
        first = [
            "CREATE INDEX FOR (n:A) ON (n.i)", "CREATE INDEX FOR (n:B) ON (n.i, n.s)",
            "CREATE INDEX FOR (n:C) ON (n.m)", "CREATE INDEX FOR (n:B) ON (n.s)",
            "CREATE INDEX FOR (n:A) ON (n.f)", "CREATE INDEX FOR (n:C) ON (n.d)",
            "CREATE INDEX FOR (n:B) ON (n.l)",
            "CREATE CONSTRAINT FOR (n:A) REQUIRE n.key IS UNIQUE",
        ]
        let early = count - random.below(4)
        for key in 0..<early { first.append(Self.node(key, &random)) }
        for _ in 0..<count + random.below(count) { first.append(Self.relationship(early, &random)) }
        for key in early..<count { second.append(Self.node(key, &random)) }
        for _ in 0..<random.below(6) { second.append(Self.relationship(count, &random)) }
        for _ in 0..<random.below(8) { second.append(Self.change(count, &random)) }
    }

    private static func node(_ key: Int, _ random: inout SeededRandom) -> String {
        var labels = ""
        for label in Self.labels where random.chance(55) { labels += ":" + label }
        return "CREATE (\(labels) {key: \(key)\(properties(&random))})"
    }

    private static func relationship(_ count: Int, _ random: inout SeededRandom) -> String {
        let source = random.below(count)
        let target = random.chance(10) ? source : random.below(count)
        let type = random.pick(types)
        // One type is only between nodes of certain labels, until these are taken away.
        let (from, to) = type == "V" ? (":A", ":B") : ("", "")
        return "MATCH (a\(from) {key: \(source)}), (b\(to) {key: \(target)}) "
            + "CREATE (a)-[:\(type) {w: 1\(properties(&random))}]->(b)"
    }

    private static func change(_ count: Int, _ random: inout SeededRandom) -> String {
        let node = "MATCH (n {key: \(random.below(count))}) "
        let label = random.pick(labels)
        switch random.below(8) {
        case 0: return node + "REMOVE n:\(label)"
        case 1: return node + "SET n:\(label)"
        case 2: return node + "REMOVE n.i"
        case 3: return node + "SET n.m = \(mixed(&random))"
        case 4: return node + "SET n.i = \(random.below(4)), n.s = 'b'"
        case 5: return node + "MATCH (n)-[r]->() WITH r LIMIT 1 SET r.i = 7, r.s = null"
        case 6: return node + "MATCH (n)-[r:\(random.pick(types))]-() DELETE r"
        default: return random.chance(40) ? node + "DETACH DELETE n" : node + "SET n.f = 0.5"
        }
    }

    private static func properties(_ random: inout SeededRandom) -> String {
        var text = ""
        if random.chance(75) { text += ", i: \(random.below(6) - 2)" }
        if random.chance(60) { text += ", f: \(Double(random.below(9) - 4) / 2)" }
        if random.chance(70) { text += ", s: '\(random.pick(["", "a", "b", "ab", "ba", "é"]))'" }
        if random.chance(60) { text += ", b: \(random.chance(50))" }
        if random.chance(50) { text += ", d: date('2026-0\(1 + random.below(3))-01')" }
        if random.chance(50) { text += ", l: \(list(&random))" }
        if random.chance(70) { text += ", m: \(mixed(&random))" }
        return text
    }

    private static func list(_ random: inout SeededRandom) -> String {
        "\((0..<random.below(4)).map { _ in random.below(4) })"
    }

    private static func mixed(_ random: inout SeededRandom) -> String {
        random.pick(["1", "2", "1.5", "'a'", "'1'", "true", "[1, 2]", "[]", "date('2026-01-01')"])
    }
}
