import QuerySyntax
import Values

/// The bytes that one operator, or whoever else keeps rows, holds of its query's budget.
struct Holding {
    /// How many bytes are held.
    private(set) var bytes = 0

    /// Holds so many bytes from now on, whatever it held before; throws if the query may not.
    mutating func set(_ bytes: Int, of budget: Budget) throws(QueryError) {
        let more = bytes - self.bytes
        self.bytes = bytes
        if more > 0 { try budget.keep(bytes: more) } else { budget.release(bytes: -more) }
    }

    /// Holds more bytes; throws if the query may not.
    mutating func add(_ more: Int, of budget: Budget) throws(QueryError) {
        try set(bytes + more, of: budget)
    }

    /// Holds more bytes, which somebody else has held until now.
    mutating func note(_ more: Int, of budget: Budget) {
        bytes += more
        budget.note(bytes: more)
    }

    /// Holds fewer bytes.
    mutating func release(_ less: Int, of budget: Budget) {
        bytes -= less
        budget.release(bytes: less)
    }

    /// Holds nothing any more.
    mutating func clear(of budget: Budget) { release(bytes, of: budget) }
}

/// Rows of several batches, put together to be held.
struct HeldRows {
    /// The rows; nil until the first come.
    private(set) var rows: Batch?
    private var contentBytes = 0

    /// Appends rows, which bind the same variables; throws if the query may not hold them.
    mutating func append(
        _ batch: Batch, by holding: inout Holding, of budget: Budget
    ) throws(QueryError) {
        let content = batch.contentBytes
        contentBytes += content
        holding.note(content, of: budget)
        let blockBytes = rows?.blockBytes(appending: batch) ?? batch.estimatedBytes - content
        try holding.set(blockBytes + contentBytes, of: budget)
        if rows == nil { rows = batch } else { rows?.append(batch) }
    }

    /// Holds other rows instead.
    mutating func replace(
        _ batch: Batch, by holding: inout Holding, of budget: Budget
    ) throws(QueryError) {
        (rows, contentBytes) = (batch, batch.contentBytes)
        try holding.set(batch.estimatedBytes, of: budget)
    }
}

/// What an operator keeps while the plan in which it stands is run for one batch after another.
protocol KeptState: AnyObject {
    /// What it holds of the budget, until the query ends.
    var holding: Holding { get set }
}
