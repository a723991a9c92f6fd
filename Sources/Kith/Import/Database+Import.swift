import Foundation
import GraphStore
public import Interchange

extension Database {
    /// Loads files into the database at a path, as the function without a path does.
    ///
    /// The file is made if it is not there, and taken away again if nothing could be loaded.
    @discardableResult
    public static func importFiles(
        _ paths: [String], into path: String, options: ImportOptions = ImportOptions(),
        progress: (ImportProgress) -> Void = { _ in }
    ) throws(KithError) -> ImportReport {
        // A mistake in the plan is found before there is a file.
        let content = try ImportContent(paths: paths, options: options)
        let file = FirstWrite(to: path)
        do throws(KithError) {
            let database = try Database(path: path, mode: .create)
            defer { database.close() }
            return try database.load(content, of: paths, options: options, progress: progress)
        } catch {
            file.undo()
            throw error
        }
    }

    /// Loads CSV files, JSON lines, mappings and folders of them, or scripts, in one transaction.
    ///
    /// Throws, and changes nothing, at the first file that cannot be read, and at bad rows unless
    /// the options name a file for them.
    @discardableResult
    public func importFiles(
        _ paths: [String], options: ImportOptions = ImportOptions(),
        progress: (ImportProgress) -> Void = { _ in }
    ) throws(KithError) -> ImportReport {
        try load(
            ImportContent(paths: paths, options: options), of: paths, options: options,
            progress: progress)
    }

    private func load(
        _ content: ImportContent, of paths: [String], options: ImportOptions,
        progress: (ImportProgress) -> Void
    ) throws(KithError) -> ImportReport {
        switch content {
        case .plan(let plan):
            try load(plan, of: paths, options: options, progress: progress)
        case .scripts(let scripts):
            try run(scripts, options: options)
        }
    }

    private func load(
        _ plan: ImportPlan, of paths: [String], options: ImportOptions,
        progress: (ImportProgress) -> Void
    ) throws(KithError) -> ImportReport {
        let badRows = try options.badRowsFile.map { path throws(KithError) in
            try BadRowsFile(path: path, reading: paths + plan.sources.map(\.file))
        }
        do {
            var report = try withoutActuallyEscaping(progress) { progress in
                try store.bulkLoad(author: options.author, note: plan.note) { loader in
                    var sink = LoaderSink(loader)
                    let report = try plan.run(
                        into: &sink, badRowsMax: options.reportsMax,
                        onBadRow: { row throws(InterchangeError) in try badRows?.write(row) },
                        progress: { state in
                            progress(state)
                            return !options.isInterrupted()
                        })
                    if report.badRowCount > 0, badRows == nil { throw BadRows(report: report) }
                    try badRows?.finish()
                    loader = sink.finished()
                    return report
                }
            }
            let time = ContinuousClock().measure { store.saveSnapshot() }
            report.snapshotSeconds = time / .seconds(1)
            return report
        } catch {
            throw KithError(importFailure: error)
        }
    }
}

/// What an import reads.
private enum ImportContent {
    /// Rows of files.
    case plan(ImportPlan)
    /// Statements.
    case scripts([SavedQuery])

    init(paths: [String], options: ImportOptions) throws(KithError) {
        let isScript = { (path: String) in path.hasSuffix(".cypher") }
        guard paths.contains(where: isScript) else {
            self = .plan(try ImportPlan(paths: paths, options: options))
            return
        }
        guard paths.allSatisfy(isScript), options.badRowsFile == nil else {
            throw KithError(
                .usage(
                    "a script is imported alone, and has no rows to pass over",
                    hint: "import the scripts first, then the other files"))
        }
        self = .scripts(
            try paths.map { path throws(KithError) in try SavedQuery(contentsOf: path) })
    }
}

/// Rows that stop an import.
private struct BadRows: Error {
    var report: ImportReport

    /// Every reported row on a line, then how many there are in all.
    var error: InterchangeError {
        var lines = report.badRows.map { "\($0.error)" }
        let more = report.badRowCount - report.badRows.count
        if more > 0 { lines.append("and \(more) more") }
        let count = report.badRowCount
        return InterchangeError(
            .value,
            "\(count) bad \(count == 1 ? "row" : "rows"), so nothing was imported\n  "
                + lines.joined(separator: "\n  "),
            help: "mend the rows, or write them to a file with --skip-bad-rows FILE")
    }
}

extension KithError {
    /// What ended an import.
    fileprivate init(importFailure error: any Error) {
        switch error {
        case let error as KithError: self = error
        case let error as BadRows: self.init(.data(error.error))
        case let error as StoreError: self.init(error)
        case let error as ImportFailure:
            switch error {
            case .input(let error): self.init(.data(error))
            case .sink(let error): self.init(importFailure: error)
            }
        case ImportSinkError.fatal(let error): self.init(importFailure: error)
        default: self.init(.data(InterchangeError(.sink, "\(error)")))
        }
    }
}

extension ImportPlan {
    /// What the change log says of the import.
    fileprivate var note: String {
        "import of " + Set(sources.map(\.file)).sorted().joined(separator: ", ")
    }
}
