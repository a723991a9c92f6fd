/// The lines of the zone database by the names that they define.
///
/// A line is not read before its zone is asked for.
struct ZoneIndex: Sendable {
    static let shared = ZoneIndex(ZoneData.text)

    private var rules: [Substring: [Substring]] = [:]
    private var zones: [Substring: [Substring]] = [:]
    private var links: [Substring: Substring] = [:]

    init(_ text: String) {
        var zone: Substring = ""
        for bytes in text.utf8.split(separator: UInt8(ascii: "\n")) {
            let line = Substring(bytes)
            switch bytes.first {
            case UInt8(ascii: "#"):
                continue
            case UInt8(ascii: "R"):
                rules[ZoneIndex.fields(line, max: 2)[1], default: []].append(line)
            case UInt8(ascii: "L"):
                let fields = ZoneIndex.fields(line)
                links[fields[2]] = fields[1]
            case UInt8(ascii: "Z"):
                let fields = ZoneIndex.fields(line, max: 2)
                zone = fields[1]
                zones[zone] = [fields[2]]
            default:
                zones[zone]?.append(line)
            }
        }
    }

    var names: [String] { (Array(zones.keys) + Array(links.keys)).map(String.init).sorted() }

    /// The history of a zone, or nil if there is none of that name.
    func eras(of name: String) -> [ZoneEra]? {
        var name = Substring(name)
        if let target = links[name] { name = target }
        guard let lines = zones[name] else { return nil }
        let eras = lines.compactMap(era)
        return eras.count == lines.count ? eras : nil
    }

    /// An era: standard offset, rules, abbreviation, and the year, month, day and time of its end.
    private func era(_ line: Substring) -> ZoneEra? {
        let fields = ZoneIndex.fields(line)
        guard fields.count >= 3, let standard = ZoneIndex.time(fields[0]) else { return nil }
        var era = ZoneEra(standard: standard.second, saved: 0, rules: [], until: nil)
        if let named = rules[fields[1]] {
            era.rules = named.compactMap(ZoneIndex.rule)
            guard era.rules.count == named.count else { return nil }
        } else if fields[1] != "-" {
            guard let fixed = ZoneIndex.time(fields[1]) else { return nil }
            era.saved = fixed.second
        }
        if fields.count > 3 {
            guard let year = Int64(fields[3]), let moment = ZoneIndex.moment(fields[4...]) else {
                return nil
            }
            era.until = (year, moment)
        }
        return era
    }

    /// A rule: `R`, name, first year, last year, nothing, month, day, time, saved, letters.
    private static func rule(_ line: Substring) -> ZoneRule? {
        let fields = fields(line)
        guard fields.count >= 9, let first = Int64(fields[2]),
            let moment = moment(fields[5...7]), let saved = time(fields[8])
        else { return nil }
        let last: Int64?
        switch fields[3].first {
        case "o": last = first
        case "m": last = .max
        default: last = Int64(fields[3])
        }
        guard let last, first <= last else { return nil }
        return ZoneRule(years: first...last, moment: moment, saved: saved.second)
    }

    /// Month, day and time, of which the later may be left out.
    private static func moment(_ fields: ArraySlice<Substring>) -> ZoneMoment? {
        var fields = fields
        var moment = ZoneMoment()
        if let field = fields.popFirst() {
            guard let month = position(of: field, in: months) else { return nil }
            moment.month = month
        }
        if let field = fields.popFirst() {
            guard let day = day(field) else { return nil }
            moment.day = day
        }
        if let field = fields.popFirst() {
            guard let time = time(field) else { return nil }
            moment.secondOfDay = time.second
            moment.clock = time.clock
        }
        return moment
    }

    /// `21`, `lastSu`, `Su>=8` or `Sa<=30`.
    private static func day(_ field: Substring) -> ZoneMoment.Day? {
        if let day = Int64(field) { return .day(day) }
        if field.hasPrefix("last") {
            return position(of: field.dropFirst(4), in: weekdays).map { .last(weekday: $0) }
        }
        let parts = field.split(separator: "=")
        guard parts.count == 2, let day = Int64(parts[1]),
            let weekday = position(of: parts[0].dropLast(), in: weekdays)
        else { return nil }
        return parts[0].hasSuffix(">")
            ? .onOrAfter(weekday: weekday, day: day) : .onOrBefore(weekday: weekday, day: day)
    }

    /// `-1`, `2`, `2:30s` or `0:31:13u`.
    private static func time(_ field: Substring) -> (second: Int64, clock: ZoneMoment.Clock)? {
        var field = field
        var clock = ZoneMoment.Clock.wall
        switch field.last {
        case "s": clock = .standard
        case "u": clock = .universal
        default: break
        }
        if clock != .wall { field.removeLast() }
        let isNegative = field.hasPrefix("-")
        if isNegative { field.removeFirst() }
        var seconds: Int64 = 0
        var unit: Int64 = 3_600
        for part in field.split(separator: ":") {
            guard let number = Int64(part) else { return nil }
            seconds += number * unit
            unit /= 60
        }
        return (isNegative ? -seconds : seconds, clock)
    }

    private static func fields(_ line: Substring, max: Int = .max) -> [Substring] {
        line.utf8.split(separator: UInt8(ascii: " "), maxSplits: max).map { Substring($0) }
    }

    /// The 1-based position of the only name that begins like this.
    private static func position(of prefix: Substring, in names: [String]) -> Int64? {
        names.firstIndex { $0.hasPrefix(prefix) }.map { Int64($0 + 1) }
    }

    private static let months = [
        "January", "February", "March", "April", "May", "June",
        "July", "August", "September", "October", "November", "December",
    ]
    private static let weekdays = [
        "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday",
    ]
}
