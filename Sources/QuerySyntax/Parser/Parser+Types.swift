import Values

extension Parser {
    /// A type behind `IS TYPED` or `::`; types with `|` between them are one of them.
    mutating func valueType() throws(QueryError) -> TypeExpression {
        let outer = try descend()
        var types = [try singleType()]
        while at(.bar), !barEndsLabels {
            advance()
            types.append(try singleType())
        }
        ascend(outer)
        return types.count == 1 ? types[0] : .union(types)
    }

    /// One type, with or without `NOT NULL`.
    private mutating func singleType() throws(QueryError) -> TypeExpression {
        let type: TypeExpression
        if next.kind == .less, let isList = opensElements {
            advance()
            advance()
            let endsLabels = barEndsLabels
            barEndsLabels = false
            let inner = try valueType()
            barEndsLabels = endsLabels
            try expect(.greater, to: "close the type")
            type = isList ? .list(of: inner) : inner
        } else {
            type = try namedType()
        }
        guard at(.not), next.keyword == .null else { return type }
        advance()
        advance()
        return .notNull(type)
    }

    /// Whether the word in hand may stand before a `<`, and whether that makes a list.
    private var opensElements: Bool? {
        switch lexer.text(token.start, token.end).uppercased() {
        case "LIST", "ARRAY": true
        case "ANY": false
        default: nil
        }
    }

    /// A type that is named by up to three words; the longest name counts.
    private mutating func namedType() throws(QueryError) -> TypeExpression {
        var words = ""
        var found: (type: TypeExpression, end: Int)?
        var token = token
        for _ in 0..<Self.typeWordsMax where token.kind == .word {
            words += (words.isEmpty ? "" : " ") + lexer.text(token.start, token.end).uppercased()
            if let type = Self.typesByName[words] { found = (type, token.end) }
            token = lexer.token(from: token.end)
        }
        guard let found else {
            throw unexpected("a type such as INTEGER or LIST<STRING>")
        }
        while self.token.start < found.end { advance() }
        return found.type
    }

    private static let typeWordsMax = 3

    private static let typesByName: [String: TypeExpression] = {
        var types: [String: TypeExpression] = [
            "ANY": .any, "ANY VALUE": .any, "NOTHING": .nothing, "PROPERTY VALUE": .propertyValue,
            "ANY PROPERTY VALUE": .propertyValue,
        ]
        for type in ValueType.allCases { types[type.rawValue] = .simple(type) }
        types["LIST"] = .list(of: .any)
        let synonyms: [String: ValueType] = [
            "BOOL": .boolean, "VARCHAR": .string, "INT": .integer, "SIGNED INTEGER": .integer,
            "TIME WITHOUT TIMEZONE": .localTime, "TIME WITH TIMEZONE": .time,
            "TIMESTAMP WITHOUT TIMEZONE": .localDateTime, "TIMESTAMP WITH TIMEZONE": .dateTime,
            "VERTEX": .node, "ANY NODE": .node, "ANY VERTEX": .node, "EDGE": .relationship,
            "ANY RELATIONSHIP": .relationship, "ANY EDGE": .relationship, "ANY MAP": .map,
        ]
        for (name, type) in synonyms { types[name] = .simple(type) }
        return types
    }()
}
