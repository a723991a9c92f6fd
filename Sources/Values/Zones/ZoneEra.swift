/// A stretch of a zone's history with one standard offset and one way of saving daylight.
struct ZoneEra {
    /// Seconds that standard time is ahead of UTC.
    var standard: Int64
    /// Seconds that are saved on top where no rule says otherwise.
    var saved: Int64
    /// The rules that change how much is saved.
    var rules: [ZoneRule]
    /// When the era ends; nil for the last.
    var until: (year: Int64, moment: ZoneMoment)?

    /// The moment at which the era ends if that much is saved then.
    func end(saved: Int64) -> Int64 {
        guard let until else { return .max }
        return until.moment.epochSecond(
            ofLocal: until.moment.localSecond(in: until.year), standard: standard, saved: saved)
    }
}

/// A change of summer time that comes back every year for some years.
struct ZoneRule {
    var years: ClosedRange<Int64>
    var moment: ZoneMoment
    /// Seconds that are saved from then on.
    var saved: Int64
}

/// A moment of any year, on one of three clocks.
struct ZoneMoment {
    enum Clock { case wall, standard, universal }

    enum Day {
        case day(Int64)
        case last(weekday: Int64)
        case onOrAfter(weekday: Int64, day: Int64)
        case onOrBefore(weekday: Int64, day: Int64)
    }

    var month: Int64 = 1
    var day: Day = .day(1)
    var secondOfDay: Int64 = 0
    var clock: Clock = .wall

    /// The seconds since 1970-01-01T00:00 that the clock then shows.
    func localSecond(in year: Int64) -> Int64 {
        let first = Calendar.daysSinceEpoch(year: year, month: month, day: 1)
        let date: Int64
        switch day {
        case .day(let day):
            date = first + day - 1
        case .last(let weekday):
            let last = first + Calendar.length(ofMonth: month, year: year) - 1
            date = last - Calendar.daysBack(from: last, to: weekday)
        case .onOrAfter(let weekday, let day):
            let latest = first + day + 5
            date = latest - Calendar.daysBack(from: latest, to: weekday)
        case .onOrBefore(let weekday, let day):
            let latest = first + day - 1
            date = latest - Calendar.daysBack(from: latest, to: weekday)
        }
        return date * 86_400 + secondOfDay
    }

    /// The moment at which the clock shows that.
    func epochSecond(ofLocal local: Int64, standard: Int64, saved: Int64) -> Int64 {
        switch clock {
        case .wall: local - standard - saved
        case .standard: local - standard
        case .universal: local
        }
    }
}
