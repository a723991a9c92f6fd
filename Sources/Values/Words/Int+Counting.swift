extension Int {
    /// The number with what is counted: `1 node`, `2 nodes`.
    public func counting(_ noun: String) -> String { "\(self) \(noun)\(self == 1 ? "" : "s")" }
}
