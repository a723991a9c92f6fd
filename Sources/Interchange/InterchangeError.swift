internal import Values

/// Why a file or a text could not be read, or what in it is wrong.
public struct InterchangeError: Error, Hashable, Sendable {
    /// What kind of mistake it is; the raw value is stable.
    public enum Code: String, Hashable, Sendable {
        /// The file cannot be opened or read.
        case file
        /// The file may not be read or written by this user.
        case permission
        /// The text breaks the rules of its format: CSV, JSON or YAML.
        case format
        /// The header of a CSV file cannot be understood.
        case header
        /// The mapping file says something that makes no sense.
        case mapping
        /// A value cannot be read as its type.
        case value
        /// A node that a relationship needs does not exist, or an identity is given twice.
        case identity
        /// Something is larger than a limit allows.
        case limit
        /// The import was stopped from outside.
        case cancelled
        /// The receiver of the data refused it.
        case sink
    }

    /// The kind of mistake.
    public var code: Code
    /// One sentence for a person, without a full stop.
    public var message: String
    /// Where it is, if it is in a file or text.
    public var place: Place?
    /// What would cure it, if that is known.
    public var help: String?

    /// Makes an error.
    public init(_ code: Code, _ message: String, at place: Place? = nil, help: String? = nil) {
        self.code = code
        self.message = message.readable
        self.place = place
        self.help = help
    }
}

extension InterchangeError: CustomStringConvertible {
    /// The place, the message and the help in one line.
    public var description: String {
        let located = place.map { "\($0): \(message)" } ?? message
        return help.map { "\(located) (\($0))" } ?? located
    }
}

/// A place in a file: lines and columns count from 1, columns in characters.
public struct Place: Hashable, Sendable, CustomStringConvertible {
    /// The file as it was named, or nil for a text without one.
    public var file: String?
    /// The line.
    public var line: Int
    /// The column.
    public var column: Int

    /// Makes a place.
    public init(file: String?, line: Int, column: Int) {
        self.file = file
        self.line = line
        self.column = column
    }

    /// `file:line:column`, without the file where there is none.
    public var description: String {
        file.map { "\($0):\(line):\(column)" } ?? "\(line):\(column)"
    }
}

/// The words of an enumeration in a sentence: `a, b or c`.
func alternatives(_ words: [String]) -> String {
    guard words.count > 1, let last = words.last else { return words.first ?? "" }
    return words.dropLast().joined(separator: ", ") + " or " + last
}
