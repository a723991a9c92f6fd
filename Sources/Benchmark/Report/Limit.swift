/// What a figure is asked to be, and what it is.
struct Limit: Encodable {
    enum Bound: String, Encodable {
        case below, atMost = "at most", atLeast = "at least"
    }

    let name: String
    let bound: Bound
    let asked: Double
    /// Nil if it was not measured.
    let got: Double?
    let unit: String
    let isMet: Bool?

    init(_ name: String, _ bound: Bound, _ asked: Double, _ unit: String = "", got: Double?) {
        self.name = name
        self.bound = bound
        self.asked = asked
        self.got = got
        self.unit = unit
        isMet = got.map { got in
            switch bound {
            case .below: got < asked
            case .atMost: got <= asked
            case .atLeast: got >= asked
            }
        }
    }
}
