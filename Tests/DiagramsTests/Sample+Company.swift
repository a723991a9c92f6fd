import Values

@testable import Diagrams

extension Sample {
    /// The buying centre at Helios and what is around it.
    static let company: Sample = {
        var sample = Sample()
        sample.addOrganizations()
        sample.addPeople()
        sample.addDeals()
        sample.addTrade()
        return sample
    }()

    private mutating func addOrganizations() {
        let organizations: [(String, String, String)] = [
            ("h0", "Helios Holding", "group"), ("h1", "Helios Energy AG", "legal_entity"),
            ("h1a", "Helios Energy Berlin", "branch"), ("h1b", "Helios Energy Hamburg", "branch"),
            ("h2", "Helios Mobility GmbH", "legal_entity"), ("h3", "Helios Shell KG", "division"),
            ("h3a", "Helios Parts", "branch"), ("o1", "Orion AG", "legal_entity"),
            ("s1", "Stadtwerke X", "public_body"), ("d1", "Delta Distribution", "legal_entity"),
            ("d2", "Sigma Reseller", "legal_entity"),
        ]
        for (id, name, kind) in organizations {
            node(id, "Party:Organization", ["name": .string(name), "unitKind": .string(kind)])
        }
        node("own", "Party:Organization", ["name": "Nordlicht GmbH", "own": true])
        node("vulcan", "Party:Organization:Competitor", ["name": "Vulcan Systems"])
        for (child, parent) in [
            ("h1", "h0"), ("h1a", "h1"), ("h1b", "h1"), ("h3", "h0"), ("h3a", "h3"),
        ] {
            link(child, "PART_OF", parent, ["validFrom": day(2018, 1, 1)])
        }
        link(
            "h2", "PART_OF", "o1", ["validFrom": day(2018, 1, 1), "validTo": day(2025, 4, 1)])
        link("h2", "PART_OF", "h0", ["validFrom": day(2025, 4, 1)])
    }

    private mutating func addPeople() {
        let staff: [(String, String, String, String)] = [
            ("anna", "Anna KAM", "Key account manager", "carla"),
            ("ben", "Ben Sales", "Sales rep", "carla"),
            ("carla", "Carla Head of Sales", "Head of sales", "zoe"),
            ("dan", "Dan Service", "Service lead", "eva"),
            ("eva", "Eva Head of Service", "Head of service", "zoe"), ("zoe", "Zoe CEO", "CEO", ""),
        ]
        for (id, name, _, _) in staff { node(id, "Party:User", ["name": .string(name)]) }
        for (id, _, title, manager) in staff {
            link(id, "WORKS_AT", "own", ["title": .string(title), "isPrimary": true])
            link(id, "REPORTS_TO", manager)
        }
        let people: [(String, String, String, String)] = [
            ("petra", "Petra Lang", "CFO", "h1"), ("quentin", "Quentin Roth", "CTO", "h1"),
            ("rita", "Rita Sommer", "Head of procurement", "h1"),
            ("sam", "Sam Fuchs", "Plant engineer", "h1a"),
            ("tina", "Tina Wolf", "Operations manager", "h1b"),
            ("uwe", "Uwe Brandt", "Advisor", "h1"), ("olaf", "Olaf Meier", "CEO", "o1"),
            ("vera", "Vera Klein", "COO", "o1"), ("xaver", "Xaver Huber", "Buyer", "s1"),
            ("yusuf", "Yusuf Demir", "Shift lead", "h1b"),
        ]
        for (id, name, title, employer) in people {
            node(id, "Party:Person", ["name": .string(name)])
            let end: [String: Value] = id == "yusuf" ? ["validTo": day(2026, 5, 31)] : [:]
            link(
                id, "WORKS_AT", employer,
                end.merging(["title": .string(title), "isPrimary": true]) { $1 })
        }
        link("uwe", "WORKS_AT", "o1", ["title": "Advisor", "isPrimary": false])
        for (report, manager) in [("quentin", "petra"), ("rita", "petra"), ("sam", "tina")] {
            link(report, "REPORTS_TO", manager)
        }
        link("tina", "DOTTED_LINE_TO", "quentin")
        let acquaintances: [(String, String, Double)] = [
            ("anna", "sam", 0.9), ("anna", "tina", 0.6), ("ben", "olaf", 0.7), ("olaf", "uwe", 0.8),
            ("uwe", "quentin", 0.9), ("sam", "quentin", 0.4), ("dan", "tina", 0.5),
            ("anna", "vera", 0.8), ("dan", "xaver", 0.3), ("ben", "rita", 0.2),
        ]
        for (one, other, strength) in acquaintances {
            link(one, "KNOWS", other, ["strength": .float(strength)])
        }
    }

