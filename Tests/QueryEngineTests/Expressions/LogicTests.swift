import Testing
import Values

@testable import QueryEngine

struct LogicTests {
    @Test(arguments: [
        ("true AND null", "null"), ("false AND null", "false"), ("null AND false", "false"),
        ("true OR null", "true"), ("false OR null", "null"), ("null OR true", "true"),
        ("NOT null", "null"), ("NOT true", "false"), ("true XOR true", "false"),
        ("true XOR null", "null"), ("null IS NULL", "true"), ("1 IS NOT NULL", "true"),
        ("true AND true AND null AND false", "false"), ("false OR null OR false", "null"),
    ])
    func `null is the third truth value`(expression: String, result: String) {
        #expect(ExpressionText().text(expression) == result)
    }

    @Test(arguments: [
        ("false AND 1 / 0 = 1", "false"), ("true OR 1 / 0 = 1", "true"),
        ("CASE WHEN true THEN 1 ELSE 1 / 0 END", "1"),
        ("CASE 2 WHEN 1 THEN 1 / 0 WHEN 2 THEN 'two' END", "'two'"),
        ("CASE WHEN false THEN 1 / 0 END", "null"), ("coalesce(null, 2, 1 / 0)", "2"),
        ("CASE null WHEN null THEN 1 ELSE 2 END", "2"), ("coalesce(null, null)", "null"),
        ("[x IN [0, 1, 2] | CASE WHEN x = 0 THEN null ELSE 2 / x END]", "[null, 2, 1]"),
        ("[x IN [0, 1, null, 2] | x <> 0 AND 2 / x = 1]", "[false, false, null, true]"),
    ])
    func `what is not reached does not fail`(expression: String, result: String) {
        #expect(ExpressionText().text(expression) == result)
    }

    @Test(arguments: [
        ("1 = 1.0", "true"), ("'1' = 1", "false"), ("1 <> null", "null"),
        ("[1, null] = [1, 2]", "null"), ("[1] = [1, null]", "false"),
        ("0.0 / 0.0 = 0.0 / 0.0", "false"), ("0.0 / 0.0 <> 1", "true"),
        ("0.0 / 0.0 < 'a'", "null"), ("1 < 'a'", "null"), ("'a' < 'b'", "true"),
        ("[1, 0] >= [1]", "true"), ("[1, 2] >= [1, null]", "null"), ("false < true", "true"),
        ("4611686018427387905 = 4611686018427387900", "false"),
        ("9007199254740993 = 9007199254740992.0", "false"),
        ("1 < 2 <= 2 < 3", "true"), ("{a: 1} = {a: 1.0}", "true"),
    ])
    func `comparisons`(expression: String, result: String) {
        #expect(ExpressionText().text(expression) == result)
    }

    @Test(arguments: [
        ("1 IN [1, null]", "true"), ("2 IN [1, null]", "null"), ("2 IN [1]", "false"),
        ("null IN []", "false"), ("null IN [1]", "null"), ("1 IN null", "null"),
        ("[1, 2] IN [1, [1, 2]]", "true"), ("[1] IN [[1, null]]", "false"),
        ("[null] IN [null]", "null"), ("1.0 IN [1]", "true"), ("0.0 / 0.0 IN [0.0 / 0.0]", "false"),
        ("[x IN [1, 5, null, 'a', 2.0] | x IN [1, 2, 3]]", "[true, false, null, false, true]"),
        ("[x IN [1, 5, null] | x IN [1, null]]", "[true, null, null]"),
        ("[x IN [1, null] | x IN []]", "[false, false]"),
        ("[x IN ['a', 'b'] | x IN ['b', 'c']]", "[false, true]"),
        ("1 IN $text", "TypeError: InvalidArgumentType"),
    ])
    func `membership`(expression: String, result: String) {
        #expect(ExpressionText(parameters: ["text": "a"]).text(expression) == result)
    }

    @Test(arguments: [
        ("'abc' STARTS WITH 'ab'", "true"), ("'abc' ENDS WITH 'bc'", "true"),
        ("'abc' CONTAINS ''", "true"), ("'abc' CONTAINS 'abcd'", "false"),
        ("'abc' CONTAINS null", "null"), ("1 CONTAINS 3.14", "null"),
        ("'Käse' ENDS WITH 'se'", "true"), ("'é' STARTS WITH 'e'", "false"),
        ("'aab' CONTAINS 'ab'", "true"),
    ])
    func `tests of texts`(expression: String, result: String) {
        #expect(ExpressionText().text(expression) == result)
    }

    @Test(arguments: ["NOT $one", "$one AND true", "false OR $one", "$one XOR true"])
    func `only booleans are true or false`(expression: String) {
        #expect(
            ExpressionText(parameters: ["one": 1]).text(expression)
                == "TypeError: InvalidArgumentType")
    }
}
