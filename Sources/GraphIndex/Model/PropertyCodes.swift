/// The values of a property that has few different texts, as numbers of those.
public struct PropertyCodes: Sendable {
    /// For each element the number of its text; where it has none, the number of texts.
    public let codes: [UInt32]
    /// All texts that there are, which are the same for every part of a graph.
    public let texts: [String]
}
