import Foundation
import Interchange
import Testing

@Suite struct CSVReaderTests {
    static let accepted: [(text: String, rows: [[String]])] = [
        ("", []),
        ("\n\r\n\n", []),
        ("a,b\n1,2\n", [["a", "b"], ["1", "2"]]),
        ("a,b\r\n1,2", [["a", "b"], ["1", "2"]]),
        ("a,b\r1,2\r", [["a", "b"], ["1", "2"]]),
        ("\u{FEFF}a,b\n", [["a", "b"]]),
        ("a,,\n,,c\n", [["a", "", ""], ["", "", "c"]]),
        ("\"a,b\",\"c\nd\"\r\n\"\",\"e\"\"f\"\n", [["a,b", "c\nd"], ["", "e\"f"]]),
        ("\"\"\"\"\"\"\n", [["\"\""]]),
        ("a \"quoted\" word,b\n", [["a \"quoted\" word", "b"]]),
        ("größe,日本,🧑‍🔬\n", [["größe", "日本", "🧑‍🔬"]]),
        ("a\n\nb", [["a"], ["b"]]),
        ("\"\"", [[""]]),
        ("a,b,", [["a", "b", ""]]),
    ]

    @Test(arguments: accepted)
    func `a well formed file gives its fields`(text: String, rows: [[String]]) throws {
        #expect(try records(text) == rows)
    }

    static let rejected: [(text: String, error: String)] = [
        ("a,b\n\"c,d\n", "t.csv:2:1: the quoted field that begins here does not end"),
        (
            "a\nü,\"b\"c\n",
            "t.csv:2:6: text follows the closing quote (a quote inside a quoted field is written twice)"
        ),
        (
            "a,\u{0}\n",
            "t.csv:1:3: a zero byte does not belong into text "
                + "(a file in UTF-16 has to be converted to UTF-8)"
        ),
        (
            "\"x\ny\",\"a\u{0}\"\n",
            "t.csv:2:6: a zero byte does not belong into text "
                + "(a file in UTF-16 has to be converted to UTF-8)"
        ),
    ]

    @Test(arguments: rejected)
    func `a mistake names line, column and reason`(text: String, error: String) {
        let failure = #expect(throws: InterchangeError.self) { try records(text) }
        #expect(failure?.description == error)
    }

    @Test func `bytes that are no UTF-8 are refused where they are`() {
        var bytes = Array("a,b\n1,ö".utf8)
        bytes.append(0xFF)
        var reader = CSVReader(bytes: bytes, name: "t.csv")
        #expect(throws: Never.self) { try reader.next() }
        do {
            _ = try reader.next()
            Issue.record("the bytes were accepted")
        } catch {
            #expect(error.place == Place(file: "t.csv", line: 2, column: 4))
        }
    }

