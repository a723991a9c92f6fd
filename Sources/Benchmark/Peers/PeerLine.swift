import Foundation

/// A line of JSON that the script of a peer prints.
enum PeerLine: Decodable, Equatable {
    /// What is to be run before the peer can be asked.
    case missing(install: String)
    /// What it took to load the network, and the questions that the peer can answer.
    case loaded(seconds: Double, bytes: Double?, questions: [String])
    case answered(PeerAnswer)
    /// Why there is no answer.
    case skipped(String)

    /// Reads what stands in one line.
    init(_ line: Data) throws(BenchmarkError) {
        do {
            self = try JSONDecoder().decode(PeerLine.self, from: line)
        } catch {
            throw BenchmarkError("says \(String(decoding: line.prefix(200), as: UTF8.self))")
        }
    }

    private enum Key: CodingKey {
        case missing, seconds, bytes, questions, microseconds, answer, tolerance, skipped
    }

    init(from decoder: any Decoder) throws {
        let line = try decoder.container(keyedBy: Key.self)
        if let install = try line.decodeIfPresent(String.self, forKey: .missing) {
            self = .missing(install: install)
        } else if let reason = try line.decodeIfPresent(String.self, forKey: .skipped) {
            self = .skipped(reason)
        } else if let seconds = try line.decodeIfPresent(Double.self, forKey: .seconds) {
            self = .loaded(
                seconds: seconds, bytes: try line.decodeIfPresent(Double.self, forKey: .bytes),
                questions: try line.decode([String].self, forKey: .questions))
        } else {
            self = .answered(
                PeerAnswer(
                    microseconds: try line.decode(Double.self, forKey: .microseconds),
                    sum: try line.decode(Double.self, forKey: .answer),
                    tolerance: try line.decodeIfPresent(Double.self, forKey: .tolerance) ?? 1e-9))
        }
    }
}

/// What a peer says of a question.
struct PeerAnswer: Equatable {
    /// The median time of one question.
    var microseconds: Double
    /// The sum of the answers.
    var sum: Double
    /// How far the sum may be from that of others, as a part of theirs: more where a peer goes on
    /// until its result no longer changes, and others stop before.
    var tolerance = 1e-9

    func agrees(with reference: Double) -> Bool {
        abs(sum - reference) <= tolerance * abs(reference)
    }
}
