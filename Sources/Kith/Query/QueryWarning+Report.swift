import Interchange
public import QuerySyntax
public import Values

extension QueryWarning {
    /// The warning as a value for programs: code, message, place and hint.
    public func value(in text: String) -> Value {
        let place = span.lineAndColumn(in: text)
        return .map([
            "code": .string(code.rawValue), "message": .string(message), "hint": .string(hint),
            "line": .integer(Int64(place.line)), "column": .integer(Int64(place.column)),
            "length": .integer(Int64(span.upperBound - span.lowerBound)),
        ])
    }

    /// The warning as one JSON object, without a line break.
    public func json(in text: String) -> String {
        var output = ""
        JSON.write(.map(["warning": value(in: text)]), into: &output)
        return output
    }
}
