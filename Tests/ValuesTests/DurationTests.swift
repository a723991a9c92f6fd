import Testing

@testable import Values

@Suite struct `Durations` {
    @Test(
        arguments: Case.table(
            """
            duration({years: 12, months: 5, days: 14, hours: 16, minutes: 12, seconds: 70,
                nanoseconds: 1})
                -> P12Y5M14DT16H13M10.000000001S
            duration({years: 12, months: 5, days: -14, hours: 16}) -> P12Y5M-14DT16H
            duration({seconds: -2, milliseconds: 1}) -> PT-1.999S
            duration({seconds: -60, milliseconds: -1}) -> PT-1M-0.001S
            duration({days: 1, milliseconds: -1}) -> P1DT-0.001S
            duration({months: 0.75}) -> P22DT19H51M49.5S
            duration({quarters: 1.5}) -> P4M15DT5H14M33S
            duration({years: 0.5, weeks: 0.5}) -> P6M3DT12H
            duration({days: 0.1}) -> PT2H24M
            duration({}) -> PT0S
            duration({days: 2, hours: 7}) + duration({months: 1, hours: 18}) -> P1M2DT25H
            duration({months: 1}) - duration({months: 13, seconds: 0.5}) -> P-1YT-0.5S
            duration({hours: 5, minutes: 21}) * 14 -> PT74H54M
            3 * duration({days: 1}) -> P3D
            duration({hours: 3, minutes: 16}) / 2 -> PT1H38M
            duration({months: 5}) / 2 -> P2M15DT5H14M33S
            duration({months: 3}) * 0.1 -> P9DT3H8M43.8S
            duration({nanoseconds: 3}) / 2 -> PT0.000000001S
            duration({nanoseconds: 5}) / 3 -> PT0.000000002S
            duration({nanoseconds: -5}) / 3 -> PT-0.000000002S
            duration({nanoseconds: 100}) * 0.29 -> PT0.000000029S
            duration({days: -7}) / 2 -> P-3DT-12H
            duration({days: 1}) / 0 -> ! division by zero
            duration({days: 1}) / 0.0 -> ! division by zero
            duration({months: 9223372036854775807}) * 2 -> ! the duration is out of range
            duration({seconds: 9223372036854775807}) * 9223372036854775807
                -> ! the duration is out of range
            duration({days: 9223372036854775807}) + duration({days: 1})
                -> ! the duration is out of range
            duration({days: -9223372036854775807}) - duration({days: 2})
                -> ! the duration is out of range
            duration({days: 1e300}) -> ! the duration is out of range
            duration({days: 1}) * 1e308 -> ! the duration is out of range
            """))
    func `are added up and scaled part by part`(of row: Case) throws {
        #expect(try row.actual() == row.expected)
    }

    @Test(
        arguments: Case.table(
            """
            date('2011-01-31') + duration('P1M') -> 2011-02-28
            date('2011-01-31') + duration('P1M') + duration('P12M') -> 2012-02-28
            date('2011-01-31') + (duration('P1M') + duration('P12M')) -> 2012-02-29
            duration('P1M') + date('2011-01-31') -> 2011-02-28
            date('2011-03-31') - duration('P1M') -> 2011-02-28
            date('1984-10-11') + duration({days: 14, hours: 47}) -> 1984-10-26
            date('1984-10-11') - duration({hours: 23}) -> 1984-10-11
            time('13:42:19') + duration({days: 1, hours: 12}) -> 01:42:19Z
            localtime('00:00') - duration({nanoseconds: 1}) -> 23:59:59.999999999
            localdatetime('2024-02-28T23:59:59.5') + duration('PT0.5S') -> 2024-02-29T00:00
            datetime('2017-03-25T02:30[Europe/Stockholm]') + duration('P1D')
                -> 2017-03-26T03:30+02:00[Europe/Stockholm]
            datetime('2017-03-25T18:00[Europe/Stockholm]') + duration('P1D')
                -> 2017-03-26T18:00+02:00[Europe/Stockholm]
            datetime('2017-03-25T18:00[Europe/Stockholm]') + duration('PT24H')
                -> 2017-03-26T19:00+02:00[Europe/Stockholm]
            datetime('2017-10-29T02:30+01:00[Europe/Stockholm]') + duration('P0D')
                -> 2017-10-29T02:30+01:00[Europe/Stockholm]
            datetime('2017-10-28T02:30[Europe/Stockholm]') + duration('P1D')
                -> 2017-10-29T02:30+02:00[Europe/Stockholm]
            date('+999999999-12-31') + duration('P1D') -> ! the date is out of range
            date('2000-01-01') + duration({months: 9223372036854775807})
                -> ! the date is out of range
            localdatetime('2000-01-01T00:00') - duration({seconds: 9223372036854775807})
                -> ! the date and time is out of range
            """))
    func `move moments by the calendar, then by the clock`(of row: Case) throws {
        #expect(try row.actual() == row.expected)
    }

