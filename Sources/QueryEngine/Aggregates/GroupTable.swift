import Values

/// Numbers the distinct combinations of values in rows, in the order in which they first come.
///
/// Values are told apart as DISTINCT and grouping do: null equals null, 1 equals 1.0. Keys that fit
/// into words (nodes, relationships, integers, booleans) and single texts have tables of their own;
/// when a batch brings something else, what is there moves over to the table for anything.
struct GroupTable {
    /// Stands for "no group" in the answers of `find`.
    static let none = UInt32.max

    /// The number of columns that the keys have.
    let columnCount: Int
    private let nodeIDBound: UInt32
    // At most one of them is there. They are not the cases of an enumeration because the payload of
    // one cannot be changed in place.
    private var nodes: NodeGroups?
    private var words: WordGroups?
    private var texts: TextGroups?
    private var values: ValueGroups?

    /// An empty table for keys of so many columns.
    ///
    /// Without columns all rows are one group. Where it is known below which number the nodes are
    /// that keys may be, they have a table of their own as well.
    init(columnCount: Int, nodeIDBound: UInt32 = 0) {
        self.columnCount = columnCount
        self.nodeIDBound = nodeIDBound
    }

    /// The number of groups.
    var count: Int { nodes?.count ?? words?.count ?? texts?.count ?? values?.count ?? 0 }

    /// The group of every row; new groups get the next numbers.
    ///
    /// `firsts` are the rows that opened a new group, in the order of the groups.
    mutating func groups(
        of columns: [Column], count: Int
    ) -> (groups: [UInt32], firsts: [UInt32]) {
        guard count > 0 else { return ([], []) }
        var found = FoundGroups(count: count)
        if nodes == nil, words == nil, texts == nil, values == nil { start(with: columns) }
        if nodes != nil {
            if let keys = columns[0].nodes(below: nodeIDBound) {
                nodes?.add(keys, to: &found)
                return (found.groups, found.firsts)
            }
            moveToWords()
        }
        if let expected = words?.kinds {
            if let rows = WordKeys(columns, count, expected: expected) {
                words?.add(rows, count, to: &found)
                return (found.groups, found.firsts)
            }
            moveToValues()
        } else if texts != nil {
            if let lane = columns[0].stringLane {
                texts?.add(lane, count, to: &found)
                return (found.groups, found.firsts)
            }
            moveToValues()
        }
        values?.add(columns, count, to: &found)
        return (found.groups, found.firsts)
    }

    /// The group of every row, `none` where the table has no such combination.
    mutating func find(_ columns: [Column], count: Int) -> [UInt32] {
        if nodes != nil {
            if let keys = columns[0].nodes(below: nodeIDBound), let nodes {
                return keys.map(nodes.find)
            }
            moveToWords()
        }
        if let words {
            if let rows = WordKeys(columns, count, expected: words.kinds) {
                return (0..<count).map { words.find(rows, $0) }
            }
            moveToValues()
        } else if let texts {
            if let lane = columns[0].stringLane {
                return (0..<count).map { texts.find(lane, $0) }
            }
            moveToValues()
        }
        guard let values else { return Array(repeating: GroupTable.none, count: count) }
        return (0..<count).map { values.find(columns, $0) }
    }

    /// The keys of all groups, column by column.
    var keyColumns: [Column] {
        nodes?.keyColumns ?? words?.keyColumns ?? texts?.keyColumns ?? values?.keyColumns
            ?? Array(repeating: .values([]), count: columnCount)
    }

    /// How many bytes the table takes, once so many groups have been added.
    ///
    /// What is behind their keys counts when they are there: until then it is in the rows that
    /// they come from.
    func estimatedBytes(adding count: Int) -> Int {
        nodes?.estimatedBytes(adding: count) ?? words?.estimatedBytes(adding: count)
            ?? texts?.estimatedBytes(adding: count) ?? values?.estimatedBytes(adding: count) ?? 0
    }

    private mutating func start(with columns: [Column]) {
        if columns.count == 1, columns[0].nodes(below: nodeIDBound) != nil {
            nodes = NodeGroups(nodeIDBound: nodeIDBound)
        } else if columns.count == 1, columns[0].stringLane != nil {
            texts = TextGroups()
        } else if let keys = WordKeys(columns, 0, expected: nil) {
            words = WordGroups(keys)
        } else {
            values = ValueGroups(columnCount: columnCount)
        }
    }

    /// Numbers the groups of nodes anew in the table for words; they keep their numbers.
    private mutating func moveToWords() {
        let columns: [Column] = [.nodes(nodes?.nodes ?? [])]
        guard let keys = WordKeys(columns, count, expected: nil) else { return moveToValues() }
        var table = WordGroups(WordKeys(kinds: keys.kinds))
        var found = FoundGroups(count: count)
        table.add(keys, count, to: &found)
        (nodes, words) = (nil, table)
    }

    /// Numbers the groups anew in the table for anything; they keep their numbers.
    private mutating func moveToValues() {
        let columns = keyColumns
        var table = ValueGroups(columnCount: columnCount)
        var found = FoundGroups(count: count)
        table.add(columns, count, to: &found)
        (nodes, words, texts, values) = (nil, nil, nil, table)
    }
}

/// The groups of the rows of one batch, as they are found.
struct FoundGroups {
    private(set) var groups: [UInt32] = []
    private(set) var firsts: [UInt32] = []

    init(count: Int) { groups.reserveCapacity(count) }

    @inline(__always)
    fileprivate mutating func add(_ entry: (number: Int, isNew: Bool), _ row: Int) {
        groups.append(UInt32(entry.number))
        if entry.isNew { firsts.append(UInt32(row)) }
    }
}

