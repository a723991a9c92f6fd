/// "Did you mean …?": the known word that is nearest to a mistyped one.
public enum Suggestion {
    /// The longest word, in characters, that is compared at all.
    public static let lengthMax = 64

    /// The candidate that is one or two slips away from `word`, or nil if none is near.
    ///
    /// A slip is a letter too many, too few, wrong, or swapped with its neighbour. Short words must
    /// be nearer than long ones, but as many as `slipsMin` are always allowed. Upper and lower case
    /// count as the same. Of candidates equally near, the first in the alphabet is taken, so that
    /// the answer does not rest on their order.
    public static func closest(
        to word: String, among candidates: some Sequence<String>, slipsMin: Int = 0
    ) -> String? {
        let letters = Array(word.lowercased().unicodeScalars)
        guard !letters.isEmpty, letters.count <= lengthMax else { return nil }
        let distanceMax = max(slipsMin, letters.count < 3 ? 0 : letters.count < 5 ? 1 : 2)
        var best: (distance: Int, candidate: String)?
        for candidate in candidates where candidate != word {
            let other = Array(candidate.lowercased().unicodeScalars)
            guard abs(other.count - letters.count) <= distanceMax else { continue }
            let distance = distance(letters, other)
            guard distance <= distanceMax else { continue }
            if let best, (best.distance, best.candidate) <= (distance, candidate) { continue }
            best = (distance, candidate)
        }
        return best?.candidate
    }

    /// The least number of slips that turn one word into the other.
    private static func distance(_ left: [Unicode.Scalar], _ right: [Unicode.Scalar]) -> Int {
        var beforeLast = Array(0...right.count)
        var last = beforeLast
        for row in left.indices {
            var current = [row + 1]
            current.reserveCapacity(right.count + 1)
            for column in right.indices {
                let replaced = last[column] + (left[row] == right[column] ? 0 : 1)
                var cost = min(replaced, last[column + 1] + 1, current[column] + 1)
                if row > 0, column > 0, left[row] == right[column - 1],
                    left[row - 1] == right[column]
                {
                    cost = min(cost, beforeLast[column - 1] + 1)
                }
                current.append(cost)
            }
            beforeLast = last
            last = current
        }
        return last[right.count]
    }
}
