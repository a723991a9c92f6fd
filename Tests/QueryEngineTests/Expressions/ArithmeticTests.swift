import QuerySyntax
import Testing
import Values

@testable import QueryEngine

struct ArithmeticTests {
    @Test(arguments: [
        ("1 + 2", "3"), ("7 / 2", "3"), ("-7 / 2", "-3"), ("7 % 3", "1"), ("-7 % 3", "-1"),
        ("7.5 % 2", "1.5"), ("2 ^ 10", "1024.0"), ("1 + 2.5", "3.5"), ("1 / 2.0", "0.5"),
        ("12 / 4 * 3 - 2 * 4", "1"), ("1.0 / 0", "Infinity"), ("-1.0 / 0.0", "-Infinity"),
        ("0.0 / 0.0", "NaN"), ("-(-3)", "3"), ("+3", "3"), ("-1.5", "-1.5"),
        ("9223372036854775807 - 1", "9223372036854775806"), ("1 + null", "null"),
        ("null * 2.0", "null"), ("-null", "null"),
    ])
    func `numbers follow the rules of integers and floats`(expression: String, result: String) {
        #expect(ExpressionText().text(expression) == result)
    }

    @Test(arguments: [
        ("'a' + 'b'", "'ab'"), ("'a' + 1", "'a1'"), ("1.5 + 'a'", "'1.5a'"),
        ("'a' + true", "'atrue'"), ("'a' + null", "null"), ("[1] + [2, 3]", "[1, 2, 3]"),
        ("[1] + 2", "[1, 2]"), ("1 + [2]", "[1, 2]"), ("[1] + null", "null"),
        ("[false, true] + false", "[false, true, false]"),
        ("'d: ' + date('2026-01-02')", "'d: 2026-01-02'"),
    ])
    func `plus concatenates texts and lists`(expression: String, result: String) {
        #expect(ExpressionText().text(expression) == result)
    }

    @Test(arguments: [
        ("date('2026-01-31') + duration('P1M')", "2026-02-28"),
        ("duration('P1D') + date('2026-01-31')", "2026-02-01"),
        ("date('2026-03-01') - duration('P1D')", "2026-02-28"),
        ("duration('PT1H') * 2", "PT2H"), ("duration('PT2H') / 4", "PT30M"),
        ("duration('P1D') + duration('PT1H')", "P1DT1H"), ("-duration('P1D')", "P-1D"),
    ])
    func `temporal values have sums, differences and multiples`(
        expression: String, result: String
    ) {
        #expect(ExpressionText().text(expression) == result)
    }

    @Test(arguments: [
        ("1 / 0", "ArithmeticError: DivisionByZero"), ("1 % 0", "ArithmeticError: DivisionByZero"),
        ("9223372036854775807 + 1", "ArithmeticError: IntegerOverflow"),
        ("-9223372036854775808 - 1", "ArithmeticError: IntegerOverflow"),
        ("9223372036854775807 * 2", "ArithmeticError: IntegerOverflow"),
        ("-9223372036854775808 / -1", "ArithmeticError: IntegerOverflow"),
        ("-($least)", "ArithmeticError: IntegerOverflow"),
        ("$text - 1", "TypeError: InvalidArgumentType"),
        ("$text * 1", "TypeError: InvalidArgumentType"),
        ("true + $one", "TypeError: InvalidArgumentType"),
        ("-$text", "TypeError: InvalidArgumentType"),
        ("{} + $one", "TypeError: InvalidArgumentType"),
        ("$missing + 1", "ParameterMissing: MissingParameter"),
    ])
    func `what has no result is an error`(expression: String, error: String) {
        let text = ExpressionText(parameters: ["least": .integer(.min), "text": "a", "one": 1])
        #expect(text.text(expression) == error)
    }

    @Test func `an error says where in the text it happened`() {
        let error = #expect(throws: QueryError.self) {
            try ExpressionText(parameters: ["zero": 0]).value("[1, 2 + 3 / $zero]")
        }
        #expect(error?.span == SourceSpan(15, 24), "behind RETURN and a space")
    }

    @Test func `a null beside a divisor of zero is null and no error`() throws {
        let evaluator = Evaluator(context: try .bare())
        let columns: [Column] = [
            .integers([1, 2, 3], present: [true, false, true]), .integers([1, 0, 3], present: nil),
        ]
        let quotient = try evaluator.compute(.divide, columns)
        #expect(quotient.allValues == [1, nil, 1])
    }
}
