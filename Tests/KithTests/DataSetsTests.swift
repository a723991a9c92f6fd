import Foundation
import Kith
import Testing

/// The saved queries over two real data sets, against figures worked out from the CSV files alone.
///
/// The data lies beside the package, or in the folder that `KITH_DATA` names.
struct DataSetsTests {
    static let package = URL(filePath: #filePath)
        .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

    static let data =
        ProcessInfo.processInfo.environment["KITH_DATA"].map { URL(filePath: $0) }
        ?? package.appending(path: "../shared/data").standardizedFileURL

    static let hasData = FileManager.default.fileExists(atPath: data.path)
    static let isHere = ConditionTrait.enabled(
        if: hasData,
        "the data sets are neither in ../shared/data nor in the folder that KITH_DATA names")

    static let northwind = Result { try load("northwind.yaml", "northwind") }
    static let ownership = Result { try load("bp-ownership.yaml", "openoil_bp") }

    private static func load(_ mapping: String, _ folder: String) throws -> Database {
        let database = try Database.inMemory()
        var options = ImportOptions()
        options.dataFolder = data.appending(path: folder).path
        try database.importFiles(
            [package.appending(path: "Fixtures/\(mapping)").path], options: options)
        return database
    }

    private func saved(_ name: String) throws -> SavedQuery {
        try SavedQuery(
            contentsOf: Self.package.appending(path: "Queries/\(name).cypher").path)
    }

    private func ask(
        _ name: String, of database: Database, _ given: [String: Value] = [:]
    ) throws -> QueryResult {
        let query = try saved(name)
        return try database.query(query.text, parameters: query.completed(given))
    }

    @Test(isHere) func `each order's amount is the sum of its order lines, to the last digit`()
        throws
    {
        let trade = try Trade(Self.data)
        let amounts = Dictionary(
            trade.orders.map { ($0.id, $0.amount) }, uniquingKeysWith: { $1 })
        let database = try Self.northwind.get()
        let result = try database.query(
            "MATCH (order:Purchase) RETURN order.id AS id, order.amount AS amount")
        #expect(result.rows.count == amounts.count)
        for row in result {
            let amount = try #require(amounts[row["id", as: String.self]])
            #expect(try abs(row["amount", as: Double.self] - amount) < 1e-6)
        }
        for pattern in ["(sale:Purchase)", "(:Purchase)-[sale:OF_PRODUCT]->()"] {
            let sum = try database.query("MATCH \(pattern) RETURN sum(sale.amount) AS sum")
            let revenue = try sum.map { try $0["sum", as: Double.self] }
            #expect(revenue.count == 1 && abs(revenue[0] - 1_265_793.0395) < 1e-6)
        }
    }

    /// The saved queries round what they show to cents.
    private static let halfCent = 0.005 + 1e-6

    @Test(isHere) func `each customer's revenue is the sum of its order lines`() throws {
        let result = try ask("northwind/revenue-per-customer", of: Self.northwind.get())
        let trade = try Trade(Self.data)
        let expected = Dictionary(grouping: trade.orders, by: \.customer)
        #expect(result.rows.count == expected.count)
        for row in result {
            let orders = try expected[row["id", as: String.self]] ?? []
            #expect(try row["orders", as: Int.self] == orders.count)
            let revenue = orders.map(\.amount).reduce(0, +)
            #expect(try abs(row["revenue", as: Double.self] - revenue) < Self.halfCent)
        }
        let revenues = try result.map { try $0["revenue", as: Double.self] }
        #expect(revenues == revenues.sorted(by: >))
    }

    @Test(isHere) func `a manager's revenue includes that of everyone below`() throws {
        let result = try ask("northwind/revenue-per-manager", of: Self.northwind.get())
        let trade = try Trade(Self.data)
        #expect(result.rows.count == trade.managers.count)
        for row in result {
            let id = try row["id", as: String.self]
            let chain = trade.chain(from: id)
            #expect(try row["level", as: Int.self] == chain.count - 1, "\(id)")
            let own = trade.orders.filter { $0.employee == id }
            let all = trade.orders.filter { trade.chain(from: $0.employee).contains(id) }
            let isClose = { (value: Double, orders: [Trade.Order]) in
                let sum = orders.map(\.amount).reduce(0, +)
                return abs(value - sum) < Self.halfCent
            }
            #expect(isClose(try row["own", as: Double.self], own), "\(id)")
            #expect(isClose(try row["rolledUp", as: Double.self], all), "\(id)")
            #expect(
                try row["customers", as: Int.self] == Set(own.map(\.customer)).count, "\(id)")
        }
    }

