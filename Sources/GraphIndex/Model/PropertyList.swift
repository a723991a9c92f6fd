public import Values

/// The few properties of one record, ascending by key; none is null.
public struct PropertyList: Sendable {
    /// The properties.
    public private(set) var elements: [Property] = []

    /// None.
    public init() {}

    /// Takes properties that are ascending by key and without null.
    init(sorted elements: [Property]) { self.elements = elements }

    /// The value of a key; null is an absent property.
    public subscript(key: PropertyKeyID) -> Value {
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

extension PropertyList: Hashable {
    /// Compares keys and values.
    public static func == (left: PropertyList, right: PropertyList) -> Bool {
        left.elements.elementsEqual(right.elements) { $0.key == $1.key && $0.value == $1.value }
    }

    /// Takes in all keys and values.
    public func hash(into hasher: inout Hasher) {
        for (key, value) in elements {
            hasher.combine(key)
            hasher.combine(value)
        }
    }
}
