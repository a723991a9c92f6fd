import Testing

@testable import Values

@Suite struct `Temporal text` {
    @Test(
        arguments: Case.table(
            """
            date('2015-07-21') -> 2015-07-21
            date('20150721') -> 2015-07-21
            date('2015-07') -> 2015-07-01
            date('201507') -> 2015-07-01
            date('2015-W30-2') -> 2015-07-21
            date('2015W302') -> 2015-07-21
            date('2015-W30') -> 2015-07-20
            date('2015W30') -> 2015-07-20
            date('2015-Q2-60') -> 2015-05-30
            date('2015Q260') -> 2015-05-30
            date('2015-Q2') -> 2015-04-01
            date('2015Q2') -> 2015-04-01
            date('2015-202') -> 2015-07-21
            date('2015202') -> 2015-07-21
            date('2015') -> 2015-01-01
            date('0000-02-29') -> 0000-02-29
            date('-1-02-28') -> -0001-02-28
            date('+12345-06-07') -> +12345-06-07
            date('+2015-W13-4') -> 2015-03-26
            date('-0044-03-15') -> -0044-03-15
            """))
    func `of a date is read in every form`(of row: Case) throws {
        #expect(try row.actual() == row.expected)
    }

    @Test(
        arguments: Case.table(
            """
            localtime('21:40:32.142') -> 21:40:32.142
            localtime('214032.142') -> 21:40:32.142
            localtime('T21:40:32') -> 21:40:32
            localtime('214032') -> 21:40:32
            localtime('21:40') -> 21:40
            localtime('2140') -> 21:40
            localtime('21') -> 21:00
            localtime('21:40:32,5') -> 21:40:32.500
            localtime('00:00:00.000000001') -> 00:00:00.000000001
            localtime('00:00:00.00001') -> 00:00:00.000010
            localtime('12:00:01') -> 12:00:01
            time('21:40:32.142+0100') -> 21:40:32.142+01:00
            time('214032.142Z') -> 21:40:32.142Z
            time('21:40-01:30') -> 21:40-01:30
            time('2140-00:00') -> 21:40Z
            time('22+18:00') -> 22:00+18:00
            time('22:00+02:05:59') -> 22:00+02:05:59
            time('22:00-020507') -> 22:00-02:05:07
            time('22:00') -> 22:00Z
            localdatetime('2015-W30-2T214032.142') -> 2015-07-21T21:40:32.142
            localdatetime('2015T214032') -> 2015-01-01T21:40:32
            localdatetime('2015-202T21') -> 2015-07-21T21:00
            localdatetime('2015-07-21') -> 2015-07-21T00:00
            datetime('2015-07-21T21:40:32.142+0100') -> 2015-07-21T21:40:32.142+01:00
            datetime('2015-07-21T21:40') -> 2015-07-21T21:40Z
            datetime('2015-07-21T21:40[Europe/London]') -> 2015-07-21T21:40+01:00[Europe/London]
            datetime('2015-01-21T21:40[Europe/London]') -> 2015-01-21T21:40Z[Europe/London]
            datetime('2015-01-21T21:40Z[Europe/London]') -> 2015-01-21T21:40Z[Europe/London]
            datetime('2015-07-21T21:40-04[America/New_York]')
                -> 2015-07-21T21:40-04:00[America/New_York]
            datetime('1818-07-21T21:40:32.142[Europe/Stockholm]')
                -> 1818-07-21T21:40:32.142+00:53:28[Europe/Stockholm]
            """))
    func `of a time is read in every form`(of row: Case) throws {
        #expect(try row.actual() == row.expected)
    }

    @Test(
        arguments: Case.table(
            """
            duration('P14DT16H12M') -> P14DT16H12M
            duration('P5M1.5D') -> P5M1DT12H
            duration('P0.75M') -> P22DT19H51M49.5S
            duration('PT0.75M') -> PT45S
            duration('P2.5W') -> P17DT12H
            duration('P12Y5M14DT16H12M70S') -> P12Y5M14DT16H13M10S
            duration('P2012-02-02T14:37:21.545') -> P2012Y2M2DT14H37M21.545S
            duration('P20120202T143721.545') -> P2012Y2M2DT14H37M21.545S
            duration('P0001-00-00T00:00:00') -> P1Y
            duration('PT-1M-0.001S') -> PT-1M-0.001S
            duration('P1DT-0.001S') -> P1DT-0.001S
            duration('-P1Y2M') -> P-1Y-2M
            duration('PT0S') -> PT0S
            duration('P0D') -> PT0S
            duration('PT0.3S') -> PT0.3S
            duration('PT0.123456789S') -> PT0.123456789S
            duration('PT0,5H') -> PT30M
            """))
    func `of a duration is read by units and as a date and time`(of row: Case) throws {
        #expect(try row.actual() == row.expected)
    }

