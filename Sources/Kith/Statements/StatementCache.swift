/// Statements by their texts, so that one that comes again need not be parsed, nor planned.
struct StatementCache: Sendable {
    private var statements: [String: ScriptStatement] = [:]

    /// With more, all make room: who makes up a text for each question gains nothing either way.
    private static let countMax = 1_000
    /// Longer texts are seldom asked twice, and take much room.
    private static let bytesMax = 10_000

    subscript(text: String) -> ScriptStatement? {
        get { statements[text] }
        set {
            guard text.utf8.count <= StatementCache.bytesMax else { return }
            if statements.count >= StatementCache.countMax { statements = [:] }
            statements[text] = newValue
        }
    }
}
