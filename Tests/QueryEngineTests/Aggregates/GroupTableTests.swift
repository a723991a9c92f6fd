import Testing
import Values

@testable import QueryEngine

struct GroupTableTests {
    private static let node = Value.node(Node(id: NodeID(rawValue: 1)))
    private static let other = Value.node(Node(id: NodeID(rawValue: 7)))
    /// It was made after the table was.
    private static let late = Value.node(Node(id: NodeID(rawValue: 8)))

    /// Columns batch by batch, and the group that each row must get.
    @Test(
        arguments: [
            ([[[1, 2, 1]], [[2, nil, nil]]], [0, 1, 0, 1, 2, 2]),
            ([[["a", "b", "a"]], [[nil, "b"]]], [0, 1, 0, 2, 1]),
            ([[[1, 2]], [["a", 1.0, 2]]], [0, 1, 2, 0, 1]),
            ([[["a"]], [[1, "a"]]], [0, 1, 0]),
            ([[[nil, nil]], [[node]], [[1, nil]]], [0, 0, 1, 2, 0]),
            ([[[node, other, node]], [[other, node]]], [0, 1, 0, 1, 0]),
            ([[[node, other, node]], [[other, nil, node]], [[node]]], [0, 1, 0, 1, 2, 0, 0]),
            ([[[other, node]], [[late, other]], [["a", node, late]]], [0, 1, 2, 0, 3, 1, 2]),
            ([[[.float(.nan), .float(.nan), 0.0, -0.0]]], [0, 0, 1, 1]),
            ([[[1, 1, nil], [true, false, nil]]], [0, 1, 2]),
            ([[[1, 1], ["x", "y"]], [[1], ["x"]]], [0, 1, 0]),
            ([[[[1, nil], [1, nil], [1]]]], [0, 0, 1]),
            ([[["é", "e\u{301}"]]], [0, 1]),
        ] as [([[[Value]]], [UInt32])])
    func `rows with equivalent keys share a group`(batches: [[[Value]]], expected: [UInt32]) {
        var table = GroupTable(columnCount: batches[0].count, nodeIDBound: 8)
        var groups: [UInt32] = []
        var firsts: [[Value]] = []
        for batch in batches {
            let columns = batch.map { Column($0) }
            let found = table.groups(of: columns, count: batch[0].count)
            groups += found.groups
            firsts += found.firsts.map { row in columns.map { $0[Int(row)] } }
        }
        #expect(groups == expected)
        #expect(table.count == firsts.count)
        let keys = table.keyColumns
        #expect((0..<table.count).map { group in keys.map { $0[group] } } == firsts)
        let all = batches[0].indices.map { column in
            Column(batches.flatMap { $0[column] })
        }
        #expect(table.find(all, count: expected.count) == expected)
    }

    @Test func `what is not there is not found`() {
        var table = GroupTable(columnCount: 1)
        #expect(table.find([Column([1])], count: 1) == [GroupTable.none])
        _ = table.groups(of: [Column([1, 2])], count: 2)
        #expect(table.find([Column([3, 2])], count: 2) == [GroupTable.none, 1])
        #expect(table.find([Column(["a"])], count: 1) == [GroupTable.none])
    }

    @Test func `without keys all rows are one group`() {
        var table = GroupTable(columnCount: 0)
        let found = table.groups(of: [], count: 3)
        #expect(found.groups == [0, 0, 0] && found.firsts == [0] && table.count == 1)
    }

    @Test func `many groups keep their numbers while the table grows`() {
        var table = GroupTable(columnCount: 1)
        for start in stride(from: 0, to: 50_000, by: 1000) {
            let column = Column.integers((start..<start + 1000).map { Int64($0 * 7) }, present: nil)
            _ = table.groups(of: [column], count: 1000)
        }
        let all = Column.integers((0..<50_000).map { Int64($0 * 7) }, present: nil)
        #expect(table.find([all], count: 50_000) == (0..<50_000).map { UInt32($0) })
    }
}
