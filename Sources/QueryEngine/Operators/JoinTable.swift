import Values

/// Rows, found by keys that are equal as the operator `=` says.
struct JoinTable {
    /// The rows whose keys can equal something.
    let rows: Batch
    private var groups: GroupTable
    /// Where the rows of each group begin, and where the last ones end.
    private var offsets: [UInt32] = []
    /// The rows, group by group, ascending in each.
    private var members: [UInt32] = []

    init(_ all: Batch, keys: [Column]) {
        let valid = keys.rowsThatEqualThemselves(all.count)
        rows = valid.count == all.count ? all : all.gathered(valid, keeping: all.boundVariables)
        let keys = valid.count == all.count ? keys : keys.map { $0.gathered(valid) }
        groups = GroupTable(columnCount: keys.count)
        let found = groups.groups(of: keys, count: valid.count).groups
        offsets = [UInt32](repeating: 0, count: groups.count + 1)
        for group in found { offsets[Int(group) + 1] += 1 }
        for group in 0..<groups.count { offsets[group + 1] += offsets[group] }
        var places = offsets
        members = [UInt32](repeating: 0, count: found.count)
        for (row, group) in found.enumerated() {
            members[Int(places[Int(group)])] = UInt32(row)
            places[Int(group)] += 1
        }
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

    /// About how many bytes are kept beside the rows.
    var estimatedBytes: Int { groups.estimatedBytes + (offsets.count + members.count) * 4 }
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
