/// Variables of one plan, as bits.
///
/// Every question that is asked works out anew which variables its operators hand on: with a
/// hashed set that took longer than to find a node by key. Plans of up to 64 variables need no
/// memory beside the value itself.
@frozen public struct VariableSet: Hashable, Sendable {
    /// The variables 0...63.
    @usableFromInline var low: UInt64 = 0
    /// The others, 64 a word; never ends with a zero.
    @usableFromInline var others: [UInt64] = []

    /// Makes a set without variables.
    @inlinable public init() {}

    /// Makes a set of the variables of a sequence.
    @inlinable public init(_ variables: some Sequence<VariableID>) { formUnion(variables) }
}

extension VariableSet: SetAlgebra {
    /// True if the variable is in the set.
    @inlinable public func contains(_ variable: VariableID) -> Bool {
        let (word, bit) = VariableSet.place(of: variable)
        if word == 0 { return low & bit != 0 }
        return word <= others.count && others[word - 1] & bit != 0
    }

    /// Adds a variable.
    @discardableResult
    @inlinable public mutating func insert(
        _ variable: VariableID
    ) -> (inserted: Bool, memberAfterInsert: VariableID) {
        let isNew = !contains(variable)
        let (word, bit) = VariableSet.place(of: variable)
        if word == 0 {
            low |= bit
        } else {
            while others.count < word { others.append(0) }
            others[word - 1] |= bit
        }
        return (isNew, variable)
    }

    /// Adds a variable; there is only one with its number.
    @discardableResult
    @inlinable public mutating func update(with variable: VariableID) -> VariableID? {
        insert(variable).inserted ? nil : variable
    }

    /// Takes a variable out.
    @discardableResult
    @inlinable public mutating func remove(_ variable: VariableID) -> VariableID? {
        guard contains(variable) else { return nil }
        let (word, bit) = VariableSet.place(of: variable)
        if word == 0 {
            low &= ~bit
        } else {
            others[word - 1] &= ~bit
            trim()
        }
        return variable
    }

    /// Adds the variables of another set.
    @inlinable public mutating func formUnion(_ other: VariableSet) {
        combine(with: other, |)
    }

    /// Keeps the variables that another set has too.
    @inlinable public mutating func formIntersection(_ other: VariableSet) {
        combine(with: other, &)
    }

    /// Keeps the variables that another set has not, and adds those that only it has.
    @inlinable public mutating func formSymmetricDifference(_ other: VariableSet) {
        combine(with: other, ^)
    }

    /// Takes out the variables of another set.
    @inlinable public mutating func subtract(_ other: VariableSet) {
        combine(with: other) { $0 & ~$1 }
    }

    /// The variables of both sets.
    @inlinable public func union(_ other: VariableSet) -> VariableSet {
        var result = self
        result.formUnion(other)
        return result
    }

    /// The variables that are in both sets.
    @inlinable public func intersection(_ other: VariableSet) -> VariableSet {
        var result = self
        result.formIntersection(other)
        return result
    }

    /// The variables that are in one of both sets.
    @inlinable public func symmetricDifference(_ other: VariableSet) -> VariableSet {
        var result = self
        result.formSymmetricDifference(other)
        return result
    }

    @inlinable
    mutating func combine(with other: VariableSet, _ combined: (UInt64, UInt64) -> UInt64) {
        low = combined(low, other.low)
        if others.isEmpty && other.others.isEmpty { return }
        while others.count < other.others.count { others.append(0) }
        for index in others.indices {
            others[index] = combined(
                others[index], index < other.others.count ? other.others[index] : 0)
        }
        trim()
    }

    @inlinable mutating func trim() {
        while others.last == 0 { others.removeLast() }
    }

    @inlinable static func place(of variable: VariableID) -> (word: Int, bit: UInt64) {
        (variable.index >> 6, 1 << UInt64(truncatingIfNeeded: variable.index & 63))
    }
}

extension VariableSet {
    /// Adds the variables of a sequence.
    @inlinable public mutating func formUnion(_ variables: some Sequence<VariableID>) {
        for variable in variables { insert(variable) }
    }

    /// The variables of the set and of a sequence.
    @inlinable public func union(_ variables: some Sequence<VariableID>) -> VariableSet {
        union(VariableSet(variables))
    }

    /// The variables of the set that a sequence has too.
    @inlinable public func intersection(_ variables: some Sequence<VariableID>) -> VariableSet {
        intersection(VariableSet(variables))
    }

    /// Takes out the variables of a sequence.
    @inlinable public mutating func subtract(_ variables: some Sequence<VariableID>) {
        subtract(VariableSet(variables))
    }

    /// The variables of the set that a sequence does not have.
    @inlinable public func subtracting(_ variables: some Sequence<VariableID>) -> VariableSet {
        subtracting(VariableSet(variables))
    }
}

extension VariableSet {
    /// How many variables there are.
    @inlinable public var count: Int {
        others.reduce(low.nonzeroBitCount) { $0 + $1.nonzeroBitCount }
    }

    /// The variable with the smallest number; nil if there are none.
    @inlinable public var first: VariableID? { first { _ in true } }

    /// True if no variable of a sequence is in the set.
    @inlinable public func isDisjoint(with variables: some Sequence<VariableID>) -> Bool {
        isDisjoint(with: VariableSet(variables))
    }

    /// True if a sequence has all variables of the set.
    @inlinable public func isSubset(of variables: some Sequence<VariableID>) -> Bool {
        isSubset(of: VariableSet(variables))
    }
}

extension VariableSet: Sequence {
    /// Goes over the variables by their numbers, the smallest first.
    @frozen public struct Iterator: IteratorProtocol {
        @usableFromInline var bits: UInt64
        @usableFromInline var others: [UInt64]
        @usableFromInline var word = 0

        @inlinable init(_ set: VariableSet) {
            bits = set.low
            others = set.others
        }

        /// The next variable.
        @inlinable public mutating func next() -> VariableID? {
            while bits == 0 {
                guard word < others.count else { return nil }
                bits = others[word]
                word += 1
            }
            defer { bits &= bits - 1 }
            return VariableID(word << 6 + bits.trailingZeroBitCount)
        }
    }

    /// An iterator over the variables in their order.
    @inlinable public func makeIterator() -> Iterator { Iterator(self) }

    /// The variables by their numbers.
    ///
    /// They are in that order as they are.
    @inlinable public func sorted() -> [VariableID] { Array(self) }
}
