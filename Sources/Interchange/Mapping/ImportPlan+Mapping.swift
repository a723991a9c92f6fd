internal import Foundation

extension ImportPlan {
    /// Plans the import that a mapping file describes.
    ///
    /// A source's `file` is looked up among the given files by its name, then in the given folders,
    /// then beside the mapping.
    public init(mapping: String, data: [String]) throws(InterchangeError) {
        let bytes: [UInt8]
        do {
            bytes = try Array(Data(contentsOf: URL(filePath: mapping)))
        } catch {
            throw InterchangeError(.file, "the mapping '\(mapping)' cannot be read")
        }
        guard let text = String(validating: bytes, as: UTF8.self) else {
            throw InterchangeError(.format, "the mapping '\(mapping)' is not UTF-8 text")
        }
        let beside = URL(filePath: mapping).deletingLastPathComponent().path
        let files = DataFiles(paths: data, fallback: beside)
        try self.init(mappingText: text, name: mapping) { files.path(of: $0) }
    }

    /// Plans the import that the text of a mapping describes; `locate` finds the files it names.
    init(
        mappingText: String, name: String, locate: @escaping (String) -> String
    ) throws(InterchangeError) {
        let root = try MappingEntry(text: mappingText, file: name)
        let top = try root.entries("a mapping", known: ["nulls", "arrayDelimiter", "sources"])
        guard let list = top["sources"] else { throw root.failure("the mapping has no sources") }
        var kinds = MappingKinds()
        var readers: [MappingSource] = []
        for entry in try list.list("sources") {
            let reader = try MappingSource(
                entry, nulls: top["nulls"], arrayDelimiter: top["arrayDelimiter"], locate)
            readers.append(reader)
        }
        guard !readers.isEmpty else { throw list.failure("the mapping has no sources") }
        var tables: [TableSource] = []
        for reader in readers {
            var table = reader.emptyTable
            table.nodes = try reader.nodes(&kinds)
            tables.append(table)
        }
        self.init(sources: [])
        for (reader, table) in zip(readers, tables) {
            var table = table
            table.relationships = try reader.relationships(kinds)
            for index in table.nodes.indices {
                guard let space = table.nodes[index].key?.space else { continue }
                table.nodes[index].key?.addsLabels = kinds.hasSeveralLabelSets(space)
            }
            sources.append(ImportSource(file: reader.path, content: .table(table)))
        }
    }
}

/// Finds the files that a mapping names.
private struct DataFiles {
    var paths: [String]
    var fallback: String

    func path(of name: String) -> String {
        let last = URL(filePath: name).lastPathComponent
        for path in paths where URL(filePath: path).lastPathComponent == last { return path }
        let candidates = (paths + [fallback]).map {
            URL(filePath: $0).appending(path: name).path
        }
        return candidates.first { FileManager.default.fileExists(atPath: $0) } ?? name
    }
}

/// The kinds of node that a mapping declares: a kind is a space of keys.
struct MappingKinds {
    struct Kind {
        let keyProperty: String
        let keyType: ColumnType
        fileprivate(set) var labelSets: Set<[String]>

        /// The labels that all its nodes have, sorted.
        var commonLabels: [String] {
            let first = labelSets.first ?? []
            return labelSets.reduce(into: Set(first)) { $0.formIntersection($1) }.sorted()
        }
    }

    private var kinds: [String: Kind] = [:]

    /// The declared kinds, sorted.
    var names: [String] { kinds.keys.sorted() }

    /// Adds what one node entry says of its kind.
    mutating func declare(
        _ name: MappingEntry, keyProperty: String, keyType: ColumnType, labels: [String]
    ) throws(InterchangeError) {
        let text = try name.text("a kind")
        guard var kind = kinds[text] else {
            kinds[text] = Kind(
                keyProperty: keyProperty, keyType: keyType, labelSets: [labels.sorted()])
            return
        }
        guard kind.keyProperty == keyProperty, kind.keyType == keyType else {
            throw name.failure(
                "the kind \(text) has another key elsewhere",
                help: "all nodes of a kind have the same key property, of one type")
        }
        kind.labelSets.insert(labels.sorted())
        kinds[text] = kind
    }

    subscript(name: String) -> Kind? { kinds[name] }

    func hasSeveralLabelSets(_ name: String) -> Bool { (kinds[name]?.labelSets.count ?? 0) > 1 }
}
