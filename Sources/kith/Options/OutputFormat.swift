import ArgumentParser
import Kith

/// Everything `kith query` can print a result as.
enum OutputFormat: Sendable, ExpressibleByArgument {
    case rows(ResultFormat)
    case picture(PictureFormat)

    init?(argument: String) {
        if let format = ResultFormat(rawValue: argument.lowercased()) {
            self = .rows(format)
        } else if let format = PictureFormat(rawValue: argument.lowercased()) {
            self = .picture(format)
        } else {
            return nil
        }
    }

    static var allValueStrings: [String] {
        ResultFormat.allCases.map(\.rawValue) + PictureFormat.allCases.map(\.rawValue)
    }
}
