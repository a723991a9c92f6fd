import Foundation
import Values

extension ZonedDateTime {
    /// This moment, in UTC.
    static var now: ZonedDateTime {
        var time = timespec()
        unsafe clock_gettime(CLOCK_REALTIME, &time)
        guard
            let moment = try? ZonedDateTime(
                epochSecond: Int64(time.tv_sec), nanosecond: Int32(time.tv_nsec), zone: .utc)
        else { preconditionFailure("the system's clock shows a time that no calendar has") }
        return moment
    }
}

extension TemporalClock {
    /// A statement that begins at this moment, with a running clock beside it.
    static var now: TemporalClock {
        TemporalClock(statement: .now, realtime: { .now })
    }
}
