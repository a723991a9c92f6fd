import Testing

@testable import Values

@Suite struct `Temporal functions` {
    @Test(
        arguments: Case.table(
            """
            date() -> 2026-01-30
            localtime() -> 13:45:06.789
            time() -> 13:45:06.789Z
            localdatetime() -> 2026-01-30T13:45:06.789
            datetime() -> 2026-01-30T13:45:06.789Z
            datetime.transaction() -> 2026-01-30T13:45:06.789Z
            datetime.realtime('Asia/Tokyo') -> 2026-01-30T22:45:06.789+09:00[Asia/Tokyo]
            date.statement('Pacific/Kiritimati') -> 2026-01-31
            date({timezone: 'Pacific/Kiritimati'}) -> 2026-01-31
            time({timezone: 'America/Los Angeles'}) -> 05:45:06.789-08:00
            date(null) -> null
            duration.between(null, date()) -> null
            """))
    func `without fields give the time of the clock`(of row: Case) throws {
        #expect(try row.actual() == row.expected)
    }

    @Test(
        arguments: Case.table(
            """
            date({year: 1984, month: 10, day: 11}) -> 1984-10-11
            date({year: 1984, week: 10, dayOfWeek: 3}) -> 1984-03-07
            date({year: 1984, ordinalDay: 202}) -> 1984-07-20
            date({year: 1984, quarter: 3, dayOfQuarter: 45}) -> 1984-08-14
            date({year: 1984, quarter: 3}) -> 1984-07-01
            date({year: 1816, week: 52}) -> 1816-12-23
            date({dayOfWeek: 2, year: 1817, week: 1}) -> 1816-12-31
            date({date: date('1816-12-31'), week: 2}) -> 1817-01-07
            date({date: date('1984-11-11'), year: 28}) -> 0028-11-11
            date({date: date('1984-11-11'), week: 1}) -> 1984-01-08
            date({date: date('1984-11-11'), quarter: 3}) -> 1984-08-11
            localtime({hour: 12, minute: 31, second: 14, nanosecond: 789, millisecond: 123,
                microsecond: 456})
                -> 12:31:14.123456789
            localtime({time: time('12:31:14.645+01:00'), second: 42}) -> 12:31:42.645
            time({time: time('09:30:14+0100'), timezone: '-0500'}) -> 03:30:14-05:00
            time({time: localtime(time('09:30:14+0100')), timezone: '-0500'}) -> 09:30:14-05:00
            time({time: time('01:00+02:00'), timezone: '-05:00'}) -> 18:00-05:00
            time({hour: 12, timezone: 'Europe/Stockholm'}) -> 12:00+01:00
            localdatetime({date: date('2020-02-29'), time: localtime('12:34')}) -> 2020-02-29T12:34
            datetime({date: date('2020-02-29'), hour: 3, timezone: 'Europe/Paris'})
                -> 2020-02-29T03:00+01:00[Europe/Paris]
            datetime({datetime: datetime('1984-10-11T12:00[Europe/Stockholm]'), timezone: '+05:00'})
                -> 1984-10-11T16:00+05:00
            datetime({datetime: localdatetime('1984-10-11T12:00'), timezone: '+05:00'})
                -> 1984-10-11T12:00+05:00
            datetime({date: datetime('1984-10-11T12:00+01:00'), hour: 10}) -> 1984-10-11T10:00Z
            datetime({epochSeconds: 416779, nanosecond: 999999999})
                -> 1970-01-05T19:46:19.999999999Z
            datetime({epochMillis: -1}) -> 1969-12-31T23:59:59.999Z
            datetime({epochMillis: 0, timezone: 'Asia/Kolkata'})
                -> 1970-01-01T05:30+05:30[Asia/Kolkata]
            datetime.fromepoch(416779, 999999999) -> 1970-01-05T19:46:19.999999999Z
            datetime.fromEpochMillis(237821673987) -> 1977-07-15T13:34:33.987Z
            datetime(date('2020-02-29')) -> 2020-02-29T00:00Z
            date(datetime('2020-02-29T23:00-05:00')) -> 2020-02-29
            """))
    func `put values together from fields`(of row: Case) throws {
        #expect(try row.actual() == row.expected)
    }

