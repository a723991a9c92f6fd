public import Values

/// Plain JSON as values and back.
///
/// A number without a fraction or exponent is an integer, every other one a float; both come back
/// as they were written. What JSON cannot say (a date, a node) is written as text or as an object
/// that people can read; `TypedJSON` is the form that loses nothing.
public enum JSON {
    /// The deepest nesting that is read.
    public static let depthMax = 400

    /// Reads one JSON value; the name stands for the file in errors.
    public static func value(
        _ text: String, name: String? = nil
    ) throws(InterchangeError) -> Value {
        try value(bytes: Array(text.utf8), name: name)
    }

    /// Reads one JSON value from UTF-8 bytes that begin on the given line.
    public static func value(
        bytes: [UInt8], name: String? = nil, line: Int = 1
    ) throws(InterchangeError) -> Value {
        var parser = JSONParser(bytes: bytes, name: name, firstLine: line)
        return try parser.document()
    }
}
