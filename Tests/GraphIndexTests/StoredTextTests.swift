import GraphIndex
import Testing
import Values

@Suite struct `Stored text` {
    static let values: [Value] = [
        true, false, 0, 1, -1, .integer(.max), .integer(.min), 1.0, -0.0, 0.1, 1e300,
        .float(.leastNonzeroMagnitude),
        .float(.greatestFiniteMagnitude), .float(.nan), .float(.infinity), .float(-.infinity),
        123456789012345680.0, 0.30000000000000004, 4503599627370497.5,
        "", "a", "@", "@@", "@2026-06-30", "\"quoted\" \\ back", "tab\tline\nzero\0end", "\u{1F}é😀",
        "e\u{301}", [], [1, 1.0, "x", true, "@x"], [.null, ["nested"]],
        .map(["b": 1, "a": [1.5], "@k": .map([:])]),
    ]
    static let temporal = [
        "-999999999-01-01", "+999999999-12-31", "0000-02-29", "2026-06-30", "-0044-03-15",
    ]

    static func text(_ value: Value) -> [UInt8] {
        var bytes: [UInt8] = []
        StoredText.append(value, to: &bytes)
        return bytes
    }

    @Test(arguments: values) func `comes back exactly`(value: Value) throws {
        let text = Self.text(value)
        #expect(try StoredText.value(text.span).isIdentical(to: value))
        if case .float(let number) = value, number == 0 {
            #expect(try "\(StoredText.value(text.span))" == "\(value)")
        }
    }

    @Test func `temporal values come back exactly`() throws {
        var values: [Value] = try Self.temporal.map { .date(try LocalDate(parsing: $0)) }
        for time in ["00:00", "23:59:59.999999999", "12:34:56.000000001", "01:02:03.5"] {
            values.append(.localTime(try LocalTime(parsing: time)))
            for zone in ["Z", "+18:00", "-18:00", "+00:53:28", "-08:00"] {
                values.append(.time(try ZonedTime(parsing: time + zone)))
                for date in ["2015-07-21", "-0044-03-15", "+12345-01-01"] {
                    values.append(.localDateTime(try LocalDateTime(parsing: "\(date)T\(time)")))
                    values.append(.dateTime(try ZonedDateTime(parsing: "\(date)T\(time)\(zone)")))
                }
            }
        }
        for text in [
            "2015-07-21T21:40:32.142+02:00[Europe/Stockholm]",
            // The hour that clocks show twice, both times.
            "2017-10-29T02:30:00+02:00[Europe/Berlin]", "2017-10-29T02:30:00+01:00[Europe/Berlin]",
        ] { values.append(.dateTime(try ZonedDateTime(parsing: text))) }
        for parts in [
            (0, 0, 0, 0), (14, -3, 5, 7), (-1, 2, -3, 999_999_999), (.max, .min, 0, 0),
            (0, 0, 9_007_199_254_740_993, 123_456_789), (0, 0, -1, 1),
        ] as [(Int64, Int64, Int64, Int64)] {
            values.append(
                .duration(
                    try Duration(
                        months: parts.0, days: parts.1, seconds: parts.2, nanoseconds: parts.3)))
        }
        for value in values + [.list(values)] {
            let text = Self.text(value)
            let back = try? StoredText.value(text.span)
            #expect(
                back?.isIdentical(to: value) == true, "\(String(decoding: text, as: UTF8.self))")
        }
    }

    @Test func `a text that was cut off or garbled is an error`() {
        for value in Self.values {
            let text = Self.text(value)
            for count in 0..<text.count {
                guard let part = try? StoredText.value(Array(text.prefix(count)).span) else {
                    continue
                }
                // A shorter number is a number too.
                if case .integer = part { continue }
                if case .float = part { continue }
                Issue.record("\(part) came out of a part of \(value)")
            }
        }
        for text in [
            "@", "nul", "[1", "[1,]", "{\"a\"}", "\"@x\"", "\"\\u0\"", "9999999999999999999",
            "1 ", "\"@2026-02-30\"", "--1", "1e", "{", String(repeating: "[", count: 10_000),
        ] {
            #expect(throws: StoredTextError.self) {
                try StoredText.value(Array(text.utf8).span)
            }
        }
        for text in ["", "[]", "{\"a\":1}", "{\"1\":1,}", "{\"1\":1}x", "{\"99999999\":1}"] {
            #expect(throws: StoredTextError.self) {
                try StoredText.properties(Array(text.utf8).span)
            }
        }
    }
}
