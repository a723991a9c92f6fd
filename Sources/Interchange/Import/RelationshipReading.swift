internal import Values

/// One relationship rule at work: reads the values of a row, finds its ends, adds the relationship.
struct RelationshipReading {
    /// Two nodes, as what identifies a distinct relationship.
    private struct Pair: Hashable {
        var from: NodeID
        var to: NodeID
    }

    private let rule: RelationshipRule
    private let fromKeys: EndKeys
    private let toKeys: EndKeys
    private let cells: CellReader
    private let totalCells: CellReader
    private let shape: Int
    private var shapesByType: [String: Int] = [:]
    private var values: [Value] = []
    private var totalValues: [Value] = []
    private var isWanted = false
    private var ends: Pair?
    private var totals = Totals<Pair>()
    /// The properties of each distinct pair, from the first row that has it.
    private var firstValues: [Pair: [Value]] = [:]

    init<Sink: ImportSink>(
        _ rule: RelationshipRule, run: inout ImportRun, sink: inout Sink
    ) throws(ImportSinkError) {
        self.rule = rule
        fromKeys = try EndKeys(rule.from, &run, &sink)
        toKeys = try EndKeys(rule.to, &run, &sink)
        cells = CellReader(rule.properties.map(\.cell))
        totalCells = CellReader(rule.totals.map(\.cell))
        shape =
            try rule.type.map { type throws(ImportSinkError) in
                try run.index(of: rule.shape(type: type), in: &sink)
            } ?? -1
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

    /// Finds both ends; throws if a key is that of no node.
    mutating func find<Sink: ImportSink>(
        _ row: borrowing CSVReader, _ nulls: NullTexts, _ sink: inout Sink
    ) throws(RowFailure) {
        ends = nil
        guard isWanted,
            let from = try fromKeys.node(rule.from, row, nulls, &sink),
            let to = try toKeys.node(rule.to, row, nulls, &sink)
        else { return }
        ends = Pair(from: from, to: to)
    }

    /// Adds the relationship, or keeps it until the end if it sums up several rows.
    mutating func write<Sink: ImportSink>(
        _ row: borrowing CSVReader, _ run: inout ImportRun, _ sink: inout Sink
    ) throws(RowFailure) {
        guard isWanted, let ends else { return }
        do throws(ImportSinkError) {
            if rule.isDistinct {
                if firstValues[ends] == nil { firstValues[ends] = values }
                try totals.add(totalValues, rule.totals, to: ends)
                return
            }
            let shape = try shape(row, &run, &sink)
            try run.addRelationship(shape, from: ends.from, to: ends.to, values, &sink)
        } catch { throw RowFailure(error) }
    }

    /// Adds the distinct relationships with their sums, in the order in which they were first seen.
    mutating func writeTotals<Sink: ImportSink>(
        _ run: inout ImportRun, _ sink: inout Sink
    ) throws(ImportSinkError) {
        for (pair, sums) in totals.results {
            let values = (firstValues[pair] ?? []) + sums
            try run.addRelationship(shape, from: pair.from, to: pair.to, values, &sink)
        }
    }

    private mutating func shape<Sink: ImportSink>(
        _ row: borrowing CSVReader, _ run: inout ImportRun, _ sink: inout Sink
    ) throws(ImportSinkError) -> Int {
        guard let column = rule.typeColumn else { return shape }
        let text = row.isEmpty(column) ? rule.type ?? "" : row.string(column)
        if let known = shapesByType[text] { return known }
        guard !text.isEmpty else { throw .row("the type of the relationship is missing") }
        let shape = try run.index(of: rule.shape(type: text), in: &sink)
        shapesByType[text] = shape
        return shape
    }
}

/// Where the node at one end is found: among those that rows make, then in the database.
private struct EndKeys {
    private let space: KeySpace
    private let key: Int

    init<Sink: ImportSink>(
        _ end: RelationshipRule.End, _ run: inout ImportRun, _ sink: inout Sink
    ) throws(ImportSinkError) {
        space = run.space(end.space)
        let labels = end.labels ?? (sink.hasLabel(end.space) ? [end.space] : [])
        if labels.isEmpty, end.labels == nil, !end.space.isEmpty, space.isEmpty {
            run.report.unknownSpaces.insert(end.space)
        }
        key = try run.index(of: NodeKey(labels: labels, property: end.property), in: &sink)
    }

    /// The node; nil if the row has no key and need not have one.
    func node<Sink: ImportSink>(
        _ end: RelationshipRule.End, _ row: borrowing CSVReader, _ nulls: NullTexts,
        _ sink: inout Sink
    ) throws(RowFailure) -> NodeID? {
        let field = end.cell.field
        let found: KeyLookup
        do throws(RowProblem) {
            found = try row.withKey(end.cell, nulls) { KeyLookup($0, in: space) }
        } catch { throw .row(error) }
        switch found {
        case .known(let node):
            return node
        case .missing:
            guard end.isRequired else { return nil }
            throw .row(RowProblem(field: field, message: "the id of the node is missing"))
        case .new:
            break
        }
        let value: Value
        do throws(RowProblem) { value = try row.value(of: end.cell, nulls) } catch {
            throw .row(error)
        }
        do throws(ImportSinkError) {
            if let node = try existingNode(value, &sink) { return node }
        } catch {
            guard case .row(let message) = error else { throw RowFailure(error) }
            throw .row(RowProblem(field: field, message: message))
        }
        let text = if case .string(let text) = value { text } else { JSON.text(value) }
        let place = end.space.isEmpty ? "" : " in \(end.space)"
        throw .row(RowProblem(field: field, message: "there is no node '\(text)'\(place)"))
    }

    /// A node of the database; where no row tells the type of its id, a number finds the integer.
    private func existingNode<Sink: ImportSink>(
        _ value: Value, _ sink: inout Sink
    ) throws(ImportSinkError) -> NodeID? {
        if let node = try sink.existingNode(key: key, value: value) { return node }
        guard case .string(let text) = value, let number = Int64(text) else { return nil }
        return try sink.existingNode(key: key, value: .integer(number))
    }
}

extension ImportRun {
    /// Hands a relationship to the sink, and counts it.
    mutating func addRelationship<Sink: ImportSink>(
        _ shape: Int, from: NodeID, to: NodeID, _ values: [Value], _ sink: inout Sink
    ) throws(ImportSinkError) {
        if try sink.addRelationship(shape: shape, from: from, to: to, values: values) {
            report.relationshipsAdded += 1
        } else {
            report.relationshipsFound += 1
        }
    }
}

extension RelationshipRule {
    fileprivate func shape(type: String) -> RelationshipShape {
        RelationshipShape(
            type: type, keys: properties.map(\.name) + totals.map(\.name),
            isDistinct: isDistinct)
    }
}

extension Cell {
    /// The column a mistake is best shown at.
    var field: Int? {
        switch self {
        case .column(let index, _): index
        case .template(let template):
            template.parts.lazy.compactMap { part -> Int? in
                if case .column(let index) = part { index } else { nil }
            }.first
        case .lookup(let lookup): lookup.column
        case .constant, .formula: nil
        }
    }
}
