import ArgumentParser
import Foundation
import Kith

/// The command `kith import`.
struct ImportCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "import",
        abstract: "Load CSV files, JSON lines, or any CSV through a mapping.",
        discussion: """
            A file is CSV whose header says what the columns are (id:ID, :LABEL, :START_ID, \
            :END_ID, :TYPE, name, revenue:float, validFrom:date, tags:string[]), JSON lines as \
            kith export them, a YAML mapping, or a folder of CSV files; or it is a .cypher \
            script. All of it is one transaction: loaded whole or not at all.

            CSV files may be imported again: nodes are found by their id, relationships by what \
            they say, and nothing is added twice. JSON lines are a copy of a graph, and are added.

            Examples:
              kith import demo.kith Fixtures/helios
              kith import nw.kith Fixtures/northwind.yaml --data path/to/northwind
              kith import demo.kith people.csv --label Person --skip-bad-rows bad.csv
            """
    )

    @Argument(
        help: "The database file; created if it is not there.",
        completion: .file(extensions: ["kith"]))
    var database: String

    @Argument(help: "Files or folders to load.", completion: .file())
    var files: [String]

    @Option(
        help: ArgumentHelp(
            "Where a mapping's files lie; without it beside the mapping.", valueName: "folder"),
        completion: .directory)
    var data: String?

    @Option(
        help: ArgumentHelp(
            "A label for the nodes of CSV files, besides those named there.", valueName: "label"))
    var label: [String] = []

    @Option(
        help: ArgumentHelp("The type of relationships whose file names none.", valueName: "type"))
    var type: String?

    @Option(help: ArgumentHelp("What separates columns.", valueName: "character"))
    var delimiter: String = ","

    @Option(help: ArgumentHelp("What separates the elements of an array.", valueName: "character"))
    var arrayDelimiter: String = ";"

    @Option(
        help: ArgumentHelp("Write bad rows to a file and load the others.", valueName: "file"),
        completion: .file())
    var skipBadRows: String?

    @Option(
        parsing: .unconditional,
        help: ArgumentHelp("Bad rows that are reported one by one.", valueName: "count"))
    var maxReports: Int = 20

    @Option(help: ArgumentHelp("Who is noted as the author.", valueName: "name"))
    var author: String?

    @OptionGroup var errors: ErrorOptions

    func validate() throws {
        guard maxReports >= 0 else { throw ValidationError("--max-reports cannot be negative") }
        guard !label.contains(""), type != "" else {
            throw ValidationError("a label or type cannot be empty")
        }
    }

    func run() throws {
        Interrupt.becomeOrderly()
        var options = ImportOptions()
        options.dataFolder = data
        options.labels = label
        options.type = type
        options.delimiter = delimiter
        options.arrayDelimiter = arrayDelimiter
        options.badRowsFile = skipBadRows
        options.reportsMax = maxReports
        options.author = author ?? NSUserName()
        options.isInterrupted = { Interrupt.isRequested }
        var line = ProgressLine()
        let started = ContinuousClock.now
        let report = try Database.importFiles(files, into: database, options: options) { progress in
            line.show(progress.text)
        }
        line.clear()
        for row in report.badRows { StandardError.write("kith: \(row.error)\n") }
        for space in report.unknownSpaces.sorted() {
            StandardError.write(
                "kith: no file and no label has the name of the id space "
                    + "\(QueryError.quoted(space)): its nodes were found by their ids alone\n")
        }
        let seconds = (ContinuousClock.now - started) / .seconds(1)
        StandardError.write("kith: \(report.summary(seconds: seconds))\n")
    }
}
