import Foundation
import Interchange
import QuerySyntax

/// A query in a file, with a head comment that says what it is and which parameters it takes.
///
///     // title: Power map of a deal
///     // description: Everyone with a stake in a deal.
///     // parameter: opp STRING = 'opp1' -- Id of the deal
///     // parameter: asOf DATE = date('2026-06-30') -- The day to look at
///     MATCH …
///
/// A parameter without a default has to be given.
public struct SavedQuery: Sendable {
    /// A parameter that the head comment declares.
    public struct Parameter: Sendable {
        /// The name, without the dollar.
        public var name: String
        /// The type that given text is read as.
        public var type: ParameterType
        /// The default as an expression of the language, if there is one.
        public var defaultText: String?
        /// What it is for.
        public var explanation: String?
    }

    /// The file, or nil for a text without one.
    public var path: String?
    /// The title; the file's name where none is declared.
    public var title: String
    /// What the query answers.
    public var explanation: String?
    /// The parameters, in the order declared.
    public var parameters: [Parameter]
    /// The whole text, head comment included, so that places in errors are those of the file.
    public var text: String

    /// The file's name without folder and ending.
    public var name: String {
        path.map { URL(filePath: $0).deletingPathExtension().lastPathComponent } ?? "query"
    }

    /// Reads a query with its head comment.
    public init(text: String, path: String? = nil) throws(KithError) {
        self.text = text
        self.path = path
        self.title = ""
        self.parameters = []
        let lines = text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
        for (index, line) in lines.enumerated() {
            let content = line.trimmed
            guard content.hasPrefix("//") else {
                guard content.isEmpty else { break }
                continue
            }
            try note(content.dropFirst(2).trimmed, line: index + 1)
        }
        if title.isEmpty { title = name }
    }

    /// Reads the query in a file.
    public init(contentsOf path: String) throws(KithError) {
        guard let data = FileManager.default.contents(atPath: path) else {
            throw KithError(
                .data(.init(.file, "cannot read the query file '\(path)'")), file: path)
        }
        guard let text = String(validating: data, as: UTF8.self) else {
            throw KithError(
                .data(.init(.format, "the query file '\(path)' is not UTF-8 text")), file: path)
        }
        try self.init(text: text, path: path)
    }

    /// Every query file below a folder, by name; none where the folder cannot be read.
    public static func all(in folder: String) throws(KithError) -> [SavedQuery] {
        // A link to a folder is no folder to the enumerator.
        let place = URL(filePath: folder).resolvingSymlinksInPath().path
        let paths = FileManager.default.enumerator(atPath: place)?.compactMap { $0 as? String }
        var queries: [SavedQuery] = []
        for path in (paths ?? []).sorted() where path.hasSuffix(".cypher") {
            queries.append(try SavedQuery(contentsOf: folder + "/" + path))
        }
        return queries
    }

    private mutating func note(_ line: String, line number: Int) throws(KithError) {
        guard let colon = line.firstIndex(of: ":") else { return }
        let value = line[line.index(after: colon)...].trimmed
        switch line[..<colon] {
        case "title": title = value
        case "description": explanation = explanation.map { $0 + " " + value } ?? value
        case "parameter":
            let parameter = try Self.parameter(value, line: number, path: path)
            guard !parameters.contains(where: { $0.name == parameter.name }) else {
                throw KithError(
                    .data(
                        .init(
                            .header, "the parameter \(parameter.name) is declared twice",
                            at: Place(file: path, line: number, column: 1))), file: path)
            }
            parameters.append(parameter)
        default: return
        }
    }

    /// Reads `name TYPE [= default] [-- explanation]`.
    private static func parameter(
        _ declaration: String, line: Int, path: String?
    ) throws(KithError) -> Parameter {
        func failure(_ message: String, help: String? = nil) -> KithError {
            let place = Place(file: path, line: line, column: 1)
            return KithError(.data(.init(.header, message, at: place, help: help)), file: path)
        }
        // A default may hold dashes: the first ones that end a literal begin the explanation.
        let pieces = declaration.components(separatedBy: " -- ")
        var failed = failure(
            "cannot understand the parameter \(QueryError.quoted(declaration))",
            help: "write: // parameter: name TYPE = default -- what it is for; "
                + "the types are \(ParameterType.names)")
        for count in 1...pieces.count {
            let sides = pieces[..<count].joined(separator: " -- ")
                .split(separator: "=", maxSplits: 1)
            let words = (sides.first ?? "").split(separator: " ")
            guard words.count == 2, let type = ParameterType(rawValue: words[1].uppercased())
            else { break }
            let name = words[0].hasPrefix("$") ? words[0].dropFirst() : words[0]
            let text = sides.count == 2 ? sides[1].trimmed : nil
            if let text, LiteralValue.read(text, clock: .now).flatMap(type.converted) == nil {
                failed = failure(
                    "the default of parameter \(name), \(text), is no \(type.rawValue) literal"
                )
                continue
            }
            let explanation = pieces[count...].joined(separator: " -- ")
            return Parameter(
                name: String(name), type: type, defaultText: text,
                explanation: explanation.isEmpty ? nil : explanation[...].trimmed)
        }
        throw failed
    }
}

extension Substring {
    /// Without white space at its ends.
    ///
    /// Foundation would bridge the text to another kind first, for as long as a query is planned.
    fileprivate var trimmed: String {
        guard let last = lastIndex(where: { !$0.isWhitespace }) else { return "" }
        return String(self[...last].drop { $0.isWhitespace })
    }
}
