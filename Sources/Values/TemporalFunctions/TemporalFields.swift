/// The fields of a moment that are given by name, as in `date({year: 2026, week: 3})`.
struct TemporalFields {
    enum Field: String {
        case year, month, day, quarter, dayOfQuarter, week, dayOfWeek, ordinalDay
        case hour, minute, second, millisecond, microsecond, nanosecond
        case epochSeconds, epochMillis
    }

    private var numbers: [Field: Int64] = [:]
    /// What `date`, `time` and `datetime` select from, as one.
    private(set) var dateSource: TemporalParts?
    private(set) var timeSource: TemporalParts?
    private(set) var zone: Zone?
    private(set) var isEmpty = true

    init(_ map: [String: Value]) throws(ValueError) {
        for (name, value) in map {
            try add(name, value)
        }
    }

    private mutating func add(_ name: String, _ value: Value) throws(ValueError) {
        switch name.lowercased() {
        case "timezone":
            guard case .string(let text) = value else {
                throw .typeMismatch("timezone must be a string")
            }
            zone = try Zone(parsing: text)
            return
        case "date":
            try select(&dateSource, from: value, name)
        case "time":
            try select(&timeSource, from: value, name)
        case "datetime":
            try select(&dateSource, from: value, name)
            try select(&timeSource, from: value, name)
        default:
            guard let field = TemporalFields.names[name.lowercased()] else {
                throw .invalidArgument("there is no field named '\(name.shortened)'")
            }
            guard case .integer(let number) = value else {
                throw .typeMismatch("\(field.rawValue) must be an integer")
            }
            numbers[field] = number
        }
        isEmpty = false
    }

    private func select(
        _ source: inout TemporalParts?, from value: Value, _ name: String
    ) throws(ValueError) {
        guard let parts = TemporalParts(value) else {
            throw .typeMismatch("\(name) must be a temporal value")
        }
        guard source == nil else {
            throw .invalidArgument("datetime and \(name) select the same fields twice")
        }
        source = parts
    }

    /// Throws where a field is given that the type does not have.
    func check(for type: TemporalType) throws(ValueError) {
        for field in numbers.keys {
            let fits =
                switch field {
                case .year, .month, .day, .quarter, .dayOfQuarter, .week, .dayOfWeek, .ordinalDay:
                    type.hasDate
                case .hour, .minute, .second, .millisecond, .microsecond, .nanosecond:
                    type.hasTime
                case .epochSeconds, .epochMillis:
                    type == .dateTime
                }
            if !fits { throw .invalidArgument("\(type.rawValue)() has no \(field.rawValue)") }
        }
    }

    private static let names: [String: Field] = Dictionary(
        uniqueKeysWithValues: [
            Field.year, .month, .day, .quarter, .dayOfQuarter, .week, .dayOfWeek, .ordinalDay,
            .hour, .minute, .second, .millisecond, .microsecond, .nanosecond,
            .epochSeconds, .epochMillis,
        ].map { ($0.rawValue.lowercased(), $0) })
}

extension TemporalFields {
    /// The day that the fields name; those that are not given come from another day, or are the
    /// first where a larger one is given.
    func date(from base: LocalDate?) throws(ValueError) -> LocalDate {
        let groups: [(fields: [Field], isGiven: Bool)] = [
            [Field.month, .day], [.week, .dayOfWeek], [.quarter, .dayOfQuarter], [.ordinalDay],
        ].map { fields in (fields, fields.contains { numbers[$0] != nil }) }
        guard groups.count(where: \.isGiven) <= 1 else {
            throw .invalidArgument(
                "a day is given by month, by week, by quarter or by ordinalDay, not by several")
        }
        if groups[1].isGiven {
            return try LocalDate(
                weekYear: number(.year, or: base?.weekYear),
                week: number(.week, or: base?.week),
                dayOfWeek: number(.dayOfWeek, or: base?.dayOfWeek ?? 1))
        }
        if groups[2].isGiven {
            return try LocalDate(
                year: number(.year, or: base?.year),
                quarter: number(.quarter, or: base?.quarter),
                dayOfQuarter: number(.dayOfQuarter, or: base?.dayOfQuarter ?? 1))
        }
        if groups[3].isGiven {
            return try LocalDate(
                year: number(.year, or: base?.year), ordinalDay: number(.ordinalDay, or: nil))
        }
        if numbers[.year] == nil, !groups[0].isGiven, let base { return base }
        return try LocalDate(
            year: number(.year, or: base?.year),
            month: number(.month, or: base?.month ?? (numbers[.day] == nil ? 1 : nil)),
            day: number(.day, or: base?.day ?? 1))
    }

