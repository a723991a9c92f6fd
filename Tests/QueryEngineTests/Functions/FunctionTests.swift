import QueryPlan
import Testing
import Values

@testable import QueryEngine

struct FunctionTests {
    @Test func `the table has every function of the catalogue and no other`() {
        let catalogue = FunctionCatalogue.all.values.filter { !$0.isAggregate }.map(\.name)
        #expect(Set(catalogue) == Set(FunctionTable.all.keys))
    }

    @Test(arguments: [
        ("abs(-3)", "3"), ("abs(-3.5)", "3.5"), ("sign(-2.5)", "-1"), ("sign(0)", "0"),
        ("ceil(1.2)", "2.0"), ("floor(-1.2)", "-2.0"), ("round(2.5)", "3.0"),
        ("round(-2.5)", "-2.0"), ("round(3.14159, 2)", "3.14"),
        ("round(0.49999999999999994)", "0.0"), ("round(-0.5)", "0.0"), ("round(0.5)", "1.0"),
        ("round(1.005, 2)", "1.01"), ("round(2.675, 2)", "2.68"), ("round(-2.675, 2)", "-2.68"),
        ("round(9.995, 2)", "10.0"), ("round(0.004, 2)", "0.0"), ("round(1e300, 2)", "1e300"),
        ("round(5e-324, 308)", "0.0"), ("round(0.001, 2, 'UP')", "0.01"),
        ("round(-0.001, 2, 'FLOOR')", "-0.01"), ("round(-0.001, 2, 'CEILING')", "0.0"),
        ("round(0.99, 1, 'DOWN')", "0.9"), ("round(0.25, 1, 'HALF_EVEN')", "0.2"),
        ("round(0.35, 1, 'half_even')", "0.4"), ("round(0.05, 1, 'HALF_EVEN')", "0.0"),
        ("round(2.5, 0, 'HALF_EVEN')", "2.0"),
        ("round(1.25, 1, 'HALF_DOWN')", "1.2"), ("sqrt(12.96)", "3.6"), ("sqrt(-1)", "NaN"),
        ("exp(0)", "1.0"), ("log(e())", "1.0"), ("log10(1000)", "3.0"), ("sin(0)", "0.0"),
        ("cos(pi())", "-1.0"), ("degrees(pi())", "180.0"), ("radians(180) = pi()", "true"),
        ("atan2(0, 1)", "0.0"), ("haversin(0)", "0.0"), ("isNaN(0.0 / 0.0)", "true"),
        ("sqrt(null)", "null"), ("round(null, 2)", "null"),
        ("[x IN [4, null] | sqrt(x)]", "[2.0, null]"),
    ])
    func `functions of numbers`(call: String, result: String) {
        #expect(ExpressionText().text(call) == result)
    }

    @Test(arguments: [
        ("size('Zoë')", "3"), ("size([1, null])", "2"), ("reverse('raksO')", "'Oskar'"),
        ("reverse([1, 2])", "[2, 1]"), ("toUpper('straße')", "'STRASSE'"),
        ("toLower('ÄB')", "'äb'"),
        ("left('hello', 3)", "'hel'"), ("right('hello', 3)", "'llo'"), ("left('a', 5)", "'a'"),
        ("substring('0123456789', 1)", "'123456789'"), ("substring('hello', 1, 3)", "'ell'"),
        ("substring('hello', 9)", "''"), ("replace('hello', 'l', 'w')", "'hewwo'"),
        ("replace('hello', '', 'w')", "'hello'"), ("split('one1two', '1')", "['one', 'two']"),
        ("split('', ',')", "['']"), ("split('a,,b,', ',')", "['a', '', 'b', '']"),
        ("split('äö', '')", "['ä', 'ö']"), ("trim('  a b ')", "'a b'"), ("ltrim(' a ')", "'a '"),
        ("rtrim(' a ')", "' a'"), ("btrim('xxaxx', 'x')", "'a'"), ("char_length('äö')", "2"),
        ("toUpper(null)", "null"), ("substring(null, 1)", "null"), ("isEmpty('')", "true"),
    ])
    func `functions of texts`(call: String, result: String) {
        #expect(ExpressionText().text(call) == result)
    }

    @Test(arguments: [
        ("range(0, 3)", "[0, 1, 2, 3]"), ("range(3, 0)", "[]"), ("range(10, 1, -4)", "[10, 6, 2]"),
        ("range(0, 10, 3)", "[0, 3, 6, 9]"), ("range(-1, 1)", "[-1, 0, 1]"),
        (
            "range(9223372036854775806, 9223372036854775807)",
            "[9223372036854775806, 9223372036854775807]"
        ),
        ("head([1, 2])", "1"), ("head([])", "null"), ("last([1, 2])", "2"),
        ("tail([1, 2, 3])", "[2, 3]"),
        ("tail([])", "[]"), ("keys({b: 1, a: null})", "['a', 'b']"),
        ("properties({a: 1})", "{a: 1}"),
        ("isEmpty([])", "true"), ("nullIf(1, 1)", "null"), ("nullIf(1, 2)", "1"),
        ("exists(null)", "false"), ("keys(null)", "null"), ("range(1, null)", "null"),
    ])
    func `functions of lists and maps`(call: String, result: String) {
        #expect(ExpressionText().text(call) == result)
    }

