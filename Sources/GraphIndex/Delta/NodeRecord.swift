import Values

/// A node that was made or changed since the base: all of it, so that the base need not be asked.
struct NodeRecord: Sendable {
    var exists: Bool
    /// Ascending.
    var labels: [LabelID] = []
    var properties = PropertyList()

    static let deleted = NodeRecord(exists: false)
}

/// A relationship that was made, changed or deleted since the base: all of it.
///
/// One that was deleted keeps its type and ends, for whoever still has it in hand.
struct RelationshipRecord: Sendable {
    var exists: Bool
    var type = RelationshipTypeID.none
    var source = NodeID.none
    var target = NodeID.none
    var properties = PropertyList()
}

/// The few properties of one record, ascending by key; none is null.
struct PropertyList: Sendable {
    private(set) var elements: [Property] = []

    init() {}

    /// Takes properties that are ascending by key and without null.
    init(sorted elements: [Property]) { self.elements = elements }

    subscript(key: PropertyKeyID) -> Value {
        get {
            for element in elements where element.key == key { return element.value }
            return .null
        }
        set {
            let index = elements.firstIndex { $0.key >= key } ?? elements.endIndex
            if index < elements.endIndex, elements[index].key == key {
                if newValue.isNull {
                    elements.remove(at: index)
                } else {
                    elements[index].value = newValue
                }
            } else if !newValue.isNull {
                elements.insert((key, newValue), at: index)
            }
        }
    }
}
