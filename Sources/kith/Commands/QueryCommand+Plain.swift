import ArgumentParser
import Kith

extension QueryCommand {
    /// Reads the form in which programs ask: a database and a query, with parameters and a format;
    /// nil for all other forms, and for all that is wrong.
    ///
    /// The parser of all forms would take two milliseconds of seven to learn what it may read.
    init?(plain words: ArraySlice<String>) {
        var arguments: [String] = []
        var parameters: [String] = []
        var format: OutputFormat?
        var words = words
        while let word = words.popFirst() {
            guard word.hasPrefix("-") else {
                arguments.append(word)
                continue
            }
            guard let value = words.popFirst(), !value.hasPrefix("-") else { return nil }
            switch word {
            case "--param": parameters.append(value)
            case "--format":
                guard let known = OutputFormat(argument: value) else { return nil }
                format = known
            default: return nil
            }
        }
        guard arguments.count == 2 else { return nil }
        self.init()
        database = arguments[0]
        input = QueryInput(arguments[1], parameters: parameters)
        limits = LimitOptions(Limits())
        errors = ErrorOptions(.text)
        self.format = format
        isSilent = false
        author = nil
    }
}

extension QueryInput {
    fileprivate init(_ query: String, parameters: [String]) {
        self.init()
        self.query = query
        self.parameters = parameters
        parameterObject = nil
        queries = nil
    }
}

extension LimitOptions {
    fileprivate init(_ limits: Limits) {
        self.init()
        timeout = limits.seconds
        maxRows = limits.rowsMax
        maxMemory = limits.bytesMax >> 20
        csvFolder = nil
    }
}

extension ErrorOptions {
    fileprivate init(_ format: Format) {
        self.init()
        errorFormat = format
    }
}
