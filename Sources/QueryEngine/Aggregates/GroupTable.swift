import Values

/// Numbers the distinct combinations of values in rows, in the order in which they first come.
///
/// Values are told apart as DISTINCT and grouping do: null equals null, 1 equals 1.0. Keys that fit
/// into words (nodes, relationships, integers, booleans) and single texts have tables of their own;
/// when a batch brings something else, what is there moves over to the table for anything.
struct GroupTable {
    /// Stands for "no group" in the answers of `find`.
    static let none = UInt32.max

    private let columnCount: Int
    private var index = SlotTable()
    private var keys: Keys

    private enum Keys {
        case undecided
        case words(WordKeys)
        case texts([String?])
        case values([[Value]])
    }

    /// An empty table for keys of so many columns.
    ///
    /// Without columns all rows are one group.
    init(columnCount: Int) {
        self.columnCount = columnCount
        keys = .undecided
    }

    /// The number of groups.
    var count: Int { index.count }

    /// The group of every row; new groups get the next numbers.
    ///
    /// `firsts` are the rows that opened a new group, in the order of the groups.
    mutating func groups(
        of columns: [Column], count: Int
    ) -> (groups: [UInt32], firsts: [UInt32]) {
        guard count > 0 else { return ([], []) }
        var found = Found(count: count)
        switch takeKeys() {
        case .undecided:
            start(with: columns, count)
            return groups(of: columns, count: count)
        case .words(var words):
            guard let rows = WordKeys(columns, count, expected: words.kinds) else {
                moveToValues(.words(words))
                return groups(of: columns, count: count)
            }
            for row in 0..<count {
                let (entry, isNew) = index.findOrInsert(rows.hash(of: row)) {
                    rows.isEqual(row, words, $0)
                }
                if isNew { words.append(rows, row) }
                found.add(entry, row, isNew)
            }
            keys = .words(words)
        case .texts(var texts):
            guard let lane = columns[0].textLane else {
                moveToValues(.texts(texts))
                return groups(of: columns, count: count)
            }
            for row in 0..<count {
                let text = lane.present?[row] == false ? nil : lane[row]
                let (entry, isNew) = index.findOrInsert(text.groupHash) {
                    text.isSameText(as: texts[$0])
                }
                if isNew { texts.append(text) }
                found.add(entry, row, isNew)
            }
            keys = .texts(texts)
        case .values(var values):
            for row in 0..<count {
                let (entry, isNew) = index.findOrInsert(columns.groupHash(of: row)) { entry in
                    columns.indices.allSatisfy { columns[$0][row] == values[$0][entry] }
                }
                if isNew {
                    for column in columns.indices { values[column].append(columns[column][row]) }
                }
                found.add(entry, row, isNew)
            }
            keys = .values(values)
        }
        return (found.groups, found.firsts)
    }

    /// The group of every row, `none` where the table has no such combination.
    mutating func find(_ columns: [Column], count: Int) -> [UInt32] {
        switch keys {
        case .undecided:
            return Array(repeating: GroupTable.none, count: count)
        case .words(let words):
            guard let rows = WordKeys(columns, count, expected: words.kinds) else { break }
            return (0..<count).map { row in
                index.find(rows.hash(of: row)) { rows.isEqual(row, words, $0) }
                    .map { UInt32($0) } ?? GroupTable.none
            }
        case .texts(let texts):
            guard let lane = columns[0].textLane else { break }
            return (0..<count).map { row in
                let text = lane.present?[row] == false ? nil : lane[row]
                return index.find(text.groupHash) { text.isSameText(as: texts[$0]) }
                    .map { UInt32($0) } ?? GroupTable.none
            }
        case .values(let values):
            return (0..<count).map { row in
                index.find(columns.groupHash(of: row)) { entry in
                    columns.indices.allSatisfy { columns[$0][row] == values[$0][entry] }
                }.map { UInt32($0) } ?? GroupTable.none
            }
        }
        moveToValues(takeKeys())
        return find(columns, count: count)
    }

    /// The keys of all groups, column by column.
    var keyColumns: [Column] {
        switch keys {
        case .undecided: Array(repeating: .values([]), count: columnCount)
        case .words(let words): (0..<columnCount).map { Column(words.values(of: $0)) }
        case .texts(let texts): [Column(texts.map { $0.map { .string($0) } ?? .null })]
        case .values(let values): values.map { Column($0) }
        }
    }

    /// About how many bytes the table keeps.
    var estimatedBytes: Int {
        let keyBytes =
            switch keys {
            case .undecided: 0
            case .words(let words): words.words.count * 8
            case .texts(let texts): texts.reduce(0) { $0 + ($1?.estimatedBytes ?? 16) }
            case .values(let values):
                values.reduce(0) { $0 + Column.values($1).estimatedBytes }
            }
        return index.estimatedBytes + keyBytes
    }

    /// Takes the keys out, so that they can be changed in place instead of being copied.
    private mutating func takeKeys() -> Keys {
        let taken = keys
        keys = .undecided
        return taken
    }

    private mutating func start(with columns: [Column], _ count: Int) {
        if columns.count == 1, columns[0].textLane != nil {
            keys = .texts([])
        } else if let words = WordKeys(columns, 0, expected: nil) {
            keys = .words(words)
        } else {
            keys = .values(Array(repeating: [], count: columns.count))
        }
    }

    /// Numbers the groups anew in the table for anything; they keep their numbers.
    private mutating func moveToValues(_ old: Keys) {
        let values: [[Value]] =
            switch old {
            case .undecided: Array(repeating: [], count: columnCount)
            case .words(let words): (0..<columnCount).map { words.values(of: $0) }
            case .texts(let texts): [texts.map { $0.map { .string($0) } ?? .null }]
            case .values(let values): values
            }
        let columns = values.map { Column.values($0) }
        let count = index.count
        index = SlotTable()
        for row in 0..<count {
            _ = index.findOrInsert(columns.groupHash(of: row)) { _ in false }
        }
        keys = .values(values)
    }
}

/// The groups of the rows of one batch, as they are found.
private struct Found {
    var groups: [UInt32] = []
    var firsts: [UInt32] = []

    init(count: Int) { groups.reserveCapacity(count) }

    @inline(__always)
    mutating func add(_ entry: Int, _ row: Int, _ isNew: Bool) {
        groups.append(UInt32(entry))
        if isNew { firsts.append(UInt32(row)) }
    }
}

extension Column {
    /// The column as texts; one of nothing but null is not known to be texts.
    fileprivate var textLane: Lane<String>? { stringLane }
}

extension Optional<String> {
    fileprivate var groupHash: UInt64 { map { WordHash.of($0) } ?? WordHash.seed }

    fileprivate func isSameText(as other: String?) -> Bool {
        switch (self, other) {
        case (let a?, let b?): a.hasSameCodePoints(as: b)
        case (nil, nil): true
        default: false
        }
    }
}

extension [Column] {
    /// The hash of a row, the same for equivalent values however the column holds them.
    fileprivate func groupHash(of row: Int) -> UInt64 {
        var hasher = Hasher()
        for column in self { column[row].hash(into: &hasher) }
        return UInt64(bitPattern: Int64(hasher.finalize()))
    }
}