    @Test(
        arguments: Case.table(
            """
            date({}) -> ! no field is given
            date({month: 3}) -> ! year is missing
            date({year: 1984, day: 11}) -> ! month is missing
            date({year: 1984, dayOfWeek: 1}) -> ! week is missing
            date({year: 1984, month: 1, week: 2})
                -> ! a day is given by month, by week, by quarter or by ordinalDay, not by several
            date({year: 1984, month: 13}) -> ! month must be from 1 to 12, not 13
            date({year: 1984, month: 2, day: 30}) -> ! day must be from 1 to 29, not 30
            date({year: 9223372036854775807})
                -> ! year must be from -999999999 to 999999999, not 9223372036854775807
            date({year: 1984.5}) -> ! year must be an integer
            date({year: null}) -> ! year must be an integer
            date({year: 1984, hour: 2}) -> ! date() has no hour
            date({century: 20}) -> ! there is no field named 'century'
            date({date: localtime('12:00')}) -> ! date must be a temporal value with a date
            date({date: 3}) -> ! date must be a temporal value
            date({year: 1984, timezone: 'Z'}) -> ! date() has no timezone
            date(3) -> ! date() does not take a value of this type
            date(localtime('12:00')) -> ! a value without a date is not enough for date()
            date(1, 2) -> ! date() does not take 2 arguments
            time({hour: 12, second: 3}) -> ! minute is missing
            time({minute: 3}) -> ! hour is missing
            time({hour: 12, timezone: 'Nowhere'}) -> ! there is no time zone named 'Nowhere'
            time({hour: 12, timezone: 3}) -> ! timezone must be a string
            localtime({hour: 1, minute: 1, second: 1, millisecond: 1000})
                -> ! millisecond must be from 0 to 999, not 1000
            localtime({hour: 1, minute: 1, second: 1, millisecond: 1, microsecond: 1000})
                -> ! microsecond must be from 0 to 999, not 1000
            datetime({epochMillis: 1, year: 2000})
                -> ! epochSeconds or epochMillis stand alone or with nanosecond
            datetime({epochSeconds: 9223372036854775807}) -> ! the date and time is out of range
            datetime({datetime: datetime(), date: date()})
                -> ! datetime and date select the same fields twice
            duration({decades: 1}) -> ! a duration has no field named 'decades'
            duration({days: 'two'}) -> ! days must be a number
            """))
    func `refuse what does not make a value`(of row: Case) throws {
        // The order of a map's entries is not fixed, nor then which of two selectors is named.
        let actual = try row.actual().replacing("date and datetime", with: "datetime and date")
            .replacing("datetime and datetime", with: "datetime and date")
        #expect(actual == row.expected)
    }

