import Foundation
import TCK

/// A query of the TCK, as text, with the error that it is expected to raise.
struct TCKQuery: Sendable {
    var text: String
    var place: String
    /// The detail of a compile-time SyntaxError, where one is expected.
    var syntaxError: String?

    /// The queries of every scenario; an outline gives those of each of its examples.
    static func all(in folder: URL) throws -> [TCKQuery] {
        try Kit.scenarios(in: folder).flatMap(all)
    }

    private static func all(of scenario: Scenario) -> [TCKQuery] {
        scenario.examples.flatMap { steps in
            let raised = "a SyntaxError should be raised at compile time: "
            let error = steps.first { $0.text.hasPrefix(raised) }?.text.dropFirst(raised.count)
            return steps.compactMap { step in
                step.block.map { text in
                    let isMain = step.text == "executing query:"
                    return TCKQuery(
                        text: text, place: "\(scenario)",
                        syntaxError: isMain ? error.map(String.init) : nil)
                }
            }
        }
    }
}
