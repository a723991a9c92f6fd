internal import Values

/// One node rule at work: reads the values of a row, then adds or updates the node.
struct NodeReading {
    /// What the sink knows of nodes with the same labels.
    private struct Target {
        var shape: Int
        /// What a node that was in the database before is found by.
        var key: Int?
    }

    private let rule: NodeRule
    private let space: KeySpace?
    private let cells: CellReader
    private let totalCells: CellReader
    private let target: Target?
    private let totalsShape: Int
    private var targetsByLabels: [String: Target] = [:]
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
        target =
            rule.labelColumn == nil ? try Self.target(rule, rule.labels, &run, &sink) : nil
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
            let target = try target(row, nulls, &run, &sink)
            guard let key = rule.key, let space else {
                _ = try sink.addNode(shape: target.shape, values: values)
                run.report.nodesAdded += 1
                return
            }
            let outcome = try resolve(key, space, row, nulls, &run, &sink, target)
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
        for (node, values) in totals.results {
            try sink.updateNode(node, shape: totalsShape, values: values)
        }
    }

    /// The node of the row's key, which is new, found or a mistake; nil if the row has no key.
    private mutating func resolve<Sink: ImportSink>(
        _ key: NodeRule.Key, _ space: KeySpace, _ row: borrowing CSVReader,
        _ nulls: NullTexts, _ run: inout ImportRun, _ sink: inout Sink, _ target: Target
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
            try update(node, key, &sink, target)
            return node
        case .new:
            break
        }
        let node: NodeID
        if let property = key.property, let storedKey = target.key,
            let existing = try sink.existingNode(key: storedKey, value: values[property])
        {
            node = existing
            try update(node, key, &sink, target)
            run.report.nodesFound += 1
        } else {
            node = try sink.addNode(shape: target.shape, values: values)
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
        _ node: NodeID, _ key: NodeRule.Key, _ sink: inout Sink, _ target: Target
    ) throws(ImportSinkError) {
        let bringsNothing = values.indices.allSatisfy { $0 == key.property || values[$0].isNull }
        if bringsNothing, !key.addsLabels, rule.labelColumn == nil { return }
        try sink.updateNode(node, shape: target.shape, values: values)
    }

    private mutating func target<Sink: ImportSink>(
        _ row: borrowing CSVReader, _ nulls: NullTexts, _ run: inout ImportRun,
        _ sink: inout Sink
    ) throws(ImportSinkError) -> Target {
        if let target { return target }
        guard let column = rule.labelColumn else {
            return try Self.target(rule, rule.labels, &run, &sink)
        }
        let text = row.isNull(column.index, nulls) ? "" : row.string(column.index)
        if let known = targetsByLabels[text] { return known }
        let separator = Character(Unicode.Scalar(column.delimiter))
        let further = text.split(separator: separator).map(String.init)
        let target = try Self.target(rule, rule.labels + further, &run, &sink)
        targetsByLabels[text] = target
        return target
    }

    private static func target<Sink: ImportSink>(
        _ rule: NodeRule, _ labels: [String], _ run: inout ImportRun, _ sink: inout Sink
    ) throws(ImportSinkError) -> Target {
        let labels = Array(Set(labels)).sorted()
        let keys = rule.properties.map(\.name)
        var target = Target(
            shape: try run.index(of: NodeShape(labels: labels, keys: keys), in: &sink))
        if let key = rule.key, let property = key.property {
            let labels = labels.contains(key.space) ? [key.space] : labels
            target.key = try run.index(
                of: NodeKey(labels: labels, property: keys[property]), in: &sink)
        }
        return target
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
