import QueryPlan
import QuerySyntax
import Values

/// One row for each record of a CSV file.
final class LoadOperator: BatchOperator {
    private let input: any BatchOperator
    private let context: ExecutionContext
    private let scan: FileScan
    private let kept: [VariableID]
    private let evaluator: Evaluator

    private var rows: Batch?
    private var files: Column?
    private var row = 0
    private var records: TableRecords?
    private var headers: [String] = []

    init(
        _ scan: FileScan, input: any BatchOperator, context: ExecutionContext,
        live: VariableSet
    ) {
        self.scan = scan
        self.input = input
        self.context = context
        self.kept = live.subtracting([scan.variable]).sorted()
        self.evaluator = Evaluator(context: context)
    }

    func next() throws(QueryError) -> Batch? {
        while true {
            try context.budget.tick()
            if let rows, let records {
                let values = try nextValues(of: records)
                if !values.isEmpty {
                    var batch = rows.repeating(row: row, count: values.count, keeping: kept)
                    batch[scan.variable] = Column(values)
                    return batch
                }
                self.records = nil
                row += 1
            } else if let rows, let files, row < rows.count {
                try open(files[row])
            } else {
                guard let batch = try input.next() else { return nil }
                rows = batch
                files = try evaluator.column(scan.file, over: batch)
                row = 0
            }
        }
    }

    func rewind() {
        input.rewind()
        rows = nil
        files = nil
        records = nil
    }

    private func open(_ name: Value) throws(QueryError) {
        guard case .string(let name) = name else {
            throw QueryError(
                .typeError, .runtime, "InvalidArgumentType",
                "LOAD CSV takes the name of a file, and not \(name.typeName).", at: scan.file.span)
        }
        guard let openTable = context.openTable else {
            throw QueryError(
                .accessDenied, .runtime, "FilesNotAllowed",
                "LOAD CSV may not read files here.", at: scan.file.span,
                hint: "Whoever runs Kith can allow a folder; kith query takes --csv-folder.")
        }
        do {
            let records = try openTable(name, scan.fieldTerminator)
            headers = scan.withHeaders ? (try records() ?? []).map { $0 ?? "" } : []
            self.records = records
        } catch {
            throw placed(error)
        }
    }

    /// The rows of the next records: a batch of them, or fewer where they are large.
    private func nextValues(of records: TableRecords) throws(QueryError) -> [Value] {
        var values: [Value] = []
        var bytes = 0
        do {
            while values.count < Batch.targetCount, bytes < Self.batchBytesMax,
                let record = try records()
            {
                bytes += record.reduce(0) { $0 + ($1?.utf8.count ?? 0) }
                values.append(value(of: record))
            }
        } catch {
            throw placed(error)
        }
        return values
    }

    private static let batchBytesMax = 16 << 20

    /// The error with its place in the query.
    private func placed(_ error: QueryError) -> QueryError {
        var error = error
        error.span = scan.file.span
        return error
    }

    /// A record as a list, or as a map where there are headers; what lacks a header is left out.
    private func value(of record: [String?]) -> Value {
        let fields = record.map { $0.map(Value.string) ?? .null }
        guard scan.withHeaders else { return .list(fields) }
        var map: [String: Value] = [:]
        for (index, name) in headers.enumerated() where map[name] == nil {
            map[name] = index < fields.count ? fields[index] : .null
        }
        return .map(map)
    }
}
