internal import Values

/// One node rule at work: reads the values of a row, then adds or updates the node.
struct NodeReading {
    private let rule: NodeRule
    private let space: KeySpace?
    private let cells: CellReader
    private let totalCells: CellReader
    private let shape: Int
    private let totalsShape: Int
    private var shapesByLabels: [String: Int] = [:]
    private var values: [Value] = []
    private var totalValues: [Value] = []
    private var isWanted = false
    private var totals = Totals<NodeID>()

    init<Sink: ImportSink>(
        _ rule: NodeRule, run: inout ImportRun, sink: inout Sink
    ) throws(ImportSinkError) {
        self.rule = rule
        space = rule.key.map { run.space($0.space) }
        cells = CellReader(rule.properties.map(\.cell))
        totalCells = CellReader(rule.totals.map(\.cell))
        shape =
            rule.labelColumn == nil
            ? try run.index(of: rule.shape(labels: rule.labels), in: &sink) : -1
        let totalKeys = rule.totals.map(\.name)
        totalsShape =
            totalKeys.isEmpty
            ? -1 : try run.index(of: NodeShape(labels: [], keys: totalKeys), in: &sink)
    }

    /// Reads the properties; throws if one cannot be read.
    mutating func read(
        _ row: borrowing CSVReader, _ nulls: NullTexts
    ) throws(RowFailure) {
        do throws(RowProblem) {
            isWanted = try rule.condition?.isMet(in: row, nulls) ?? true
            guard isWanted else { return }
            try cells.read(row, nulls, into: &values)
            try totalCells.read(row, nulls, into: &totalValues)
        } catch { throw .row(error) }
    }

    /// Adds the node, or updates the one that has its key.
    mutating func write<Sink: ImportSink>(
        _ row: borrowing CSVReader, _ nulls: NullTexts, _ run: inout ImportRun,
        _ sink: inout Sink
    ) throws(RowFailure) {
        guard isWanted else { return }
        do throws(ImportSinkError) {
            let shape = try shape(row, nulls, &run, &sink)
            guard let key = rule.key, let space else {
                _ = try sink.addNode(shape: shape, values: values)
                run.report.nodesAdded += 1
                return
            }
            let outcome = try resolve(key, space, row, nulls, &run, &sink, shape)
            guard let node = outcome else { return }
            guard !totalValues.isEmpty else { return }
            try totals.add(totalValues, rule.totals, to: node)
        } catch { throw RowFailure(error) }
    }

    /// Hands the sums over several rows to the nodes they belong to.
    mutating func writeTotals<Sink: ImportSink>(
        _ run: inout ImportRun, _ sink: inout Sink
    ) throws(ImportSinkError) {
        guard !rule.totals.isEmpty else { return }
        for (node, values) in totals.results(rule.totals) {
            try sink.updateNode(node, shape: totalsShape, values: values)
            run.report.nodesUpdated += 1
        }
    }

    /// The node of the row's key, which is new, found or a mistake; nil if the row has no key.
    private mutating func resolve<Sink: ImportSink>(
        _ key: NodeRule.Key, _ space: KeySpace, _ row: borrowing CSVReader,
        _ nulls: NullTexts, _ run: inout ImportRun, _ sink: inout Sink, _ shape: Int
    ) throws(ImportSinkError) -> NodeID? {
        let found: KeyLookup
        do throws(RowProblem) {
            found = try row.withKey(key.cell, nulls) { KeyLookup($0, in: space) }
        } catch { throw .row(error.message) }
        switch found {
        case .missing:
            if key.isMerged { return nil }
            throw .row("the id is missing")
        case .known(let node):
            guard key.isMerged else {
                let text = (try? row.withKey(key.cell, nulls) { $0?.text ?? "" }) ?? ""
                throw .row("the id '\(text)' is given twice")
            }
            try update(node, key, &run, &sink, shape)
            return node
        case .new:
            break
        }
        let node: NodeID
        if let property = key.property, key.isMerged,
            let existing = try sink.existingNode(shape: shape, key: values[property])
        {
            node = existing
            try update(node, key, &run, &sink, shape)
        } else {
            node = try sink.addNode(shape: shape, values: values)
            run.report.nodesAdded += 1
        }
        do throws(RowProblem) {
            try row.withKey(key.cell, nulls) { bytes in
                if let bytes { space.insert(bytes, node) }
            }
        } catch { throw .row(error.message) }
        return node
    }

    private func update<Sink: ImportSink>(
        _ node: NodeID, _ key: NodeRule.Key, _ run: inout ImportRun, _ sink: inout Sink,
        _ shape: Int
    ) throws(ImportSinkError) {
        let bringsNothing = values.indices.allSatisfy { $0 == key.property || values[$0].isNull }
        if bringsNothing, !key.addsLabels { return }
        try sink.updateNode(node, shape: shape, values: values)
        run.report.nodesUpdated += 1
    }

    private mutating func shape<Sink: ImportSink>(
        _ row: borrowing CSVReader, _ nulls: NullTexts, _ run: inout ImportRun,
        _ sink: inout Sink
    ) throws(ImportSinkError) -> Int {
        guard let column = rule.labelColumn else { return shape }
        let text = row.isNull(column.index, nulls) ? "" : row.string(column.index)
        if let known = shapesByLabels[text] { return known }
        let separator = Character(Unicode.Scalar(column.delimiter))
        let further = text.split(separator: separator).map(String.init)
        let shape = try run.index(of: rule.shape(labels: rule.labels + further), in: &sink)
        shapesByLabels[text] = shape
        return shape
    }
}

/// What a table of keys says of a row's key.
enum KeyLookup {
    case missing
    case new
    case known(NodeID)

    init(_ key: Span<UInt8>?, in space: KeySpace) {
        guard let key else {
            self = .missing
            return
        }
        self = space.find(key).map(KeyLookup.known) ?? .new
    }
}

extension NodeRule {
    fileprivate func shape(labels: [String]) -> NodeShape {
        NodeShape(
            labels: Array(Set(labels)).sorted(), keys: properties.map(\.name),
            mergeKey: key.flatMap { $0.isMerged ? $0.property : nil })
    }
}
