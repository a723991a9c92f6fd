/// Adds up amounts of units, where a fraction of a month goes into days and of a day into hours.
struct DurationSum {
    private var months: Int128 = 0
    private var days: Int128 = 0
    private var nanoseconds: Int128 = 0

    /// The duration, if it is not too large.
    func duration() throws(ValueError) -> Duration {
        try Duration(months: months, days: days, totalNanoseconds: nanoseconds)
    }

    mutating func add(_ count: Int64, of unit: DurationUnit, times factor: Int64 = 1) {
        add(whole: Int128(count) * Int128(factor), nanoseconds: 0, of: unit)
    }

    mutating func add(
        _ count: Double, of unit: DurationUnit, times factor: Int64 = 1
    ) throws(ValueError) {
        let amount = count * Double(factor)
        // Far beyond what a duration can hold, and within what converts to an integer.
        guard amount.magnitude < 1e25 else { throw .overflow("the duration") }
        let whole = amount.rounded(.towardZero)
        let fraction = (amount - whole) * Double(unit.nanoseconds)
        add(
            whole: Int128(whole), nanoseconds: Int128(fraction.rounded(.toNearestOrEven)),
            of: unit)
    }

    /// Adds a fraction `numerator / denominator` of a unit, to the nearest nanosecond, where half
    /// of one is none.
    mutating func add(_ numerator: Int128, over denominator: Int128, of unit: DurationUnit) {
        let (whole, rest) = numerator.quotientAndRemainder(dividingBy: denominator)
        let (nanoseconds, remainder) = (rest * unit.nanoseconds)
            .quotientAndRemainder(dividingBy: denominator)
        let step: Int128 = (remainder < 0) == (denominator < 0) ? 1 : -1
        let roundsAway = remainder.magnitude * 2 > denominator.magnitude
        add(whole: whole, nanoseconds: nanoseconds + (roundsAway ? step : 0), of: unit)
    }

    /// Adds whole units and, for the rest, nanoseconds of at most one average unit.
    private mutating func add(whole: Int128, nanoseconds rest: Int128, of unit: DurationUnit) {
        var (whole, rest) = (whole, rest)
        if rest.magnitude >= unit.nanoseconds.magnitude {
            whole += rest.signum()
            rest = 0
        }
        switch unit {
        case .month:
            months += whole
            let day = DurationUnit.day.nanoseconds
            days += rest / day
            nanoseconds += rest % day
        case .day:
            days += whole
            nanoseconds += rest
        case .second, .nanosecond:
            nanoseconds += whole * unit.nanoseconds + rest
        }
    }
}
