/// What `round()` does with the part of a number that it drops.
enum RoundingMode: String {
    case up = "UP"
    case down = "DOWN"
    case ceiling = "CEILING"
    case floor = "FLOOR"
    case halfUp = "HALF_UP"
    case halfDown = "HALF_DOWN"
    case halfEven = "HALF_EVEN"
}

/// A number as the shortest decimal text that reads back as it: `0.digits` × 10^`exponent`.
///
/// Rounding works on what a person reads, so that 2.675 becomes 2.68 though the nearest binary
/// number lies a little below.
struct ShortestDecimal {
    private let number: Double
    /// Without zeros at either end.
    private var digits: [UInt8] = []
    private var exponent = 0

    /// Takes a finite number apart.
    init(_ number: Double) {
        self.number = number
        var digitsBeforePoint: Int?
        let parts = number.magnitude.description.utf8.split(separator: UInt8(ascii: "e"))
        for byte in parts[0] {
            if byte == UInt8(ascii: ".") {
                digitsBeforePoint = digits.count
            } else {
                digits.append(byte - UInt8(ascii: "0"))
            }
        }
        exponent = digitsBeforePoint ?? digits.count
        if parts.count > 1 { exponent += Int(String(parts[1]) ?? "") ?? 0 }
        let leading = digits.prefix { $0 == 0 }.count
        digits.removeFirst(leading)
        exponent -= leading
        while digits.last == 0 { digits.removeLast() }
    }

    /// The number with so many decimal places.
    func rounded(places: Int, _ mode: RoundingMode) -> Double {
        let keptCount = exponent + places
        guard keptCount < digits.count else { return number }
        var kept = Array(digits.prefix(max(keptCount, 0)))
        if goesAway(keptCount, mode) { kept.increment() }
        let text = String(decoding: kept.map { $0 + UInt8(ascii: "0") }, as: UTF8.self)
        guard !text.isEmpty, let magnitude = Double("\(text)e-\(places)") else { return 0 }
        return number < 0 ? -magnitude : magnitude
    }

    /// True if the digits behind the kept ones, which are not all zero, move the number away from
    /// zero.
    private func goesAway(_ keptCount: Int, _ mode: RoundingMode) -> Bool {
        let first = keptCount < 0 ? 0 : digits[keptCount]
        let isHalf = first == 5 && keptCount + 1 == digits.count
        switch mode {
        case .up: return true
        case .down: return false
        case .ceiling: return number > 0
        case .floor: return number < 0
        case .halfUp: return first >= 5
        case .halfDown: return first >= 5 && !isHalf
        case .halfEven:
            let isOdd = keptCount > 0 && digits[keptCount - 1] % 2 == 1
            return first >= 5 && (!isHalf || isOdd)
        }
    }
}

extension [UInt8] {
    /// Adds one to the number that the digits write.
    fileprivate mutating func increment() {
        var place = count - 1
        while place >= 0, self[place] == 9 {
            self[place] = 0
            place -= 1
        }
        if place >= 0 { self[place] += 1 } else { insert(1, at: 0) }
    }
}
