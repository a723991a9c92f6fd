import Diagrams
import GraphStore
import Interchange
import QuerySyntax
import Values

extension KithError: CustomStringConvertible {
    /// The report for a person.
    public var description: String { rendered }

    /// The error as a person reads it: message, place, the line with a caret, and what helps.
    public var rendered: String {
        switch cause {
        case .query(let error):
            guard let text else { return Self.lines(message, hint) }
            let report = error.rendered(in: text)
            guard let file, let place = error.span?.lineAndColumn(in: text) else { return report }
            return "\(file):\(place.line):\(place.column): \(report)"
        case .data(let error):
            let place = error.place.map { "\($0): " } ?? ""
            return Self.lines(place + message, hint)
        case .store, .diagram, .usage:
            return Self.lines(message, hint)
        }
    }

    /// The error as one JSON object, without a line break.
    public var json: String {
        var members: [(String, Value)] = []
        switch cause {
        case .query(let error):
            members = [
                ("type", .string(error.kind.rawValue)), ("phase", .string(error.phase.rawValue)),
                ("detail", .string(error.detail)), ("message", .string(error.message)),
            ]
            if let text, let span = error.span {
                let place = span.lineAndColumn(in: text)
                members += [
                    ("line", .integer(Int64(place.line))),
                    ("column", .integer(Int64(place.column))),
                    ("length", .integer(Int64(span.upperBound - span.lowerBound))),
                ]
            }
        case .data(let error):
            members = [
                ("type", "DataError"), ("phase", "runtime"),
                ("detail", .string(error.code.rawValue)), ("message", .string(error.message)),
            ]
            if let place = error.place {
                members += [
                    ("file", place.file.map(Value.string) ?? .null),
                    ("line", .integer(Int64(place.line))),
                    ("column", .integer(Int64(place.column))),
                ]
            }
        case .store(let error):
            members = [
                ("type", "StoreError"), ("phase", "runtime"),
                ("detail", .string(error.code.name)), ("message", .string(error.message)),
            ]
        case .diagram(let error):
            members = [
                ("type", "DiagramError"), ("phase", "runtime"), ("detail", .string(error.name)),
                ("message", .string(error.message)),
            ]
        case .usage(let message, _):
            members = [
                ("type", "UsageError"), ("phase", "compile time"), ("detail", "InvalidUsage"),
                ("message", .string(message)),
            ]
        }
        if let hint { members.append(("hint", .string(hint))) }
        let written = members.map { name, value in
            var text = ""
            JSON.write(name, into: &text)
            text += ": "
            JSON.write(value, into: &text)
            return text
        }
        return "{" + written.joined(separator: ", ") + "}"
    }

    private static func lines(_ message: String, _ hint: String?) -> String {
        hint.map { "\(message)\nHint: \($0)" } ?? message
    }
}

extension StoreError.Code {
    /// The case without what it carries.
    fileprivate var name: String { String("\(self)".prefix { $0 != "(" }) }
}

extension DiagramError {
    /// The case without what it carries.
    fileprivate var name: String { String("\(self)".prefix { $0 != "(" }) }
}
