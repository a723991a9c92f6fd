public import Values

/// A property as records and bulk data hold it.
public typealias Property = (key: PropertyKeyID, value: Value)