/// Groups whose keys are single nodes, by an array with a place for each as soon as they are many:
/// 3 ns a row instead of 15.
private struct NodeGroups {
    private var table: NodeTable

    init(nodeIDBound: UInt32) { table = NodeTable(nodeIDBound: nodeIDBound) }

    var count: Int { table.count }
    var nodes: [NodeID] { table.nodes }
    var keyColumns: [Column] { [.nodes(table.nodes)] }
    func estimatedBytes(adding count: Int) -> Int { table.estimatedBytes(adding: count) }

    mutating func add(_ keys: [NodeID], to found: inout FoundGroups) {
        for (row, node) in keys.enumerated() { found.add(table.insert(node), row) }
    }

    func find(_ node: NodeID) -> UInt32 {
        table.number(of: node).map { UInt32($0) } ?? GroupTable.none
    }
}

/// Groups whose keys are words.
private struct WordGroups {
    private var index = SlotTable()
    private var keys: WordKeys

    init(_ keys: WordKeys) { self.keys = keys }

    var count: Int { index.count }
    var kinds: [WordKind] { keys.kinds }
    var keyColumns: [Column] { kinds.indices.map { keys.column($0) } }

    func estimatedBytes(adding count: Int) -> Int {
        index.estimatedBytes(adding: count) + keys.words.blockBytes(adding: count * keys.width)
    }

    mutating func add(_ rows: WordKeys, _ count: Int, to found: inout FoundGroups) {
        var last: Int?
        for row in 0..<count {
            // Rows that belong together often come one after the other.
            if let last, rows.isEqual(row, keys, last) {
                found.add((last, isNew: false), row)
                continue
            }
            let entry = index.findOrInsert(rows.hash(of: row)) { rows.isEqual(row, keys, $0) }
            if entry.isNew { keys.append(rows, row) }
            found.add(entry, row)
            last = entry.number
        }
    }

    func find(_ rows: WordKeys, _ row: Int) -> UInt32 {
        index.find(rows.hash(of: row)) { rows.isEqual(row, keys, $0) }.map { UInt32($0) }
            ?? GroupTable.none
    }
}

/// Groups whose keys are single texts.
private struct TextGroups {
    private var index = SlotTable()
    private var texts: [String] = []
    private var textBytes = 0
    private var nullGroup = -1

    var count: Int { index.count }
    var keyColumns: [Column] {
        [.strings(texts, present: nullGroup < 0 ? nil : texts.indices.map { $0 != nullGroup })]
    }

    func estimatedBytes(adding count: Int) -> Int {
        index.estimatedBytes(adding: count) + texts.blockBytes(adding: count) + textBytes
    }

    mutating func add(_ lane: Lane<String>, _ count: Int, to found: inout FoundGroups) {
        for row in 0..<count {
            if lane.isNull(row) {
                found.add(nullEntry(), row)
                continue
            }
            let entry = index.findOrInsert(WordHash.of(lane[row])) {
                $0 != nullGroup && texts[$0].hasSameCodePoints(as: lane[row])
            }
            if entry.isNew {
                texts.append(lane[row])
                textBytes += lane[row].blockBytes
            }
            found.add(entry, row)
        }
    }

    func find(_ lane: Lane<String>, _ row: Int) -> UInt32 {
        if lane.isNull(row) { return nullGroup < 0 ? GroupTable.none : UInt32(nullGroup) }
        let entry = index.find(WordHash.of(lane[row])) {
            $0 != nullGroup && texts[$0].hasSameCodePoints(as: lane[row])
        }
        return entry.map { UInt32($0) } ?? GroupTable.none
    }

    private mutating func nullEntry() -> (number: Int, isNew: Bool) {
        let entry = index.findOrInsert(WordHash.seed) { $0 == nullGroup }
        if entry.isNew {
            nullGroup = entry.number
            texts.append("")
        }
        return entry
    }
}

/// Groups whose keys are anything.
private struct ValueGroups {
    private var index = SlotTable()
    private var columns: [[Value]]
    private var contentBytes = 0

    init(columnCount: Int) { columns = Array(repeating: [], count: columnCount) }

    var count: Int { index.count }
    var keyColumns: [Column] { columns.map { Column($0) } }

    func estimatedBytes(adding count: Int) -> Int {
        columns.reduce(index.estimatedBytes(adding: count) + contentBytes) {
            $0 + $1.blockBytes(adding: count)
        }
    }

    mutating func add(_ rows: [Column], _ count: Int, to found: inout FoundGroups) {
        for row in 0..<count {
            let entry = index.findOrInsert(rows.hash(of: row)) { entry in
                rows.indices.allSatisfy { rows[$0][row] == columns[$0][entry] }
            }
            if entry.isNew {
                for column in columns.indices {
                    let value = rows[column][row]
                    contentBytes += value.contentBytes
                    columns[column].append(value)
                }
            }
            found.add(entry, row)
        }
    }

    func find(_ rows: [Column], _ row: Int) -> UInt32 {
        let found = index.find(rows.hash(of: row)) { entry in
            rows.indices.allSatisfy { rows[$0][row] == columns[$0][entry] }
        }
        return found.map { UInt32($0) } ?? GroupTable.none
    }
}

extension Column {
    /// The nodes, if all are there and below a number.
    fileprivate func nodes(below bound: UInt32) -> [NodeID]? {
        guard case .nodes(let nodes) = self, nodes.allSatisfy({ $0.rawValue < bound }) else {
            return nil
        }
        return nodes
    }
}

extension [Column] {
    /// The hash of a row, the same for equivalent values however the column holds them.
    fileprivate func hash(of row: Int) -> UInt64 {
        var hasher = Hasher()
        for column in self { column[row].hash(into: &hasher) }
        return UInt64(bitPattern: Int64(hasher.finalize()))
    }
}
