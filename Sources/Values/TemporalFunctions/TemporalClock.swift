/// The times that the functions without arguments return, and the zone where none is given.
public struct TemporalClock: Sendable {
    /// When the transaction began.
    public var transaction: ZonedDateTime
    /// When the statement began; its zone is the default zone.
    public var statement: ZonedDateTime
    /// What time it is at every call.
    public var realtime: @Sendable () -> ZonedDateTime

    /// Makes a clock; without a transaction's time or a running one the statement's is taken.
    public init(
        statement: ZonedDateTime,
        transaction: ZonedDateTime? = nil,
        realtime: (@Sendable () -> ZonedDateTime)? = nil
    ) {
        self.statement = statement
        self.transaction = transaction ?? statement
        self.realtime = realtime ?? { statement }
    }

    /// The zone of what names none.
    public var zone: Zone { statement.zone }

    /// A time of the clock as a value of a type, seen in a zone.
    func value(
        _ type: TemporalType, at moment: ZonedDateTime, in zone: Zone?
    ) throws(ValueError) -> Value {
        let moment = Value.dateTime(try moment.inZone(zone ?? self.zone))
        return try TemporalParts(moment)?.value(type, clock: self) ?? .null
    }
}
