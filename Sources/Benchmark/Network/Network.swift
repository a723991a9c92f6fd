import Foundation

/// A key-account network as arrays: what every side is loaded with, and is asked about.
///
/// Nodes are numbered: organizations first, then persons, then users.
struct Network {
    /// The kinds of relationship.
    enum Kind: String, CaseIterable {
        case worksAt, reportsTo, influences, distributesTo, competesWith, partOf, manages

        /// The name in the file, and of the file in lower case.
        var type: String {
            switch self {
            case .worksAt: "WORKS_AT"
            case .reportsTo: "REPORTS_TO"
            case .influences: "INFLUENCES"
            case .distributesTo: "DISTRIBUTES_TO"
            case .competesWith: "COMPETES_WITH"
            case .partOf: "PART_OF"
            case .manages: "MANAGES"
            }
        }

        /// The columns that no question asks for.
        var details: [String] {
            switch self {
            case .worksAt: ["since", "role"]
            case .reportsTo, .influences, .manages: ["since"]
            case .distributesTo: ["since", "volume"]
            case .competesWith: ["intensity"]
            case .partOf: ["share"]
            }
        }
    }

    /// The relationships of one kind, each at the same place of all arrays.
    struct Edges {
        var sources: [Int32] = []
        var targets: [Int32] = []
        /// Of INFLUENCES only.
        var weights: [Double] = []
        /// What no question asks for, by column, as the file has it.
        var details: [[String]] = []

        /// The same seen from their other ends.
        var reversed: Edges { Edges(sources: targets, targets: sources, weights: weights) }
    }

    var organizationCount = 0
    var personCount = 0
    var userCount = 0
    var keys: [String] = []
    var names: [String] = []
    /// Of organizations and persons.
    var industries: [String] = []
    /// Of organizations and persons.
    var countries: [String] = []
    /// Of organizations.
    var revenues: [Int64] = []
    /// What no question asks for, such as the titles of persons.
    var details: [[String]] = []
    var edges: [Kind: Edges] = [:]

    var nodeCount: Int { organizationCount + personCount + userCount }
    var edgeCount: Int { edges.values.reduce(0) { $0 + $1.sources.count } }
    var persons: Range<Int> { organizationCount..<organizationCount + personCount }

    subscript(kind: Kind) -> Edges { edges[kind] ?? Edges() }
}

extension Network {
    /// Reads the files of a folder.
    init(readingFrom folder: URL) throws {
        func read(_ name: String, _ columns: [String], _ row: ([Substring]) -> Void) throws {
            try CSVColumns(of: folder.appending(path: name + ".csv"), columns).forEach(row)
        }
        for name in ["organizations", "persons", "users"] {
            let isUsers = name == "users"
            let isOrganizations = name == "organizations"
            let further =
                isUsers ? ["region"] : isOrganizations ? ["kind", "founded"] : ["title", "since"]
            try read(
                name,
                ["key", "name"] + further + (isUsers ? [] : ["industry", "country"])
                    + (isOrganizations ? ["revenue"] : [])
            ) { row in
                keys.append(String(row[0]))
                names.append(String(row[1]))
                details.append(row[2..<2 + further.count].map(String.init))
                if !isUsers {
                    industries.append(String(row[4]))
                    countries.append(String(row[5]))
                }
                if isOrganizations { revenues.append(Int64(row[6]) ?? 0) }
            }
            switch name {
            case "organizations": organizationCount = keys.count
            case "persons": personCount = keys.count - organizationCount
            default: userCount = keys.count - organizationCount - personCount
            }
        }
        for kind in Kind.allCases {
            var edges = Edges()
            edges.details = kind.details.map { _ in [] }
            let weight = kind == .influences ? ["weight"] : []
            try read(kind.type.lowercased(), [":START_ID", ":END_ID"] + kind.details + weight) {
                row in
                edges.sources.append(Int32(row[0]) ?? 0)
                edges.targets.append(Int32(row[1]) ?? 0)
                for column in kind.details.indices {
                    edges.details[column].append(String(row[2 + column]))
                }
                if kind == .influences { edges.weights.append(Double(row[row.count - 1]) ?? 0) }
            }
            self.edges[kind] = edges
        }
    }
}

/// Some columns of a CSV file whose fields hold neither commas nor line breaks.
private struct CSVColumns {
    private let text: String
    private let places: [Int]

    /// Finds the columns by their names, whatever type follows a colon.
    init(of file: URL, _ names: [String]) throws {
        text = try String(contentsOf: file, encoding: .utf8)
        let header = text.utf8.prefix { $0 != UInt8(ascii: "\n") }
        let fields = Substring(header).split(separator: ",")
        places = try names.map { name in
            let place = fields.firstIndex { $0 == name || $0.hasPrefix(name + ":") }
            guard let place else {
                throw BenchmarkError("\(file.path) has no column \(name)")
            }
            return place
        }
    }

    func forEach(_ body: ([Substring]) -> Void) {
        var fields: [Substring] = []
        for line in text.utf8.split(separator: UInt8(ascii: "\n")).dropFirst() {
            fields.removeAll(keepingCapacity: true)
            for field in line.split(separator: UInt8(ascii: ","), omittingEmptySubsequences: false)
            {
                let isQuoted = field.first == UInt8(ascii: "\"")
                fields.append(Substring(isQuoted ? field.dropFirst().dropLast() : field))
            }
            body(places.map { fields[$0] })
        }
    }
}

/// What keeps a benchmark from running.
struct BenchmarkError: Error, CustomStringConvertible {
    let description: String
    init(_ description: String) { self.description = description }
}
