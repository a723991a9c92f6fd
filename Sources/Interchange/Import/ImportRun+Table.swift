internal import Values

extension ImportRun {
    /// Reads one CSV file in the current phase.
    mutating func readTable<Sink: ImportSink>(
        _ file: String, _ source: TableSource, into sink: inout Sink, _ watch: ImportWatch
    ) throws(ImportFailure) {
        var reader = try Self.open(file, source.dialect)
        var pass: TablePass
        do throws(ImportSinkError) {
            pass = try TablePass(source, run: &self, sink: &sink)
        } catch { throw Self.failure(error, file) }
        while true {
            do throws(InterchangeError) {
                guard try reader.next() else { break }
            } catch {
                guard error.code != .file else { throw .input(error) }
                try countRow(file, bytes: reader.bytesRead, watch)
                try reject(error, line: reader.line, raw: reader.raw, watch)
                continue
            }
            try countRow(file, bytes: reader.bytesRead, watch)
            if !isFirstPass, !badLines.isEmpty, badLines.contains(reader.line) { continue }
            do throws(RowFailure) {
                try pass.checkWidth(reader)
                switch phase {
                case .nodes: try pass.readNodes(reader, &self, &sink)
                case .relationships: try pass.readRelationships(reader, &self, &sink)
                }
            } catch {
                switch error {
                case .fatal(let failure): throw failure
                case .row(let problem):
                    let place = reader.place(ofField: problem.field ?? 0)
                    let located = InterchangeError(.value, problem.message, at: place)
                    try reject(located, line: reader.line, raw: reader.raw, watch)
                }
            }
        }
        do throws(ImportSinkError) {
            try pass.writeTotals(&self, &sink)
        } catch { throw Self.failure(error, file) }
        try finishSource(file, bytes: reader.bytesRead, watch)
    }

    /// Opens a file and reads its header, which the plan has already understood.
    private static func open(
        _ file: String, _ dialect: CSVDialect
    ) throws(ImportFailure) -> CSVReader {
        do throws(InterchangeError) {
            var reader = try CSVReader(file: file, dialect: dialect)
            _ = try reader.next()
            return reader
        } catch { throw .input(error) }
    }

    /// A failure that no row has caused ends the import, even if the sink blames a row.
    private static func failure(_ error: ImportSinkError, _ file: String) -> ImportFailure {
        switch error {
        case .fatal(let error): .sink(error)
        case .row(let message): .input(InterchangeError(.value, "\(file): \(message)"))
        }
    }
}

/// One reading of a CSV file: its rules with their shapes, and what they have read of the row.
struct TablePass {
    private let source: TableSource
    private var nodes: [NodeReading]
    private var relationships: [RelationshipReading]

    init<Sink: ImportSink>(
        _ source: TableSource, run: inout ImportRun, sink: inout Sink
    ) throws(ImportSinkError) {
        self.source = source
        nodes = []
        relationships = []
        for rule in source.nodes {
            nodes.append(try NodeReading(rule, run: &run, sink: &sink))
        }
        for rule in source.relationships {
            relationships.append(try RelationshipReading(rule, run: &run, sink: &sink))
        }
    }

    func checkWidth(_ row: borrowing CSVReader) throws(RowFailure) {
        guard row.count != source.columns.count else { return }
        let message = widthMessage(fields: row.count, columns: source.columns.count)
        throw .row(RowProblem(field: min(row.count, source.columns.count), message: message))
    }

    /// Reads everything that the row says, so that a bad row leaves nothing, then adds its nodes.
    mutating func readNodes<Sink: ImportSink>(
        _ row: borrowing CSVReader, _ run: inout ImportRun, _ sink: inout Sink
    ) throws(RowFailure) {
        for index in nodes.indices { try nodes[index].read(row, source.nulls) }
        for index in relationships.indices { try relationships[index].read(row, source.nulls) }
        for index in nodes.indices { try nodes[index].write(row, source.nulls, &run, &sink) }
    }

    mutating func readRelationships<Sink: ImportSink>(
        _ row: borrowing CSVReader, _ run: inout ImportRun, _ sink: inout Sink
    ) throws(RowFailure) {
        for index in relationships.indices {
            try relationships[index].read(row, source.nulls)
            try relationships[index].find(row, source.nulls, &sink)
        }
        for index in relationships.indices {
            try relationships[index].write(row, &run, &sink)
        }
    }

    mutating func writeTotals<Sink: ImportSink>(
        _ run: inout ImportRun, _ sink: inout Sink
    ) throws(ImportSinkError) {
        switch run.phase {
        case .nodes:
            for index in nodes.indices { try nodes[index].writeTotals(&run, &sink) }
        case .relationships:
            for index in relationships.indices {
                try relationships[index].writeTotals(&run, &sink)
            }
        }
    }
}

/// That a row is longer or shorter than the header.
func widthMessage(fields: Int, columns: Int) -> String {
    "the row has \(fields) \(fields == 1 ? "field" : "fields"), the header \(columns)"
}
