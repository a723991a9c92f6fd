import Values

extension Printer {
    /// A command on constraints and indexes, on one line.
    mutating func schemaCommand(_ command: SchemaCommand) {
        switch command.action {
        case .createConstraint(let name, let ifNotExists, let constraint):
            created(
                "CONSTRAINT", name, ifNotExists: ifNotExists, on: constraint.label,
                isRelationship: constraint.entity == .relationship)
            write(" REQUIRE ")
            keys(constraint.keys)
            switch constraint.rule {
            case .unique: write(" IS UNIQUE")
            case .exists: write(" IS NOT NULL")
            case .key: write(constraint.entity == .node ? " IS NODE KEY" : " IS RELATIONSHIP KEY")
            case .type(let type): write(" IS :: " + type.rawValue)
            }
        case .createIndex(let name, let ifNotExists, let label, let keys):
            created("INDEX", name, ifNotExists: ifNotExists, on: label)
            write(" ON ")
            self.keys(keys)
        case .dropConstraint(let name, let ifExists):
            dropped("CONSTRAINT", name, ifExists: ifExists)
        case .dropIndex(let name, let ifExists):
            dropped("INDEX", name, ifExists: ifExists)
        case .showConstraints: write("SHOW CONSTRAINTS")
        case .showIndexes: write("SHOW INDEXES")
        case .showProcedures: write("SHOW PROCEDURES")
        case .showFunctions: write("SHOW FUNCTIONS")
        }
    }

    private mutating func created(
        _ object: String, _ name: Name?, ifNotExists: Bool, on label: Name,
        isRelationship: Bool = false
    ) {
        write("CREATE " + object)
        if let name {
            write(" ")
            schemaName(name)
        }
        write((ifNotExists ? " IF NOT EXISTS" : "") + (isRelationship ? " FOR ()-[n:" : " FOR (n:"))
        self.name(label)
        write(isRelationship ? "]-()" : ")")
    }

    private mutating func dropped(_ object: String, _ name: Name, ifExists: Bool) {
        write("DROP \(object) ")
        schemaName(name)
        if ifExists { write(" IF EXISTS") }
    }

    /// A name, in backticks where it could be read as the next keyword.
    private mutating func schemaName(_ name: Name) {
        let isKeyword = Lexer(name.text).token(from: 0).keyword != nil
        isKeyword ? write(Printer.quoted(name.text)) : self.name(name)
    }

    private mutating func keys(_ keys: [Name]) {
        write("(")
        list(keys) { printer, key in
            printer.write("n.")
            printer.name(key)
        }
        write(")")
    }
}
