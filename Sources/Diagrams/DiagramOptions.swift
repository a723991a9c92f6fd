public import Values

/// How to draw a result.
public struct DiagramOptions: Sendable {
    /// Where the legend goes.
    public enum Legend: String, CaseIterable, Sendable {
        /// Left away; what was left out is still counted below the title.
        case none
        /// Below the title.
        case inline
        /// Kept apart: `Diagram.legend` is a diagram of its own.
        case file
    }

    /// A node to stand out, everything more than some lines away from it being faded.
    public struct Focus: Hashable, Sendable {
        /// The `id` property of the node.
        public var id: String
        /// How many lines away a node may be and keep its colours.
        public var hops: Int

        /// Puts the node with this `id` property in focus.
        public init(id: String, hops: Int = 2) {
            self.id = id
            self.hops = hops
        }
    }

    /// The day that the diagram shows.
    ///
    /// Without one, whatever has an end counts as ended.
    public var asOf: LocalDate?
    /// The title, instead of the one that the kind makes from the data.
    public var title: String?
    /// The question or the name of the saved query, for the foot of the legend.
    public var question: String?
    /// Where the legend goes.
    public var legend = Legend.inline
    /// Draws every node as a box of its own with all it has: no folding, no team tables.
    public var full = false
    /// The most boxes and table rows that a diagram may have; more is an error.
    public var nodesMax = 5_000
    /// The node to stand out.
    public var focus: Focus?
    /// Draws relationships that have ended, grey and dashed, instead of leaving them out.
    public var history = false
    /// Labels on lines: always, never, or (nil) up to 80 lines.
    ///
    /// Tooltips keep the values.
    public var edgeLabels: Bool?

    /// The usual way to draw.
    public init() {}
}
