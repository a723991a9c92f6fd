internal import Values

/// One line of a graph written as JSON lines.
enum GraphLine {
    case node(id: Value, labels: [String], properties: [String: Value])
    case relationship(type: String, from: Value, to: Value, properties: [String: Value])
    case schema(SchemaEntry)

    /// How a line that our own writer made begins, which saves reading those of the other kind.
    static let nodePrefix = Array(#"{"type":"node","#.utf8)
    static let relationshipPrefix = Array(#"{"type":"relationship","#.utf8)

    init(_ bytes: [UInt8], file: String, line: Int) throws(InterchangeError) {
        let place = Place(file: file, line: line, column: 1)
        let value = try JSON.value(bytes: bytes, name: file, line: line)
        guard case .map(let members) = value, case .string(let type)? = members["type"] else {
            throw InterchangeError(
                .format, #"a line is an object whose type is "node" or "relationship""#, at: place)
        }
        if type == "constraint" || type == "index" {
            self = .schema(try SchemaEntry(members, isIndex: type == "index", at: place))
            return
        }
        let properties: [String: Value]
        switch members["properties"] ?? .map([:]) {
        case .map(let members): properties = try Self.locate(place, members)
        default: throw InterchangeError(.format, "properties are an object", at: place)
        }
        switch (type, members["kind"], members["start"], members["end"]) {
        case ("node", _, _, _):
            self = .node(
                id: members["id"] ?? .null, labels: try Self.labels(members["labels"], place),
                properties: properties)
        case ("relationship", .string(let kind)?, let start?, let end?) where !kind.isEmpty:
            self = .relationship(type: kind, from: start, to: end, properties: properties)
        case ("relationship", _, _, _):
            throw InterchangeError(
                .format, "a relationship has a kind, a start and an end", at: place)
        default:
            throw InterchangeError(.format, "there is no line of the type '\(type)'", at: place)
        }
    }

    private static func labels(
        _ value: Value?, _ place: Place
    ) throws(InterchangeError) -> [String] {
        guard case .list(let elements) = value ?? .list([]) else {
            throw InterchangeError(.format, "labels are a list of texts", at: place)
        }
        var labels: [String] = []
        for element in elements {
            guard case .string(let label) = element, !label.isEmpty else {
                throw InterchangeError(.format, "labels are a list of texts", at: place)
            }
            labels.append(label)
        }
        return Array(Set(labels)).sorted()
    }

    private static func locate(
        _ place: Place, _ members: [String: Value]
    ) throws(InterchangeError) -> [String: Value] {
        do {
            return try TypedJSON.values(members)
        } catch {
            var located = error
            located.place = place
            throw located
        }
    }
}

extension SchemaEntry {
    /// Reads the members of a line.
    fileprivate init(
        _ members: [String: Value], isIndex: Bool, at place: Place
    ) throws(InterchangeError) {
        var keys: [String] = []
        if case .list(let elements)? = members["keys"] {
            keys = elements.compactMap { if case .string(let key) = $0 { key } else { nil } }
        }
        guard case .string(let name)? = members["name"],
            case .string(let label)? = members["label"],
            !keys.isEmpty, case .list(let elements)? = members["keys"], elements.count == keys.count
        else {
            throw InterchangeError(
                .format, "a constraint or an index has a name, a label and keys", at: place)
        }
        var rule: String?
        if !isIndex {
            guard case .string(let words)? = members["rule"] else {
                throw InterchangeError(.format, "a constraint has a rule", at: place)
            }
            rule = words
        }
        self.init(name: name, label: label, keys: keys, rule: rule)
    }
}

extension ImportRun {
    /// Reads a file of JSON lines in the current phase.
    mutating func readGraphLines<Sink: ImportSink>(
        _ file: String, into sink: inout Sink, _ watch: ImportWatch
    ) throws(ImportFailure) {
        var reader: LineReader
        do { reader = try LineReader(file: file) } catch { throw .input(error) }
        let space = space("json lines")
        let skipped = phase == .nodes ? GraphLine.relationshipPrefix : GraphLine.nodePrefix
        while true {
            do {
                guard try reader.next() else { break }
            } catch { throw .input(error) }
            try countRow(file, bytes: reader.bytesRead, watch)
            let isBlank = reader.bytes.allSatisfy { $0 == 0x20 || $0 == 0x09 }
            if isBlank || reader.bytes.starts(with: skipped) { continue }
            if badLines.contains(reader.line) { continue }
            do throws(RowFailure) {
                try add(reader.bytes, file, line: reader.line, space, &sink)
            } catch {
                switch error {
                case .fatal(let failure): throw failure
                case .row(let problem):
                    let place = Place(
                        file: file, line: reader.line, column: problem.field ?? 1)
                    try reject(
                        InterchangeError(.value, problem.message, at: place), line: reader.line,
                        raw: reader.bytes.span.text, watch)
                }
            }
        }
        try finishSource(file, bytes: reader.bytesRead, watch)
    }

    private mutating func add<Sink: ImportSink>(
        _ bytes: [UInt8], _ file: String, line: Int, _ space: KeySpace, _ sink: inout Sink
    ) throws(RowFailure) {
        let content: GraphLine
        do {
            content = try GraphLine(bytes, file: file, line: line)
        } catch {
            throw .row(RowProblem(field: error.place?.column, message: error.message))
        }
        do throws(ImportSinkError) {
            switch (content, phase) {
            case (.node(let id, let labels, let properties), .nodes):
                try addNode(id, labels, properties, space, &sink)
            case (.schema(let entry), .nodes):
                try sink.add(entry)
            case (.relationship(let type, let from, let to, let properties), .relationships):
                let keys = properties.keys.sorted()
                let shape = try index(
                    of: RelationshipShape(type: type, keys: keys), in: &sink)
                let values = keys.map { properties[$0] ?? .null }
                try addRelationship(
                    shape, from: try node(from, space), to: try node(to, space), values, &sink)
            case (.node, .relationships), (.schema, .relationships), (.relationship, .nodes):
                break
            }
        } catch { throw RowFailure(error) }
    }

    private mutating func addNode<Sink: ImportSink>(
        _ id: Value, _ labels: [String], _ properties: [String: Value], _ space: KeySpace,
        _ sink: inout Sink
    ) throws(ImportSinkError) {
        let key = Array(JSON.text(id).utf8)
        guard id.isNull || space.find(key.span) == nil else {
            throw .row("the id \(JSON.text(id)) is given twice")
        }
        let keys = properties.keys.sorted()
        let shape = try index(of: NodeShape(labels: labels, keys: keys), in: &sink)
        let node = try sink.addNode(shape: shape, values: keys.map { properties[$0] ?? .null })
        report.nodesAdded += 1
        if !id.isNull { space.insert(key.span, node) }
    }

    private func node(_ id: Value, _ space: KeySpace) throws(ImportSinkError) -> NodeID {
        let key = JSON.text(id)
        guard let node = space.find(Array(key.utf8).span) else {
            throw .row("there is no node \(key)")
        }
        return node
    }
}
