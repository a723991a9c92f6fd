public import QuerySyntax

/// One statement, with the text that its places refer to.
public struct ScriptStatement: Sendable {
    /// What to do with the query.
    public var mode: Statement.Mode
    /// The `DIAGRAM` prefix, if there is one.
    public var diagram: Statement.DiagramPrefix?
    let body: Statement.Body
    /// The text that the spans of the statement refer to.
    public let text: String
    /// The file that the text was read from.
    public let file: String?

    init(_ statement: Statement, text: String, file: String? = nil) {
        mode = statement.mode
        diagram = statement.diagram
        body = statement.body
        self.text = text
        self.file = file
    }

    /// True if running it may change the database.
    public var writes: Bool {
        guard mode != .explain else { return false }
        switch body {
        case .query(let query): return query.writes
        case .schema(let command):
            switch command.action {
            case .showConstraints, .showIndexes: return false
            case .createConstraint, .dropConstraint, .createIndex, .dropIndex: return true
            }
        }
    }
}

/// The statements of a file, each ended by a semicolon; the last may go without.
///
/// All of it is parsed before anything runs, so that a mistake at the end stops the beginning.
public struct Script: Sendable {
    /// The statements, in order.
    public let statements: [ScriptStatement]

    /// True if a statement may change the database.
    public var writes: Bool { statements.contains(where: \.writes) }

    /// Reads the statements of a saved query.
    public init(_ query: SavedQuery) throws(KithError) {
        var statements: [ScriptStatement] = []
        do {
            for part in try QueryParser.parseScript(query.text) {
                statements.append(
                    ScriptStatement(part.statement, text: query.text, file: query.path))
            }
        } catch {
            throw KithError(.query(error), text: query.text, file: query.path)
        }
        guard !statements.isEmpty else {
            throw KithError(
                .usage("the query is empty", hint: "for example: MATCH (n) RETURN count(n)"))
        }
        self.statements = statements
    }
}

extension KithError {
    /// The error with the text and file of the statement that raised it.
    func placed(in statement: ScriptStatement) -> KithError {
        guard text == nil, case .query = cause else { return self }
        return KithError(cause, text: statement.text, file: statement.file)
    }
}