    @Test func `reading goes on behind a bad line`() throws {
        let text = "a,b\n\"x\"y,1\n2,\"3\n4\"\nno\u{0}\r\n5,6"
        var reader = CSVReader(bytes: Array(text.utf8), name: "t.csv")
        var log: [String] = []
        while true {
            do {
                guard try reader.next() else { break }
                log.append("\(reader.line): \((0..<reader.count).map { reader.string($0) })")
            } catch {
                log.append("\(reader.line): \(error.message), in \(reader.raw)")
            }
        }
        #expect(
            log == [
                #"1: ["a", "b"]"#,
                "2: text follows the closing quote, in \"x\"y,1",
                #"3: ["2", "3\n4"]"#,
                "5: a zero byte does not belong into text, in no\u{0}",
                #"6: ["5", "6"]"#,
            ])
    }

    @Test(arguments: [[0xFF, 0xFE, 0x61, 0x00], [0xFE, 0xFF, 0x00, 0x61]] as [[UInt8]])
    func `UTF-16 is named for what it is`(bytes: [UInt8]) {
        let error = #expect(throws: InterchangeError.self) {
            var reader = CSVReader(bytes: bytes, name: "t.csv")
            _ = try reader.next()
        }
        #expect(error?.message == "the file is in UTF-16")
        #expect(error?.help?.contains("iconv") == true)
    }

    @Test func `a record that is too large is an error and not a lot of memory`() {
        var dialect = CSVDialect()
        dialect.recordBytesMax = 1_000
        var bytes = Array("a\n\"".utf8)
        bytes += [UInt8](repeating: 0x61, count: 5 << 20)
        let file = TemporaryFile(bytes)
        let error = #expect(throws: InterchangeError.self) {
            var reader = try CSVReader(file: file.path, dialect: dialect)
            while try reader.next() {}
        }
        #expect(error?.code == .limit)
        #expect(error?.place?.line == 2)
    }

    @Test func `too many columns are an error`() {
        let text = String(repeating: ",", count: 10_001)
        #expect(throws: InterchangeError.self) { try records(text) }
    }

    @Test func `a delimiter before a space is text where the dialect says so`() throws {
        var dialect = CSVDialect()
        dialect.spaceJoins = true
        let rows = try records("Rua do Paço, 67,Rio,\"a, b\", x\n1,2, 3,\n", dialect)
        #expect(rows == [["Rua do Paço, 67", "Rio", "a, b", " x"], ["1", "2, 3", ""]])
    }

    @Test(arguments: [UInt8(ascii: ";"), UInt8(ascii: "\t"), UInt8(ascii: "|")])
    func `the delimiter can be another one`(delimiter: UInt8) throws {
        let separator = String(Unicode.Scalar(delimiter))
        let rows = try records(
            "a,b\(separator)\"c\(separator)d\"\n", CSVDialect(delimiter: delimiter))
        #expect(rows == [["a,b", "c\(separator)d"]])
    }

    @Test func `a file of many chunks reads like one in memory`() throws {
        var text = ""
        for index in 0..<60_000 {
            text += "\(index),\"line\r\nbreak \"\"\(index)\"\"\",straße \(index)\r\n"
        }
        #expect(text.utf8.count > 2 << 20)
        let file = TemporaryFile(Array(text.utf8))
        var reader = try CSVReader(file: file.path)
        var rows = 0
        while try reader.next() {
            guard reader.count == 3, reader.integer(0) == Int64(rows), reader.line == rows * 2 + 1,
                reader.string(1) == "line\r\nbreak \"\(rows)\"",
                reader.string(2) == "straße \(rows)"
            else {
                Issue.record("row \(rows) is \(reader.raw)")
                return
            }
            rows += 1
        }
        #expect(rows == 60_000)
        #expect(reader.bytesRead == text.utf8.count)
    }

    @Test func `a file that is not there or is a folder is an error`() {
        #expect(throws: InterchangeError.self) { _ = try CSVReader(file: "/nowhere/x.csv").count }
        #expect(throws: InterchangeError.self) {
            _ = try CSVReader(file: FileManager.default.temporaryDirectory.path).count
        }
    }

    @Test(
        arguments: [
            ("0", 0), ("-0", 0), ("+7", 7), ("9223372036854775807", .max),
            ("-9223372036854775808", .min), ("9223372036854775808", nil), ("", nil), ("-", nil),
            ("1.0", nil), ("1e3", nil), ("12a", nil), ("99999999999999999999", nil),
        ] as [(String, Int64?)])
    func `an integer is read exactly or not at all`(text: String, expected: Int64?) throws {
        var reader = CSVReader(bytes: Array("x,\(text)".utf8), name: "t.csv")
        #expect(try reader.next())
        #expect(reader.integer(1) == expected)
    }

    @Test(
        arguments: [
            ("0", 0), ("1.5", 1.5), ("-2.50", -2.5), ("0.1", 0.1),
            ("123456789012345", 123456789012345),
            ("0.000001", 0.000001), ("1e-300", 1e-300), ("3.141592653589793238", Double.pi),
            ("179769313486231570000", 1.7976931348623157e20), (".5", 0.5), ("abc", nil),
            ("1.2.3", nil),
            ("", nil), ("-", nil), ("--1", nil), ("1 000", nil),
        ] as [(String, Double?)])
    func `a number is read to the nearest double`(text: String, expected: Double?) throws {
        var reader = CSVReader(bytes: Array("x,\(text)".utf8), name: "t.csv")
        #expect(try reader.next())
        #expect(reader.double(1) == expected)
    }

    @Test func `random decimals read as Swift reads them`() throws {
        let seed = UInt64.random(in: .min ... .max)
        var random = Random(seed: seed)
        for _ in 0..<20_000 {
            let text =
                "\(Int64.random(in: -99_999...99_999, using: &random))."
                + "\(Int64.random(in: 0...9_999_999_999, using: &random))"
            var reader = CSVReader(bytes: Array(text.utf8), name: "t.csv")
            _ = try reader.next()
            #expect(reader.double(0) == Double(text), "seed \(seed): \(text)")
        }
    }

    @Test func `what the writer writes the reader reads`() throws {
        let seed = UInt64.random(in: .min ... .max)
        var random = Random(seed: seed)
        let pieces = ["", "a", "\"", ",", "\n", "\r\n", "\r", " ", "ß", "日本", "\"\"", "NULL", ";"]
        for _ in 0..<2_000 {
            let fields = (0..<Int.random(in: 1...5, using: &random)).map { _ in
                (0..<Int.random(in: 0...4, using: &random))
                    .map { _ in pieces.randomElement(using: &random) ?? "" }.joined()
            }
            var writer = CSVWriter()
            var text = ""
            writer.record(fields, into: &text)
            #expect(try records(text) == [fields], "seed \(seed)")
        }
    }

    @Test func `a missing value and an empty text stay apart`() throws {
        var writer = CSVWriter()
        var text = ""
        writer.record([nil, "", "x"], into: &text)
        writer.record([nil], into: &text)
        #expect(text == ",\"\",x\n\"\"\n")
        var reader = CSVReader(bytes: Array(text.utf8), name: "t.csv")
        #expect(try reader.next())
        let areEmpty = (reader.isEmpty(0), reader.isEmpty(1))
        #expect(areEmpty == (true, false))
    }
}

func records(
    _ text: String, _ dialect: CSVDialect = CSVDialect()
) throws(InterchangeError) -> [[String]] {
    var reader = CSVReader(bytes: Array(text.utf8), name: "t.csv", dialect: dialect)
    var rows: [[String]] = []
    while try reader.next() { rows.append((0..<reader.count).map { reader.string($0) }) }
    return rows
}
