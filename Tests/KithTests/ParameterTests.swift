import Foundation
import Kith
import Testing

struct ParameterTests {
    private func value(_ text: String, _ type: String = "ANY") throws -> String {
        let query = try SavedQuery(text: "// parameter: p \(type)\nRETURN $p")
        return "\(try query.value(of: "p", text: text))"
    }

    @Test(arguments: [
        ("3", "3"), ("-3", "-3"), ("+3", "3"), ("1.5", "1.5"), ("true", "true"), ("null", "null"),
        ("'3'", "'3'"), ("opp1", "'opp1'"), ("", "''"), ("a b", "'a b'"), ("['a', 1]", "['a', 1]"),
        ("{a: [1]}", "{a: [1]}"), ("date('2026-06-30')", "2026-06-30"),
        ("2026-06-30", "'2026-06-30'"), ("1 + 1", "'1 + 1'"), ("n.name", "'n.name'"),
        ("-9223372036854775808", "-9223372036854775808"),
        ("9223372036854775808", "'9223372036854775808'"), ("date('never')", "'date(\\'never\\')'"),
    ])
    func `a value is a literal of the language, or else text`(
        text: String, expected: String
    ) throws {
        #expect(try value(text) == expected)
    }

    @Test(arguments: [
        ("STRING", "3", "'3'"), ("INTEGER", "3", "3"), ("FLOAT", "3", "3.0"),
        ("BOOLEAN", "TRUE", "true"), ("DATE", "2026-06-30", "2026-06-30"),
        ("DATE", "date('2026-06-30')", "2026-06-30"), ("LOCALTIME", "10:30", "10:30"),
        ("DURATION", "P3M", "P3M"), ("LIST", "[1]", "[1]"), ("MAP", "{a: 1}", "{a: 1}"),
        ("INTEGER", "null", "null"),
        ("DATETIME", "2026-06-30T10:30+02:00", "2026-06-30T10:30+02:00"),
    ])
    func `a declared type decides how text is read`(
        type: String, text: String, expected: String
    ) throws {
        #expect(try value(text, type) == expected)
    }

    @Test(arguments: [
        ("INTEGER", "x"), ("INTEGER", "1.5"), ("INTEGER", "99999999999999999999"), ("FLOAT", "x"),
        ("BOOLEAN", "perhaps"), ("DATE", "2026-02-30"), ("DATE", "localtime('10:30')"),
        ("LIST", "a"), ("MAP", "[1]"), ("DURATION", "3 months"), ("TIME", "25:00"),
    ])
    func `text that is not of the declared type is refused`(type: String, text: String) throws {
        let error = try kithError { _ = try value(text, type) }
        #expect(error?.message == "parameter p: '\(text)' is no \(type)")
        #expect(error?.hint?.hasPrefix("write it like ") == true)
        #expect(error?.exitCode == 1)
    }

    @Test func `JSON is read plain or typed, and as the declared types`() throws {
        let query = try SavedQuery(
            text: """
                // parameter: n INTEGER = 1
                // parameter: f FLOAT = 1 -- becomes 1.0
                // parameter: d DATE = date('2026-01-01')
                RETURN $n
                """)
        let values = try query.values(
            json:
                #"{"n": {"$type": "Integer", "_value": "7"}, "f": 2, "d": "2026-06-30", "x": [1]}"#)
        #expect(values["n"] == 7)
        #expect("\(values["f"] ?? .null)" == "2.0")
        #expect("\(values["d"] ?? .null)" == "2026-06-30")
        #expect(values["x"] == [1])
        #expect("\(try query.completed([:])["f"] ?? .null)" == "1.0")
        let bad = [
            #"{"n": 1.5}"#, #"{"n": true}"#, #"{"d": 3}"#, #"{"d": "soon"}"#, "[1]", "{", "{n: 1}",
            #"{"n": "\ud800"}"#, #"{"x": "\u0000"}"#, #"{"x": 1e999}"#,
            #"{"x": 99999999999999999999}"#,
            #"{"x": {"$type": "Date", "_value": "2026-99-01"}}"#,
            "{\"x\": " + String(repeating: "[", count: 10_000) + "}",
        ]
        for json in bad {
            #expect(try kithError { _ = try query.values(json: json) } != nil, "\(json.prefix(60))")
        }
    }

    @Test func `a head comment says title, description, parameters and defaults`() throws {
        let query = try SavedQuery(
            text: "// title: T\r\n// description: One\r\n// description: two.\r\n"
                + "// parameter: s STRING = 'a -- b' -- note = x -- y\r\n"
                + "// parameter: $m integer -- needed\r\nRETURN $s")
        #expect(query.title == "T")
        #expect(query.explanation == "One two.")
        #expect(query.parameters.map(\.name) == ["s", "m"])
        #expect(query.parameters[0].explanation == "note = x -- y")
        let missing = try kithError { _ = try query.completed([:]) }
        #expect(missing?.rendered == "the query needs the parameter m (needed)\nHint: --param m=3")
        #expect(try query.completed(["m": 1]) == ["m": 1, "s": "a -- b"])
    }

    @Test(arguments: [
        ("n WIBBLE", "cannot understand the parameter"), ("n", "cannot understand"),
        ("n INTEGER = 'x'", "the default of parameter n, 'x', is no INTEGER"),
        ("n INTEGER = 1 + 1", "is no INTEGER"), ("m STRING", "declared twice"),
    ])
    func `a declaration that makes no sense is refused with its line`(
        declaration: String, words: String
    ) throws {
        let text = "// title: T\n// parameter: m STRING\n// parameter: \(declaration)\nRETURN 1"
        let error = try #require(
            try kithError { _ = try SavedQuery(text: text, path: "q.cypher") })
        #expect(error.rendered.hasPrefix("q.cypher:3:1: "))
        #expect(error.rendered.contains(words))
    }

    @Test func `parameters reach a query, and one that is missing is named`() throws {
        let database = try Database.inMemory()
        let result = try database.query(
            "RETURN $a + 1 AS a, $`b c`.d AS b", parameters: ["a": 2, "b c": ["d": "x"]])
        #expect(result.rows == [[3, "x"]])
        let error = try kithError { try database.query("RETURN $opp", parameters: ["op": 1]) }
        #expect(error?.rendered.contains("'op' is given: did you mean that one?") == true)
    }
}
