import Foundation
import GraphIndex
import Testing
import Values

@testable import GraphStore

@Suite struct `Times of commits` {
    let store: GraphStore

    init() throws { store = try GraphStore.inMemory() }

    /// Days on which a year, a century or an epoch begins or ends, among them leap days.
    @Test(arguments: [
        "0000-01-01", "0099-12-31", "1582-10-15", "1899-12-31", "1900-02-28", "1969-12-31",
        "1970-01-01", "1999-12-31", "2000-02-29", "2024-02-29", "2026-03-01", "2038-01-19",
        "2100-02-28", "9999-12-31",
    ])
    func `are written as SQLite writes them`(day: String) throws {
        for time in ["00:00:00.000", "03:04:05.006", "12:59:59.120", "23:59:59.999"] {
            let text = "\(day)T\(time)Z"
            let moment = try ZonedDateTime(parsing: text)
            #expect(String(decoding: moment.logText, as: UTF8.self) == text)
            let written = try store.connection.read {
                try $0.text("SELECT strftime('%Y-%m-%dT%H:%M:%fZ', '\(text)')")
            }
            #expect(written == text)
        }
    }

    @Test func `are the same when they are read again, and those of the clock`() throws {
        let before = Int64(Date().timeIntervalSince1970.rounded(.down))
        let commit = try #require(
            try store.write { _ = try $0.createNode(labels: [], properties: []) }.commit)
        let after = Int64(Date().timeIntervalSince1970.rounded(.up))
        #expect(try store.commits(after: 0, limit: 1).map(\.time) == [commit.time])
        #expect((before...after).contains(commit.time.epochSecond))
        #expect(commit.time.nanosecond % 1_000_000 == 0)
    }
}
