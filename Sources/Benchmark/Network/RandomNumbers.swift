import Foundation

/// Random numbers that are the same in every run and on every machine (SplitMix64).
struct RandomNumbers: RandomNumberGenerator {
    private var state: UInt64

    init(seed: UInt64) { state = seed }

    mutating func next() -> UInt64 {
        state &+= 0x9e37_79b9_7f4a_7c15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xbf58_476d_1ce4_e5b9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94d0_49bb_1331_11eb
        return mixed ^ (mixed >> 31)
    }

    /// At least 0 and below 1.
    mutating func unit() -> Double { Double(next() >> 11) * 0x1p-53 }

    mutating func below(_ bound: Int) -> Int { Int(unit() * Double(bound)) }

    /// Many small numbers and few large ones, from 0 up.
    mutating func pareto(_ shape: Double) -> Double { pow(1 - unit(), -1 / shape) - 1 }

    mutating func pick<Element>(_ elements: [Element]) -> Element {
        elements[below(elements.count)]
    }
}

/// Places of which the first are drawn most often, the n-th with a weight of n to the power of
/// minus `exponent`.
struct Ranking {
    private var sums: [Double] = []

    init(count: Int, exponent: Double) {
        sums.reserveCapacity(count)
        var sum = 0.0
        for place in 1...max(count, 1) {
            sum += pow(Double(place), -exponent)
            sums.append(sum)
        }
    }

    func draw(_ random: inout RandomNumbers) -> Int {
        let wanted = random.unit() * (sums.last ?? 0)
        var (low, high) = (0, sums.count - 1)
        while low < high {
            let middle = (low + high) / 2
            if sums[middle] < wanted { low = middle + 1 } else { high = middle }
        }
        return low
    }
}
