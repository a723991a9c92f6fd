import QuerySyntax
import Testing

/// A path pattern between `(a)` and `(b)`, as text and as what the slow model walks.
struct PathShape: Sendable, CustomTestStringConvertible {
    /// What is written between `(a)` and `(b)`; or around them, with a WHERE at the end.
    var text: String
    /// The variables to compare beside the path, in the order of the model's answer.
    var columns: [String]
    var parts: [Part]
    /// True if it asks for the numbers of nodes or arcs.
    var readsNumbers = false
    /// Judges a whole match.
    var accepts: @Sendable (PathMatch) -> Bool = { _ in true }

    /// A step of one or more arcs, taken some number of times.
    struct Part: Sendable {
        var directions: [RelationshipPattern.Direction]
        var min: Int
        var max: Int?
        /// Judges one step by the nodes that it passes and the arcs between them.
        var allows: @Sendable (_ nodes: [Int], _ arcs: [Int]) -> Bool = { _, _ in true }
        /// Judges the node where the part ends.
        var endsAt: @Sendable (Int) -> Bool = { _ in true }
    }

    var testDescription: String { text }

    /// True if there is no longest walk.
    var isUnbounded: Bool { parts.contains { $0.max == nil } }

    /// Of how many least lengths the model has all walks; there are too many where a step can turn.
    var walkLengths: Int {
        parts.allSatisfy { $0.directions.count == 1 && $0.directions != [.either] } ? 3 : 2
    }

    /// The whole pattern.
    var pattern: String {
        text.hasPrefix("((a)") ? text : "(a)\(text)(b)"
    }

    static let arrows: [(RelationshipPattern.Direction, String, String)] = [
        (.outgoing, "-[", "]->"), (.incoming, "<-[", "]-"), (.either, "-[", "]-"),
    ]

    /// One relationship with every quantifier and in every direction.
    static let repeated: [PathShape] = arrows.flatMap { direction, before, behind in
        quantifiers.map { text, min, max in
            PathShape(
                text: "\(before)r\(behind)\(text)", columns: text == "?" ? [] : ["r"],
                parts: [Part(directions: [direction], min: min, max: max)])
        }
    }

    static let quantifiers: [(String, Int, Int?)] = [
        ("*", 0, nil), ("+", 1, nil), ("?", 0, 1), ("{2}", 2, 2), ("{,2}", 0, 2), ("{1,3}", 1, 3),
        ("{2,}", 2, nil),
    ]

    /// Steps of several relationships, predicates inside them, and patterns of several parts.
    static let composed: [PathShape] = [
        PathShape(
            text: "((x)-[r]->(y)-[s]->(z)){1,2}", columns: ["x", "r", "y", "s", "z"],
            parts: [Part(directions: [.outgoing, .outgoing], min: 1, max: 2)]),
        PathShape(
            text: "((x)-[r]->(y)<-[s]-(z))+", columns: ["x", "r", "y", "s", "z"],
            parts: [Part(directions: [.outgoing, .incoming], min: 1, max: nil)]),
        PathShape(
            text: "((x)-[r]->(y)-[s]-(z) WHERE r.i < s.i)*", columns: ["x", "r", "y", "s", "z"],
            parts: [
                Part(directions: [.outgoing, .either], min: 0, max: nil) { $1[0] < $1[1] }
            ], readsNumbers: true),
        PathShape(
            text: "((x)-[r]-(y WHERE y.i <> 1) WHERE x.i <= y.i)+", columns: ["x", "r", "y"],
            parts: [
                Part(directions: [.either], min: 1, max: nil) { nodes, _ in
                    nodes[1] != 1 && nodes[0] <= nodes[1]
                }
            ], readsNumbers: true),
        PathShape(
            text: "-[r]->(m)-[s]->", columns: ["r", "m", "s"],
            parts: [
                Part(directions: [.outgoing], min: 1, max: 1),
                Part(directions: [.outgoing], min: 1, max: 1),
            ]),
        PathShape(
            text: "-[r]->+(m)-[s]-", columns: ["r", "m", "s"],
            parts: [
                Part(directions: [.outgoing], min: 1, max: nil),
                Part(directions: [.either], min: 1, max: 1),
            ]),
        PathShape(
            text: "-[r]->*(m)<-[s]-*", columns: ["r", "m", "s"],
            parts: [
                Part(directions: [.outgoing], min: 0, max: nil),
                Part(directions: [.incoming], min: 0, max: nil),
            ]),
        PathShape(
            text: "-[r]-{0,2}(m WHERE m.i <> 1)-[s WHERE s.i <> 0]->", columns: ["r", "m", "s"],
            parts: [
                Part(directions: [.either], min: 0, max: 2) { $0 != 1 },
                Part(directions: [.outgoing], min: 1, max: 1) { $1[0] != 0 },
            ], readsNumbers: true),
        PathShape(
            text: "((x)-[r]->(y))+((z)-[s]-(w)){1,2}",
            columns: ["x", "r", "y", "z", "s", "w"],
            parts: [
                Part(directions: [.outgoing], min: 1, max: nil),
                Part(directions: [.either], min: 1, max: 2),
            ]),
        PathShape(
            text: "((a)-[r]->{0,2}(m)-[s]->{1,2}(b) WHERE size(r) < size(s) AND m.i >= a.i)",
            columns: ["r", "m", "s"],
            parts: [
                Part(directions: [.outgoing], min: 0, max: 2),
                Part(directions: [.outgoing], min: 1, max: 2),
            ],
            readsNumbers: true,
            accepts: {
                $0.steps[0].count < $0.steps[1].count && $0.steps[1][0].nodes[0] >= $0.start
            }),
    ]
}

extension PathShape.Part {
    /// A part with a judgement of where it ends.
    init(
        directions: [RelationshipPattern.Direction], min: Int, max: Int?,
        endsAt: @escaping @Sendable (Int) -> Bool
    ) {
        self.init(directions: directions, min: min, max: max)
        self.endsAt = endsAt
    }
}
