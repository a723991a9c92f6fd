/// A set of code points, as a regular expression names one.
struct ScalarClass: Sendable {
    /// A kind of code point with a name.
    enum Kind: Sendable {
        case digit(Bool)
        case word(Bool)
        case space(Bool)
        case letter(Bool)
        case upper(Bool)
        case lower(Bool)
        case number(Bool)
        case punctuation(Bool)
        case alphanumeric(Bool)
    }

    /// Every code point.
    static let anything = ScalarClass(isNegated: true)

    /// Every code point that does not end a line.
    static let anythingButNewline: ScalarClass = {
        var scalars = ScalarClass(isNegated: true)
        for end in ["\n", "\r", "\u{85}", "\u{2028}", "\u{2029}"] as [Unicode.Scalar] {
            scalars.insert(end...end)
        }
        return scalars
    }()

    /// True for everything but what is inserted.
    var isNegated: Bool
    private let ignoresCase: Bool
    private var ranges: [ClosedRange<Unicode.Scalar>] = []
    private var kinds: [Kind] = []

    init(isNegated: Bool = false, ignoresCase: Bool = false) {
        self.isNegated = isNegated
        self.ignoresCase = ignoresCase
    }

    mutating func insert(_ range: ClosedRange<Unicode.Scalar>) { ranges.append(range) }

    mutating func insert(_ kind: Kind) { kinds.append(kind) }

    /// True if the code point belongs to the set.
    func contains(_ scalar: Unicode.Scalar) -> Bool {
        var found = holds(scalar)
        if !found, ignoresCase {
            found =
                holds(scalar.folded(\.lowercaseMapping)) || holds(scalar.folded(\.uppercaseMapping))
        }
        return found != isNegated
    }

    private func holds(_ scalar: Unicode.Scalar) -> Bool {
        ranges.contains { $0.contains(scalar) } || kinds.contains { $0.contains(scalar) }
    }
}

extension ScalarClass.Kind {
    /// `\d`, `\w`, `\s` and their opposites in capitals: of ASCII, as in Java.
    init?(escape: Unicode.Scalar) {
        switch escape {
        case "d": self = .digit(true)
        case "D": self = .digit(false)
        case "w": self = .word(true)
        case "W": self = .word(false)
        case "s": self = .space(true)
        case "S": self = .space(false)
        default: return nil
        }
    }

    /// A property of Unicode, as `\p{L}` and `\p{Alpha}` name it.
    init?(property: String, isNegated: Bool) {
        switch property {
        case "L", "Alpha", "IsAlphabetic", "IsL": self = .letter(!isNegated)
        case "Lu", "Upper", "IsUppercase": self = .upper(!isNegated)
        case "Ll", "Lower", "IsLowercase": self = .lower(!isNegated)
        case "N", "Nd", "Digit", "IsDigit": self = .number(!isNegated)
        case "P", "Punct", "IsPunctuation": self = .punctuation(!isNegated)
        case "Alnum", "IsAlnum": self = .alphanumeric(!isNegated)
        case "Z", "Zs", "Space", "IsWhite_Space": self = .space(!isNegated)
        default: return nil
        }
    }

    func contains(_ scalar: Unicode.Scalar) -> Bool {
        switch self {
        case .digit(let isWanted): ("0"..."9").contains(scalar) == isWanted
        case .word(let isWanted): scalar.isWord == isWanted
        case .space(let isWanted): scalar.properties.isWhitespace == isWanted
        case .letter(let isWanted): scalar.properties.isAlphabetic == isWanted
        case .upper(let isWanted): scalar.properties.isUppercase == isWanted
        case .lower(let isWanted): scalar.properties.isLowercase == isWanted
        case .number(let isWanted): (scalar.properties.numericType != nil) == isWanted
        case .punctuation(let isWanted): scalar.isPunctuation == isWanted
        case .alphanumeric(let isWanted):
            (scalar.properties.isAlphabetic || scalar.properties.numericType != nil) == isWanted
        }
    }
}

extension Unicode.Scalar {
    /// A letter or digit of ASCII, or an underscore.
    var isWord: Bool {
        ("a"..."z").contains(self) || ("A"..."Z").contains(self) || ("0"..."9").contains(self)
            || self == "_"
    }

    fileprivate var isPunctuation: Bool {
        switch properties.generalCategory {
        case .connectorPunctuation, .dashPunctuation, .openPunctuation, .closePunctuation,
            .initialPunctuation, .finalPunctuation, .otherPunctuation:
            true
        default: false
        }
    }

    /// The code point in another case, if that is a single one.
    fileprivate func folded(_ mapping: KeyPath<Unicode.Scalar.Properties, String>) -> Unicode.Scalar
    {
        let mapped = properties[keyPath: mapping].unicodeScalars
        return mapped.count == 1 ? mapped.first ?? self : self
    }
}
