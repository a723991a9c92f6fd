import Synchronization

/// A place of the IANA time zone database, such as `Europe/Stockholm`.
///
/// The database comes with the program, so that an answer does not depend on the machine.
public struct NamedZone: Hashable, Sendable {
    /// The name as it was given.
    public let name: String
    let rules: ZoneRules

    /// Finds the zone with this name; a space may stand for an underscore.
    public init(_ name: String) throws(ValueError) {
        let name = String(name.map { $0 == " " ? "_" : $0 })
        guard let rules = NamedZone.rules(of: name) else {
            throw .invalidArgument("there is no time zone named '\(name.shortened)'")
        }
        self.name = name
        self.rules = rules
    }

    /// Same name; two names of one place differ.
    public static func == (left: NamedZone, right: NamedZone) -> Bool { left.name == right.name }
    /// Hashes the name.
    public func hash(into hasher: inout Hasher) { hasher.combine(name) }

    /// Every name, sorted.
    public static var allNames: [String] { ZoneIndex.shared.names }

    /// The zones that were asked for, compiled once; there are no more than names.
    private static let compiled = Mutex<[String: ZoneRules]>([:])

    private static func rules(of name: String) -> ZoneRules? {
        if let known = compiled.withLock({ $0[name] }) { return known }
        guard let eras = ZoneIndex.shared.eras(of: name) else { return nil }
        let rules = ZoneRules(eras)
        compiled.withLock { $0[name] = rules }
        return rules
    }
}
