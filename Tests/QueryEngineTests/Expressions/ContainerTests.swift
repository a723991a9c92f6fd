import QuerySyntax
import Testing
import Values

@testable import QueryEngine

struct ContainerTests {
    @Test(arguments: [
        ("[1, 2, 3][0]", "1"), ("[1, 2, 3][-1]", "3"), ("[1, 2, 3][3]", "null"),
        ("[1][null]", "null"), ("null[0]", "null"), ("{a: 1}['a']", "1"), ("{a: 1}['b']", "null"),
        ("{a: 1}[null]", "null"), ("{a: 1}.a", "1"), ("{a: 1}.b", "null"),
        ("[1, 2, 3, 4, 5][1..3]", "[2, 3]"), ("[1, 2, 3][1..]", "[2, 3]"),
        ("[1, 2, 3][..2]", "[1, 2]"), ("[1, 2, 3][-3..-1]", "[1, 2]"), ("[1, 2, 3][3..1]", "[]"),
        ("[1, 2, 3][-5..5]", "[1, 2, 3]"), ("[1, 2, 3][null..2]", "null"),
        ("[1, 2, 3][1..null]", "null"), ("null[1..2]", "null"),
        ("{b: 2, a: {c: [1, null]}}", "{a: {c: [1, null]}, b: 2}"),
        ("date('2026-05-04').year", "2026"), ("duration('P1DT2H').hours", "2"),
        ("$map.name", "'Apa'"), ("$map['na' + 'me']", "'Apa'"),
    ])
    func `elements and entries`(expression: String, result: String) {
        #expect(ExpressionText(parameters: ["map": ["name": "Apa"]]).text(expression) == result)
    }

    @Test(arguments: [
        ("$one[0]", "InvalidArgumentType"), ("$one['a']", "InvalidArgumentType"),
        ("$list['a']", "ListElementAccessByNonInteger"),
        ("$list[1.5]", "ListElementAccessByNonInteger"),
        ("$map[0]", "MapElementAccessByNonString"), ("$map[12.3]", "MapElementAccessByNonString"),
        ("$one.name", "InvalidArgumentType"), ("$list.name", "InvalidArgumentType"),
        ("$one[0..1]", "InvalidArgumentType"), ("$list['a'..]", "ListElementAccessByNonInteger"),
        ("date('2026-05-04')[$key]", "InvalidArgumentType"),
    ])
    func `reaching into the wrong thing is a type error`(expression: String, detail: String) {
        let text = ExpressionText(parameters: [
            "one": 1, "list": [1], "map": ["name": "Apa"], "key": "year",
        ])
        #expect(text.text(expression) == "TypeError: \(detail)")
    }

    @Test(arguments: [
        ("[x IN [1, 2, 3] | x * 2]", "[2, 4, 6]"), ("[x IN [1, 2, 3] WHERE x > 1]", "[2, 3]"),
        ("[x IN [1, 2, 3] WHERE x > 1 | 'n' + x]", "['n2', 'n3']"), ("[x IN null | x]", "null"),
        ("[x IN [] | x]", "[]"), ("[x IN [1, 2] WHERE null]", "[]"),
        ("[x IN [1, 2] | [y IN [x, 10] | x * y]]", "[[1, 10], [4, 20]]"),
        ("[x IN [[1], null, [2, 3]] | [y IN x | y]]", "[[1], null, [2, 3]]"),
        ("size([x IN range(1, 20000) WHERE x % 2 = 0])", "10000"),
        ("reduce(s = 0, x IN [1, 2, 3] | s + x)", "6"), ("reduce(s = 0, x IN [] | s + x)", "0"),
        ("reduce(s = 0, x IN null | s + x)", "null"),
        ("reduce(s = '', x IN ['a', 'b'] | s + x)", "'ab'"),
        ("[l IN [[1, 2], [3], []] | reduce(s = 0, x IN l | s + x)]", "[3, 3, 0]"),
        ("reduce(s = 0, x IN [1, null] | s + x)", "null"),
    ])
    func `comprehensions and reductions`(expression: String, result: String) {
        #expect(ExpressionText().text(expression) == result)
    }

    @Test(arguments: [
        ("[]", "true, false, true, false"), ("[2]", "true, true, false, true"),
        ("[1, 3]", "false, false, true, false"), ("[2, 2]", "true, true, false, false"),
        ("[2, 3]", "false, true, false, true"), ("[null]", "null, null, null, null"),
        ("[0, null]", "false, null, null, null"), ("[2, null]", "null, true, false, null"),
        ("[2, 2, null]", "null, true, false, false"), ("null", "null, null, null, null"),
    ])
    func `quantifiers with unknown elements`(list: String, results: String) {
        let text = ExpressionText().text(
            "[all(x IN \(list) WHERE x = 2), any(x IN \(list) WHERE x = 2), "
                + "none(x IN \(list) WHERE x = 2), single(x IN \(list) WHERE x = 2)]")
        #expect(text == "[\(results)]")
    }

    @Test(arguments: [
        ("range(0, 1000000000000)", "MemoryLimit"),
        ("range(-9223372036854775808, 9223372036854775807)", "MemoryLimit"),
        ("reduce(s = 'abcdefgh', x IN range(1, 60) | s + s)", "MemoryLimit"),
        ("[x IN range(1, 100000) | range(1, 100000)]", "MemoryLimit"),
        ("[x IN range(1, 100000) | range(x, 100000)]", "MemoryLimit"),
        ("reduce(l = [1], x IN range(1, 100) | [l, l])", "MemoryLimit"),
        ("reduce(l = [1], x IN range(1, 100) | [1, 2, l, l] + [3])", "MemoryLimit"),
        ("reduce(m = {}, x IN range(1, 100) | {a: m, b: m})", "MemoryLimit"),
        ("reduce(l = [range(1, 1000)], x IN range(1, 30) | l + l)", "MemoryLimit"),
        ("reduce(l = [1], x IN range(1, 60) | l + l)", "MemoryLimit"),
        ("reduce(s = 'ab', x IN range(1, 60) | s + s)", "MemoryLimit"),
        ("reduce(s = 'a', x IN range(1, 60) | replace(s, 'a', 'aaaa'))", "MemoryLimit"),
        ("split(reduce(s = 'ab', x IN range(1, 18) | s + s), '')", "MemoryLimit"),
        ("size([y IN range(1, 64) | reduce(s = 'ab', x IN range(1, 18) | s + s)])", "MemoryLimit"),
        ("reduce(l = [], x IN range(1, 100000) | [l])", "NestingLimit"),
        ("reduce(m = {}, x IN range(1, 100000) | {m: m})", "NestingLimit"),
    ])
    func `a value that would grow without end hits a limit`(expression: String, detail: String) {
        let text = ExpressionText(limits: Limits(bytesMax: 8 << 20))
        #expect(text.text(expression) == "LimitExceeded: \(detail)")
    }

    @Test func `memory of one row is given back for the next`() {
        let text = ExpressionText(limits: Limits(bytesMax: 1 << 20))
        #expect(
            text.text("reduce(s = 0, x IN range(1, 30) | s + size(range(1, 10000)))") == "300000")
    }

    @Test func `a tree as high as the parser allows is computed`() {
        let sum = Array(repeating: "$one", count: 999).joined(separator: " + ")
        #expect(ExpressionText(parameters: ["one": 1]).text(sum) == "999")
        let list = String(repeating: "[", count: 250) + String(repeating: "]", count: 250)
        #expect(ExpressionText().text(list) == list)
    }
}
