/// Adding a duration to a moment: first its months, where a day that the month does not have
/// becomes the last that it has, then its days, then its seconds.

extension LocalDate {
    /// The day that much later; of the seconds only whole days count.
    public func adding(_ duration: Duration) throws(ValueError) -> LocalDate {
        let wholeDays = duration.totalNanoseconds / Int128(LocalTime.nanosecondsPerDay)
        return try adding(months: duration.months, days: Int128(duration.days) + wholeDays)
    }

    func adding(months: Int64, days: Int128) throws(ValueError) -> LocalDate {
        let (year, month, day) = civil
        let (newYear, newMonth) = Calendar.floorDivide(
            Int128(year) * 12 + Int128(month - 1) + Int128(months), by: 12)
        guard let inYear = Int64(exactly: newYear), LocalDate.years.contains(inYear) else {
            throw .overflow("the date")
        }
        let inMonth = Int64(newMonth) + 1
        let onDay = min(day, Calendar.length(ofMonth: inMonth, year: inYear))
        let start = Calendar.daysSinceEpoch(year: inYear, month: inMonth, day: onDay)
        guard let sum = Int64(exactly: Int128(start) + days) else { throw .overflow("the date") }
        return try LocalDate(daysSinceEpoch: sum)
    }
}

extension LocalTime {
    /// The time that much later, round the clock; months and days do not count.
    public func adding(_ duration: Duration) -> LocalTime {
        let sum = Int128(nanosecondOfDay) + duration.totalNanoseconds
        return LocalTime(
            unchecked: Int64(
                Calendar.floorDivide(sum, by: Int128(Self.nanosecondsPerDay)).remainder))
    }
}

extension ZonedTime {
    /// The time that much later, round the clock; months and days do not count.
    public func adding(_ duration: Duration) throws(ValueError) -> ZonedTime {
        try ZonedTime(local: local.adding(duration), offsetSeconds: offsetSeconds)
    }
}

extension LocalDateTime {
    /// The moment that much later.
    public func adding(_ duration: Duration) throws(ValueError) -> LocalDateTime {
        let date = try date.adding(months: duration.months, days: Int128(duration.days))
        let start = LocalDateTime(date: date, time: time)
        let (second, nanosecond) = try sum(
            start.epochSecond, start.nanosecond, duration.totalNanoseconds)
        return try LocalDateTime(epochSecond: second, nanosecond: nanosecond)
    }
}

extension ZonedDateTime {
    /// The moment that much later: months and days by the calendar of the zone, the rest as it
    /// passes.
    public func adding(_ duration: Duration) throws(ValueError) -> ZonedDateTime {
        var start = self
        if duration.months != 0 || duration.days != 0 {
            let date = try local.date.adding(
                months: duration.months, days: Int128(duration.days))
            start = try ZonedDateTime(
                local: LocalDateTime(date: date, time: local.time), zone: zone,
                preferring: offsetSeconds)
        }
        let (second, nanosecond) = try sum(
            start.epochSecond, start.nanosecond, duration.totalNanoseconds)
        return try ZonedDateTime(epochSecond: second, nanosecond: nanosecond, zone: zone)
    }
}

/// Seconds and nanoseconds with nanoseconds added.
private func sum(
    _ second: Int64, _ nanosecond: Int32, _ nanoseconds: Int128
) throws(ValueError) -> (Int64, Int32) {
    let (seconds, rest) = Calendar.floorDivide(Int128(nanosecond) + nanoseconds, by: 1_000_000_000)
    guard let sum = Int64(exactly: Int128(second) + seconds) else {
        throw .overflow("the date and time")
    }
    return (sum, Int32(rest))
}
