import Foundation

/// Makes a key-account network and writes it as CSV with the headers that `kith import` reads.
///
/// Organizations form ownership trees of very different sizes, each employs eight persons on
/// average, persons report within their organization, influence others there and the well-known
/// ones elsewhere; organizations supply each other and compete within their industry. Equal sizes
/// give equal files.
struct NetworkMaker {
    private let count: Int
    private let folder: URL
    private var random: RandomNumbers
    /// Of each organization, or -1.
    private var parents: [Int] = []
    private var industries: [Int] = []
    private var countries: [Int] = []
    private var revenues: [Int] = []
    private var staff: [Range<Int>] = []

    private var personCount: Int { count * 8 }
    private var userCount: Int { max(1, count / 200) }

    init(_ size: NetworkSize, into folder: URL) {
        count = size.organizationCount
        self.folder = folder
        random = RandomNumbers(seed: UInt64(size.organizationCount))
    }

    mutating func make() throws {
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        makeOwnership()
        try writeOrganizations()
        makeStaff()
        try writePersons()
        try writeUsers()
        try writeStructure()
        try writeInfluences()
        try writeTrade()
    }

    /// Trees of at most eight levels, whose sizes follow a power law.
    private mutating func makeOwnership() {
        parents = Array(repeating: -1, count: count)
        industries = Array(repeating: 0, count: count)
        countries = Array(repeating: 0, count: count)
        let largest = max(10, min(2_000, count / 20))
        let numbers = Array(0..<count).shuffled(using: &random)
        let industryRanking = Ranking(count: Words.industries.count, exponent: 0.6)
        let countryRanking = Ranking(count: Words.countries.count, exponent: 0.9)
        var start = 0
        while start < count {
            let size = min(largest, Int(random.pareto(1.3) + 1), count - start)
            let industry = industryRanking.draw(&random)
            let country = countryRanking.draw(&random)
            var holders = [(number: numbers[start], depth: 0)]
            for place in start..<start + size {
                let number = numbers[place]
                let isTypical = random.unit() >= 0.2
                industries[number] = isTypical ? industry : random.below(Words.industries.count)
                countries[number] = random.unit() < 0.4 ? countryRanking.draw(&random) : country
                guard place > start else { continue }
                let holder = holders[Int(Double(holders.count) * pow(random.unit(), 1.4))]
                parents[number] = holder.number
                if holder.depth < 6 { holders.append((number, holder.depth + 1)) }
            }
            start += size
        }
        revenues = (0..<count).map { _ in
            Int(min((random.pareto(1.1) + 1) * 250, 5e7))
        }
    }

    /// Every organization has at least one person, few have very many.
    private mutating func makeStaff() {
        let weights = (0..<count).map { _ in random.pareto(1.6) + 0.3 }
        let total = weights.reduce(0, +)
        var sizes = weights.map {
            min(max(1, Int($0 * Double(personCount) / total)), max(50, personCount / 50))
        }
        var missing = personCount - sizes.reduce(0, +)
        while missing != 0 {
            let number = random.below(count)
            if missing > 0 {
                sizes[number] += 1
                missing -= 1
            } else if sizes[number] > 1 {
                sizes[number] -= 1
                missing += 1
            }
        }
        var start = count
        staff = sizes.map { size in
            defer { start += size }
            return start..<start + size
        }
    }
}

extension NetworkMaker {
    private func file(_ name: String, _ header: String) throws -> TextFile {
        try TextFile(folder.appending(path: name + ".csv"), header: header)
    }

    private mutating func date() -> String {
        let month = 1 + random.below(12)
        let day = 1 + random.below(28)
        func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
        return "\(1990 + random.below(34))-\(two(month))-\(two(day))"
    }

    private func padded(_ number: Int) -> String {
        let digits = String(number)
        return String(repeating: "0", count: max(0, 8 - digits.count)) + digits
    }

    private mutating func writeOrganizations() throws {
        let file = try file(
            "organizations",
            "id:ID,key,name,kind,industry,country,revenue:int,founded:int,:LABEL")
        let kinds = ["account", "account", "account", "account", "competitor", "distributor"]
        for number in 0..<count {
            let name = random.pick(Words.nameBegins) + random.pick(Words.nameEnds)
            try file.write(
                "\(number),ORG-\(padded(number)),\(name) \(random.pick(Words.forms)) \(number),"
                    + "\(random.pick(kinds)),\(Words.industries[industries[number]]),"
                    + "\(Words.countries[countries[number]]),\(revenues[number]),"
                    + "\(1850 + random.below(173)),Organization")
        }
        try file.close()
    }

    private mutating func writePersons() throws {
        let file = try file(
            "persons", "id:ID,key,name,title,industry,country,since:date,:LABEL")
        for (organization, persons) in staff.enumerated() {
            for (place, person) in persons.enumerated() {
                let title = place < 5 ? Words.titles[place] : random.pick(Words.titles)
                let name = "\(random.pick(Words.firstNames)) \(random.pick(Words.lastNames))"
                try file.write(
                    "\(person),PER-\(padded(person - count)),\(name),\(title),"
                        + "\(Words.industries[industries[organization]]),"
                        + "\(Words.countries[countries[organization]]),\(date()),Person")
            }
        }
        try file.close()
    }

