import Diagrams
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
    /// True for a query that changes the graph.
    let isUpdating: Bool
    let memo = PlanMemo()

    init(_ statement: Statement, text: String, file: String? = nil) {
        mode = statement.mode
        diagram = statement.diagram
        body = statement.body
        isUpdating = if case .query(let query) = body { query.isUpdating } else { false }
        self.text = text
        self.file = file
    }

    /// Throws where a prefix does not go with what it stands before.
    func check() throws(KithError) {
        guard case .schema = body else { return }
        let fault: String? =
            switch mode {
            case .explain, .profile: "A command on constraints or indexes has no plan to show."
            case .run where diagram != nil: "A command on constraints or indexes has no diagram."
            case .run: nil
            }
        guard let fault else { return }
        throw KithError(
            .query(QueryError(.syntaxError, .compileTime, "UnexpectedSyntax", fault)),
            text: text, file: file)
    }

    /// The kind that a `DIAGRAM` prefix names.
    func diagramKind() throws(KithError) -> DiagramKind? {
        guard let name = diagram?.kind else { return nil }
        do {
            return try DiagramKind(named: name.text)
        } catch {
            throw KithError(
                .query(
                    QueryError(
                        .syntaxError, .compileTime, "UnknownDiagramKind",
                        "There is no kind of diagram named \(QueryError.quoted(name.text)).",
                        at: name.span, hint: error.hint)),
                text: text, file: file)
        }
    }

    /// True if running it may change the database.
    public var writes: Bool {
        guard mode != .explain else { return false }
        switch body {
        case .query: return isUpdating
        case .schema(let command):
            switch command.action {
            case .showConstraints, .showIndexes, .showProcedures, .showFunctions: return false
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
        let parts: [(statement: Statement, span: SourceSpan)]
        do {
            parts = try QueryParser.parseScript(query.text)
        } catch {
            throw KithError(.query(error), text: query.text, file: query.path)
        }
        for part in parts {
            let statement = ScriptStatement(part.statement, text: query.text, file: query.path)
            try statement.check()
            _ = try statement.diagramKind()
            statements.append(statement)
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
        guard text == nil, case .query(var error) = cause else { return self }
        error.span = error.span ?? statement.fallbackSpan(of: error)
        return KithError(.query(error), text: statement.text, file: statement.file)
    }
}

extension ScriptStatement {
    /// Where an error shows that the whole statement raised: a constraint is checked at the end.
    fileprivate func fallbackSpan(of error: QueryError) -> SourceSpan? {
        switch body {
        case .schema(let command): command.span
        case .query(let query):
            error.kind == .constraintValidationFailed ? query.firstUpdate : nil
        }
    }
}
