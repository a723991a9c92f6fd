/// Why a value could not be made or computed.
///
/// Whoever evaluates adds where in the text it happened.
public enum ValueError: Error, Hashable, Sendable {
    /// The result does not fit its type; the text says what was computed.
    case overflow(String)
    /// An integer was divided by zero.
    case divisionByZero
    /// The type is right and the value is not: an unknown unit, a day that no month has.
    case invalidArgument(String)
    /// The value has a type that the operation does not take.
    case typeMismatch(String)

    /// One sentence for a person, without a full stop.
    public var message: String {
        switch self {
        case .overflow(let what): "\(what) is out of range"
        case .divisionByZero: "division by zero"
        case .invalidArgument(let message), .typeMismatch(let message): message
        }
    }
}