    @Test(
        arguments: Case.table(
            """
            date.truncate('millennium', datetime('2017-09-26T11:26:42+01')) -> 2000-01-01
            date.truncate('century', localdatetime('1986-02-28T23:21')) -> 1900-01-01
            date.truncate('decade', date('1986-04-26')) -> 1980-01-01
            date.truncate('millennium', date('-0001-04-26')) -> -1000-01-01
            date.truncate('weekYear', date('2015-08-21')) -> 2014-12-29
            date.truncate('quarter', date('2018-06-28')) -> 2018-04-01
            date.truncate('week', date('2026-01-30'), {dayOfWeek: 4}) -> 2026-01-29
            localdatetime.truncate('month', date('2011-11-21')) -> 2011-11-01T00:00
            datetime.truncate('week', date('2014-12-30')) -> 2014-12-29T00:00Z
            datetime.truncate('day', datetime('2016-01-27T07:39:52[Europe/Stockholm]'))
                -> 2016-01-27T00:00+01:00[Europe/Stockholm]
            time.truncate('hour', datetime('1978-05-23T16:32:00-06')) -> 16:00-06:00
            time.truncate('day', time('16:32+01:00')) -> 00:00+01:00
            datetime.truncate('minute', localdatetime('2004-08-28T18:32:25'), {timezone:
                'Europe/Stockholm'})
                -> 2004-08-28T18:32+02:00[Europe/Stockholm]
            localtime.truncate('millisecond', localtime('11:35:52.317932116')) -> 11:35:52.317
            localtime.truncate('millisecond', localtime('11:35:52.317932116'), {nanosecond: 2})
                -> 11:35:52.317000002
            localtime.truncate('second', localtime('11:35:52.317932116'), {millisecond: 2})
                -> 11:35:52.002
            datetime.truncate('week', date(), {dayOfWeek: 2, time: time('12:00Z')})
                -> 2026-01-27T12:00Z
            datetime.truncate('hour', datetime('2017-10-29T02:30+01:00[Europe/Stockholm]'))
                -> 2017-10-29T02:00+01:00[Europe/Stockholm]
            date.truncate('month') -> 2026-01-01
            date.truncate('hour', date()) -> ! date() cannot be truncated to a hour
            localtime.truncate('month', localtime()) -> ! localtime() cannot be truncated to a month
            datetime.truncate('hour', date())
                -> ! a value without a time cannot be truncated to a hour
            date.truncate('fortnight', date()) -> ! there is no unit named 'fortnight'
            date.truncate('day', 3) -> ! only a date, a time or both can be truncated
            localtime.truncate('microsecond', localtime(), {nanosecond: 1000})
                -> ! nanosecond must be from 0 to 999, not 1000
            """))
    func `cut values off at a unit`(of row: Case) throws {
        #expect(try row.actual() == row.expected)
    }

    @Test(
        arguments: Case.table(
            """
            date('2026-01-01').weekYear -> 2026
            date('2027-01-01').weekYear -> 2026
            date('2027-01-01').week -> 53
            date('2026-02-14').dayOfQuarter -> 45
            date('2026-02-14').weekday -> 6
            date('2026-02-14').hour -> null
            localtime('12:31:14.645876123').microsecond -> 645876
            time('12:31+01:30').offsetMinutes -> 90
            time('12:31-01:30').timezone -> -01:30
            datetime('1984-11-11T12:31:14.645876123[Europe/Stockholm]').timezone -> Europe/Stockholm
            datetime('1984-11-11T12:31:14.645876123[Europe/Stockholm]').offset -> +01:00
            datetime('1984-11-11T12:31:14.645876123[Europe/Stockholm]').epochMillis -> 469020674645
            datetime('1969-12-31T23:59:59.5Z').epochSeconds -> -1
            datetime('1969-12-31T23:59:59.5Z').epochMillis -> -500
            datetime('+999999999-01-01T00:00Z').epochMillis -> ! epochMillis is out of range
            duration({years: 1, months: 4, days: 111}).quartersOfYear -> 1
            duration({years: 1, months: 4, days: 111}).quarters -> 5
            duration({years: 1, months: 4, days: 111}).monthsOfYear -> 4
            duration({years: 1, months: 4, days: 111}).monthsOfQuarter -> 1
            duration({days: 111}).weeks -> 15
            duration({days: 111}).daysOfWeek -> 6
            duration({hours: 1, minutes: 1, seconds: 1, nanoseconds: 111111111}).minutes -> 61
            duration({hours: 1, minutes: 1, seconds: 1, nanoseconds: 111111111}).secondsOfMinute
                -> 1
            duration({hours: 1, minutes: 1, seconds: 1, nanoseconds:
                111111111}).microsecondsOfSecond
                -> 111111
            duration({seconds: -1.5}).seconds -> -1
            duration({seconds: -1.5}).millisecondsOfSecond -> -500
            duration({hours: 9999999999}).nanoseconds -> ! nanoseconds is out of range
            """))
    func `have components`(of row: Case) throws {
        #expect(try row.actual() == row.expected)
    }

    @Test func `are found by their names in any case, each once`() {
        let names = TemporalFunction.allCases.map(\.name)
        #expect(Set(names).count == names.count)
        for function in TemporalFunction.allCases {
            #expect(TemporalFunction(name: function.name.uppercased()) == function)
        }
        #expect(TemporalFunction(name: "date.between") == nil)
    }
}