    @Test(
        arguments: Case.table(
            """
            duration.between(date('1984-10-11'), date('2015-06-24')) -> P30Y8M13D
            duration.inDays(date('2014-10-11'), date('2015-08-06')).weeks -> 42
            duration.between(date('2015-06-24'), date('1984-10-11')) -> P-30Y-8M-13D
            duration.between(localdatetime('2018-01-01T12:00'), localdatetime('2018-01-02T10:00'))
                -> PT22H
            duration.between(localdatetime('2018-01-02T10:00:00.1'),
                localdatetime('2018-01-01T10:00:00.2'))
                -> PT-23H-59M-59.9S
            duration.between(datetime('2017-10-28T23:00[Europe/Stockholm]'),
                datetime('2017-10-29T04:00[Europe/Stockholm]'))
                -> PT6H
            duration.inSeconds(datetime('2017-10-29T00:00[Europe/Stockholm]'), date('2017-10-30'))
                -> PT25H
            duration.inDays(datetime('2017-10-29T00:00[Europe/Stockholm]'), date('2017-10-30'))
                -> P1D
            duration.between(date('2019-01-31'), date('2019-02-28')) -> P28D
            duration.between(date('2019-01-31'), date('2019-03-01')) -> P1M1D
            duration.inMonths(date('2018-07-21'), datetime('2016-07-21T21:40:32.142+0100'))
                -> P-1Y-11M
            duration.inMonths(localtime('14:30'), date('2015-06-24')) -> PT0S
            duration.inSeconds(localdatetime('2014-07-21T21:40:36.143'),
                localdatetime('2014-07-21T21:40:36.142'))
                -> PT-0.001S
            duration.between(date('-999999999-01-01'), date('+999999999-12-31'))
                -> P1999999998Y11M30D
            duration.inSeconds(localdatetime('-999999999-01-01'),
                localdatetime('+999999999-12-31T23:59:59'))
                -> PT17531639991215H59M59S
            duration.between(1, date()) -> ! a duration is between two dates, times or both
            """))
    func `lie between moments`(of row: Case) throws {
        #expect(try row.actual() == row.expected)
    }

    @Test func `between two moments lead from one to the other`() throws {
        var generator = SeededGenerator()
        for _ in 0..<3_000 {
            let zone: Zone =
                Bool.random(using: &generator)
                ? .utc : .named(try NamedZone("America/New_York"))
            let moments = try (0..<2).map { _ in
                try ZonedDateTime(
                    epochSecond: .random(in: -3_000_000_000...5_000_000_000, using: &generator),
                    nanosecond: .random(in: 0...999_999_999, using: &generator), zone: zone)
            }
            for measure in [DurationMeasure.mixed, .seconds] {
                let between = try Duration.between(
                    .dateTime(moments[0]), .dateTime(moments[1]), in: measure)
                #expect(
                    try moments[0].adding(between) == moments[1],
                    "\(moments), \(generator.testDescription)")
            }
        }
    }

    @Test func `read back from their text`() throws {
        var generator = SeededGenerator()
        for _ in 0..<5_000 {
            let size = Int64(1) << Int64.random(in: 0...58, using: &generator)
            let duration = try Duration(
                months: .random(in: -size...size, using: &generator),
                days: .random(in: -size...size, using: &generator),
                seconds: .random(in: -size...size, using: &generator),
                nanoseconds: .random(in: -2_000_000_000...2_000_000_000, using: &generator))
            #expect(
                try Duration(parsing: duration.description) == duration,
                "\(duration), \(generator.testDescription)")
        }
    }
}
