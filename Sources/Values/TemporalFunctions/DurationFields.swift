extension Duration {
    /// Adds up the units that a map gives by name; the numbers may have fractions.
    public init(fields: [String: Value]) throws(ValueError) {
        var sum = DurationSum()
        for (name, value) in fields {
            guard let (unit, count) = Duration.unit(name.lowercased()) else {
                throw .invalidArgument("a duration has no field named '\(name.shortened)'")
            }
            switch value {
            case .integer(let number): sum.add(number, of: unit, times: count)
            case .float(let number): try sum.add(number, of: unit, times: count)
            default: throw .typeMismatch("\(name) must be a number")
            }
        }
        self = try sum.duration()
    }

    private static func unit(_ name: String) -> (DurationUnit, Int64)? {
        switch name {
        case "years": (.month, 12)
        case "quarters": (.month, 3)
        case "months": (.month, 1)
        case "weeks": (.day, 7)
        case "days": (.day, 1)
        case "hours": (.second, 3_600)
        case "minutes": (.second, 60)
        case "seconds": (.second, 1)
        case "milliseconds": (.nanosecond, 1_000_000)
        case "microseconds": (.nanosecond, 1_000)
        case "nanoseconds": (.nanosecond, 1)
        default: nil
        }
    }

    /// The component of this name, cut off towards zero, or nil if a duration has none such.
    func component(_ name: String) throws(ValueError) -> Value? {
        let nanoseconds = totalNanoseconds
        let number: Int128
        switch name.lowercased() {
        case "years": number = Int128(months) / 12
        case "quarters": number = Int128(months) / 3
        case "months": number = Int128(months)
        case "quartersofyear": number = Int128(months) % 12 / 3
        case "monthsofyear": number = Int128(months) % 12
        case "monthsofquarter": number = Int128(months) % 3
        case "weeks": number = Int128(days) / 7
        case "days": number = Int128(days)
        case "daysofweek": number = Int128(days) % 7
        case "hours": number = nanoseconds / 3_600_000_000_000
        case "minutes": number = nanoseconds / 60_000_000_000
        case "seconds": number = nanoseconds / 1_000_000_000
        case "milliseconds": number = nanoseconds / 1_000_000
        case "microseconds": number = nanoseconds / 1_000
        case "nanoseconds": number = nanoseconds
        case "minutesofhour": number = nanoseconds / 60_000_000_000 % 60
        case "secondsofminute": number = nanoseconds / 1_000_000_000 % 60
        case "millisecondsofsecond": number = nanoseconds % 1_000_000_000 / 1_000_000
        case "microsecondsofsecond": number = nanoseconds % 1_000_000_000 / 1_000
        case "nanosecondsofsecond": number = nanoseconds % 1_000_000_000
        default: return nil
        }
        guard let result = Int64(exactly: number) else { throw .overflow(name) }
        return .integer(result)
    }
}
