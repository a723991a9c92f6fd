import Interchange
import Testing
import Values

@Suite struct JSONTests {
    static let values: [(String, Value)] = [
        ("null", .null), (" true ", .boolean(true)), ("false", .boolean(false)),
        ("0", .integer(0)), ("-12", .integer(-12)), ("9223372036854775807", .integer(.max)),
        ("-9223372036854775808", .integer(.min)), ("1.0", .float(1)), ("-0.0", .float(-0.0)),
        ("1e3", .float(1000)), ("2.5E-3", .float(0.0025)), (#""""#, .string("")),
        (#""a\"\\\/\b\f\n\r\t""#, .string("a\"\\/\u{8}\u{C}\n\r\t")),
        (#""\u00e9\ud83d\ude00\u20AC""#, .string("é😀€")), ("\"日本\"", .string("日本")),
        ("[]", .list([])), ("[1, [2.0, \"x\"]]", .list([1, .list([2.0, "x"])])),
        ("{}", .map([:])), (#"{"a": {"b": null}, "c": [1]}"#, ["a": ["b": nil], "c": [1]]),
        (#"{"a": 1, "a": 2}"#, ["a": 2]),
    ]

    @Test(arguments: values)
    func `plain JSON becomes values`(text: String, value: Value) throws {
        let read = try JSON.value(text)
        #expect(read == value)
        #expect(read.description == value.description)
    }

    static let mistakes: [(String, String)] = [
        ("", "1:1: a value is missing"), ("[1,\n 2", "2:3: a comma or ] is missing"),
        ("[1,]", "1:4: this is no JSON value"), ("{\"a\"}", "1:5: a colon is missing"),
        ("{a: 1}", "1:2: a name in quotes is missing"),
        ("01", "1:1: a number does not begin with a zero"),
        ("1.", "1:3: a digit is missing"), ("1e", "1:3: a digit is missing"),
        ("-", "1:1: this is no JSON value"), ("nul", "1:1: this is no JSON value"),
        ("1 2", "1:3: text follows the end of the value"),
        ("\"a", "1:1: the string that begins here does not end"),
        ("\"a\nb\"", "1:3: a control character in a string must be escaped"),
        (#""\x""#, "1:2: there is no such escape"),
        (#""\u12""#, "1:6: four hexadecimal digits are missing"),
        (#""é\ud800""#, "1:3: half of a surrogate pair is no character"),
        (#""\udc00""#, "1:2: half of a surrogate pair is no character"),
        (#""\ud800\u0041""#, "1:2: half of a surrogate pair is no character"),
        ("9223372036854775808", "1:1: 9223372036854775808 is out of range"),
        ("1e999", "1:1: 1e999 is out of range"), ("NaN", "1:1: this is no JSON value"),
    ]

    @Test(arguments: mistakes)
    func `a mistake in JSON has a place and a reason`(text: String, error: String) {
        let failure = #expect(throws: InterchangeError.self) { try JSON.value(text) }
        #expect(failure?.description == error)
    }

    @Test func `nesting that is too deep is an error`() {
        for (open, close) in [("[", "]"), ("{\"a\":", "}")] {
            let text =
                String(repeating: open, count: 10_000) + "1"
                + String(repeating: close, count: 10_000)
            let error = #expect(throws: InterchangeError.self) { try JSON.value(text) }
            #expect(error?.code == .limit)
        }
    }

    @Test func `bytes that are no UTF-8 are refused`() {
        #expect(throws: InterchangeError.self) {
            try JSON.value(bytes: [0x22, 0xED, 0xA0, 0x80, 0x22])
        }
    }

    @Test func `what JSON has comes back from it`() throws {
        for (_, value) in Self.values {
            var text = ""
            JSON.write(value, into: &text)
            #expect(try JSON.value(text).description == value.description)
        }
    }

    @Test func `entities and floats without a JSON form are written for people`() throws {
        let node = Node(
            id: NodeID(rawValue: 7), content: .init(labels: ["Person"], properties: ["age": 3]))
        let knows = Relationship(
            id: RelationshipID(rawValue: 9),
            content: .init(
                type: "KNOWS", source: node.id, target: node.id, properties: ["w": .float(.nan)]))
        let cases: [(Value, String)] = [
            (.node(node), #"{"id":7,"labels":["Person"],"properties":{"age":3}}"#),
            (
                .relationship(knows),
                #"{"id":9,"type":"KNOWS","start":7,"end":7,"properties":{"w":"NaN"}}"#
            ),
            (
                .path(Path(nodes: [node], relationships: [])),
                #"{"nodes":[{"id":7,"labels":["Person"],"properties":{"age":3}}],"relationships":[]}"#
            ),
            (.float(-.infinity), #""-Infinity""#), (.float(1e300), "1e300"),
            (.date(try LocalDate(year: 2026, month: 6, day: 30)), #""2026-06-30""#),
            (.string("\u{1B}[31m\u{85}"), #""\u001b[31m\u0085""#),
        ]
        for (value, expected) in cases {
            var text = ""
            JSON.write(value, into: &text)
            #expect(text == expected)
        }
    }
}

@Suite struct TypedJSONTests {
    static let texts: [(String, String)] = [
        ("null", #"{"$type":"Null","_value":null}"#),
        ("true", #"{"$type":"Boolean","_value":true}"#),
        ("3", #"{"$type":"Integer","_value":"3"}"#),
        ("3.0", #"{"$type":"Float","_value":"3.0"}"#),
        ("'x'", #"{"$type":"String","_value":"x"}"#),
        ("2026-06-30", #"{"$type":"Date","_value":"2026-06-30"}"#),
        ("12:00:01.500", #"{"$type":"LocalTime","_value":"12:00:01.500"}"#),
        ("12:00+02:00", #"{"$type":"Time","_value":"12:00+02:00"}"#),
        ("2026-06-30T12:00", #"{"$type":"LocalDateTime","_value":"2026-06-30T12:00"}"#),
        ("2026-06-30T12:00Z", #"{"$type":"OffsetDateTime","_value":"2026-06-30T12:00Z"}"#),
        ("P1Y2M3DT4.5S", #"{"$type":"Duration","_value":"P1Y2M3DT4.5S"}"#),
        (
            "[1, {a: NaN}]",
            #"{"$type":"List","_value":[{"$type":"Integer","_value":"1"},{"$type":"Map","_value":{"a":{"$type":"Float","_value":"NaN"}}}]}"#
        ),
    ]

    @Test(arguments: texts)
    func `a typed value is read and written the same`(description: String, text: String) throws {
        let value = try TypedJSON.value(text)
        #expect(value.description == description)
        var written = ""
        TypedJSON.write(value, into: &written)
        #expect(written == text)
    }

    @Test func `a moment in a named zone keeps its zone`() throws {
        let text =
            #"{"$type":"ZonedDateTime","_value":"2026-06-30T12:00:00+02:00[Europe/Stockholm]"}"#
        let value = try TypedJSON.value(text)
        #expect(value.description == "2026-06-30T12:00+02:00[Europe/Stockholm]")
        var written = ""
        TypedJSON.write(value, into: &written)
        #expect(try TypedJSON.value(written) == value)
        #expect(written.contains("ZonedDateTime"))
    }

    @Test func `parameters are typed or plain`() throws {
        let parameters = try TypedJSON.parameters(
            #"{"id": "opp1", "n": 3, "day": {"$type": "Date", "_value": "2026-06-30"}, "m": {"x": [1.5]}}"#
        )
        #expect(parameters["id"] == "opp1")
        #expect(parameters["n"] == 3)
        #expect(parameters["m"] == ["x": [1.5]])
        #expect(parameters["day"]?.description == "2026-06-30")
    }

    @Test(arguments: [
        #"{"$type": "Integer", "_value": 1}"#, #"{"$type": "Integer", "_value": "1.5"}"#,
        #"{"$type": "Date", "_value": "2026-02-30"}"#, #"{"$type": "Node", "_value": {}}"#,
        #"{"$type": "Point", "_value": "1"}"#, #"{"$type": 3}"#,
        #"{"$type": "List", "_value": {}}"#,
        #"{"$type": "Null", "_value": null, "extra": 1}"#,
        #"{"$type": "Float", "_value": "one"}"#,
    ])
    func `a typed value that is none is an error`(text: String) {
        #expect(throws: InterchangeError.self) { try TypedJSON.value(text) }
    }

    @Test func `parameters that are no object are an error`() {
        #expect(throws: InterchangeError.self) { try TypedJSON.parameters("[1]") }
    }
}
