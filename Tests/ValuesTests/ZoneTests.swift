import Testing

@testable import Values

@Suite struct `Time zones` {
    @Test(
        arguments: Case.table(
            """
            datetime('1850-01-01T00:00[Europe/Stockholm]').offset -> +00:53:28
            datetime('1945-05-24T00:30Z').epochSeconds -> -776561400
            datetime('1945-05-24T03:30+03:00[Europe/Berlin]').offset -> +03:00
            datetime('1885-01-01T00:00[Europe/Brussels]').offset -> +00:17:30
            datetime('2011-12-29T12:00[Pacific/Apia]').offset -> -10:00
            datetime('2011-12-31T12:00[Pacific/Apia]').offset -> +14:00
            datetime('2026-07-01T12:00[Europe/Dublin]').offset -> +01:00
            datetime('2026-01-01T12:00[Europe/Dublin]').offset -> Z
            datetime('2026-07-01T12:00[Australia/Lord_Howe]').offset -> +10:30
            datetime('2026-01-01T12:00[Australia/Lord_Howe]').offset -> +11:00
            datetime('2026-01-01T12:00[Asia/Kathmandu]').offset -> +05:45
            datetime('2026-07-01T12:00[America/Sao_Paulo]').offset -> -03:00
            datetime('2018-12-01T12:00[America/Sao_Paulo]').offset -> -02:00
            datetime('2026-03-08T01:59:59[America/New_York]').offset -> -05:00
            datetime('2026-03-08T03:00[America/New_York]').offset -> -04:00
            datetime('2026-06-01T12:00[CET]').offset -> +02:00
            datetime('2026-06-01T12:00[UTC]').offset -> Z
            datetime('2026-06-01T12:00[Etc/GMT+5]').offset -> -05:00
            """))
    func `have the offset of their place and time`(of row: Case) throws {
        #expect(try row.actual() == row.expected)
    }

    @Test(
        arguments: Case.table(
            """
            datetime('2017-03-26T02:30[Europe/Stockholm]')
                -> 2017-03-26T03:30+02:00[Europe/Stockholm]
            datetime('2017-10-29T02:30[Europe/Stockholm]')
                -> 2017-10-29T02:30+02:00[Europe/Stockholm]
            datetime('2017-10-29T02:30+01:00[Europe/Stockholm]')
                -> 2017-10-29T02:30+01:00[Europe/Stockholm]
            datetime('2017-10-29T03:00[Europe/Stockholm]')
                -> 2017-10-29T03:00+01:00[Europe/Stockholm]
            datetime('2011-12-30T12:00[Pacific/Apia]') -> 2011-12-31T12:00+14:00[Pacific/Apia]
            """))
    func `resolve hours that clocks skip or show twice`(of row: Case) throws {
        #expect(try row.actual() == row.expected)
    }

    @Test func `are all there, and each finds back from what its clocks show`() throws {
        var generator = SeededGenerator()
        let names = NamedZone.allNames
        #expect(names.contains("Europe/Stockholm") && names.contains("Asia/Tokyo"))
        for name in names {
            let zone = Zone.named(try NamedZone(name))
            for _ in 0..<20 {
                let moment = try ZonedDateTime(
                    epochSecond: .random(in: -5_000_000_000...50_000_000_000, using: &generator),
                    nanosecond: 0, zone: zone)
                let again = try ZonedDateTime(
                    local: moment.local, zone: zone, preferring: moment.offsetSeconds)
                #expect(again == moment, "\(moment), \(generator.testDescription)")
                let first = try ZonedDateTime(local: moment.local, zone: zone)
                #expect(first.local == moment.local && first <= moment)
            }
        }
    }

    @Test func `go on for ever with the rules of the last year`() throws {
        let zone = Zone.named(try NamedZone("Europe/Stockholm"))
        for year: Int64 in [2037, 2499, 2500, 2501, 2900, 10_000, 123_456_789, 999_999_998] {
            let summer = try LocalDate(year: year, month: 7, day: 1)
            let winter = try LocalDate(year: year, month: 12, day: 1)
            let sunday = try LocalDate(year: year, month: 3, day: 31)
            let change = try LocalDate(
                daysSinceEpoch: sunday.daysSinceEpoch - sunday.dayOfWeek % 7)
            #expect(offset(summer, "12:00") == 7_200)
            #expect(offset(winter, "12:00") == 3_600)
            #expect(offset(change, "01:59:59") == 3_600)
            #expect(offset(change, "03:00") == 7_200)
        }
        func offset(_ date: LocalDate, _ time: String) -> Int32? {
            try? ZonedDateTime(
                local: LocalDateTime(date: date, time: LocalTime(parsing: time)), zone: zone
            ).offsetSeconds
        }
    }

    @Test func `that are unknown or too far off are errors`() {
        #expect(throws: ValueError.invalidArgument("there is no time zone named 'Atlantis'")) {
            try Zone(parsing: "Atlantis")
        }
        #expect(throws: ValueError.self) { try Zone(parsing: "+18:01") }
        #expect(throws: ValueError.self) {
            try ZonedDateTime(epochSecond: 0, nanosecond: 0, zone: .offset(100_000))
        }
        #expect(throws: ValueError.self) { try ZonedTime(local: .midnight, offsetSeconds: .min) }
    }
}
