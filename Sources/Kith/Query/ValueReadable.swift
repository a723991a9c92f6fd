public import Values

/// A Swift type that a value of the language can be read as.
public protocol ValueReadable {
    /// Reads the value; nil if it has another type.
    init?(_ value: Value)
}

extension Bool: ValueReadable {
    /// Reads a boolean.
    public init?(_ value: Value) {
        guard case .boolean(let boolean) = value else { return nil }
        self = boolean
    }
}

extension Int: ValueReadable {
    /// Reads an integer.
    public init?(_ value: Value) {
        guard case .integer(let integer) = value else { return nil }
        self.init(exactly: integer)
    }
}

extension Double: ValueReadable {
    /// Reads a float, or an integer as one.
    public init?(_ value: Value) {
        switch value {
        case .float(let float): self = float
        case .integer(let integer): self = Double(integer)
        default: return nil
        }
    }
}

extension String: ValueReadable {
    /// Reads a string.
    public init?(_ value: Value) {
        guard case .string(let string) = value else { return nil }
        self = string
    }
}

extension LocalDate: ValueReadable {
    /// Reads a day.
    public init?(_ value: Value) {
        guard case .date(let date) = value else { return nil }
        self = date
    }
}

extension Node: ValueReadable {
    /// Reads a node.
    public init?(_ value: Value) {
        guard case .node(let node) = value else { return nil }
        self = node
    }
}

extension Relationship: ValueReadable {
    /// Reads a relationship.
    public init?(_ value: Value) {
        guard case .relationship(let relationship) = value else { return nil }
        self = relationship
    }
}

extension Path: ValueReadable {
    /// Reads a path.
    public init?(_ value: Value) {
        guard case .path(let path) = value else { return nil }
        self = path
    }
}

extension Value: ValueReadable {
    /// Reads any value.
    public init?(_ value: Value) { self = value }
}

extension Optional: ValueReadable where Wrapped: ValueReadable {
    /// Reads null as nil.
    public init?(_ value: Value) {
        if value.isNull {
            self = .none
        } else if let wrapped = Wrapped(value) {
            self = wrapped
        } else {
            return nil
        }
    }
}

extension Array: ValueReadable where Element: ValueReadable {
    /// Reads a list whose elements all have the type.
    public init?(_ value: Value) {
        guard case .list(let elements) = value else { return nil }
        self = elements.compactMap(Element.init)
        if count != elements.count { return nil }
    }
}
