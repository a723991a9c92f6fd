/// The interned names of a graph: labels, relationship types and property keys by number and back.
///
/// A name keeps its number for as long as the file lives, even when nothing bears it any more.
public struct Names: Sendable {
    private var labelTable = NameTable()
    private var typeTable = NameTable()
    private var keyTable = NameTable()

    /// No names.
    public init() {}

    /// The number of a label, or nil if the name is not known.
    public func label(_ name: String) -> LabelID? { labelTable[name].map(LabelID.init) }
    /// The number of a relationship type, or nil if the name is not known.
    public func relationshipType(_ name: String) -> RelationshipTypeID? {
        typeTable[name].map(RelationshipTypeID.init)
    }
    /// The number of a property key, or nil if the name is not known.
    public func propertyKey(_ name: String) -> PropertyKeyID? {
        keyTable[name].map(PropertyKeyID.init)
    }

    /// The name of a label; empty if there is no such number.
    public func name(of label: LabelID) -> String { labelTable[label.rawValue] }
    /// The name of a relationship type; empty if there is no such number.
    public func name(of type: RelationshipTypeID) -> String { typeTable[type.rawValue] }
    /// The name of a property key; empty if there is no such number.
    public func name(of key: PropertyKeyID) -> String { keyTable[key.rawValue] }

    /// All labels, by number.
    public var labels: [String] { labelTable.names }
    /// All relationship types, by number.
    public var relationshipTypes: [String] { typeTable.names }
    /// All property keys, by number.
    public var propertyKeys: [String] { keyTable.names }

    /// Gives a name the number; numbers are handed out in order, without a gap.
    public mutating func define(_ label: LabelID, as name: String) {
        labelTable.define(label.rawValue, as: name)
    }
    /// Gives a name the number; numbers are handed out in order, without a gap.
    public mutating func define(_ type: RelationshipTypeID, as name: String) {
        typeTable.define(type.rawValue, as: name)
    }
    /// Gives a name the number; numbers are handed out in order, without a gap.
    public mutating func define(_ key: PropertyKeyID, as name: String) {
        keyTable.define(key.rawValue, as: name)
    }
}

/// One kind of name, by number and back.
private struct NameTable: Sendable {
    private(set) var names: [String] = []
    private var numbers: [String: UInt32] = [:]

    subscript(name: String) -> UInt32? { numbers[name] }

    subscript(number: UInt32) -> String {
        Int(number) < names.count ? names[Int(number)] : ""
    }

    mutating func define(_ number: UInt32, as name: String) {
        precondition(Int(number) == names.count, "names are numbered in order")
        names.append(name)
        if numbers[name] == nil { numbers[name] = number }
    }
}
