// swift-tools-version: 6.2
import PackageDescription

// CI sets DOSSIER_STRICT; a newcomer's newer compiler must not fail on a new warning.
let strict = Context.environment["DOSSIER_STRICT"] != nil
let settings: [SwiftSetting] =
  [.swiftLanguageMode(.v6), .enableUpcomingFeature("ExistentialAny"), .enableUpcomingFeature("MemberImportVisibility")]
  + (strict ? [.treatAllWarnings(as: .error)] : [])

/// A room of the house: what it may import is exactly what it names here (`.ci/check-imports` compares).
func room(_ name: String, _ dependencies: [Target.Dependency] = []) -> Target {
  .target(name: name, dependencies: dependencies, swiftSettings: settings)
}

func tests(_ name: String, _ dependencies: [Target.Dependency] = [], exclude: [String] = []) -> Target {
  .testTarget(
    name: name + "Tests", dependencies: [.byName(name: name)] + dependencies, exclude: exclude,
    swiftSettings: settings)
}

let package = Package(
  name: "dossier",
  products: [.executable(name: "dossier", targets: ["dossier"])],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    .package(url: "https://github.com/apple/swift-crypto", from: "4.5.2"),
    .package(url: "https://github.com/apple/swift-nio", from: "2.101.2"),
  ],
  targets: [
    .systemLibrary(
      name: "CCMark", pkgConfig: "libcmark-gfm", providers: [.apt(["libcmark-gfm-dev", "libcmark-gfm-extensions-dev"])]),
    .systemLibrary(name: "CLibYAML", pkgConfig: "yaml-0.1", providers: [.apt(["libyaml-dev"])]),
    .target(name: "CTheme"),
    .target(name: "CStart"),
    .target(name: "CTreeMemory"),
    room("Base"),
    room("Theme", ["CTheme"]),
    room("Syntax", ["Base", "CLibYAML"]),
    room("Markup", ["Base", "CCMark", "CTreeMemory"]),
    room("Model", ["Base"]),
    room("Reading", ["Base", "Model", "Syntax"]),
    room("Screening", ["Base", "Model"]),
    room("Linking", ["Base", "Model", "Screening", "Markup", "Syntax"]),
    room("Templating", ["Base", "Syntax"]),
    room("Drawing", ["Base", "Model"]),
    room("Pages", ["Base", "Model", "Screening", "Markup", "Linking", "Templating", "Drawing", "Theme"]),
    room(
      "Publishing",
      [
        "Base", "Model", "Syntax", "Reading", "Screening", "Linking", "Templating", "Pages", "Theme", "Markup",
        .product(name: "Crypto", package: "swift-crypto"),
      ]),
    room("Explaining", ["Base", "Model", "Publishing", "Theme"]),
    room(
      "Serving",
      [
        "Base", .product(name: "NIOCore", package: "swift-nio"), .product(name: "NIOPosix", package: "swift-nio"),
        .product(name: "NIOHTTP1", package: "swift-nio"),
      ]),
    .executableTarget(
      name: "dossier",
      dependencies: [
        "Base", "CStart", "Explaining", "Markup", "Model", "Publishing", "Serving",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      swiftSettings: settings),
    tests("Base"),
    tests("Syntax", ["Base"], exclude: ["Fixtures"]),
    tests("Markup", ["Base", "CCMark"]),
    tests("Model", ["Base"], exclude: ["Fixtures"]),
    tests("Templating", ["Base"]),
    tests("Drawing", ["Base", "Model", "TestSupport"], exclude: ["Fixtures"]),
    tests("Reading", ["Base", "Model", "Syntax", "Publishing", "Explaining", "TestSupport", "Theme"]),
    tests(
      "Serving", ["Base", .product(name: "NIOCore", package: "swift-nio"), .product(name: "NIOEmbedded", package: "swift-nio")]),
    tests("Screening", ["Base", "Model", "Reading", "Publishing", "TestSupport"]),
    tests("Linking", ["Base", "Model", "Screening", "Reading", "Markup", "TestSupport"]),
    tests(
      "Pages", ["Base", "Model", "Publishing", "Syntax", "Theme", "Templating", "TestSupport"], exclude: ["Drawings/Fixtures"]),
    .testTarget(name: "DossierTests", dependencies: ["TestSupport", "Base", "Publishing", "dossier"], swiftSettings: settings),
    .target(
      name: "TestSupport", dependencies: ["Base", "Model", "Publishing", "Reading"], path: "Tests/TestSupport",
      swiftSettings: settings),
    tests("Publishing", ["Base", "Model", "Reading", "TestSupport", "Theme"]),
    tests("Explaining", ["Base", "Publishing", "Theme", "TestSupport"]),
  ]
)
