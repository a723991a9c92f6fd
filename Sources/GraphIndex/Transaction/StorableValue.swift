public import Values

extension GraphTransaction {
    /// Throws unless a property can hold the value: anything but maps, nodes, relationships and
    /// paths, and lists of what is not itself a list.
    public static func check(_ value: Value, key: String) throws(GraphError) {
        switch value {
        case .list(let elements):
            for element in elements {
                if case .list = element {
                    throw .invalidPropertyType(key: key, type: "a list of lists")
                }
                if let type = element.unstorableType {
                    throw .invalidPropertyType(key: key, type: "a list with " + type)
                }
            }
        default:
            if let type = value.unstorableType {
                throw .invalidPropertyType(key: key, type: type)
            }
        }
    }
}

extension Value {
    /// What the value is, with its article, if it can not be stored; else nil.
    fileprivate var unstorableType: String? {
        switch self {
        case .map: "a map"
        case .node: "a node"
        case .relationship: "a relationship"
        case .path: "a path"
        case .null, .boolean, .integer, .float, .string, .list, .date, .localTime, .time,
            .localDateTime, .dateTime, .duration:
            nil
        }
    }

    /// True if nothing would change by storing one in place of the other: equivalence, but 1 is
    /// not 1.0, 0.0 is not -0.0, and the zone of a moment counts.
    public func isIdentical(to other: Value) -> Bool {
        switch (self, other) {
        case (.float(let a), .float(let b)): a.bitPattern == b.bitPattern || (a.isNaN && b.isNaN)
        case (.integer, .float), (.float, .integer): false
        case (.list(let a), .list(let b)):
            a.count == b.count && zip(a, b).allSatisfy { $0.isIdentical(to: $1) }
        case (.time(let a), .time(let b)):
            a == b && a.offsetSeconds == b.offsetSeconds
        case (.dateTime(let a), .dateTime(let b)): a == b && a.zone == b.zone
        default: self == other
        }
    }
}
