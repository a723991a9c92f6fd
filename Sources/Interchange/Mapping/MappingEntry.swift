internal import Foundation
internal import Yams

/// A piece of a mapping file: text, a list, or entries by name, with its place for errors.
struct MappingEntry {
    private let node: Yams.Node
    private let file: String

    /// The largest mapping file in bytes.
    static let bytesMax = 1 << 20

    private init(node: Yams.Node, file: String) {
        self.node = node
        self.file = file
    }

    /// Reads the text of a mapping file.
    init(text: String, file: String) throws(InterchangeError) {
        guard text.utf8.count <= Self.bytesMax else {
            throw InterchangeError(
                .limit, "the mapping is larger than \(Self.bytesMax) bytes",
                at: Place(file: file, line: 1, column: 1))
        }
        let root: Yams.Node?
        do {
            root = try Yams.compose(yaml: text)
        } catch {
            throw Self.failure(error, file)
        }
        guard let root else {
            throw InterchangeError(
                .mapping, "the mapping is empty", at: Place(file: file, line: 1, column: 1))
        }
        self.init(node: root, file: file)
    }

    /// Where the piece begins.
    var place: Place {
        Place(file: file, line: node.mark?.line ?? 1, column: node.mark?.column ?? 1)
    }

    /// A mistake in this piece.
    func failure(_ message: String, help: String? = nil) -> InterchangeError {
        InterchangeError(.mapping, message, at: place, help: help)
    }

    /// The text, or nil if this is a list or has entries.
    var text: String? { node.scalar?.string }

    /// Whether the text was written without quotes.
    var isPlainText: Bool { node.scalar?.style == .plain || node.scalar?.style == .any }

    /// The text; an error names what should be one.
    func text(_ what: String) throws(InterchangeError) -> String {
        guard let text else { throw failure("\(what) is a text") }
        return text
    }

    /// The elements of a list.
    func list(_ what: String) throws(InterchangeError) -> [MappingEntry] {
        guard let sequence = node.sequence else { throw failure("\(what) is a list") }
        return sequence.map { MappingEntry(node: $0, file: file) }
    }

    /// The texts of a list.
    func texts(_ what: String) throws(InterchangeError) -> [String] {
        var texts: [String] = []
        for element in try list(what) { texts.append(try element.text("each of \(what)")) }
        return texts
    }

    /// The entries in their order, with whatever names they have.
    func entries(
        _ what: String
    ) throws(InterchangeError) -> [(name: MappingEntry, value: MappingEntry)] {
        guard let mapping = node.mapping else {
            throw failure("\(what) consists of entries 'name: value'")
        }
        return mapping.map { name, value in
            (MappingEntry(node: name, file: file), MappingEntry(node: value, file: file))
        }
    }

    /// The entries by name; a name that is not among the known ones is an error.
    func entries(
        _ what: String, known: [String]
    ) throws(InterchangeError) -> [String: MappingEntry] {
        var result: [String: MappingEntry] = [:]
        for (name, value) in try entries(what) {
            guard let text = name.text, known.contains(text) else {
                throw name.failure(
                    "\(what) has no '\(name.text ?? "")'",
                    help: "it may have \(alternatives(known))")
            }
            result[text] = value
        }
        return result
    }

    private static func failure(_ error: any Error, _ file: String) -> InterchangeError {
        var message = "the mapping is no YAML"
        var mark: Mark?
        switch error as? YamlError {
        case .scanner(_, let problem, let place, _), .parser(_, let problem, let place, _),
            .composer(_, let problem, let place, _):
            (message, mark) = ("the mapping is no YAML: \(problem)", place)
        case .duplicatedKeysInMapping(let names, let context):
            (message, mark) = ("\(alternatives(names)) is given twice", context.mark)
        case .reader(let problem, _, _, _):
            message = "the mapping is no YAML: \(problem)"
        case .no, .memory, .writer, .emitter, .representer, .dataCouldNotBeDecoded, nil:
            break
        }
        let place = Place(file: file, line: mark?.line ?? 1, column: mark?.column ?? 1)
        return InterchangeError(.mapping, message, at: place)
    }
}