    @Test(isHere) func `a customer's products are those of its order lines`() throws {
        let trade = try Trade(Self.data)
        for customer in Set(trade.orders.map(\.customer)).sorted().prefix(5) {
            let result = try ask(
                "northwind/products-of-customer", of: Self.northwind.get(),
                ["customer": .string(customer)])
            let lines = trade.orders.filter { $0.customer == customer }.flatMap(\.lines)
            let quantities = Dictionary(lines.map { ($0.product, $0.quantity) }) { $0 + $1 }
            #expect(result.rows.count == quantities.count, "\(customer)")
            for row in result {
                let name = try row["product", as: String.self]
                #expect(try row["quantity", as: Int.self] == quantities[name], "\(name)")
            }
        }
    }

    @Test(isHere) func `the reporting tree draws every employee with a line to the manager`() throws
    {
        let query = try saved("northwind/reporting-tree")
        let diagram = try Self.northwind.get().diagram(query.text)
        let managers = try Trade(Self.data).managers
        #expect(diagram.nodeCount == managers.count)
        #expect(diagram.lineCount == managers.values.count { $0 != nil })
    }

    @Test(isHere) func `an effective percentage is the product of those along the path`() throws {
        let result = try ask("bp/ownership", of: Self.ownership.get())
        let expected = try Holdings(Self.data).below("BP P L C")
        #expect(result.rows.count == expected.count)
        for row in result {
            let company = try row["company", as: String.self]
            let holding = try #require(expected[company], "\(company)")
            #expect(try row["level", as: Int.self] == holding.level, "\(company)")
            let percent = try row["effectivePercent", as: Double.self]
            #expect(abs(percent - holding.percent) < 0.0001, "\(company)")
        }
    }

    @Test(isHere) func `the tree below another company starts there`() throws {
        let holdings = try Holdings(Self.data)
        for root in ["BP Europa SE", "Castrol Limited", "no such company"] {
            let result = try ask(
                "bp/ownership", of: Self.ownership.get(), ["root": .string(root)])
            let names = try result.map { try $0["company", as: String.self] }
            #expect(Set(names) == Set(holdings.below(root).keys), "\(root)")
        }
    }

    @Test func `percentages over several paths add up`() throws {
        let database = try Database.inMemory()
        try database.query(
            """
            CREATE (top:Organization {id: 'top', name: 'Top'}), (left:Organization {name: 'Left'}),
                   (right:Organization {name: 'Right'}), (both:Organization {name: 'Both'}),
                   (top)-[:OWNS {percent: 50.0}]->(left)-[:OWNS {percent: 40.0}]->(both),
                   (top)-[:OWNS {percent: 30.0}]->(right)-[:OWNS {percent: 50.0}]->(both)
            """)
        let result = try ask("bp/ownership", of: database, ["root": "top"])
        let percents = try result.map { try $0["effectivePercent", as: Double.self] }
        let companies = try result.map { try $0["company", as: String.self] }
        #expect(companies == ["Left", "Both", "Right"])
        #expect(percents == [50, 35, 30])
    }

    @Test(isHere) func `the picture of the tree leaves no company out`() throws {
        let query = try saved("bp/ownership-tree")
        let parameters = try query.completed([:])
        let diagram = try Self.ownership.get().diagram(query.text, parameters: parameters)
        let names = try Holdings(Self.data).below("BP P L C").keys
        #expect(diagram.nodeCount == names.count + 1)
        #expect(diagram.lineCount == names.count)
        #expect(diagram.notes == [])
        // Names without a character that the text escapes are in it as they are, in lines.
        let dot = diagram.dot.replacing("<BR ALIGN=\"LEFT\"/>", with: " ")
        let texts = Set(dot.utf8.split { "<>".utf8.contains($0) }.compactMap(String.init))
        let plain = names.filter { $0.count < 50 && !$0.contains { "&<>\"'".contains($0) } }
        #expect(plain.count > names.count / 2)
        #expect(Set(plain).subtracting(texts) == [])
    }
}

