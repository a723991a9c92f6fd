/// In which parts the time between two moments is measured.
public enum DurationMeasure: String, CaseIterable, Hashable, Sendable {
    /// Months, then days, then seconds.
    case mixed = "between"
    /// Whole months alone.
    case months = "inMonths"
    /// Whole days alone.
    case days = "inDays"
    /// Seconds and their decimals alone.
    case seconds = "inSeconds"
}

extension Duration {
    /// The time from one moment to another, negative if that is earlier.
    ///
    /// What one lacks it has from the other: the day, and the zone. A missing time is midnight.
    /// Months and days are those of the calendar in the zone of the first.
    public static func between(
        _ start: Value, _ end: Value, in measure: DurationMeasure
    ) throws(ValueError) -> Duration {
        guard var first = TemporalParts(start), var last = TemporalParts(end) else {
            throw .typeMismatch("a duration is between two dates, times or both")
        }
        let haveDates = first.date != nil && last.date != nil
        let epochDay = LocalDate(unchecked: 0)
        let (firstDate, lastDate) = (first.date, last.date)
        first.date = firstDate ?? lastDate ?? epochDay
        last.date = lastDate ?? firstDate ?? epochDay
        if first.zone == nil || last.zone == nil {
            first.inherit(last.zone)
            last.inherit(first.zone)
        }
        let from = try first.moment()
        let to = try last.moment().inZone(from.zone)
        switch measure {
        case .mixed:
            guard haveDates else { return try from.seconds(to: to) }
            let months = from.local.months(to: to.local)
            let afterMonths = try from.adding(Duration(months: months))
            let days = afterMonths.local.days(to: to.local)
            let afterDays = try from.adding(Duration(months: months, days: days))
            let rest = try afterDays.seconds(to: to)
            return try Duration(
                months: months, days: days, seconds: rest.seconds, nanoseconds: rest.nanoseconds)
        case .months:
            return try Duration(months: haveDates ? from.local.months(to: to.local) : 0)
        case .days:
            return try Duration(days: haveDates ? from.local.days(to: to.local) : 0)
        case .seconds:
            return try from.seconds(to: to)
        }
    }
}

extension TemporalParts {
    /// Takes the zone of the other where there is none.
    fileprivate mutating func inherit(_ other: Zone?) {
        if zone == nil { zone = other }
    }

    fileprivate func moment() throws(ValueError) -> ZonedDateTime {
        try ZonedDateTime(
            local: LocalDateTime(date: date ?? LocalDate(unchecked: 0), time: time ?? .midnight),
            zone: zone ?? .utc, preferring: offsetSeconds)
    }
}

extension ZonedDateTime {
    fileprivate func seconds(to other: ZonedDateTime) throws(ValueError) -> Duration {
        try Duration(
            seconds: other.epochSecond - epochSecond,
            nanoseconds: Int64(other.nanosecond) - Int64(nanosecond))
    }
}

extension LocalDateTime {
    /// The whole months until another moment; less than a month does not count.
    fileprivate func months(to other: LocalDateTime) -> Int64 {
        let (year, month, day) = date.civil
        let (otherYear, otherMonth, otherDay) = other.date.civil
        let months = (otherYear - year) * 12 + otherMonth - month
        let isEarlierInMonth = (otherDay, other.time) < (day, time)
        let isLaterInMonth = (otherDay, other.time) > (day, time)
        if months > 0, isEarlierInMonth { return months - 1 }
        if months < 0, isLaterInMonth { return months + 1 }
        return months
    }

    /// The whole days until another moment; less than a day does not count.
    fileprivate func days(to other: LocalDateTime) -> Int64 {
        let days = other.date.daysSinceEpoch - date.daysSinceEpoch
        if days > 0, other.time < time { return days - 1 }
        if days < 0, other.time > time { return days + 1 }
        return days
    }
}
