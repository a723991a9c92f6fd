/// Numbers in the order in which they were put there, none twice, and a quick answer to "is this
/// one there?".
///
/// A short stack is searched; a tall one has a bit for every number that there can be.
struct NumberStack {
    private static let countSearchedMax = 24

    private var numbers: [UInt32] = []
    private var bits: [UInt64] = []
    private var bound: Int

    /// A stack of numbers below a bound.
    init(bound: UInt32) { self.bound = Int(bound) }

    /// True if the number is there.
    func contains(_ number: UInt32) -> Bool {
        if numbers.count <= NumberStack.countSearchedMax { return numbers.contains(number) }
        return bits[Int(number >> 6)] >> UInt64(number & 63) & 1 == 1
    }

    /// Puts a number on top.
    mutating func append(_ number: UInt32) {
        numbers.append(number)
        let countSearchedMax = NumberStack.countSearchedMax
        if numbers.count == countSearchedMax + 1 {
            if bits.isEmpty { bits = Array(repeating: 0, count: bound / 64 + 1) }
            for earlier in numbers { set(earlier, true) }
        } else if numbers.count > countSearchedMax {
            set(number, true)
        }
    }

    /// Takes the number on top away.
    mutating func removeLast() {
        guard let last = numbers.popLast() else { return }
        let countSearchedMax = NumberStack.countSearchedMax
        if numbers.count == countSearchedMax {
            for earlier in numbers { set(earlier, false) }
            set(last, false)
        } else if numbers.count > countSearchedMax {
            set(last, false)
        }
    }

    /// Takes all away; from now on numbers are below another bound.
    mutating func removeAll(bound: UInt32) {
        while !numbers.isEmpty { removeLast() }
        guard Int(bound) != self.bound else { return }
        self.bound = Int(bound)
        bits = []
    }

    private mutating func set(_ number: UInt32, _ isThere: Bool) {
        let bit: UInt64 = 1 << UInt64(number & 63)
        if isThere { bits[Int(number >> 6)] |= bit } else { bits[Int(number >> 6)] &= ~bit }
    }
}
