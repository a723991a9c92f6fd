import Testing
import Values

@testable import Interchange

/// Random input: nothing crashes or hangs, and how the bytes arrive makes no difference.
@Suite struct BadInputTests {
    private static func log(
        _ bytes: [UInt8], _ dialect: CSVDialect, chunkBytes: Int
    ) -> [String] {
        var reader = CSVReader(
            bytes: bytes, name: "t.csv", dialect: dialect, chunkBytes: chunkBytes)
        var log: [String] = []
        while log.count < 1_000 {
            do {
                guard try reader.next() else { return log }
                let fields = (0..<reader.count).map { reader.string($0) }
                let place = reader.place(ofField: reader.count - 1)
                log.append("\(reader.line) \(place) \(fields) \(reader.raw)")
            } catch {
                log.append("\(reader.line) \(error) \(reader.raw)")
            }
        }
        return log + ["it does not end"]
    }

    @Test(arguments: [false, true])
    func `random CSV reads the same in chunks of any size`(spaceJoins: Bool) {
        let seed = UInt64.random(in: .min ... .max)
        var random = Random(seed: seed)
        let alphabet = Array("\"\"\",,\n\r\r\n aé\u{0}".utf8) + [0xFF]
        var dialect = CSVDialect()
        dialect.spaceJoins = spaceJoins
        for _ in 0..<3_000 {
            let bytes = (0..<Int.random(in: 0...40, using: &random)).map { _ in
                alphabet.randomElement(using: &random) ?? 0
            }
            let whole = Self.log(bytes, dialect, chunkBytes: .max)
            #expect(whole.last != "it does not end", "seed \(seed): \(bytes)")
            for chunkBytes in [1, 2, 7] {
                let parts = Self.log(bytes, dialect, chunkBytes: chunkBytes)
                #expect(parts == whole, "seed \(seed): \(bytes) in chunks of \(chunkBytes)")
            }
        }
    }

    @Test func `random JSON is read or refused`() {
        let seed = UInt64.random(in: .min ... .max)
        var random = Random(seed: seed)
        let pieces = [
            "{", "}", "[", "]", ",", ":", "\"", "\\", "\\u", "d83d", "de00", "0", "-1", ".5", "e9",
            "true", "null", " ", "\"$type\":", "\"_value\":", "\"Date\"", "é", "\n",
        ]
        for _ in 0..<20_000 {
            let text = (0..<Int.random(in: 0...12, using: &random))
                .map { _ in pieces.randomElement(using: &random) ?? "" }.joined()
            guard let value = try? TypedJSON.value(text) else { continue }
            var written = ""
            TypedJSON.write(value, into: &written)
            let again = try? TypedJSON.value(written)
            #expect(again?.description == value.description, "seed \(seed): \(text)")
        }
    }

    @Test func `random mappings are read or refused`() {
        let seed = UInt64.random(in: .min ... .max)
        var random = Random(seed: seed)
        let data = TemporaryFile("a,b\n1,2\n")
        let pieces = [
            "sources:", "nodes:", "- ", "  ", "\n", "\n  ", "\n    ", "{", "}", "[", "]", "file: ",
            "kind: k", "key: id", "properties: ", "id: a", "value: ", "formula: ", "a * b", "'",
            "&x",
            "*x", "type: ", "from: ", "to: ", ", ", "count: true", "labels: [A]", "!!binary ", "? ",
            "| ", data.path,
        ]
        for _ in 0..<3_000 {
            let text =
                "sources:\n  - file: \(data.path)\n"
                + (0..<Int.random(in: 0...12, using: &random))
                .map { _ in pieces.randomElement(using: &random) ?? "" }.joined()
            let plan = try? ImportPlan(mappingText: text, name: "m.yaml") { $0 }
            var sink = GraphSink()
            #expect(throws: Never.self, "seed \(seed): \(text)") {
                _ = try plan?.run(into: &sink)
            }
        }
    }

    @Test func `aliases in a mapping do not multiply`() {
        var text = "a0: &a0 [x, x]\n"
        for level in 1...40 {
            text += "a\(level): &a\(level) [*a\(level - 1), *a\(level - 1), *a\(level - 1)]\n"
        }
        #expect(throws: InterchangeError.self) {
            try ImportPlan(mappingText: text, name: "m.yaml") { $0 }
        }
    }
}
