import Glibc
import QuerySyntax
import Values

/// Functions of dates, times and durations: Values knows them, here they get the query's clock.
extension FunctionTable {
    static let temporal: [String: FunctionBody] = Dictionary(
        uniqueKeysWithValues: TemporalFunction.allCases.map { function in
            let body = FunctionBody.context { evaluator, arguments throws(QueryError) in
                do throws(ValueError) {
                    let clock = TemporalClock(running: evaluator.context.clock)
                    return try function.evaluate(arguments, clock: clock)
                } catch {
                    throw QueryError(error)
                }
            }
            return (function.name.lowercased(), body)
        })
}

extension TemporalClock {
    /// The clock of a statement that began at this moment, and that of the machine for `realtime`.
    init(running statement: ZonedDateTime) {
        self.init(statement: statement) {
            var now = timespec()
            guard unsafe clock_gettime(CLOCK_REALTIME, &now) == 0 else { return statement }
            do throws(ValueError) {
                return try ZonedDateTime(
                    epochSecond: Int64(now.tv_sec), nanosecond: Int32(now.tv_nsec),
                    zone: statement.zone)
            } catch {
                return statement
            }
        }
    }
}

extension Value {
    /// A component of a temporal value, as in `d.year`.
    func temporalComponent(_ name: String) throws(QueryError) -> Value {
        do throws(ValueError) {
            if let component = try component(name) { return component }
        } catch {
            throw QueryError(error)
        }
        throw .type("\(typeName) has no component \(name)")
    }
}
