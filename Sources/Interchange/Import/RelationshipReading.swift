internal import Values

/// One relationship rule at work: reads the values of a row, finds its ends, adds the relationship.
struct RelationshipReading {
    /// Two nodes, as what identifies a distinct relationship.
    private struct Pair: Hashable {
        var from: NodeID
        var to: NodeID
    }

    private let rule: RelationshipRule
    private let fromSpace: KeySpace
    private let toSpace: KeySpace
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
        fromSpace = run.space(rule.from.space)
        toSpace = run.space(rule.to.space)
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
    mutating func find(
        _ row: borrowing CSVReader, _ nulls: NullTexts
    ) throws(RowFailure) {
        ends = nil
        guard isWanted,
            let from = try node(rule.from, row, nulls, fromSpace),
            let to = try node(rule.to, row, nulls, toSpace)
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
            try sink.addRelationship(shape: shape, from: ends.from, to: ends.to, values: values)
            run.report.relationshipsAdded += 1
        } catch { throw RowFailure(error) }
    }

    /// Adds the distinct relationships with their sums, in the order in which they were first seen.
    mutating func writeTotals<Sink: ImportSink>(
        _ run: inout ImportRun, _ sink: inout Sink
    ) throws(ImportSinkError) {
        for (pair, sums) in totals.results(rule.totals) {
            let values = (firstValues[pair] ?? []) + sums
            try sink.addRelationship(
                shape: shape, from: pair.from, to: pair.to, values: values)
            run.report.relationshipsAdded += 1
        }
    }

    private func node(
        _ end: RelationshipRule.End, _ row: borrowing CSVReader, _ nulls: NullTexts,
        _ space: KeySpace
    ) throws(RowFailure) -> NodeID? {
        do throws(RowProblem) {
            switch try row.withKey(end.cell, nulls, { KeyLookup($0, in: space) }) {
            case .known(let node):
                return node
            case .missing:
                guard end.isRequired else { return nil }
                throw RowProblem(field: end.cell.field, message: "the id of the node is missing")
            case .new:
                let key = try row.withKey(end.cell, nulls) { $0?.text ?? "" }
                let space = end.space.isEmpty ? "" : " in \(end.space)"
                throw RowProblem(
                    field: end.cell.field, message: "there is no node '\(key)'\(space)")
            }
        } catch { throw .row(error) }
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

extension RelationshipRule {
    fileprivate func shape(type: String) -> RelationshipShape {
        RelationshipShape(type: type, keys: properties.map(\.name) + totals.map(\.name))
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
