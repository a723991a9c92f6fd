extension Printer {
    /// A statement with its prefixes.
    ///
    /// DIAGRAM comes first: behind it a word that begins no query is a kind of diagram.
    mutating func statement(_ statement: Statement) {
        if let diagram = statement.diagram {
            write("DIAGRAM ")
            if let kind = diagram.kind {
                let isKeyword = Lexer(kind.text).token(from: 0).keyword != nil
                isKeyword ? write(Printer.quoted(kind.text)) : name(kind)
                write(" ")
            }
        }
        switch statement.mode {
        case .run: break
        case .explain: write("EXPLAIN ")
        case .profile: write("PROFILE ")
        }
        switch statement.body {
        case .query(let query): self.query(query)
        case .schema(let command): schemaCommand(command)
        }
    }

    /// Single queries with UNION on lines of its own.
    mutating func query(_ query: Query) {
        clauses(query.first.clauses)
        for arm in query.unions {
            newLine()
            write(arm.all ? "UNION ALL" : "UNION")
            newLine()
            clauses(arm.query.clauses)
        }
    }

    /// Clauses, each on its line.
    mutating func clauses(_ clauses: [Clause]) {
        for (index, clause) in clauses.enumerated() {
            if index > 0 {
                newLine()
                if clause.isNext || clauses[index - 1].isNext {
                    write("NEXT")
                    newLine()
                }
            }
            if case .with(let rows, nil) = clause.kind,
                clauses.dropFirst(index + 1).first?.isNext == true
            {
                self.clause(Clause(.returning(rows), clause.span))
            } else {
                self.clause(clause)
            }
        }
    }

    private mutating func clause(_ clause: Clause) {
        switch clause.kind {
        case .match(let optional, let patterns, let predicate):
            write(optional ? "OPTIONAL MATCH " : "MATCH ")
            list(patterns) { $0.pathPattern($1) }
            filter(predicate)
        case .unwind(let list, let variable, let counter): unwind(list, variable, counter)
        case .load(let load): self.load(load)
        case .call(let call): procedureCall(call)
        case .subquery(let call): subqueryCall(call)
        case .create(let patterns):
            write("CREATE ")
            list(patterns) { $0.pathPattern($1) }
        case .merge(let pattern, let onCreate, let onMatch):
            write("MERGE ")
            pathPattern(pattern)
            merged("ON CREATE SET", onCreate)
            merged("ON MATCH SET", onMatch)
        case .set(let items):
            write("SET ")
            list(items) { $0.setItem($1) }
        case .remove(let items):
            write("REMOVE ")
            list(items) { $0.removeItem($1) }
        case .delete(let detach, let items):
            write(detach ? "DETACH DELETE " : "DELETE ")
            list(items) { $0.expression($1) }
        case .forEach(let variable, let list, let clauses):
            write("FOREACH (")
            self.variable(variable.text)
            write(" IN ")
            expression(list)
            block(" |", ")") { $0.clauses(clauses) }
        case .with(let projection, let predicate):
            write("WITH ")
            self.projection(projection)
            filter(predicate)
        case .filter(let predicate):
            write("FILTER ")
            expression(predicate)
        case .bindings(let bindings):
            write("LET ")
            list(bindings) { printer, binding in
                printer.variable(binding.variable.text)
                printer.write(" = ")
                printer.expression(binding.value)
            }
        case .returning(let projection):
            write("RETURN ")
            self.projection(projection)
        case .next(let query): self.query(query)
        case .finish: write("FINISH")
        }
    }

    private mutating func unwind(
        _ list: Expression, _ variable: Name, _ counter: ElementCounter?
    ) {
        guard let counter else {
            write("UNWIND ")
            expression(list)
            write(" AS ")
            return self.variable(variable.text)
        }
        write("FOR ")
        self.variable(variable.text)
        write(" IN ")
        expression(list)
        write(counter.first == 0 ? " WITH OFFSET " : " WITH ORDINALITY ")
        self.variable(counter.variable.text, mayBeginClause: false)
    }

    private mutating func subqueryCall(_ call: SubqueryCall) {
        write(call.optional ? "OPTIONAL CALL " : "CALL ")
        switch call.imports {
        case .leadingWith: break
        case .all: write("(*) ")
        case .names(let names):
            write("(")
            list(names) { $0.variable($1.text) }
            write(") ")
        }
        block("{", "}") { $0.query(call.query) }
    }

    private mutating func filter(_ predicate: Expression?) {
        guard let predicate else { return }
        part("WHERE")
        expression(predicate)
    }

    private mutating func merged(_ keywords: String, _ items: [SetItem]) {
        guard !items.isEmpty else { return }
        part(keywords)
        list(items) { $0.setItem($1) }
    }

    private mutating func procedureCall(_ call: ProcedureCall) {
        write(call.optional ? "OPTIONAL CALL " : "CALL ")
        qualifiedName(call.name)
        if let arguments = call.arguments {
            write("(")
            list(arguments) { $0.expression($1) }
            write(")")
        }
        switch call.yield {
        case .none: break
        case .all: write(" YIELD *")
        case .items(let items, let predicate):
            write(" YIELD ")
            list(items) { printer, item in
                guard let alias = item.alias else { return printer.variable(item.column.text) }
                printer.name(item.column)
                printer.write(" AS ")
                printer.variable(alias.text)
            }
            filter(predicate)
        }
    }
}

extension Clause {
    fileprivate var isNext: Bool { if case .next = kind { true } else { false } }
}

// Projections

extension Printer {
    private mutating func projection(_ projection: Projection) {
        if projection.distinct { write("DISTINCT ") }
        if projection.star != nil { write(projection.items.isEmpty ? "*" : "*, ") }
        list(projection.items) { printer, item in
            // The text is the name of the column, so it is part of what the query means.
            guard let alias = item.alias else { return printer.write(item.text) }
            printer.expression(item.expression)
            printer.write(" AS ")
            printer.variable(alias.text)
        }
        if !projection.orderBy.isEmpty {
            part("ORDER BY")
            list(projection.orderBy) { printer, item in
                printer.expression(item.expression)
                if item.descending { printer.write(" DESC") }
                if let first = item.nullsFirst {
                    printer.write(first ? " NULLS FIRST" : " NULLS LAST")
                }
            }
        }
        if let skip = projection.skip {
            part("SKIP")
            expression(skip)
        }
        if let limit = projection.limit {
            part("LIMIT")
            expression(limit)
        }
    }
}
