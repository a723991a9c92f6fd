import Foundation
import Kith

/// What `kith query` is asked to do.
struct QueryJob {
    var database: String
    var query: GivenQuery
    var limits = Limits(isInterrupted: { Interrupt.isRequested })
    var format: OutputFormat?
    var errorFormat = ErrorOptions.Format.text
    var csvFolder: String?
    var isSilent = false
    var author: String?

    func run() throws {
        let saved = try query.savedQuery()
        let values = try query.values(for: saved)
        let script = try Script(saved)
        var printer = ResultPrinter(format: format, isAlone: script.statements.count == 1)
        try printer.check(script)
        let file = script.writes ? FirstWrite(to: database) : nil
        do {
            try run(script, values, &printer)
        } catch {
            file?.undo()
            throw error
        }
    }

    private func run(
        _ script: Script, _ values: [String: Value], _ printer: inout ResultPrinter
    ) throws {
        let database = try Database(path: database, mode: script.writes ? .create : .readOnly)
        defer { database.close() }
        database.allowCSVFiles(in: csvFolder)
        Interrupt.becomeOrderly()
        try printer.begin()
        // What was printed of an array is an array also where a statement fails.
        defer { try? printer.end() }
        for statement in script.statements {
            let result = try database.run(
                statement, parameters: values, limits: limits,
                author: script.writes ? author ?? NSUserName() : nil)
            let warnings = isSilent ? [] : result.warnings
            for warning in warnings {
                let isJSON = errorFormat == .json
                StandardError.write(
                    (isJSON
                        ? warning.json(in: statement.text) : warning.rendered(in: statement.text))
                        + "\n")
            }
            try printer.print(result, warnings: warnings.map { $0.value(in: statement.text) })
            try StandardOutput.flush()
        }
        // The process ends next, and gives back all at once what would be taken apart for 0.3 ms.
        _ = unsafe Unmanaged.passRetained(database)
    }
}

extension QueryJob {
    /// Reads the form in which programs ask: a database and a query, with parameters and a format;
    /// nil for all other forms, and for all that is wrong.
    ///
    /// The parser of all forms would take two milliseconds to learn what it may read.
    init?(plain words: ArraySlice<String>) {
        var arguments: [String] = []
        var parameters: [String] = []
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
        database = arguments[0]
        query = GivenQuery(query: arguments[1], parameters: parameters)
    }
}
