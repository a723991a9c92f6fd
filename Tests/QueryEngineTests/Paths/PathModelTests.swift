import Foundation
import GraphIndex
import QueryEngine
import QueryPlan
import QuerySyntax
import Testing
import Values

/// Every mode, selector and quantifier against the slow model, on multigraphs of up to four nodes
/// and five arcs, with loops and parallel arcs.
///
/// There are so many questions that only a few of the smaller graphs are taken, others for each
/// pattern. `KITH_PATHS=all` takes all of them: 972 graphs that differ in more than the numbers of
/// their nodes, and all 20,349 for patterns that ask for numbers. In release the 4.2 million
/// questions take 14 minutes of processor time.
struct PathModelTests {
    static let takesAll = ProcessInfo.processInfo.environment["KITH_PATHS"] == "all"
    /// One of so many graphs is taken.
    static let stride = takesAll ? 1 : 1201

    static let numbered = (0...(takesAll ? 5 : 4)).flatMap {
        SmallGraph.numbered(nodeCount: 4, arcCount: $0)
    }
    /// One of each that differ only in the numbers of their nodes.
    static let unnumbered = (0...5).flatMap { SmallGraph.all(nodeCount: 4, arcCount: $0) }

    /// The mode stands behind a selector, or in place of `#`.
    static let selectors: [(String, PathSelector)] = [
        ("", .all), ("ANY ", .any(.number(1))), ("ANY 2 ", .any(.number(2))),
        ("ANY SHORTEST ", .shortest(.number(1))), ("SHORTEST 2 ", .shortest(.number(2))),
        ("SHORTEST 3 ", .shortest(.number(3))), ("ALL SHORTEST ", .shortestGroups(.number(1))),
        ("SHORTEST 2 #GROUPS ", .shortestGroups(.number(2))),
    ]
    /// What is bound before the pattern is matched, so that it is walked from either end.
    static let beginnings = ["", "MATCH (a), (b) ", "MATCH (b) "]

    @Test(arguments: PathShape.repeated + PathShape.composed)
    func `paths are those that the standard says`(_ shape: PathShape) throws {
        let graphs = Self.takesAll && !shape.readsNumbers ? Self.unnumbered : Self.numbered
        let first = shape.text.utf8.reduce(0) { $0 * 31 % Self.stride + Int($1) } % Self.stride
        var questions: [String: PathQuestion] = [:]
        var comparisons = 0
        for number in Swift.stride(from: first, to: graphs.count, by: Self.stride) {
            let small = graphs[number]
            let graph = try small.graph()
            for mode in PathMode.allCases {
                let choices = Self.choices(among: small.matches(shape, mode), shape)
                for (turn, selector) in Self.selectors(mode, shape).enumerated() {
                    // Each graph is asked with one of the beginnings.
                    let beginning = Self.beginnings[(number + turn) % Self.beginnings.count]
                    let text = "\(beginning)MATCH p = \(selector.text)\(shape.pattern)"
                    let question =
                        try questions[text] ?? PathQuestion(shape, selector.selector, text: text)
                    questions[text] = question
                    try question.check(on: graph, small, choices)
                    comparisons += 1
                }
            }
        }
        guard Self.takesAll else { return }
        let report = "\(shape.text): \(comparisons) comparisons on \(graphs.count) graphs\n"
        FileHandle.standardError.write(Data(report.utf8))
    }

    /// The selectors for a mode, as they are written with it; of trails also without it.
    private static func selectors(
        _ mode: PathMode, _ shape: PathShape
    ) -> [(text: String, selector: PathSelector)] {
        let asked = selectors.filter { _, selector in
            // Walks without end are refused, and of three lengths the model may not have all.
            mode != .walk || !shape.isUnbounded
                || selector != .all && (selector != .shortest(.number(3)) || shape.walkLengths == 3)
        }
        return (mode == .trail ? ["", "TRAIL "] : [mode.rawValue + " "]).flatMap { words in
            asked.map { text, selector in
                (text.contains("#") ? text.replacing("#", with: words) : text + words, selector)
            }
        }
    }

    private static func choices(
        among matches: [PathMatch], _ shape: PathShape
    ) -> [[Int]: PathChoice] {
        var choices: [[Int]: PathChoice] = [:]
        for match in matches {
            choices[[match.start, match.end], default: PathChoice()]
                .add(match.row(of: shape), length: match.arcs.count)
        }
        return choices
    }
}

/// A question and its plan.
private struct PathQuestion {
    var selector: PathSelector
    var text: String
    var plan: LogicalPlan

    init(_ shape: PathShape, _ selector: PathSelector, text: String) throws {
        self.selector = selector
        self.text = text + " RETURN " + (["a", "b", "p"] + shape.columns).joined(separator: ", ")
        plan = try TextQuery().plan(self.text)
    }

    /// Compares the engine's rows with those that the model allows.
    func check(on graph: Graph, _ small: SmallGraph, _ choices: [[Int]: PathChoice]) throws {
        let limits = Limits(seconds: 20)
        let rows = try QueryRun(plan, on: graph, settings: .plain(limits: limits)).all()
        let found = Dictionary(grouping: rows) { [$0[0].number, $0[1].number] }
        for ends in Set(found.keys).union(choices.keys) {
            let taken = (found[ends] ?? []).map { $0.dropFirst(2).flatMap(\.numbers) }
            let choice = choices[ends] ?? PathChoice()
            if !choice.allows(taken, takenBy: selector) {
                Issue.record("\(text) on \(small), between \(ends): \(taken)")
                return
            }
        }
    }
}

/// Rows as numbers, with a negative one behind each list.
extension PathMatch {
    /// The path and the columns of a shape.
    fileprivate func row(of shape: PathShape) -> [Int] {
        var row = nodes + [-1] + arcs + [-1]
        guard !shape.columns.isEmpty else { return row }
        let gathersNodes = shape.columns.contains("x")
        var junction = start
        for (number, part) in shape.parts.enumerated() {
            let taken = steps[number]
            if number > 0, shape.columns.contains("m") { row.append(junction) }
            junction = taken.last?.nodes.last ?? junction
            for position in 0...part.directions.count {
                if gathersNodes { row += taken.map { $0.nodes[position] } + [-1] }
                guard position < part.directions.count else { continue }
                let arcs = taken.map { $0.arcs[position] }
                // A relationship that does not repeat is no list.
                row += part.min == 1 && part.max == 1 ? arcs : arcs + [-1]
            }
        }
        return row
    }
}

extension Value {
    fileprivate var number: Int { numbers.first ?? -1 }

    fileprivate var numbers: [Int] {
        switch self {
        case .node(let node): [Int(node.id.rawValue)]
        case .relationship(let relationship): [Int(relationship.id.rawValue)]
        case .list(let elements): elements.flatMap(\.numbers) + [-1]
        case .path(let path):
            path.nodes.map { Int($0.id.rawValue) } + [-1]
                + path.relationships.map { Int($0.id.rawValue) } + [-1]
        default: [-1]
        }
    }
}
