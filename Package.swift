// swift-tools-version: 6.2
import PackageDescription

let strict: [SwiftSetting] = [
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("InternalImportsByDefault"),
    .enableUpcomingFeature("MemberImportVisibility"),
    .strictMemorySafety(),
    .treatAllWarnings(as: .error),
]

func floor(_ name: String, _ dependencies: Target.Dependency...) -> Target {
    .target(name: name, dependencies: dependencies, swiftSettings: strict)
}

func tests(
    _ name: String, _ dependencies: Target.Dependency..., exclude: [String] = []
) -> Target {
    .testTarget(
        name: name + "Tests",
        dependencies: [.target(name: name)] + dependencies,
        exclude: exclude,
        swiftSettings: strict
    )
}

let package = Package(
    name: "kith",
    products: [
        .library(name: "Kith", targets: ["Kith"]),
        .executable(name: "kith", targets: ["kith"]),
        .executable(name: "kith-bench", targets: ["Benchmark"]),
    ],
    dependencies: [
        .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
        .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.0"),
        .package(url: "https://github.com/apple/swift-collections", from: "1.6.0"),
        .package(url: "https://github.com/jpsim/Yams", from: "6.2.0"),
    ],
    targets: [
        // Floor 0
        floor("Values"),
        // Floor 1
        floor("QuerySyntax", "Values"),
        floor(
            "GraphIndex", "Values",
            .product(name: "HashTreeCollections", package: "swift-collections")),
        floor("Interchange", "Values", .product(name: "Yams", package: "Yams")),
        floor("Diagrams", "Values"),
        // Floor 2
        floor("QueryPlan", "Values", "QuerySyntax"),
        floor(
            "GraphStore", "Values", "GraphIndex",
            .product(name: "GRDB", package: "GRDB.swift"),
            .product(name: "GRDBSQLite", package: "GRDB.swift")),
        // Floor 3
        floor("QueryEngine", "Values", "QuerySyntax", "GraphIndex", "QueryPlan"),
        // Floor 4
        floor(
            "Kith", "Values", "QuerySyntax", "GraphIndex", "Interchange", "Diagrams",
            "QueryPlan", "GraphStore", "QueryEngine"),
        // Floor 6
        .executableTarget(
            name: "kith",
            dependencies: [
                "Kith", .product(name: "ArgumentParser", package: "swift-argument-parser"),
            ],
            path: "Sources/kith",
            swiftSettings: strict
        ),
        // Beside the house: measures it
        .executableTarget(
            name: "Benchmark",
            dependencies: [
                "Kith", .product(name: "ArgumentParser", package: "swift-argument-parser"),
                .product(name: "GRDBSQLite", package: "GRDB.swift"),
            ],
            swiftSettings: strict
        ),
        // Tests
        tests("Values"),
        .target(name: "TCK", path: "Tests/TCK", swiftSettings: strict),
        tests("QuerySyntax", "Values", "TCK"),
        tests("GraphIndex", "Values"),
        tests("Interchange", "Values"),
        tests("Diagrams", "Values", exclude: ["Golden"]),
        tests("QueryPlan", "Values", "QuerySyntax", "TCK"),
        tests("GraphStore", "Values", "GraphIndex"),
        tests("QueryEngine", "Values", "QuerySyntax", "GraphIndex", "QueryPlan"),
        tests(
            "Kith", "Values", "QuerySyntax", "GraphIndex", "QueryPlan", "GraphStore", "QueryEngine",
            exclude: ["Questions.md"]),
        tests("Benchmark"),
        .testTarget(name: "TidyTests", swiftSettings: strict),
        .testTarget(
            name: "TCKTests", dependencies: ["Kith", "Values", "TCK"], swiftSettings: strict),
    ],
    swiftLanguageModes: [.v6]
)