    @Test(arguments: [
        ("toString(42)", "'42'"), ("toString(2.0)", "'2.0'"), ("toString(true)", "'true'"),
        ("toString('a')", "'a'"), ("toString(null)", "null"),
        ("toString(date('2026-01-02'))", "'2026-01-02'"), ("toInteger('42')", "42"),
        ("toInteger('82.9')", "82"), ("toInteger(82.9)", "82"), ("toInteger(-82.9)", "-82"),
        ("toInteger('foo')", "null"), ("toInteger('')", "null"), ("toInteger('1e2')", "100"),
        ("toInteger('99999999999999999999')", "null"), ("toFloat('1')", "1.0"),
        ("toFloat('foo')", "null"), ("toFloat('inf')", "null"), ("toFloat('0x10')", "null"),
        ("toFloat(3)", "3.0"), ("toBoolean('TRUE')", "true"), ("toBoolean(' tru ')", "null"),
        ("toBoolean(false)", "false"), ("toIntegerOrNull([])", "null"),
        ("toStringList([1, null, []])", "['1', null, null]"),
        ("toFloatList(['1', 'a'])", "[1.0, null]"),
        ("valueType(1)", "'INTEGER NOT NULL'"), ("valueType(null)", "'NULL'"),
        ("valueType([1, 'a'])", "'LIST<INTEGER NOT NULL | STRING NOT NULL> NOT NULL'"),
    ])
    func `conversions`(call: String, result: String) {
        #expect(ExpressionText().text(call) == result)
    }

    @Test(arguments: [
        ("toString($list)", "TypeError: InvalidArgumentValue"),
        ("toInteger($map)", "TypeError: InvalidArgumentValue"),
        ("toFloat($true)", "TypeError: InvalidArgumentValue"),
        ("toBoolean($float)", "TypeError: InvalidArgumentValue"),
        ("labels($float)", "TypeError: InvalidArgumentValue"),
        ("type($float)", "TypeError: InvalidArgumentValue"),
        ("sqrt($text)", "TypeError: InvalidArgumentValue"),
        ("size($float)", "TypeError: InvalidArgumentValue"),
        ("range(1, 2, 0)", "ArgumentError: NumberOutOfRange"),
        ("range($true, 2)", "ArgumentError: InvalidArgumentType"),
        ("left('a', -1)", "ArgumentError: NegativeIntegerArgument"),
        ("substring('a', 0, -1)", "ArgumentError: NegativeIntegerArgument"),
        ("abs($least)", "ArithmeticError: IntegerOverflow"),
        ("toInteger(1e300)", "ArithmeticError: IntegerOverflow"),
        ("round(1.5, -1)", "ArgumentError: NumberOutOfRange"),
        ("date($text)", "ArgumentError: InvalidArgumentValue"),
        ("date($text).year", "ArgumentError: InvalidArgumentValue"),
    ])
    func `arguments that do not fit are errors`(call: String, error: String) {
        let text = ExpressionText(parameters: [
            "list": [], "map": [:], "true": true, "float": 1.5, "text": "a",
            "least": .integer(.min),
        ])
        #expect(text.text(call) == error)
    }

    @Test(arguments: [
        ("date()", "1970-01-01"), ("datetime()", "1970-01-01T00:00Z"), ("timestamp()", "0"),
        ("date({year: 1984, month: 10, day: 11})", "1984-10-11"),
        ("duration.between(date('2026-01-01'), date('2026-02-03'))", "P1M2D"),
        ("date.truncate('month', date('2026-05-17'))", "2026-05-01"), ("date(null)", "null"),
        ("datetime.fromepochmillis(0)", "1970-01-01T00:00Z"),
        ("date.statement() = date.transaction()", "true"),
        ("datetime.realtime() > datetime()", "true"),
    ])
    func `temporal functions know the statement's clock`(call: String, result: String) {
        #expect(ExpressionText().text(call) == result)
    }

    @Test func `chance is drawn for each row`() {
        let numbers = "[x IN range(1, 50) | rand()]"
        #expect(ExpressionText().text("any(x IN \(numbers) WHERE x <> \(numbers)[0])") == "true")
        let digits = "[0-9a-f]"
        let shape = "\(digits){8}-\(digits){4}-4\(digits){3}-[89ab]\(digits){3}-\(digits){12}"
        #expect(ExpressionText().text("randomUUID() =~ '\(shape)'") == "true")
    }
}
