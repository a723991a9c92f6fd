/// The functions of the language that make, cut off and measure temporal values.
public enum TemporalFunction: Hashable, Sendable {
    /// One of the clocks that can be named.
    public enum Clock: String, CaseIterable, Hashable, Sendable {
        /// The same time in the whole transaction.
        case transaction
        /// The same time in the whole statement.
        case statement
        /// The time of the call.
        case realtime
    }

    /// `date()`, `date('2015-07-21')`, `date({year: 2015})`, `date(other)`, and so on.
    case make(TemporalType)
    /// `date.transaction()`, `datetime.realtime('Europe/Stockholm')`, and so on.
    case now(TemporalType, Clock)
    /// `date.truncate('week', d, {dayOfWeek: 4})`, and so on.
    case truncate(TemporalType)
    /// `datetime.fromepoch(seconds, nanoseconds)`.
    case fromEpoch
    /// `datetime.fromepochmillis(milliseconds)`.
    case fromEpochMillis
    /// `duration('P1Y')`, `duration({years: 1})`.
    case duration
    /// `duration.between(a, b)`, `duration.inDays(a, b)`, and so on.
    case between(DurationMeasure)

    /// All of them.
    public static let allCases: [TemporalFunction] =
        TemporalType.allCases.flatMap { type in
            [.make(type), .truncate(type)] + Clock.allCases.map { .now(type, $0) }
        } + [.fromEpoch, .fromEpochMillis, .duration]
        + DurationMeasure.allCases.map { .between($0) }

    /// The name by which a query calls it.
    public var name: String {
        switch self {
        case .make(let type): type.rawValue
        case .now(let type, let clock): "\(type.rawValue).\(clock.rawValue)"
        case .truncate(let type): "\(type.rawValue).truncate"
        case .fromEpoch: "datetime.fromepoch"
        case .fromEpochMillis: "datetime.fromepochmillis"
        case .duration: "duration"
        case .between(let measure): "duration.\(measure.rawValue)"
        }
    }

    /// Finds the function of this name, in upper or lower case.
    public init?(name: String) {
        guard let function = TemporalFunction.byName[name.lowercased()] else { return nil }
        self = function
    }

    private static let byName = Dictionary(
        uniqueKeysWithValues: allCases.map { ($0.name.lowercased(), $0) })

    /// How many arguments it takes.
    public var argumentCounts: ClosedRange<Int> {
        switch self {
        case .make, .now: 0...1
        case .truncate: 1...3
        case .fromEpoch, .between: 2...2
        case .fromEpochMillis, .duration: 1...1
        }
    }

    /// Its result; null if an argument is.
    public func evaluate(
        _ arguments: [Value], clock: TemporalClock
    ) throws(ValueError) -> Value {
        guard argumentCounts.contains(arguments.count) else {
            throw .invalidArgument(
                "\(name)() does not take \(arguments.count.counting("argument"))")
        }
        if arguments.contains(where: \.isNull) { return .null }
        switch self {
        case .make(let type):
            return try make(type, arguments.first, clock)
        case .now(let type, let which):
            return try clock.value(type, at: clock.moment(which), in: zone(arguments.first))
        case .truncate(let type):
            return try truncate(type, arguments, clock)
        case .fromEpoch:
            return try TemporalFields([
                "epochSeconds": arguments[0], "nanosecond": arguments[1],
            ]).value(.dateTime, clock: clock)
        case .fromEpochMillis:
            return try TemporalFields(["epochMillis": arguments[0]]).value(.dateTime, clock: clock)
        case .duration:
            return .duration(try duration(arguments[0]))
        case .between(let measure):
            return .duration(try Duration.between(arguments[0], arguments[1], in: measure))
        }
    }
}

extension TemporalFunction {
    /// What it makes of a text, if that is the same at all times and in all zones; nil also for a
    /// text that says no such value.
    public func value(ofText text: String) -> Value? {
        switch self {
        case .make(.date): (try? LocalDate(parsing: text)).map(Value.date)
        case .make(.localTime): (try? LocalTime(parsing: text)).map(Value.localTime)
        case .make(.localDateTime): (try? LocalDateTime(parsing: text)).map(Value.localDateTime)
        case .duration: (try? Duration(parsing: text)).map(Value.duration)
        case .make, .now, .truncate, .fromEpoch, .fromEpochMillis, .between: nil
        }
    }

    private func make(
        _ type: TemporalType, _ argument: Value?, _ clock: TemporalClock
    ) throws(ValueError) -> Value {
        guard let argument else {
            return try clock.value(type, at: clock.statement, in: nil)
        }
        switch argument {
        case .string(let text):
            return try parse(type, text, clock)
        case .map(let map):
            return try TemporalFields(map).value(type, clock: clock)
        default:
            guard let parts = TemporalParts(argument) else { throw mismatch }
            return try parts.value(type, clock: clock)
        }
    }

    private func parse(
        _ type: TemporalType, _ text: String, _ clock: TemporalClock
    ) throws(ValueError) -> Value {
        switch type {
        case .date: .date(try LocalDate(parsing: text))
        case .localTime: .localTime(try LocalTime(parsing: text))
        case .time:
            .time(try ZonedTime(parsing: text, defaultOffset: clock.statement.offsetSeconds))
        case .localDateTime: .localDateTime(try LocalDateTime(parsing: text))
        case .dateTime: .dateTime(try ZonedDateTime(parsing: text, defaultZone: clock.zone))
        }
    }

    private func truncate(
        _ type: TemporalType, _ arguments: [Value], _ clock: TemporalClock
    ) throws(ValueError) -> Value {
        guard case .string(let unit) = arguments[0] else { throw mismatch }
        var fields: [String: Value] = [:]
        if arguments.count == 3 {
            guard case .map(let map) = arguments[2] else { throw mismatch }
            fields = map
        }
        return try TemporalUnit(named: unit).truncate(
            arguments.count > 1 ? arguments[1] : .dateTime(clock.statement), to: type,
            fields: TemporalFields(fields), clock: clock)
    }

    private func duration(_ argument: Value) throws(ValueError) -> Duration {
        switch argument {
        case .string(let text): try Duration(parsing: text)
        case .map(let map): try Duration(fields: map)
        case .duration(let duration): duration
        default: throw mismatch
        }
    }

    /// The zone that a function of a clock is given, as text or as the only field of a map.
    private func zone(_ argument: Value?) throws(ValueError) -> Zone? {
        switch argument {
        case .none: return nil
        case .string(let text): return try Zone(parsing: text)
        case .map(let map):
            let fields = try TemporalFields(map)
            guard fields.isEmpty else { throw mismatch }
            return fields.zone
        default: throw mismatch
        }
    }

    private var mismatch: ValueError {
        .typeMismatch("\(name)() does not take a value of this type")
    }
}

extension TemporalClock {
    fileprivate func moment(_ clock: TemporalFunction.Clock) -> ZonedDateTime {
        switch clock {
        case .transaction: transaction
        case .statement: statement
        case .realtime: realtime()
        }
    }
}
