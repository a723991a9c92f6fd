import GraphIndex
import Testing
import Values

/// Compares every function of a graph with the model.
struct GraphComparison {
    let graph: Graph
    let model: GraphModel

    func compare(_ location: SourceLocation = #_sourceLocation) {
        #expect(graph.nodeCount == model.nodes.count, sourceLocation: location)
        #expect(graph.relationshipCount == model.relationships.count, sourceLocation: location)
        for id in (0..<graph.nodeIDBound + 2).lazy.map(NodeID.init) {
            compare(id, location)
        }
        for id in (0..<graph.relationshipIDBound + 2).lazy.map(RelationshipID.init) {
            compare(id, location)
        }
        compareScans(location)
        compareColumns(location)
        compareSteps(location)
        compareEnds(location)
        compareSeeks(location)
    }

    private func compare(_ id: NodeID, _ location: SourceLocation) {
        let expected = model.nodes[id]
        #expect(graph.contains(id) == (expected != nil), sourceLocation: location)
        let node = graph.node(id)
        #expect(node.labels == (expected?.labels ?? []).sorted(), sourceLocation: location)
        #expect(node.properties == expected?.properties ?? [:], sourceLocation: location)
        for label in RandomWriter.labels {
            let has = graph.names.label(label).map { graph.hasLabel(id, $0) } ?? false
            #expect(has == (expected?.labels.contains(label) ?? false), sourceLocation: location)
        }
        for name in RandomWriter.keys {
            guard let key = graph.names.propertyKey(name) else { continue }
            #expect(
                graph.property(key, of: id) == expected?.properties[name] ?? .null,
                sourceLocation: location)
        }
    }

    private func compare(_ id: RelationshipID, _ location: SourceLocation) {
        let expected = model.relationships[id]
        #expect(graph.contains(id) == (expected != nil), sourceLocation: location)
        let relationship = graph.relationship(id)
        // One that was deleted may still be known.
        if let expected {
            let ends = graph.endpoints(of: id)
            #expect(ends.source == expected.source, sourceLocation: location)
            #expect(ends.target == expected.target, sourceLocation: location)
            #expect(relationship.type == expected.type, sourceLocation: location)
        }
        #expect(relationship.properties == expected?.properties ?? [:], sourceLocation: location)
    }

    private func scan(_ label: LabelID?, limit: Int) -> [NodeID] {
        var cursor = NodeID(rawValue: 0)
        var nodes: [NodeID] = []
        while graph.scanNodes(label: label, from: &cursor, limit: limit, into: &nodes) {}
        return nodes
    }

    private func compareScans(_ location: SourceLocation) {
        for limit in [1, 3, 1_000] {
            #expect(scan(nil, limit: limit) == model.nodes.keys.sorted(), sourceLocation: location)
            for name in RandomWriter.labels {
                guard let label = graph.names.label(name) else { continue }
                let expected = model.nodes.filter { $0.value.labels.contains(name) }.keys.sorted()
                #expect(scan(label, limit: limit) == expected, sourceLocation: location)
                #expect(graph.labelCount(label) == expected.count, sourceLocation: location)
            }
        }
        for name in RandomWriter.types {
            guard let type = graph.names.relationshipType(name) else { continue }
            let expected = model.relationships.values.count { $0.type == name }
            #expect(graph.typeCount(type) == expected, sourceLocation: location)
        }
    }

    /// What is said of the ends holds; without a delta, all that holds is said.
    private func compareEnds(_ location: SourceLocation) {
        for name in RandomWriter.types {
            guard let type = graph.names.relationshipType(name) else { continue }
            let met = model.relationships.values.filter { $0.type == name }
            guard !met.isEmpty else { continue }
            func shared(_ end: KeyPath<GraphModel.ModelRelationship, NodeID>) -> [String] {
                RandomWriter.labels.filter { label in
                    met.allSatisfy {
                        model.nodes[$0[keyPath: end]]?.labels.contains(label) == true
                    }
                }.sorted()
            }
            let ends = graph.endLabels[type]
            for (said, holds) in [(ends.source, shared(\.source)), (ends.target, shared(\.target))]
            {
                let said = said.map(graph.names.name(of:)).sorted()
                #expect(Set(said).isSubset(of: holds), sourceLocation: location)
                if graph.deltaCount == 0 { #expect(said == holds, sourceLocation: location) }
            }
        }
    }

    private func compareColumns(_ location: SourceLocation) {
        let nodes = (0..<graph.nodeIDBound + 1).map(NodeID.init) + [.none]
        let relationships =
            (0..<graph.relationshipIDBound + 1).map(RelationshipID.init) + [.none]
        for name in RandomWriter.keys {
            guard let key = graph.names.propertyKey(name) else { continue }
            let nodeColumn = graph.propertyColumn(key, of: nodes)
            #expect(
                nodeColumn.elements == nodes.map { model.nodes[$0]?.properties[name] ?? .null },
                sourceLocation: location)
            let column = graph.propertyColumn(key, of: relationships)
            #expect(
                column.elements
                    == relationships.map { model.relationships[$0]?.properties[name] ?? .null },
                sourceLocation: location)
        }
    }

    private func compareSteps(_ location: SourceLocation) {
        let known = RandomWriter.types.filter { graph.names.relationshipType($0) != nil }
        for name in known {
            guard let type = graph.names.relationshipType(name) else { continue }
            var found: [RelationshipID] = []
            graph.forEachRelationship(of: type) { relationship in
                found.append(relationship)
                return true
            }
            let expected = model.relationships.filter { $0.value.type == name }.keys
            #expect(found.sorted() == expected.sorted(), sourceLocation: location)
        }
        let nodes = (0..<graph.nodeIDBound).map(NodeID.init) + [.none]
        for direction in [Direction.outgoing, .incoming, .either] {
            for names in [[], Array(known.prefix(1)), Array(known.suffix(2))] {
                let types = names.compactMap { graph.names.relationshipType($0) }
                var expansion = Expansion()
                graph.expand(nodes[...], direction, types: types, into: &expansion)
                var byRow: [UInt32: [Step]] = [:]
                for (index, row) in expansion.rows.enumerated() {
                    byRow[row, default: []].append(
                        Step(
                            other: expansion.nodes[index],
                            relationship: expansion.relationships[index]))
                }
                for (row, node) in nodes.enumerated() {
                    let expected = model.neighbors(of: node, direction, types: names)
                    #expect(
                        byRow[UInt32(row), default: []].sorted() == expected,
                        sourceLocation: location)
                    #expect(
                        graph.degree(of: node, direction, types: types) == expected.count,
                        sourceLocation: location)
                    compareBetween(node, direction, types, expected, location)
                }
            }
        }
    }

    private func compareBetween(
        _ node: NodeID, _ direction: Direction, _ types: [RelationshipTypeID],
        _ expected: [Step], _ location: SourceLocation
    ) {
        var walked: [Step] = []
        graph.forEachNeighbor(of: node, direction, types: types) { other, relationship in
            walked.append(Step(other: other, relationship: relationship))
            return true
        }
        #expect(walked.sorted() == expected, sourceLocation: location)
        for other in Set(expected.map(\.other)) {
            var found: [RelationshipID] = []
            graph.forEachRelationship(between: node, direction, other, types: types) {
                found.append($0)
                return true
            }
            #expect(
                found.sorted() == expected.filter { $0.other == other }.map(\.relationship),
                sourceLocation: location)
        }
    }

    private func compareSeeks(_ location: SourceLocation) {
        for index in graph.schema.indexes {
            guard let label = graph.names.label(index.label) else { continue }
            let keys = index.keys.compactMap { graph.names.propertyKey($0) }
            for number in 0..<20 {
                let value: Value =
                    index.keys == ["name"] ? .string("name \(number)") : .integer(Int64(number))
                let expected = model.nodes.filter {
                    $0.value.labels.contains(index.label)
                        && $0.value.properties[index.keys[0]]?.equals(value) == true
                }.keys.sorted()
                #expect(
                    graph.seek(label: label, keys: keys, values: [value]) == expected,
                    sourceLocation: location)
            }
        }
    }
}

extension PropertyValues {
    fileprivate var elements: [Value] { (0..<count).map { self[$0] } }
}