    private mutating func writeUsers() throws {
        let users = try file("users", "id:ID,key,name,region,:LABEL")
        let manages = try file("manages", ":START_ID,:END_ID,since:date,:TYPE")
        let first = count + personCount
        let ranking = Ranking(count: count, exponent: 0.5)
        let accounts = Array(0..<count).shuffled(using: &random)
        for user in 0..<userCount {
            let name = "\(random.pick(Words.firstNames)) \(random.pick(Words.lastNames))"
            let region = random.pick(["DACH", "EMEA", "AMER", "APAC"])
            try users.write("\(first + user),USR-\(padded(user)),\(name),\(region),User")
            let managed = Set((0..<min(count, 20)).map { _ in accounts[ranking.draw(&random)] })
            for account in managed.sorted() {
                try manages.write("\(first + user),\(account),\(date()),MANAGES")
            }
        }
        try users.close()
        try manages.close()
    }

    /// Who belongs to what, works where and reports to whom.
    private mutating func writeStructure() throws {
        let partOf = try file("part_of", ":START_ID,:END_ID,share:int,:TYPE")
        for (number, parent) in parents.enumerated() where parent >= 0 {
            try partOf.write("\(number),\(parent),\(51 + random.below(50)),PART_OF")
        }
        try partOf.close()
        let worksAt = try file("works_at", ":START_ID,:END_ID,since:date,role,:TYPE")
        let reportsTo = try file("reports_to", ":START_ID,:END_ID,since:date,:TYPE")
        for (organization, persons) in staff.enumerated() {
            for (place, person) in persons.enumerated() {
                try worksAt.write("\(person),\(organization),\(date()),employee,WORKS_AT")
                let other = random.below(count)
                if random.unit() < 0.15, other != organization {
                    try worksAt.write("\(person),\(other),\(date()),board,WORKS_AT")
                }
                guard place > 0 else { continue }
                let superior = persons.lowerBound + (place - 1) / (4 + random.below(5))
                try reportsTo.write("\(person),\(superior),\(date()),REPORTS_TO")
            }
        }
        try worksAt.close()
        try reportsTo.close()
    }

    /// Three for each person on average, six of ten within the organization, the others mostly to
    /// the well-known.
    private mutating func writeInfluences() throws {
        let persons = count..<count + personCount
        var employer = [Int](repeating: 0, count: personCount)
        for (organization, range) in staff.enumerated() {
            for person in range { employer[person - count] = organization }
        }
        let active = Array(persons).shuffled(using: &random)
        let known = Array(persons).shuffled(using: &random)
        let activity = Ranking(count: personCount, exponent: 0.5)
        let fame = Ranking(count: personCount, exponent: 0.8)
        var pairs: Set<UInt64> = []
        while pairs.count < 3 * personCount {
            let isTypical = random.unit() < 0.5
            let source = isTypical ? random.pick(active) : active[activity.draw(&random)]
            let colleagues = staff[employer[source - count]]
            var target = known[fame.draw(&random)]
            if random.unit() < 0.6, colleagues.count > 1 {
                let place = Int(Double(colleagues.count) * pow(random.unit(), 1.8))
                target = colleagues.lowerBound + place
            }
            if source != target { pairs.insert(UInt64(source) << 32 | UInt64(target)) }
        }
        let file = try file("influences", ":START_ID,:END_ID,weight:float,since:date,:TYPE")
        for pair in pairs.sorted() {
            let weight = Double(1 + random.below(64)) / 64
            try file.write(
                "\(pair >> 32),\(pair & 0xffff_ffff),\(weight),\(date()),INFLUENCES")
        }
        try file.close()
    }

    /// Who supplies whom, from layer to layer, and who competes with whom of like revenue.
    private mutating func writeTrade() throws {
        let layers = (0..<count).map { _ in
            let place = random.unit()
            return [0.08, 0.25, 0.6, 0.85].count { $0 < place }
        }
        var pools: [[Int]] = Array(repeating: [], count: 5 * Words.industries.count)
        for number in 0..<count {
            pools[layers[number] * Words.industries.count + industries[number]].append(number)
        }
        var supplies: Set<UInt64> = []
        for _ in 0..<count * 2 {
            let source = random.below(count)
            let layer = layers[source] + 1
            let industry =
                random.unit() < 0.8 ? industries[source] : random.below(Words.industries.count)
            guard layer < 5, case let pool = pools[layer * Words.industries.count + industry],
                !pool.isEmpty
            else { continue }
            let target = pool[Int(Double(pool.count) * pow(random.unit(), 1.5))]
            supplies.insert(UInt64(source) << 32 | UInt64(target))
        }
        let distributes = try file(
            "distributes_to", ":START_ID,:END_ID,volume:int,since:date,:TYPE")
        for pair in supplies.sorted() {
            try distributes.write(
                "\(pair >> 32),\(pair & 0xffff_ffff),\(1 + random.below(9_999)),\(date()),"
                    + "DISTRIBUTES_TO")
        }
        try distributes.close()

        let ordered = (0..<count).sorted {
            (industries[$0], revenues[$0], $0) < (industries[$1], revenues[$1], $1)
        }
        var rivals: Set<UInt64> = []
        for _ in 0..<count * 7 / 5 {
            let place = random.below(count)
            let other = place + 1 + Int(min(random.pareto(0.9), Double(count)))
            guard other < count, industries[ordered[place]] == industries[ordered[other]] else {
                continue
            }
            let (low, high) = (
                min(ordered[place], ordered[other]), max(ordered[place], ordered[other])
            )
            rivals.insert(UInt64(low) << 32 | UInt64(high))
        }
        let competes = try file("competes_with", ":START_ID,:END_ID,intensity:int,:TYPE")
        for pair in rivals.sorted() {
            try competes.write(
                "\(pair >> 32),\(pair & 0xffff_ffff),\(1 + random.below(10)),COMPETES_WITH")
        }
        try competes.close()
    }
}
