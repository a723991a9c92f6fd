import Values

/// Rows, found by keys that are equal as the operator `=` says.
struct JoinTable {
    /// The rows.
    let rows: Batch
    private var groups: GroupTable
    /// The group of each row; none for those whose keys equal nothing.
    private var found: [UInt32] = []
    /// Where the rows of each group begin, and where the last ones end.
    private var offsets: [UInt32] = []
    /// The rows that are in groups, group by group, ascending in each.
    private var members: [UInt32] = []

    /// A table of rows whose keys, of so many columns, are yet to be added.
    init(_ rows: Batch, columnCount: Int) {
        self.rows = rows
        groups = GroupTable(columnCount: columnCount)
    }

    /// True if no row is found by any key.
    var isEmpty: Bool { members.isEmpty }

    /// Takes the keys of the next rows.
    mutating func add(_ keys: [Column], count: Int) {
        let valid = keys.rowsThatEqualThemselves(count)
        if valid.count == count {
            return found.append(contentsOf: groups.groups(of: keys, count: count).groups)
        }
        let first = found.count
        found.append(contentsOf: repeatElement(GroupTable.none, count: count))
        let keys = keys.map { $0.gathered(valid) }
        for (row, group) in zip(valid, groups.groups(of: keys, count: valid.count).groups) {
            found[first + Int(row)] = group
        }
    }

    /// Makes the table ready, once the keys of all rows have been added.
    mutating func finish() {
        offsets = [UInt32](repeating: 0, count: groups.count + 1)
        for group in found where group != GroupTable.none { offsets[Int(group) + 1] += 1 }
        for group in 0..<groups.count { offsets[group + 1] += offsets[group] }
        var places = offsets
        members = [UInt32](repeating: 0, count: Int(offsets[groups.count]))
        for (row, group) in found.enumerated() where group != GroupTable.none {
            members[Int(places[Int(group)])] = UInt32(row)
            places[Int(group)] += 1
        }
        found = []
    }

    /// For each row of other keys where in `row(at:)` those are that equal it.
    mutating func places(of keys: [Column], count: Int) -> [Range<Int>] {
        var places = [Range<Int>](repeating: 0..<0, count: count)
        let found = groups.find(keys, count: count)
        for row in keys.rowsThatEqualThemselves(count) {
            let group = found[Int(row)]
            guard group != GroupTable.none else { continue }
            places[Int(row)] = Int(offsets[Int(group)])..<Int(offsets[Int(group) + 1])
        }
        return places
    }

    /// The numbers of the rows at some places.
    func rows(at places: Range<Int>) -> ArraySlice<UInt32> { members[places] }

    /// How many bytes are kept beside the rows, once so many more have been noted.
    func estimatedBytes(adding count: Int) -> Int {
        groups.estimatedBytes(adding: count) + found.blockBytes(adding: count)
            + offsets.blockBytes + members.blockBytes
    }

    /// How many bytes more `finish` takes.
    var bytesToFinish: Int { (2 * groups.count + found.count) * 4 }
}

extension [Column] {
    /// The rows in which every column has a value that equals itself: no null, no NaN, and no list
    /// or map with such a thing in it.
    fileprivate func rowsThatEqualThemselves(_ count: Int) -> [UInt32] {
        (0..<UInt32(count)).filter { row in allSatisfy { $0.equalsItself(at: Int(row)) } }
    }
}

extension Column {
    fileprivate func equalsItself(at row: Int) -> Bool {
        switch self {
        case .nodes, .relationships, .integers, .booleans, .strings: !isNull(at: row)
        case .floats(let numbers, _): !isNull(at: row) && !numbers[row].isNaN
        case .values(let values): values[row].equals(values[row]) == true
        case .constant(let value, _): value.equals(value) == true
        }
    }
}
