import Values

/// One operand of a kernel: the payloads of a typed column, or one payload for all rows.
///
/// A constant is an array of one element that every row reads, so a kernel is written once for
/// columns and constants alike.
struct Lane<Payload> {
    let payloads: [Payload]
    /// How far the payloads of two rows are apart: 0 where all rows read one.
    let stride: Int
    /// False where the row is null; nil where no row is.
    let present: [Bool]?

    /// A payload for each row.
    init(_ payloads: [Payload], present: [Bool]?) {
        self.payloads = payloads
        self.stride = 1
        self.present = present
    }

    /// The same payload in every row.
    init(constant: Payload) {
        payloads = [constant]
        stride = 0
        present = nil
    }

    /// The payload of a row; meaningless where the row is null.
    @inline(__always) subscript(row: Int) -> Payload { payloads[row &* stride] }

    /// True if the row is null.
    @inline(__always) func isNull(_ row: Int) -> Bool { present?[row] == false }

    /// The rows where both operands are there.
    func present<Other>(and other: Lane<Other>) -> [Bool]? {
        guard let mine = present else { return other.present }
        guard let others = other.present else { return mine }
        return mine.indices.map { mine[$0] && others[$0] }
    }

    /// Whether every row that is there fulfils a condition.
    @inline(__always)
    func allSatisfy(_ condition: (Payload) -> Bool) -> Bool {
        payloads.allSatisfy(condition)
    }

    /// The same lane with other payloads.
    @inline(__always)
    func map<Other>(_ transform: (Payload) -> Other) -> Lane<Other> {
        stride == 0
            ? Lane<Other>(constant: transform(payloads[0]))
            : Lane<Other>(payloads.map(transform), present: present)
    }
}

extension Column {
    /// The column as integers, if it holds only integers and nulls.
    var integerLane: Lane<Int64>? {
        switch self {
        case .integers(let numbers, let present): Lane(numbers, present: present)
        case .constant(.integer(let number), _): Lane(constant: number)
        default: nil
        }
    }

    /// The column as floats, if it holds only floats and nulls, or integers that floats hold
    /// exactly.
    var floatLane: Lane<Double>? {
        switch self {
        case .floats(let numbers, let present): return Lane(numbers, present: present)
        case .constant(.float(let number), _): return Lane(constant: number)
        default:
            guard let lane = integerLane, lane.allSatisfy(\.isExactFloat) else { return nil }
            return lane.map { Double($0) }
        }
    }

    /// The column as texts, if it holds only strings and nulls.
    var stringLane: Lane<String>? {
        switch self {
        case .strings(let texts, let present): Lane(texts, present: present)
        case .constant(.string(let text), _): Lane(constant: text)
        default: nil
        }
    }

    /// The column as truth values, if it holds only booleans and nulls.
    var booleanLane: Lane<Bool>? {
        switch self {
        case .booleans(let truths, let present): Lane(truths, present: present)
        case .constant(.boolean(let truth), _): Lane(constant: truth)
        default: nil
        }
    }

    /// The column as nodes, where `.none` is null.
    var nodeLane: Lane<NodeID>? {
        switch self {
        case .nodes(let nodes): Lane(nodes, present: nil)
        case .constant(.node(let node), _): Lane(constant: node.id)
        default: nil
        }
    }

    /// The column as relationships, where `.none` is null.
    var relationshipLane: Lane<RelationshipID>? {
        switch self {
        case .relationships(let relationships): Lane(relationships, present: nil)
        case .constant(.relationship(let relationship), _): Lane(constant: relationship.id)
        default: nil
        }
    }
}

extension Int64 {
    /// True if a float holds this number, and every smaller one, exactly.
    fileprivate var isExactFloat: Bool { magnitude <= 1 << 53 }
}
