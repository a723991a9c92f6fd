import ArgumentParser

/// How large a network is.
enum NetworkSize: String, CaseIterable, ExpressibleByArgument {
    /// 1,000 nodes, to try things out.
    case tiny = "T"
    /// 10,000 nodes.
    case small = "S"
    /// 100,000 nodes.
    case medium = "M"
    /// A million nodes.
    case large = "L"

    var organizationCount: Int {
        switch self {
        case .tiny: 120
        case .small: 1_110
        case .medium: 11_105
        case .large: 111_049
        }
    }

    /// The largest below a network of so many organizations.
    init?(below organizationCount: Int) {
        let smaller = NetworkSize.allCases.last { $0.organizationCount < organizationCount }
        guard let smaller else { return nil }
        self = smaller
    }
}
