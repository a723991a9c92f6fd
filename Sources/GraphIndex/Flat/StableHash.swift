import Values

/// Hashes that are the same in every run; values that are equal have equal ones.
enum StableHash {
    static func hash(_ value: Value) -> UInt64 {
        switch value {
        case .null, .map, .node, .relationship, .path: 0
        case .boolean(let value): mix(value ? 1 : 2, 1)
        case .integer(let value): hash(integer: value)
        case .float(let value): hash(float: value)
        case .string(let value): hash(string: value)
        case .list(let elements): elements.reduce(3) { combine($0, hash($1)) }
        case .date(let value): hash(date: value.daysSinceEpoch)
        case .localTime(let value): mix(UInt64(bitPattern: value.nanosecondOfDay), 5)
        case .time(let value): mix(UInt64(bitPattern: value.nanosecondOfDayInUTC), 6)
        case .localDateTime(let value):
            mix(UInt64(bitPattern: value.epochSecond), 7 + UInt64(value.nanosecond))
        case .dateTime(let value):
            mix(UInt64(bitPattern: value.epochSecond), 8 + UInt64(value.nanosecond))
        case .duration(let value):
            [value.months, value.days, value.seconds, value.nanoseconds]
                .reduce(9) { mix($0, UInt64(bitPattern: $1)) }
        }
    }

    static func hash(integer: Int64) -> UInt64 { mix(UInt64(bitPattern: integer), 2) }

    /// A float that is a whole number equals the integer, so it hashes like it.
    static func hash(float: Double) -> UInt64 {
        Int64(exactly: float).map(hash(integer:)) ?? mix(float.bitPattern, 3)
    }

    static func hash(boolean: Bool) -> UInt64 { mix(boolean ? 1 : 2, 1) }

    static func hash(date daysSinceEpoch: Int64) -> UInt64 {
        mix(UInt64(bitPattern: daysSinceEpoch), 4)
    }

    static func hash(string: String) -> UInt64 {
        var string = string
        return string.withUTF8 { unsafe hash(utf8: $0.span) }
    }

    static func hash(utf8: Span<UInt8>) -> UInt64 {
        var hash: UInt64 = 0x9e37_79b9_7f4a_7c15
        var word: UInt64 = 0
        for index in utf8.indices {
            word = word << 8 | UInt64(utf8[index])
            if index & 7 == 7 {
                hash = mix(hash, word)
                word = 0
            }
        }
        return mix(hash, word ^ UInt64(utf8.count) << 56)
    }

    static func combine(_ hash: UInt64, _ part: UInt64) -> UInt64 { mix(hash ^ 0xa0b4, part) }

    /// Multiplies to 128 bits and folds the halves, after keeping zero from swallowing the other.
    static func mix(_ a: UInt64, _ b: UInt64) -> UInt64 {
        let product = (a ^ 0xa076_1d64_78bd_642f).multipliedFullWidth(by: b ^ 0xe703_7ed1_a0b4_28db)
        return product.high ^ product.low
    }
}
