extension Span<UInt8> {
    /// The bytes as text; what is not UTF-8 becomes U+FFFD.
    var text: String {
        // String copies the bytes and checks them, and the buffer lives for the whole call.
        unsafe withUnsafeBufferPointer { unsafe String(decoding: $0, as: UTF8.self) }
    }

    /// An integer in decimal digits with an optional sign, or nil.
    var integer: Int64? {
        var index = 0
        guard count > 0 else { return nil }
        let isNegative = self[0] == UInt8(ascii: "-")
        if isNegative || self[0] == UInt8(ascii: "+") { index = 1 }
        guard index < count else { return nil }
        var value: Int64 = 0
        while index < count {
            let digit = self[index] &- UInt8(ascii: "0")
            guard digit <= 9 else { return nil }
            // Counting downwards reaches the smallest integer, which has no positive counterpart.
            let (product, overflowed) = value.multipliedReportingOverflow(by: 10)
            let (difference, underflowed) = product.subtractingReportingOverflow(Int64(digit))
            if overflowed || underflowed { return nil }
            value = difference
            index += 1
        }
        if isNegative { return value }
        return value == .min ? nil : -value
    }

    /// Whether the bytes are how Swift writes an integer that is not negative.
    var isCanonicalInteger: Bool {
        guard count > 0, count <= 18, self[0] != UInt8(ascii: "0") || count == 1 else {
            return false
        }
        for index in 0..<count where self[index] &- UInt8(ascii: "0") > 9 { return false }
        return true
    }

    /// A number in decimal or scientific notation, `NaN` or `Infinity`, or nil.
    var double: Double? { shortDecimal ?? Double(text) }

    /// A plain decimal number whose digits and power of ten a double holds exactly: one division
    /// then gives the nearest double.
    private var shortDecimal: Double? {
        guard count > 0, count <= 17 else { return nil }
        var index = 0
        let isNegative = self[0] == UInt8(ascii: "-")
        if isNegative { index = 1 }
        var digits: Int64 = 0
        var digitCount = 0
        var scale = -1
        while index < count {
            let byte = self[index]
            let digit = byte &- UInt8(ascii: "0")
            if digit <= 9 {
                digits = digits * 10 + Int64(digit)
                digitCount += 1
                if scale >= 0 { scale += 1 }
            } else if byte == UInt8(ascii: "."), scale < 0, digitCount > 0 {
                scale = 0
            } else {
                return nil
            }
            index += 1
        }
        guard digitCount > 0, digitCount <= 15 else { return nil }
        let magnitude = Double(digits) / Self.powersOfTen[Swift.max(scale, 0)]
        return isNegative ? -magnitude : magnitude
    }

    private static var powersOfTen: [15 of Double] {
        [1, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14]
    }

    /// Whether the bytes are those of a text.
    func equals(_ other: [UInt8]) -> Bool {
        guard count == other.count else { return false }
        for index in 0..<count where self[index] != other[index] { return false }
        return true
    }
}
