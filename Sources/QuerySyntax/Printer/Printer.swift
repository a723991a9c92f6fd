/// Syntax tree in, text out, with a clause on each line.
///
/// What is printed parses to the same tree. Parentheses and backticks stand only where they must,
/// and a column without an alias keeps the words that name it.
struct Printer {
    /// What has been printed so far.
    private(set) var text = ""
    /// How far a line is indented.
    private var margin = 0
    /// True inside an expression, where all clauses stand on one line.
    private var isInline = false
}

extension Statement: CustomStringConvertible {
    /// The statement as text that parses to the same tree, with a clause on each line.
    public var description: String { Printer.text { $0.statement(self) } }
}

extension Query: CustomStringConvertible {
    /// The query as text that parses to the same tree, with a clause on each line.
    public var description: String { Printer.text { $0.query(self) } }
}

extension Expression: CustomStringConvertible {
    /// The expression as text that parses to the same tree.
    public var description: String { Printer.text { $0.expression(self) } }
}

// Layout

extension Printer {
    /// What is printed by a function.
    static func text(_ body: (inout Printer) -> Void) -> String {
        var printer = Printer()
        body(&printer)
        return printer.text
    }

    /// Prints words as they are.
    mutating func write(_ words: String) { text += words }

    /// Begins the next line; inside an expression, a space does.
    mutating func newLine() {
        text += isInline ? " " : "\n" + String(repeating: " ", count: margin)
    }

    /// Begins a line for a part of a clause.
    mutating func part(_ keyword: String) {
        margin += Printer.indentation
        newLine()
        margin -= Printer.indentation
        write(keyword + " ")
    }

    /// Prints clauses on lines of their own between two brackets.
    mutating func block(
        _ opening: String, _ closing: String, _ body: (inout Printer) -> Void
    ) {
        write(opening)
        margin += Printer.indentation
        newLine()
        body(&self)
        margin -= Printer.indentation
        newLine()
        write(closing)
    }

    /// Prints clauses on one line.
    mutating func onOneLine(_ body: (inout Printer) -> Void) {
        let outer = isInline
        isInline = true
        body(&self)
        isInline = outer
    }

    /// Prints elements with commas between them.
    mutating func list<Element>(
        _ elements: [Element], separator: String = ", ",
        _ body: (inout Printer, Element) -> Void
    ) {
        for (index, element) in elements.enumerated() {
            if index > 0 { write(separator) }
            body(&self, element)
        }
    }

    private static let indentation = 2
}

// Names

extension Printer {
    /// A variable, which must not be read as a keyword.
    mutating func variable(_ name: String, mayBeginClause: Bool = true) {
        let token = Lexer(name).token(from: 0)
        let isFree =
            token.keyword.map {
                !$0.continuesQuery && !$0.beginsExpression && (mayBeginClause || !$0.beginsClause)
            } ?? true
        write(isFree && token.isWhole(name) ? name : Printer.quoted(name))
    }

    /// A label, type, key or column, where any word will do.
    mutating func name(_ name: Name) {
        write(Printer.isPlain(name.text) ? name.text : Printer.quoted(name.text))
    }

    /// The name of a function or procedure, with its namespaces: `db.labels`.
    mutating func qualifiedName(_ name: Name) {
        let parts = name.text.split(separator: ".", omittingEmptySubsequences: false)
        for (index, part) in parts.enumerated() {
            if index > 0 { write(".") }
            let token = Lexer(String(part)).token(from: 0)
            let isFree = index > 0 || token.keyword.map(\.namesFunction) ?? true
            write(isFree && token.isWhole(part) ? String(part) : Printer.quoted(String(part)))
        }
    }

    /// A parameter with its dollar.
    mutating func parameter(_ name: String) {
        let token = Lexer("$" + name).token(from: 0)
        let isPlain = token.kind == .parameter && token.end == name.utf8.count + 1
        write("$" + (isPlain && !name.hasPrefix("`") ? name : Printer.quoted(name)))
    }

    /// True if a name is a word without backticks.
    static func isPlain(_ name: String) -> Bool { Lexer(name).token(from: 0).isWhole(name) }

    /// A name in backticks.
    static func quoted(_ name: String) -> String {
        var text = "`"
        for scalar in name.unicodeScalars {
            if scalar == "`" { text += "`" }
            text.unicodeScalars.append(scalar)
        }
        return text + "`"
    }
}

extension Token {
    /// True if the token is a bare word that is the whole of a name.
    fileprivate func isWhole(_ name: some StringProtocol) -> Bool {
        kind == .word && start == 0 && end == name.utf8.count
    }
}

extension Keyword {
    /// True for a word that may also be the name of a function.
    fileprivate var namesFunction: Bool { self == .count || self == .collect || self == .exists }

    /// True for a word that an expression takes for something other than a name.
    fileprivate var beginsExpression: Bool {
        switch self {
        case .not, .trueLiteral, .falseLiteral, .null, .caseKeyword, .distinct, .all, .any,
            .noneKeyword, .single, .reduce, .shortestPath, .allShortestPaths:
            true
        default: false
        }
    }
}
