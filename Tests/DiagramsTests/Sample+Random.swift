import Values

extension Sample {
    static func organization(_ people: Int) -> Sample {
        var sample = Sample()
        var random = Dice(seed: UInt64(people))
        sample.node("own", "Party:Organization", ["name": "Nordlicht GmbH", "own": true])
        var (open, made) = ([0], 1)
        sample.node("p0", "Party:User", ["name": "Zoe Zimmermann"])
        while made < people, let boss = open.first {
            open.removeFirst()
            for _ in 0..<(4 + random.roll(7)) where made < people {
                sample.node("p\(made)", "Party:User", ["name": .string(random.name())])
                sample.link("p\(made)", "REPORTS_TO", "p\(boss)")
                sample.link("p\(made)", "WORKS_AT", "own", ["title": "Sales representative"])
                open.append(made)
                made += 1
            }
        }
        return sample
    }

    static func network(_ people: Int, organizations: Int? = nil) -> Sample {
        var sample = Sample()
        var random = Dice(seed: UInt64(people))
        let organizations = organizations ?? max(people / 20, 4)
        for number in 0..<organizations {
            sample.node(
                "o\(number)", "Party:Organization", ["name": .string(random.name() + " AG")])
        }
        for number in 0..<people {
            sample.node("p\(number)", "Party:Person", ["name": .string(random.name())])
            if organizations > 0 {
                sample.link(
                    "p\(number)", "WORKS_AT", "o\(random.roll(organizations))", ["isPrimary": true])
            }
        }
        for _ in 0..<(people * 2) {
            let (one, other) = (random.roll(people), random.roll(people))
            sample.link(
                "p\(one)", "KNOWS", "p\(other)", ["strength": .float(Double(random.roll(11)) / 10)])
        }
        return sample
    }
}

/// Random numbers that are the same in every run.
struct Dice {
    private var state: UInt64

    init(seed: UInt64) { state = seed &* 2 &+ 1 }

    mutating func roll(_ sides: Int) -> Int {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        return Int(state >> 33) % max(sides, 1)
    }

    mutating func name() -> String {
        let first = ["Anna", "Ben", "Carla", "Dan", "Eva", "Frida", "Gustav", "Hanna"]
        let last = [
            "Meier", "Schulze", "Lindqvist", "Roth", "Sommer", "Okafor", "Tanaka", "Kowalski",
        ]
        return first[roll(first.count)] + " " + last[roll(last.count)]
    }
}