    private mutating func addDeals() {
        node(
            "opp1", "Opportunity",
            [
                "name": "Helios analytics rollout", "stage": "propose", "amount": 400_000.0,
                "currency": "EUR",
            ])
        link("opp1", "FOR_ACCOUNT", "h1")
        link("vulcan", "COMPETES_FOR", "opp1", ["threat": "high"])
        let stakes: [(String, String, Int64, Int64, Int64)] = [
            ("petra", "economic_buyer", 0, 3, 1), ("quentin", "decision_maker", -1, 3, 2),
            ("rita", "procurement", -2, 2, 1), ("sam", "champion", 2, 1, 4),
            ("tina", "user", 1, 2, 3), ("uwe", "influencer", 1, 2, 0),
        ]
        for (person, role, attitude, influence, coverage) in stakes {
            link(
                person, "STAKEHOLDER_IN", "opp1",
                [
                    "role": .string(role), "attitude": .integer(attitude),
                    "influence": .integer(influence), "coverage": .integer(coverage),
                ])
        }
        let influences: [(String, String, Double)] = [
            ("uwe", "quentin", 0.8), ("sam", "tina", 0.6), ("tina", "quentin", 0.5),
            ("quentin", "petra", 0.7), ("rita", "petra", 0.6), ("tina", "rita", 0.25),
        ]
        for (one, other, strength) in influences {
            link(
                one, "INFLUENCES", other, ["strength": .float(strength), "nature": "informal"])
        }
        link("rita", "CONFLICTS_WITH", "sam")
    }

    private mutating func addTrade() {
        let chain: [(String, String, Int64, String)] = [
            ("own", "d1", 1, "DE"), ("d1", "d2", 2, "DE-North"), ("d2", "s1", 3, "DE-North"),
            ("d1", "h2", 2, "DE"), ("vulcan", "d1", 1, "DE"),
        ]
        for (upper, lower, tier, territory) in chain {
            link(
                upper, "DISTRIBUTES_TO", lower,
                [
                    "tier": .integer(tier), "productLine": "Meter",
                    "territory": .string(territory),
                ])
        }
        link("vulcan", "SUPPLIES", "h1b", ["productLine": "Analytics", "share": 0.4])
        link("vulcan", "COMPETES_WITH", "own", ["market": "Analytics"])
    }
}

extension Sample {
    static let buyingCentre = [
        "petra", "quentin", "rita", "sam", "tina", "uwe", "h0", "h1", "h1a", "h1b", "opp1",
    ]
    static let powerLines = [
        "REPORTS_TO", "DOTTED_LINE_TO", "INFLUENCES", "CONFLICTS_WITH", "STAKEHOLDER_IN",
        "WORKS_AT", "PART_OF", "FOR_ACCOUNT", "COMPETES_FOR",
    ]

    /// The same small picture of each kind that the golden files hold.
    static func golden(_ kind: DiagramKind) -> DiagramSource {
        let staff = ["anna", "ben", "carla", "dan", "eva", "zoe", "own"]
        switch kind {
        case .accountTree: return accounts()
        case .orgChart: return company.part(staff, ["REPORTS_TO", "WORKS_AT"])
        case .powerMap: return company.part(buyingCentre, powerLines)
        case .warmPaths:
            var source = company.part(
                ["anna", "ben", "sam", "olaf", "uwe", "quentin", "h1", "h1a", "o1"], ["WORKS_AT"])
            for steps in [["anna", "sam", "quentin"], ["ben", "olaf", "uwe", "quentin"]] {
                source.add([company.walk(steps, "KNOWS")], columns: ["p"])
            }
            return source
        case .distributionChain:
            return company.part(
                ["own", "d1", "d2", "s1", "h2", "vulcan", "h1b"], ["DISTRIBUTES_TO", "SUPPLIES"])
        case .networkOverview: return company.source()
        }
    }

    /// Units with their own and their total revenue, as a query returns them.
    private static func accounts() -> DiagramSource {
        var source = company.part(
            ["h0", "h1", "h1a", "h1b", "h2", "h3", "h3a"], ["PART_OF"])
        let figures: [(String, Int64, Int64)] = [
            ("h0", 0, 250_000), ("h1", 0, 130_000), ("h1a", 100_000, 100_000),
            ("h1b", 30_000, 30_000), ("h2", 120_000, 120_000), ("h3", 0, 0), ("h3a", 0, 0),
        ]
        for (unit, own, total) in figures {
            guard let node = company.nodes[unit] else { continue }
            source.add(
                [.node(node), .integer(own), .integer(total)], columns: ["unit", "own", "total"])
        }
        return source
    }
}
