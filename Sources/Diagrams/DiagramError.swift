internal import Values

/// Why there is no diagram or no picture.
public enum DiagramError: Error, Hashable, Sendable {
    /// No kind of diagram has this name.
    case unknownKind(name: String, suggestion: DiagramKind?)
    /// The file name ends in none of the formats.
    case unknownFormat(name: String)
    /// The result holds no node and no relationship.
    case nothingToDraw(rows: Int)
    /// More boxes than the limit, after folding if that is on.
    case tooManyNodes(count: Int, limit: Int, folded: Bool)
    /// The node to put in focus is not in the result.
    case focusNotFound(id: String)
    /// The layout program is not installed.
    case programMissing(name: String)
    /// The layout program failed every time; the message is its last one.
    case layoutFailed(message: String)
    /// The layout took longer than allowed, every time.
    case timedOut(seconds: Double)
    /// The picture has more bytes than allowed.
    case pictureTooLarge(bytesMax: Int)
    /// The caller asked to stop.
    case cancelled

    /// One sentence for a person, without a full stop.
    public var message: String {
        switch self {
        case .unknownKind(let name, _): "there is no kind of diagram named '\(name)'"
        case .unknownFormat(let name): "cannot tell the format of the picture from '\(name)'"
        case .nothingToDraw(0): "the query found nothing to draw"
        case .nothingToDraw(let rows):
            "the result has \(rows.counting("row")) but no node or relationship"
        case .tooManyNodes(let count, let limit, _):
            "the diagram would have \(count.counting("node")); the limit is \(limit)"
        case .focusNotFound(let id): "no node with id '\(id)' is in the result to put in focus"
        case .programMissing(let name): "the layout program '\(name)' is not installed"
        case .layoutFailed(let message): "the layout failed: \(message)"
        case .timedOut(let seconds): "the layout took more than \(Label.number(seconds)) seconds"
        case .pictureTooLarge(let bytesMax): "the picture has more than \(bytesMax) bytes"
        case .cancelled: "the layout was interrupted"
        }
    }

    /// What helps, if anything is known to.
    public var hint: String? {
        switch self {
        case .unknownKind(_, let suggestion):
            (suggestion.map { "did you mean \($0.rawValue)? " } ?? "")
                + "the kinds are "
                + DiagramKind.allCases.map(\.rawValue).joined(separator: ", ")
        case .unknownFormat:
            "the file's name must end in "
                + PictureFormat.allCases.map { "." + $0.rawValue }.joined(separator: ", ")
        case .nothingToDraw(0): "check the parameters and the as-of date"
        case .nothingToDraw: "return nodes, relationships or paths, not only their properties"
        case .tooManyNodes(_, _, true):
            "ask for a part of the network, put a node in focus, or raise the limit on nodes"
        case .tooManyNodes(_, _, false):
            "let the diagram fold (without full), ask for less, or raise the limit on nodes"
        case .programMissing: "apt install graphviz, or write a .dot file and lay it out elsewhere"
        case .timedOut, .pictureTooLarge, .layoutFailed: "ask for less, or write a .dot file"
        case .focusNotFound, .cancelled: nil
        }
    }
}
