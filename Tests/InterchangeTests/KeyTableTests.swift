import Testing
import Values

@testable import Interchange

@Suite struct KeyTableTests {
    @Test func `a table of keys agrees with a dictionary`() {
        let seed = UInt64.random(in: .min ... .max)
        var random = Random(seed: seed)
        var table = KeyTable()
        var reference: [[UInt8]: NodeID] = [:]
        for step in 0..<60_000 {
            let isNumber = Bool.random(using: &random)
            let length = Int.random(in: 0...(isNumber ? 12 : 24), using: &random)
            let bytes: ClosedRange<UInt8> =
                isNumber ? UInt8(ascii: "/")...UInt8(ascii: "3") : 0...2
            let key = (0..<length).map { _ in UInt8.random(in: bytes, using: &random) }
            let found = table.find(key.span)
            guard found == reference[key] else {
                Issue.record("seed \(seed): step \(step), key \(key)")
                return
            }
            if found == nil {
                let node = NodeID(rawValue: UInt32(step))
                table.insert(key.span, node)
                reference[key] = node
            }
        }
        #expect(table.count == reference.count)
        for (key, node) in reference where table.find(key.span) != node {
            Issue.record("seed \(seed): key \(key) is lost")
        }
    }
}
