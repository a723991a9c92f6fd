import Testing

@testable import Values

@Suite struct `Comparison` {
    static let node = Value.node(Node(id: NodeID(rawValue: 1)))
    static let relationship = Value.relationship(
        Relationship(id: RelationshipID(rawValue: 1)))
    static let path = Value.path(
        Path(
            nodes: [Node(id: NodeID(rawValue: 1)), Node(id: NodeID(rawValue: 2))],
            relationships: [Relationship(id: RelationshipID(rawValue: 1))]))

    @Test(
        arguments: [
            ([1, 2], [1], false), ([nil], [1], nil), (["a"], [1], false),
            ([[1]], [[1], [nil]], false), ([[1], [2]], [[1], [nil]], nil),
            ([[1], [2, 3]], [[1], [nil]], false), (1, 1.0, true), ("1", 1, false), (nil, nil, nil),
            (.float(.nan), .float(.nan), false), (.float(.nan), 1, false), (0.0, -0.0, true),
            (["a": nil], ["a": nil], nil), (["a": nil], ["b": nil], false),
            (["a": 1, "b": nil], ["a": 2, "b": nil], false), ([:], [:], true), ([], [], true),
            (9_007_199_254_740_993, 9_007_199_254_740_992.0, false),
            (.integer(.max), 9_223_372_036_854_775_807.0, false),
            (.integer(.min), -9_223_372_036_854_775_808.0, true),
            ("é", "e\u{301}", false), (true, 1, false),
        ] as [(Value, Value, Bool?)])
    func `by equality knows true, false and unknown`(
        left: Value, right: Value, expected: Bool?
    ) {
        #expect(left.equals(right) == expected)
        #expect(right.equals(left) == expected)
    }

    @Test(
        arguments: [
            ([1, 0], [1], false, false), ([1, nil], [1], false, false),
            ([1], [1, nil], true, true),
            ([1, 2], [1, nil], nil, nil), ([1, "a"], [1, nil], nil, nil),
            ([3, nil], [1, 2], false, false), ([1, 2], [3, nil], true, true),
            (.float(.nan), 1, false, false), (.float(.nan), .float(.nan), false, false),
            (.float(.nan), "a", nil, nil), (1, "a", nil, nil), ("a", "aa", true, true),
            ("\u{FF5E}", "\u{10000}", true, true), (false, true, true, true), (1, 1.5, true, true),
            (9_007_199_254_740_992.0, 9_007_199_254_740_993, true, true), (2, 2.0, false, true),
            (.integer(.max), .float(.infinity), true, true), (["a": 1], ["a": 2], true, true),
            (["a": 1], ["a": 1, "b": nil], nil, nil), (nil, 1, nil, nil),
        ] as [(Value, Value, Bool?, Bool?)])
    func `by size knows true, false and unknown`(
        left: Value, right: Value, less: Bool?, lessOrEqual: Bool?
    ) {
        #expect(left.lessThan(right) == less)
        #expect(left.lessThanOrEqual(right) == lessOrEqual)
    }

    /// Values in the order of ORDER BY; those in one row are equivalent.
    static func ordered() throws -> [[Value]] {
        [
            [[:]], [["a": "map"]], [["a": 1, "b": 2], ["b": 2, "a": 1.0]], [["b": 0]],
            [node], [.node(Node(id: NodeID(rawValue: 2)))], [relationship],
            [[]], [["a"]], [["a", 1]], [[1]], [[1, "a"]], [[1, nil]], [[nil, 1]], [[nil, 2]],
            [path],
            [try Expression.evaluate("datetime('1980-12-11T12:31:14Z')")],
            [try Expression.evaluate("datetime('1984-10-11T12:00Z')")],
            [try Expression.evaluate("datetime('1984-10-11T13:00+01:00')")],
            [try Expression.evaluate("datetime('1984-10-11T13:00[Europe/Berlin]')")],
            [try Expression.evaluate("datetime('1984-10-11T13:00[Europe/Stockholm]')")],
            [try Expression.evaluate("localdatetime('1984-10-11T12:00')")],
            [try Expression.evaluate("date('1910-05-06')")],
            [try Expression.evaluate("date('1980-10-24')")],
            [try Expression.evaluate("time('12:35:15+05:00')")],
            [try Expression.evaluate("time('12:30:14.645876123+01:01')")],
            [try Expression.evaluate("time('12:31:14.645876123+01:00')")],
            [try Expression.evaluate("time('10:35-08:00')")],
            [try Expression.evaluate("localtime('10:35')")],
            [try Expression.evaluate("duration('P30D')")],
            [try Expression.evaluate("duration('P1M')")],
            [try Expression.evaluate("duration('P31D')")],
            [try Expression.evaluate("duration('PT744H1S')")],
            [""], [" "], [".*"], ["e\u{301}"], ["one"], ["é"], [false], [true],
            [.float(-.infinity)], [.integer(.min), -9_223_372_036_854_775_808.0], [-1, -1.0],
            [0, 0.0, -0.0], [1.5], [9_007_199_254_740_992.0], [9_007_199_254_740_993],
            [.float(.infinity)], [.float(.nan), .float(-.nan)], [nil],
        ]
    }

    @Test func `by order is total, and agrees with equivalence and hashing`() throws {
        let rows = try Comparison.ordered()
        for (i, row) in rows.enumerated() {
            for (j, other) in rows.enumerated() {
                for left in row {
                    for right in other {
                        #expect(left.ordering(right) == Ordering(i, j), "\(left), \(right)")
                        #expect((left == right) == (i == j), "\(left), \(right)")
                        #expect(i != j || left.hashValue == right.hashValue, "\(left), \(right)")
                    }
                }
            }
        }
    }

    @Test func `by size agrees with the order where it knows`() throws {
        let values = try Comparison.ordered().flatMap { $0 }
        for left in values {
            for right in values {
                guard let less = left.lessThan(right), less else { continue }
                #expect(left.ordering(right) == .before, "\(left), \(right)")
                #expect(right.lessThan(left) == false, "\(left), \(right)")
            }
        }
    }

    @Test func `of integers and floats is exact near the limits of both`() {
        var generator = SeededGenerator()
        for _ in 0..<20_000 {
            let integer = Int64(bitPattern: generator.next()) >> Int64(generator.next() % 64)
            let float = Double(integer).nextUp
            for number in [Double(integer), float, Double(integer).nextDown] {
                // An integer of 128 bits holds both without rounding.
                let expected = Ordering(Int128(integer), Int128(number.rounded(.down)))
                    .then(Ordering(number.rounded(.down), number))
                #expect(
                    Value.integer(integer).ordering(.float(number)) == expected,
                    "\(integer), \(number), \(generator.testDescription)")
            }
        }
    }
}