/// Northwind's orders and staff, read by nothing of Kith.
private struct Trade {
    struct Line {
        var product: String
        var quantity: Int
        var amount: Double
    }

    struct Order {
        var id: String
        var customer: String
        var employee: String
        var lines: [Line]
        var amount: Double { lines.map(\.amount).reduce(0, +) }
    }

    var orders: [Order]
    /// The manager of each employee.
    var managers: [String: String?]

    init(_ data: URL) throws {
        let folder = data.appending(path: "northwind")
        let products = Dictionary(
            try records(folder, "products.csv").map { ($0["productID"], $0["productName"]) },
            uniquingKeysWith: { $1 })
        var lines: [String?: [Line]] = [:]
        for record in try records(folder, "order-details.csv") {
            let quantity = Int(record["quantity"] ?? "") ?? 0
            let price = Double(record["unitPrice"] ?? "") ?? 0
            let discount = Double(record["discount"] ?? "") ?? 0
            let product = products[record["productID"]] ?? nil
            lines[record["orderID"], default: []].append(
                Line(
                    product: product ?? "", quantity: quantity,
                    amount: price * Double(quantity) * (1 - discount)))
        }
        orders = try records(folder, "orders.csv").map { record in
            Order(
                id: "order-" + (record["orderID"] ?? ""), customer: record["customerID"] ?? "",
                employee: "employee-" + (record["employeeID"] ?? ""),
                lines: lines[record["orderID"]] ?? [])
        }
        managers = [:]
        for record in try records(folder, "employees.csv") {
            let manager = record["reportsTo"].flatMap { $0 == "NULL" ? nil : "employee-" + $0 }
            managers.updateValue(manager, forKey: "employee-" + (record["employeeID"] ?? ""))
        }
    }

    /// An employee, the manager, the manager's manager and so on.
    func chain(from employee: String) -> [String] {
        var chain = [employee]
        while let manager = managers[chain[chain.count - 1]] ?? nil { chain.append(manager) }
        return chain
    }
}

/// BP's companies with what each holds of others, read by nothing of Kith.
private struct Holdings {
    var stakes: [String: [(company: String, percent: Double)]] = [:]

    init(_ data: URL) throws {
        let folder = data.appending(path: "openoil_bp")
        for record in try records(folder, "BP_ownership_20140822.csv") {
            guard let parent = record["parent"], !parent.isEmpty, let company = record["company"]
            else { continue }
            let percent = Double(record["immediate"] ?? "") ?? 0
            stakes[parent, default: []].append((company, percent))
        }
    }

    /// Every company below another with its distance and the percentage effectively held.
    func below(_ root: String) -> [String: (level: Int, percent: Double)] {
        var found: [String: (level: Int, percent: Double)] = [:]
        var front = [(company: root, percent: 100.0)]
        var level = 0
        while !front.isEmpty {
            level += 1
            front = front.flatMap { owner in
                (stakes[owner.company] ?? []).map {
                    ($0.company, owner.percent * $0.percent / 100)
                }
            }
            for (company, percent) in front {
                let known = found[company] ?? (level, 0)
                found[company] = (known.level, known.percent + percent)
            }
        }
        return found
    }
}

/// The records of a CSV file by the names in its header; the first of several equal names counts.
private func records(_ folder: URL, _ file: String) throws -> [[String: String]] {
    let text = try String(contentsOf: folder.appending(path: file), encoding: .utf8)
    var rows: [[String]] = [[""]]
    var (isQuoted, wasQuote) = (false, false)
    for scalar in text.unicodeScalars where scalar != "\u{FEFF}" && scalar != "\r" {
        let (row, field) = (rows.count - 1, rows[rows.count - 1].count - 1)
        switch scalar {
        case "\"":
            // Of two in a row inside a field, the first closes, the second opens and counts.
            if wasQuote, !isQuoted { rows[row][field].append("\"") }
            isQuoted.toggle()
        case "," where !isQuoted: rows[row].append("")
        case "\n" where !isQuoted: rows.append([""])
        default: rows[row][field].unicodeScalars.append(scalar)
        }
        wasQuote = scalar == "\""
    }
    let header = rows[0]
    return rows.dropFirst().filter { $0 != [""] }.map { row in
        Dictionary(zip(header, row), uniquingKeysWith: { first, _ in first })
    }
}
