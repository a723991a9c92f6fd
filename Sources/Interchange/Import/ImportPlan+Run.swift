extension ImportPlan {
    /// Reads the rows of all sources into a sink: every source's nodes first, then every source's
    /// relationships, so that the order of rows and files does not matter.
    ///
    /// A bad row is passed over and reported; whether the import then counts is for the caller to
    /// decide. `onBadRow` sees each of them, the report keeps the first `badRowsMax`. `progress` is
    /// called now and then; when it returns false the import ends with the error `cancelled`.
    public func run<Sink: ImportSink>(
        into sink: inout Sink,
        badRowsMax: Int = 20,
        onBadRow: @escaping (BadRow) throws(InterchangeError) -> Void = {
            _ throws(InterchangeError) in
        },
        progress: @escaping (ImportProgress) -> Bool = { _ in true }
    ) throws(ImportFailure) -> ImportReport {
        var run = ImportRun(bytesTotal: bytesTotal)
        run.badRowsMax = badRowsMax
        let watch = ImportWatch(onBadRow: onBadRow, progress: progress)
        var badLines = [Set<Int>](repeating: [], count: sources.count)
        for phase in [ImportRun.Phase.nodes, .relationships] {
            run.phase = phase
            for (index, source) in sources.enumerated() where source.reads(in: phase) {
                run.isFirstPass = phase == .nodes || !source.reads(in: .nodes)
                swap(&run.badLines, &badLines[index])
                switch source.content {
                case .table(let table):
                    try run.readTable(source.file, table, into: &sink, watch)
                case .graphLines:
                    try run.readGraphLines(source.file, into: &sink, watch)
                }
                swap(&run.badLines, &badLines[index])
            }
        }
        return run.report
    }

    /// The bytes that all passes read, where every file tells its size.
    private var bytesTotal: Int? {
        var total = 0
        for source in sources {
            // A file that cannot be opened is reported when its turn comes.
            guard let size = (try? ByteStream(file: source.file))?.bytesTotal else { return nil }
            for phase in [ImportRun.Phase.nodes, .relationships] where source.reads(in: phase) {
                total += size
            }
        }
        return total
    }
}

extension ImportSource {
    fileprivate func reads(in phase: ImportRun.Phase) -> Bool {
        switch (content, phase) {
        case (.table(let table), .nodes): !table.nodes.isEmpty
        case (.table(let table), .relationships): !table.relationships.isEmpty
        case (.graphLines, _): true
        }
    }
}

/// Who is told of bad rows and of progress.
struct ImportWatch {
    let onBadRow: (BadRow) throws(InterchangeError) -> Void
    let progress: (ImportProgress) -> Bool

    /// The rows between two reports of progress.
    static let interval = 8_192
}

/// Why a row was not imported: its own fault, or nothing can be imported any more.
enum RowFailure: Error {
    case row(RowProblem)
    case fatal(ImportFailure)

    init(_ error: ImportSinkError) {
        switch error {
        case .row(let message): self = .row(RowProblem(field: nil, message: message))
        case .fatal(let error): self = .fatal(.sink(error))
        }
    }
}

/// The state of an import: which key is which node, which shapes the sink knows, what was done.
struct ImportRun {
    enum Phase { case nodes, relationships }

    var phase = Phase.nodes
    /// Whether no earlier phase has read the same rows.
    var isFirstPass = true
    var badRowsMax = 20
    var report = ImportReport()
    /// The lines of the current source that an earlier phase found bad.
    var badLines: Set<Int> = []

    private let bytesTotal: Int?
    private var bytesBefore = 0
    private var rowsRead = 0
    private var nodeShapes: [NodeShape: Int] = [:]
    private var nodeKeys: [NodeKey: Int] = [:]
    private var relationshipShapes: [RelationshipShape: Int] = [:]
    private var spaces: [String: KeySpace] = [:]

    init(bytesTotal: Int?) {
        self.bytesTotal = bytesTotal
    }

    /// The keys of a space.
    mutating func space(_ name: String) -> KeySpace {
        if let space = spaces[name] { return space }
        let space = KeySpace()
        spaces[name] = space
        return space
    }

    /// The number by which the sink knows a shape of nodes.
    mutating func index<Sink: ImportSink>(
        of shape: NodeShape, in sink: inout Sink
    ) throws(ImportSinkError) -> Int {
        if let index = nodeShapes[shape] { return index }
        let index = nodeShapes.count
        try sink.define(shape)
        nodeShapes[shape] = index
        return index
    }

    /// The number by which the sink knows a key of nodes.
    mutating func index<Sink: ImportSink>(
        of key: NodeKey, in sink: inout Sink
    ) throws(ImportSinkError) -> Int {
        if let index = nodeKeys[key] { return index }
        let index = nodeKeys.count
        try sink.define(key)
        nodeKeys[key] = index
        return index
    }

    /// The number by which the sink knows a shape of relationships.
    mutating func index<Sink: ImportSink>(
        of shape: RelationshipShape, in sink: inout Sink
    ) throws(ImportSinkError) -> Int {
        if let index = relationshipShapes[shape] { return index }
        let index = relationshipShapes.count
        try sink.define(shape)
        relationshipShapes[shape] = index
        return index
    }

    /// Notes a bad row.
    mutating func reject(
        _ error: InterchangeError, line: Int, raw: String, _ watch: ImportWatch
    ) throws(ImportFailure) {
        guard badLines.insert(line).inserted else { return }
        let row = BadRow(error: error, raw: raw)
        report.badRowCount += 1
        if report.badRows.count < badRowsMax { report.badRows.append(row) }
        do { try watch.onBadRow(row) } catch { throw .input(error) }
    }

    /// Counts a row and reports progress now and then.
    mutating func countRow(
        _ file: String, bytes: Int, _ watch: ImportWatch
    ) throws(ImportFailure) {
        if isFirstPass { report.rows += 1 }
        rowsRead += 1
        guard rowsRead % ImportWatch.interval == 0 else { return }
        try tell(file, bytes: bytes, watch)
    }

    /// Ends a source.
    mutating func finishSource(
        _ file: String, bytes: Int, _ watch: ImportWatch
    ) throws(ImportFailure) {
        try tell(file, bytes: bytes, watch)
        bytesBefore += bytes
    }

    private func tell(_ file: String, bytes: Int, _ watch: ImportWatch) throws(ImportFailure) {
        let progress = ImportProgress(
            file: file, rows: rowsRead, bytes: bytesBefore + bytes, bytesTotal: bytesTotal)
        guard watch.progress(progress) else {
            throw .input(InterchangeError(.cancelled, "the import was stopped"))
        }
    }
}