    @Test(
        arguments: Case.table(
            """
            date('2015-13-01') -> ! month must be from 1 to 12, not 13
            date('2015-02-29') -> ! day must be from 1 to 28, not 29
            date('2015-366') -> ! ordinalDay must be from 1 to 365, not 366
            date('2015-Q1-91') -> ! dayOfQuarter must be from 1 to 90, not 91
            date('2015-7-1') -> ! '2015-7-1' is not a date
            date('15-07-01') -> ! '15-07-01' is not a date
            date('201') -> ! '201' is not a date
            date('20150') -> ! '20150' is not a date
            date('+20150721') -> +20150721-01-01
            date('2015-07-21T') -> ! '2015-07-21T' is not a date
            date('') -> ! '' is not a date
            date('-') -> ! '-' is not a date
            date('+1000000000-01-01') -> ! '+1000000000-01-01' is not a date
            date('12345-01-01') -> ! '12345-01-01' is not a date
            localtime('24:00') -> ! hour must be from 0 to 23, not 24
            localtime('12:60') -> ! minute must be from 0 to 59, not 60
            localtime('12:00:60') -> ! second must be from 0 to 59, not 60
            localtime('12:00.5') -> ! '12:00.5' is not a local time
            localtime('12:00:00.') -> ! '12:00:00.' is not a local time
            localtime('12:00:00.1234567890') -> ! '12:00:00.1234567890' is not a local time
            localtime('12:00Z') -> ! '12:00Z' is not a local time
            localtime('1') -> ! '1' is not a local time
            time('12:00+19') -> ! an offset from UTC is at most 18 hours
            time('12:00+01:60') -> ! '12:00+01:60' is not a time
            time('12:00[Europe/Paris]') -> ! '12:00[Europe/Paris]' is not a time
            datetime('2015-07-21T12:00[Mars/Olympus]')
                -> ! there is no time zone named 'Mars/Olympus'
            datetime('2015-07-21T12:00[Europe/Paris')
                -> ! '2015-07-21T12:00[Europe/Paris' is not a date and time
            datetime('2015-07-21T12:00+05:00[Europe/Paris]')
                -> ! '2015-07-21T12:00+05:00[Europe/Paris]' has an offset that the zone does not
                have then
            datetime('2015-07-21Z') -> ! '2015-07-21Z' is not a date and time
            duration('P') -> ! 'P' is not a duration
            duration('PT') -> ! 'PT' is not a duration
            duration('P1') -> ! 'P1' is not a duration
            duration('1D') -> ! '1D' is not a duration
            duration('P1DT') -> ! 'P1DT' is not a duration
            duration('P1D1Y') -> ! 'P1D1Y' is not a duration
            duration('P1H') -> ! 'P1H' is not a duration
            duration('P1.5Y1D') -> ! 'P1.5Y1D' is not a duration
            duration('P9999999999999999999D') -> ! 'P9999999999999999999D' is not a duration
            duration('P999999999999999999Y') -> ! the duration is out of range
            duration('P2012-13-01T00:00') -> ! month must be from 0 to 12, not 13
            """))
    func `that is none says what is wrong with it`(of row: Case) throws {
        #expect(try row.actual() == row.expected)
    }

    @Test func `never stops the reader, and what is read is printed so that it reads the same`()
        throws
    {
        var generator = SeededGenerator()
        let seeds = [
            "2015-07-21T21:40:32.142+02:00[Europe/Stockholm]", "-12345-W30-2T214032Z",
            "P1Y2M3W4DT5H6M7.5S", "P2012-02-02T14:37:21.545", "2015Q260", "21:40:32,5-0130",
        ]
        let noise = Array("0123456789-+:.,TZWQPYMDHS[]é\u{0}".unicodeScalars)
        for _ in 0..<20_000 {
            var scalars = Array(
                seeds.randomElement(using: &generator)?.unicodeScalars ?? "".unicodeScalars)
            for _ in 0..<Int.random(in: 0...4, using: &generator) where !scalars.isEmpty {
                let index = Int.random(in: 0..<scalars.count, using: &generator)
                switch Int.random(in: 0...2, using: &generator) {
                case 0: scalars.remove(at: index)
                case 1: scalars[index] = noise[Int(generator.next() % UInt64(noise.count))]
                default:
                    scalars.insert(noise[Int(generator.next() % UInt64(noise.count))], at: index)
                }
            }
            let text = String(String.UnicodeScalarView(scalars))
            let comment = Comment(rawValue: "\(text), \(generator.testDescription)")
            for function in ["date", "localtime", "time", "localdatetime", "datetime", "duration"] {
                let call = try #require(TemporalFunction(name: function))
                let clock = try Expression.clock()
                guard let value = try? call.evaluate([.string(text)], clock: clock) else {
                    continue
                }
                let again = try call.evaluate([.string(value.description)], clock: clock)
                #expect(again == value, comment)
            }
        }
    }
}