    /// The time that the fields name, likewise; nil if nothing says anything about the time.
    ///
    /// Of a time that was cut off at a unit below a second, the decimals before the cut stay, and
    /// the fields fill in what is behind it: `cut` nanoseconds.
    func time(from base: LocalTime?, cut: Int64 = 1_000_000_000) throws(ValueError) -> LocalTime? {
        let finest = [Field.nanosecond, .microsecond, .millisecond, .second, .minute, .hour]
        let isGiven = finest.contains { numbers[$0] != nil }
        guard isGiven else { return base }
        /// A field that is missing without a finer one being there is zero.
        func number(_ field: Field, finer: ArraySlice<Field>, _ base: Int64?) throws(ValueError)
            -> Int64
        {
            try self.number(
                field, or: base ?? (finer.contains { numbers[$0] != nil } ? nil : 0))
        }
        return try LocalTime(
            hour: number(.hour, finer: finest[..<5], base?.hour),
            minute: number(.minute, finer: finest[..<4], base?.minute),
            second: number(.second, finer: finest[..<3], base?.second),
            nanosecond: nanosecond(from: base?.nanosecond ?? 0, cut: cut))
    }

    /// Milliseconds, microseconds and nanoseconds add up, each too small for the next larger one
    /// that is given.
    private func nanosecond(from base: Int64, cut: Int64) throws(ValueError) -> Int64 {
        let scales: [(field: Field, nanoseconds: Int64)] = [
            (.millisecond, 1_000_000), (.microsecond, 1_000), (.nanosecond, 1),
        ]
        guard scales.contains(where: { numbers[$0.field] != nil }) else { return base }
        var sum = base / cut * cut
        var limit = cut
        for (field, scale) in scales {
            guard let number = numbers[field] else { continue }
            try Calendar.check(number, in: 0...max(limit / scale - 1, 0), field.rawValue)
            sum += number * scale
            limit = scale
        }
        return sum
    }

    /// The moment that the time since 1970 names, if that is how it is given.
    func epoch(defaultZone: Zone) throws(ValueError) -> ZonedDateTime? {
        let seconds = numbers[.epochSeconds]
        let millis = numbers[.epochMillis]
        guard seconds != nil || millis != nil else { return nil }
        guard seconds == nil || millis == nil,
            numbers.keys.allSatisfy({
                [.epochSeconds, .epochMillis, .nanosecond].contains($0)
            }), dateSource == nil, timeSource == nil
        else {
            throw .invalidArgument("epochSeconds or epochMillis stand alone or with nanosecond")
        }
        let (second, millisecond) = Calendar.floorDivide(millis ?? 0, by: 1_000)
        let nanosecond = numbers[.nanosecond] ?? 0
        try Calendar.check(
            nanosecond, in: 0...(millis == nil ? 999_999_999 : 999_999), "nanosecond")
        return try ZonedDateTime(
            epochSecond: seconds ?? second,
            nanosecond: Int32(millisecond * 1_000_000 + nanosecond),
            zone: zone ?? defaultZone)
    }

    private func number(_ field: Field, or other: Int64?) throws(ValueError) -> Int64 {
        guard let number = numbers[field] ?? other else {
            throw .invalidArgument("\(field.rawValue) is missing")
        }
        return number
    }
}
