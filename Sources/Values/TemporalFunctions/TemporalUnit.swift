/// The units to which a moment can be cut off.
enum TemporalUnit: String, CaseIterable {
    case millennium, century, decade, year, weekYear, quarter, month, week, day
    case hour, minute, second, millisecond, microsecond

    init(named name: String) throws(ValueError) {
        guard
            let unit = TemporalUnit.allCases.first(where: {
                $0.rawValue.lowercased() == name.lowercased()
            })
        else { throw .invalidArgument("there is no unit named '\(name.shortened)'") }
        self = unit
    }

    /// The length of the units below a day.
    private var nanoseconds: Int64? {
        switch self {
        case .hour: 3_600_000_000_000
        case .minute: 60_000_000_000
        case .second: 1_000_000_000
        case .millisecond: 1_000_000
        case .microsecond: 1_000
        default: nil
        }
    }

    /// The first day of the unit in which the day is.
    func truncate(_ date: LocalDate) throws(ValueError) -> LocalDate {
        let (year, month, _) = date.civil
        func january(every years: Int64) throws(ValueError) -> LocalDate {
            let first = Calendar.floorDivide(year, by: years).quotient * years
            guard LocalDate.years.contains(first) else { throw .overflow("the date") }
            return try LocalDate(year: first, month: 1, day: 1)
        }
        switch self {
        case .millennium: return try january(every: 1_000)
        case .century: return try january(every: 100)
        case .decade: return try january(every: 10)
        case .year: return try january(every: 1)
        case .weekYear: return try LocalDate(weekYear: date.weekYear, week: 1, dayOfWeek: 1)
        case .quarter: return try LocalDate(year: year, month: (month - 1) / 3 * 3 + 1, day: 1)
        case .month: return try LocalDate(year: year, month: month, day: 1)
        case .week: return try LocalDate(daysSinceEpoch: date.daysSinceEpoch + 1 - date.dayOfWeek)
        case .day, .hour, .minute, .second, .millisecond, .microsecond: return date
        }
    }

    /// The first moment of the unit in which the time is; midnight for a day and more.
    func truncate(_ time: LocalTime) -> LocalTime {
        guard let nanoseconds else { return .midnight }
        return LocalTime(unchecked: time.nanosecondOfDay / nanoseconds * nanoseconds)
    }

    /// A value of a type at the beginning of the unit, with fields of smaller units set anew.
    func truncate(
        _ value: Value, to type: TemporalType, fields: TemporalFields, clock: TemporalClock
    ) throws(ValueError) -> Value {
        guard let old = TemporalParts(value) else {
            throw .typeMismatch("only a date, a time or both can be truncated")
        }
        try fields.check(for: type)
        guard nanoseconds == nil ? (type.hasDate || self == .day) : type.hasTime else {
            throw .invalidArgument("\(type.rawValue)() cannot be truncated to a \(rawValue)")
        }
        guard old.time != nil || (nanoseconds == nil && type.hasDate) else {
            throw .typeMismatch("a value without a time cannot be truncated to a \(rawValue)")
        }
        var new = TemporalParts()
        if type.hasDate {
            guard let date = old.date else {
                throw .typeMismatch("a value without a date cannot be truncated to a date")
            }
            let start = try truncate(date)
            new.date = try fields.date(from: fields.dateSource?.date ?? start)
        }
        if type.hasTime {
            let start = truncate(old.time ?? .midnight)
            new.time = try fields.time(
                from: fields.timeSource?.time ?? start,
                cut: min(nanoseconds ?? .max, 1_000_000_000))
        }
        new.zone = fields.zone ?? old.zone
        new.offsetSeconds = fields.zone == nil ? old.offsetSeconds : nil
        return try new.value(type, clock: clock)
    }
}
