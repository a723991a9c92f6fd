extension LocalTime {
    /// The hour, from 0 to 23.
    public var hour: Int64 { nanosecondOfDay / 3_600_000_000_000 }
    /// The minute of the hour.
    public var minute: Int64 { nanosecondOfDay / 60_000_000_000 % 60 }
    /// The second of the minute.
    public var second: Int64 { nanosecondOfDay / 1_000_000_000 % 60 }
    /// The nanosecond of the second.
    public var nanosecond: Int64 { nanosecondOfDay % 1_000_000_000 }
}
