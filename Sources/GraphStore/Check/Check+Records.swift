import GRDB
import GraphIndex
import Values

extension Check {
    /// Ids below the next one; labels and keys that are defined; texts that can be read.
    func checkNodes(_ list: inout ViolationList) throws {
        let names = try GraphReader(database).names()
        let bound = try GraphReader(database).nextIDs().node
        let statement = try SQLStatement(database, "SELECT id, labels, properties FROM node")
        var cache = LabelCache()
        while try statement.step() {
            let id = statement.integer(0)
            list.require(0..<Int64(bound) ~= id, "the node \(id) has an id not given out yet")
            let labels = statement.withText(1) { cache.labels($0) }
            list.require(labels != nil, "the labels of node \(id) can not be read")
            if let labels {
                list.require(
                    zip(labels, labels.dropFirst()).allSatisfy { $0 < $1 },
                    "the labels of node \(id) are not ascending")
                list.require(
                    labels.allSatisfy { $0.rawValue < names.labels.count },
                    "node \(id) has a label that is not defined")
            }
            checkProperties(statement, 2, "node \(id)", names, &list)
        }
    }

    /// Ids that are unique and below the next one; ends that exist; types and keys that are
    /// defined; texts that can be read.
    ///
    /// That both directions agree was checked with the pages.
    func checkRelationships(_ list: inout ViolationList) throws {
        let names = try GraphReader(database).names()
        let bound = try GraphReader(database).nextIDs().relationship
        let statement = try SQLStatement(
            database,
            """
            SELECT relationship.id, type, source, target, relationship.properties,
              EXISTS (SELECT 1 FROM node WHERE node.id = source)
                AND EXISTS (SELECT 1 FROM node WHERE node.id = target)
            FROM relationship
            """)
        while try statement.step() {
            let id = statement.integer(0)
            list.require(
                0..<Int64(bound) ~= id, "the relationship \(id) has an id not given out yet")
            list.require(
                0..<Int64(names.relationshipTypes.count) ~= statement.integer(1),
                "relationship \(id) has a type that is not defined")
            list.require(statement.integer(5) == 1, "relationship \(id) has an end that is gone")
            checkProperties(statement, 4, "relationship \(id)", names, &list)
        }
        let twins = try SQLStatement(
            database, "SELECT id FROM relationship GROUP BY id HAVING count(*) > 1 LIMIT 10")
        while try twins.step() {
            list.require(false, "there are two relationships \(twins.integer(0))")
        }
    }

    private func checkProperties(
        _ statement: SQLStatement, _ column: Int32, _ owner: String, _ names: Names,
        _ list: inout ViolationList
    ) {
        // Nil is what is reported.
        guard let properties = try? statement.withText(column, { try StoredText.properties($0) })
        else { return list.require(false, "the properties of \(owner) can not be read") }
        list.require(
            properties.allSatisfy { $0.key.rawValue < names.propertyKeys.count },
            "\(owner) has a property key that is not defined")
        list.require(
            Set(properties.map(\.key)).count == properties.count,
            "\(owner) has a property twice")
        list.require(
            properties.allSatisfy { !$0.value.isNull }, "\(owner) has a property that is null")
    }
}
