extension Duration {
    /// The sum, part by part.
    public func adding(_ other: Duration) throws(ValueError) -> Duration {
        try Duration(
            months: Int128(months) + Int128(other.months),
            days: Int128(days) + Int128(other.days),
            totalNanoseconds: totalNanoseconds + other.totalNanoseconds)
    }

    /// The difference, part by part.
    public func subtracting(_ other: Duration) throws(ValueError) -> Duration {
        try Duration(
            months: Int128(months) - Int128(other.months),
            days: Int128(days) - Int128(other.days),
            totalNanoseconds: totalNanoseconds - other.totalNanoseconds)
    }

    /// The duration that goes as far the other way.
    public func negated() throws(ValueError) -> Duration { try Duration.zero.subtracting(self) }

    /// Every part times an integer.
    public func multiplied(by factor: Int64) throws(ValueError) -> Duration {
        let factor = Int128(factor)
        // The nanoseconds are below 2⁹³, so that the product could overflow.
        let (product, overflow) = totalNanoseconds.multipliedReportingOverflow(by: factor)
        if overflow { throw .overflow("the duration") }
        return try Duration(
            months: Int128(months) * factor, days: Int128(days) * factor,
            totalNanoseconds: product)
    }

    /// Every part times a number, with fractions of a part going into smaller ones.
    public func multiplied(by factor: Double) throws(ValueError) -> Duration {
        try scaled { $0 * factor }
    }

    /// Every part divided by an integer, with fractions of a part going into smaller ones.
    public func divided(by divisor: Int64) throws(ValueError) -> Duration {
        guard divisor != 0 else { throw .divisionByZero }
        var sum = DurationSum()
        sum.add(Int128(months), over: Int128(divisor), of: .month)
        sum.add(Int128(days), over: Int128(divisor), of: .day)
        sum.add(totalNanoseconds, over: Int128(divisor), of: .nanosecond)
        return try sum.duration()
    }

    /// Every part divided by a number, with fractions of a part going into smaller ones.
    public func divided(by divisor: Double) throws(ValueError) -> Duration {
        guard divisor != 0 else { throw .divisionByZero }
        return try scaled { $0 / divisor }
    }

    private func scaled(_ scale: (Double) -> Double) throws(ValueError) -> Duration {
        var sum = DurationSum()
        try sum.add(scale(Double(months)), of: .month)
        try sum.add(scale(Double(days)), of: .day)
        // Seconds and nanoseconds apart keep the precision of a float for each.
        try sum.add(scale(Double(seconds)), of: .second)
        try sum.add(scale(Double(nanoseconds)), of: .nanosecond)
        return try sum.duration()
    }
}
