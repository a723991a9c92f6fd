import Foundation

/// What a peer is to do, as its script reads it.
struct PeerTask: Encodable {
    /// A key, or the number of a node.
    enum Parameter: Encodable {
        case key(String), node(Int32)

        func encode(to encoder: any Encoder) throws {
            var container = encoder.singleValueContainer()
            switch self {
            case .key(let key): try container.encode(key)
            case .node(let number): try container.encode(number)
            }
        }
    }

    /// The folder of the network's CSV files.
    var network: String
    /// A folder for what the peer writes.
    var folder: String
    /// How often a question is asked with all its parameters, if that is not too long.
    var rounds: Int
    /// A question is given up when asking it once with all its parameters takes longer.
    var secondsMax: Double
    var organizations: Int
    var persons: Int
    var users: Int
    /// By question, the parameters of each time that it is asked.
    var questions: [String: [[Parameter]]]

    init(
        _ network: Network, _ subjects: Subjects, in files: URL, folder: URL, rounds: Int,
        secondsMax: Double
    ) {
        self.network = files.path
        self.folder = folder.path
        self.rounds = rounds
        self.secondsMax = secondsMax
        organizations = network.organizationCount
        persons = network.personCount
        users = network.userCount
        questions = Dictionary(
            uniqueKeysWithValues: Question.allCases.map { question in
                let isByKey = question == .lookup
                let parameters = subjects.nodes(of: question).map { nodes in
                    nodes.map { isByKey ? Parameter.key(network.keys[Int($0)]) : .node($0) }
                }
                return (question.rawValue, parameters)
            })
    }

    func write(to file: URL) throws { try JSONEncoder().encode(self).write(to: file) }
}
