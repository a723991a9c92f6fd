public import ArgumentParser
import Foundation
public import Kith

/// The command `kith diagram`.
struct DiagramCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "diagram",
        abstract: "Draw the result of a query.",
        discussion: """
            The kind is taken from the query's DIAGRAM prefix or from --kind: accountTree, \
            orgChart, powerMap, warmPaths, distributionChain, networkOverview. The format \
            follows from the ending of the output file: .svg, .png, .pdf or .dot.

            Examples:
              kith diagram demo.kith Queries/power-map.cypher --param opp=opp1 -o map.svg
              kith diagram demo.kith org-chart --param root=h0 -o chart.pdf
              kith diagram demo.kith 'MATCH p=()-[:OWNS]->() RETURN p' -o owns.svg
            """
    )

    @Argument(help: "The database file.", completion: .file(extensions: ["kith"]))
    var database: String

    @OptionGroup var input: QueryInput
    @OptionGroup var limits: LimitOptions
    @OptionGroup var errors: ErrorOptions

    @Option(
        name: .shortAndLong,
        help: ArgumentHelp("The picture; its ending says the format.", valueName: "file"),
        completion: .file())
    var output: String

    @Option(help: ArgumentHelp("The kind of diagram.", valueName: "kind"))
    var kind: String?

    @Option(help: "The title.")
    var title: String?

    @Option(
        help: ArgumentHelp(
            "The day to show; without it the query's parameter asOf.", valueName: "date"))
    var asOf: String?

    @Option(help: "Where the legend goes: none, inline, file (beside the picture).")
    var legend: DiagramOptions.Legend = .inline

    @Flag(help: "Every node a box of its own: no folding, no team tables.")
    var full = false

    @Option(
        parsing: .unconditional,
        help: ArgumentHelp("The most boxes a diagram may have.", valueName: "count"))
    var maxNodes: Int = 5_000

    @Option(help: ArgumentHelp("The id of a node to stand out.", valueName: "id"))
    var focus: String?

    @Option(
        parsing: .unconditional, help: "How many lines around the focus keep their colours.")
    var hops: Int = 2

    @Flag(help: "Draw what has ended, grey and dashed.")
    var history = false

    @Flag(inversion: .prefixedNo, help: "Labels on lines; by default up to 80 lines.")
    var edgeLabels: Bool?

    func validate() throws {
        guard maxNodes > 0, hops >= 0 else {
            throw ValidationError("--max-nodes must be positive, and --hops not be negative")
        }
    }

    func run() throws {
        let query = try input.given.savedQuery()
        var values = try input.given.values(for: query)
        var options = DiagramOptions()
        options.title = title
        options.legend = legend
        options.full = full
        options.nodesMax = maxNodes
        options.focus = focus.map { DiagramOptions.Focus(id: $0, hops: hops) }
        options.history = history
        options.edgeLabels = edgeLabels
        options.question = query.path == nil ? nil : query.title
        if let asOf {
            let day = try query.value(of: "asOf", text: asOf, as: .date)
            if query.parameters.contains(where: { $0.name == "asOf" }) { values["asOf"] = day }
            if case .date(let date) = day { options.asOf = date }
        } else if case .date(let date)? = values["asOf"] {
            options.asOf = date
        }
        let format = try pictureFormat()
        let script = try Script(query)
        guard script.statements.count == 1, let statement = script.statements.first else {
            throw KithError(
                .usage("a diagram is drawn from one statement", hint: "draw them one by one"))
        }
        Interrupt.becomeOrderly()
        let database = try Database(path: database, mode: .readOnly)
        defer { database.close() }
        database.allowCSVFiles(in: limits.csvFolder)
        let diagram = try database.diagram(
            statement, kind: try namedKind(), parameters: values, options: options,
            limits: limits.limits)
        try write(diagram, to: output, as: format)
        if legend == .file, let page = diagram.legend {
            try write(page, to: legendPath, as: format)
        }
    }

    private func pictureFormat() throws(KithError) -> PictureFormat {
        do { return try PictureFormat(fileName: output) } catch { throw KithError(.diagram(error)) }
    }

    private func namedKind() throws(KithError) -> DiagramKind? {
        guard let kind else { return nil }
        do { return try DiagramKind(named: kind) } catch { throw KithError(.diagram(error)) }
    }

    /// `map.svg` has its legend in `map.legend.svg`.
    private var legendPath: String {
        let url = URL(filePath: output)
        return url.deletingPathExtension().relativePath + ".legend." + url.pathExtension
    }

    private func write(_ diagram: Diagram, to path: String, as format: PictureFormat) throws {
        let file = try OutputFile(path: path)
        try file.write(diagram.picture(format) { Interrupt.isRequested })
        try file.finish()
        let notes = diagram.notes.map { ", \($0)" }.joined()
        let size = diagram.nodeCount.counting("node") + ", " + diagram.lineCount.counting("line")
        StandardError.write("kith: wrote \(path) (\(size)\(notes))\n")
    }
}

extension DiagramOptions.Legend: ExpressibleByArgument {}
