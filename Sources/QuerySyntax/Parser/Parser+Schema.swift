extension Parser {
    /// A command on constraints and indexes, or nil where none begins.
    mutating func schemaCommand() throws(QueryError) -> SchemaCommand? {
        let start = token.start
        let action: SchemaCommand.Action
        switch token.keyword {
        case .create:
            try takeIndexKind()
            let object = next
            guard object.keyword == .constraint || object.keyword == .index,
                lexer.token(from: object.end).kind != .equal
            else { return nil }
            advance()
            action = at(.constraint) ? try createConstraint() : try createIndex()
        case .drop:
            advance()
            action = try drop()
        case .show:
            advance()
            action = try show()
        default:
            return nil
        }
        return SchemaCommand(action: action, span: span(from: start))
    }

    /// Parses `CREATE CONSTRAINT [name] [IF NOT EXISTS] FOR … REQUIRE …`.
    private mutating func createConstraint() throws(QueryError) -> SchemaCommand.Action {
        advance()
        let name = try schemaName()
        let ifNotExists = try ifExists(negated: true)
        let (entity, variable, label) = try constrained()
        try expect(.require, "behind what it is for")
        let keys = try propertyKeys(of: variable)
        guard take(.isKeyword) else {
            throw unexpected(
                "IS behind the properties",
                hint: "Then comes UNIQUE, NOT NULL, NODE KEY or :: and a type.")
        }
        let rule = try rule(for: entity)
        return .createConstraint(
            name: name, ifNotExists: ifNotExists,
            SchemaCommand.Constraint(entity: entity, label: label, keys: keys, rule: rule))
    }

    /// Parses `CREATE INDEX [name] [IF NOT EXISTS] FOR (n:Label) ON (n.key, …)`.
    private mutating func createIndex() throws(QueryError) -> SchemaCommand.Action {
        advance()
        let name = try schemaName()
        let ifNotExists = try ifExists(negated: true)
        if at(.forKeyword), lexer.token(from: next.end).kind == .rightParenthesis {
            throw syntaxError(
                "An index finds nodes; there is none of relationships.", at: next.span,
                hint: "Begin the pattern at a node that FOR (n:Label) ON (n.key) finds.")
        }
        let (variable, label) = try labelledNode()
        try expect(.on, "behind the node")
        let keys = try propertyKeys(of: variable)
        return .createIndex(name: name, ifNotExists: ifNotExists, label: label, keys: keys)
    }

    /// Passes over the RANGE of `CREATE RANGE INDEX`, the one kind there is; CREATE stays in hand.
    private mutating func takeIndexKind() throws(QueryError) {
        let kind = next
        guard kind.kind == .word, lexer.token(from: kind.end).keyword == .index else { return }
        switch lexer.text(kind.start, kind.end).uppercased() {
        case "RANGE":
            advance()
        case "TEXT", "FULLTEXT":
            throw syntaxError(
                "There are no indexes of words to create.", at: kind.span,
                hint: "CALL search.nodes('…') finds nodes by the words of their names.")
        case "POINT", "LOOKUP", "VECTOR":
            throw syntaxError(
                "There are no indexes of this kind.", at: kind.span,
                hint: "CREATE INDEX FOR (n:Label) ON (n.key) makes one of values.")
        default: break
        }
    }

    private mutating func drop() throws(QueryError) -> SchemaCommand.Action {
        let isIndex = at(.index)
        guard isIndex || at(.constraint) else {
            throw unexpected("CONSTRAINT or INDEX behind DROP")
        }
        advance()
        let what = isIndex ? "the name of an index" : "the name of a constraint"
        if at(.on) || at(.forKeyword), next.kind == .colon || next.kind == .leftParenthesis {
            throw unexpected(what, hint: "SHOW CONSTRAINTS and SHOW INDEXES list the names.")
        }
        let name = try name(what)
        let ifExists = try ifExists(negated: false)
        return isIndex
            ? .dropIndex(name: name, ifExists: ifExists)
            : .dropConstraint(name: name, ifExists: ifExists)
    }

    private mutating func show() throws(QueryError) -> SchemaCommand.Action {
        if take(.constraints) || take(.constraint) { return .showConstraints }
        if take(.indexes) || take(.index) { return .showIndexes }
        if take(.procedures) || take(.procedure) { return .showProcedures }
        if take(.functions) || take(.function) { return .showFunctions }
        throw unexpected("CONSTRAINTS, INDEXES, PROCEDURES or FUNCTIONS behind SHOW")
    }

    /// The name of a constraint or index, where one is given.
    private mutating func schemaName() throws(QueryError) -> Name? {
        guard token.isName else { return nil }
        if at(.forKeyword), next.kind == .leftParenthesis { return nil }
        if at(.ifKeyword), next.keyword == .not { return nil }
        let isOld = at(.on) && (next.kind == .leftParenthesis || next.kind == .colon)
        return isOld ? nil : try name("a name")
    }

    /// Parses `IF EXISTS` or `IF NOT EXISTS`.
    private mutating func ifExists(negated: Bool) throws(QueryError) -> Bool {
        guard take(.ifKeyword) else { return false }
        if negated { try expect(.not, "behind IF") }
        try expect(.exists, negated ? "behind IF NOT" : "behind IF")
        return true
    }

    /// Parses `FOR (variable:Label)`.
    mutating func labelledNode() throws(QueryError) -> (variable: Name, label: Name) {
        guard take(.forKeyword) else {
            throw unexpected(
                "FOR and a node such as (n:Label)",
                hint: at(.on) ? "Write FOR (n:Label) and then REQUIRE or ON." : nil)
        }
        try expect(.leftParenthesis, to: "begin the node")
        let variable = try name("a variable")
        try expect(.colon, to: "begin the label")
        let label = try name("a label")
        try expect(.rightParenthesis, to: "close the node")
        return (variable, label)
    }

    /// Parses `variable.key` or `(variable.key, …)`.
    private mutating func propertyKeys(of variable: Name) throws(QueryError) -> [Name] {
        let isList = take(.leftParenthesis)
        var keys: [Name] = []
        repeat {
            let owner = try name("a property of the node")
            guard owner.text == variable.text else {
                throw syntaxError(
                    "The variable \(QueryError.quoted(owner.text)) is not defined.",
                    "UndefinedVariable",
                    at: owner.span,
                    hint: "Did you mean \(QueryError.quoted(variable.text))?")
            }
            try expect(.dot, to: "name a property")
            let key = try name("the name of a property")
            guard !keys.contains(where: { $0.text == key.text }) else {
                throw syntaxError(
                    "The property \(QueryError.quoted(key.text)) is named twice.", at: key.span,
                    hint: "Name each property once.")
            }
            keys.append(key)
        } while isList && take(.comma)
        if isList { try expect(.rightParenthesis, to: "close the list of properties") }
        return keys
    }
}
