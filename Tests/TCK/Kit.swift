package import Foundation

/// The openCypher Technology Compatibility Kit, which is not part of the package: `KITH_TCK` names
/// its folder, and without it the one beside the package is taken if it is there.
package enum Kit {
    /// The folder; nil if there is none.
    package static let folder: URL? = {
        let beside = URL(filePath: #filePath).deletingLastPathComponent()
            .appending(path: "../../../shared/conformance/tck").standardizedFileURL
        let folder =
            if let named = ProcessInfo.processInfo.environment["KITH_TCK"] {
                URL(filePath: named)
            } else {
                beside
            }
        let isThere = FileManager.default.fileExists(atPath: features(in: folder).path)
        return isThere ? folder : nil
    }()

    /// The named graphs, which lie beside the features.
    package static func graphs(in folder: URL) -> URL {
        let inside = folder.appending(path: "graphs")
        return FileManager.default.fileExists(atPath: inside.path)
            ? inside : folder.deletingLastPathComponent().appending(path: "graphs")
    }

    /// Every scenario, in the order of the files.
    package static func scenarios(in folder: URL) throws -> [Scenario] {
        let features = features(in: folder)
        let paths =
            FileManager.default.enumerator(atPath: features.path)?
            .compactMap { $0 as? String }.filter { $0.hasSuffix(".feature") } ?? []
        return try paths.sorted().flatMap { path in
            let text = try String(contentsOf: features.appending(path: path), encoding: .utf8)
            var reader = FeatureReader(text: text, feature: path)
            return reader.scenarios()
        }
    }

    /// `KITH_TCK` may name the kit or its features.
    private static func features(in folder: URL) -> URL {
        let features = folder.appending(path: "features")
        return FileManager.default.fileExists(atPath: features.path) ? features : folder
    }
}
