/// Advice for those who write what another language has.
extension Parser {
    /// What the word in hand is likely meant as.
    func habitHint() -> String? {
        guard token.kind == .word else { return nil }
        return Self.habits[lexer.text(token.start, token.end).uppercased()]
    }

    private static let habits = [
        "LIKE": "Texts are compared by STARTS WITH, ENDS WITH, CONTAINS and =~.",
        "ILIKE": "Texts are compared by CONTAINS and =~, as in toLower(a) CONTAINS 'x'.",
        "BETWEEN": "A range is written 1 <= x <= 2.",
        "GROUP": "Rows are grouped by the columns that call no aggregating function.",
        "HAVING": "Aggregate in a WITH, and write WHERE behind it.",
        "SELECT": "A query is MATCH … RETURN ….",
        "UPDATE": "MATCH … SET … changes what is there.",
        "OFFSET": "OFFSET stands before LIMIT.",
        "SKIP": "SKIP stands before LIMIT.",
        "DESC": "DESC stands before NULLS FIRST and NULLS LAST.",
        "ASC": "ASC stands before NULLS FIRST and NULLS LAST.",
        "HEADERS": "It is WITH HEADERS.",
        "WHERE": "WHERE stands behind MATCH, WITH or YIELD, once for each.",
        "USING": "Leave it out: indexes are chosen by what the graph holds.",
        "AND": "Patterns are separated by ',', labels by '&'.",
        "OR": "Labels and types are separated by '|'.",
        "YIELD": "Only CALL has a YIELD, as in CALL db.labels() YIELD label.",
        "LABELS": "CALL db.labels() lists them.",
        "TYPES": "CALL db.relationshipTypes() lists them.",
        "DATABASE": "A database is a file, named on the command line.",
        "DATABASES": "A database is a file, named on the command line.",
        "INTO": "A node is made by INSERT (:Label {key: value}).",
        "UNIQUE": "MERGE makes what is not there; CREATE CONSTRAINT keeps values apart.",
    ]
}
