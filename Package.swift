// swift-tools-version: 6.2
import PackageDescription

#if canImport(Glibc)
  import Glibc
#endif

/// One set of settings for every room: warnings stop the build, imports leak nothing by accident.
let settings: [SwiftSetting] = [
  .treatAllWarnings(as: .error),
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
]

func room(
  _ name: String, _ dependencies: [Target.Dependency] = [], exclude: [String] = []
) -> Target {
  .target(name: name, dependencies: dependencies, exclude: exclude, swiftSettings: settings)
}

func tests(_ name: String, _ dependencies: [Target.Dependency]) -> Target {
  .testTarget(name: name, dependencies: dependencies, swiftSettings: settings)
}

/// How the program is linked: by the linker that comes with Swift, in seconds; without names for
/// whoever would load parts of the program, which nobody does; and with the addresses that are
/// settled at the start packed.
var linking = ["-use-ld=lld", "-Xlinker", "--no-export-dynamic"]
if readsPackedAddresses { linking += ["-Xlinker", "-z", "-Xlinker", "pack-relative-relocs"] }

/// Whether the system's dynamic linker knows DT_RELR, as glibc's does since 2.36.
var readsPackedAddresses: Bool {
  #if canImport(Glibc)
    var text = [CChar](repeating: 0, count: 64)
    guard confstr(Int32(_CS_GNU_LIBC_VERSION), &text, text.count) > 0 else { return false }
    let bytes = text.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }
    let version = String(decoding: bytes, as: UTF8.self).split(separator: " ").last?.split(
      separator: "."
    )
    .compactMap { Int($0) }
    guard let version, version.count > 1 else { return false }
    return (version[0], version[1]) >= (2, 36)
  #else
    return false
  #endif
}

let grdb = Target.Dependency.product(name: "GRDB", package: "GRDB.swift")
/// SQLite's own functions, as GRDB links them.
let sqlite = Target.Dependency.product(name: "GRDBSQLite", package: "GRDB.swift")
let hummingbird = Target.Dependency.product(name: "Hummingbird", package: "hummingbird")
let hummingbirdCore = Target.Dependency.product(name: "HummingbirdCore", package: "hummingbird")
let nioCore = Target.Dependency.product(name: "NIOCore", package: "swift-nio")
let nioHTTP1 = Target.Dependency.product(name: "NIOHTTP1", package: "swift-nio")
let nioPosix = Target.Dependency.product(name: "NIOPosix", package: "swift-nio")
let nioHTTPTypes = Target.Dependency.product(name: "NIOHTTPTypes", package: "swift-nio-extras")
let nioHTTPTypesHTTP1 = Target.Dependency.product(
  name: "NIOHTTPTypesHTTP1", package: "swift-nio-extras")
let nioExtras = Target.Dependency.product(name: "NIOExtras", package: "swift-nio-extras")
let httpTypes = Target.Dependency.product(name: "HTTPTypes", package: "swift-http-types")
let lifecycle = Target.Dependency.product(
  name: "ServiceLifecycle", package: "swift-service-lifecycle")
let logging = Target.Dependency.product(name: "Logging", package: "swift-log")
let yams = Target.Dependency.product(name: "Yams", package: "Yams")
let argumentParser = Target.Dependency.product(
  name: "ArgumentParser", package: "swift-argument-parser")

let package = Package(
  name: "tjdata",
  products: [.executable(name: "tjdata", targets: ["tjdata"])],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    .package(url: "https://github.com/apple/swift-log", from: "1.16.2"),
    .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
    .package(url: "https://github.com/hummingbird-project/hummingbird", from: "2.28.1"),
    .package(url: "https://github.com/apple/swift-http-types", from: "1.8.0", traits: []),
    .package(url: "https://github.com/apple/swift-nio", from: "2.101.0"),
    .package(url: "https://github.com/apple/swift-nio-extras", from: "1.34.1"),
    .package(url: "https://github.com/swift-server/swift-service-lifecycle", from: "2.0.0"),
    .package(url: "https://github.com/jpsim/Yams", from: "6.2.2"),
  ],
  targets: [
    // C libraries, one shim each.
    .target(name: "CNcurses", linkerSettings: [.linkedLibrary("ncursesw")]),
    // Signal handlers, which only C can write safely.
    .target(name: "CTerminal"),
    // How the process holds its memory.
    .target(name: "CMemory"),
    .target(name: "CListening"),
    // Bytes by the block.
    .target(name: "CBytes"),
    // In the place of ICU's data.
    .target(name: "CUnicodeData"),
    // Libraries that are loaded when they are wanted.
    .target(name: "CLoading", linkerSettings: [.linkedLibrary("dl")]),
    // Loads libcurl at the first request.
    .target(name: "CLibcurl", dependencies: ["CLoading"]),
    .target(name: "CLibcrypto", linkerSettings: [.linkedLibrary("crypto")]),
    .target(name: "CZlib", linkerSettings: [.linkedLibrary("z")]),
    .target(name: "CQRCode", linkerSettings: [.linkedLibrary("qrencode")]),
    .target(name: "CPng", linkerSettings: [.linkedLibrary("png")]),
    .target(name: "CTurboJPEG", linkerSettings: [.linkedLibrary("turbojpeg")]),
    .target(name: "CGif", linkerSettings: [.linkedLibrary("gif")]),
    .systemLibrary(name: "CLibxml2", pkgConfig: "libxml-2.0"),
    .target(name: "CLibzip", linkerSettings: [.linkedLibrary("zip")]),
    // Loads libpq when it is wanted: neither building nor starting needs it.
    .target(name: "CLibpq", dependencies: ["CLoading"]),

    // Values and wording.
    room("Base"),
    room("Formats", ["Base"]),
    .target(name: "Pinyin", exclude: ["Generator"], swiftSettings: settings),
    room("Search", ["Base", "Pinyin"]),
    room("Tabular", ["Base", "Catalog", "Pinyin", "Search"]),
    room("Catalog", ["Base"]),
    room("Wording", ["Catalog"]),
    room("PortalAPI", ["Base", "Catalog"]),
    room("Calls", ["Base", "Catalog", "Formats", "PortalAPI"]),

    // The terminal, from cells to the loop.
    room("Terminal", ["CNcurses", "CTerminal"], exclude: ["DisplayWidth/generate.py"]),
    room("Widgets", ["Base", "Terminal"]),
    room("Runtime", ["Terminal"]),

    room("QRCode", ["CQRCode"]),
    room("Cryptography", ["CLibcrypto"]),
    room("PostgreSQL", ["CLibpq"]),

    // From the network to the local store.
    room("Charset"),
    room("WebPages", ["Catalog", "CLibxml2"]),
    room("Transport", ["Base", "CLibcurl", "CZlib"]),
    room(
      "PortalClient",
      [
        "Base", "Calls", "Catalog", "Charset", "Formats", "Wording", "PortalAPI", "Transport",
        "Cryptography", "WebPages",
      ]),
    room(
      "TianjinClient",
      ["Calls", "Catalog", "Formats", "PortalAPI", "PortalClient", "Transport", "WebPages"]),
    room(
      "CKANClient",
      ["Base", "Calls", "Catalog", "Formats", "PortalAPI", "PortalClient", "Transport"]),
    room(
      "DCATClient",
      [
        "Base", "Calls", "Catalog", "Cryptography", "Formats", "PortalAPI", "PortalClient",
        "Transport",
      ]),
    room(
      "OPortalClient",
      [
        "Calls", "Catalog", "Cryptography", "Formats", "PortalAPI", "PortalClient", "Transport",
        "WebPages",
      ]),
    room(
      "Tables",
      ["Base", "CBytes", "Charset", "Tabular", "Formats", "CLibxml2", "CLibzip", "CZlib", sqlite]),
    room("Store", ["Base", "Catalog", "Pinyin", "Search", grdb, sqlite]),
    room("Sync", ["Base", "Calls", "Catalog", "PortalAPI", "PortalClient", "Store", "Transport"]),

    // The platform and its sample city.
    .target(
      name: "Resources", path: "Resources", exclude: ["generate"], sources: ["Resources.swift"],
      resources: [.copy("catalogue"), .copy("site"), .copy("openapi.yaml")], swiftSettings: settings
    ),
    room(
      "Portal",
      [
        "Base", "Catalog", "Formats", "PortalAPI", "PostgreSQL", "Tables", "Tabular", "Wording",
        "CListening", "CZlib", grdb, hummingbird, hummingbirdCore, nioCore, nioHTTP1, nioPosix,
        nioHTTPTypes, nioHTTPTypesHTTP1, nioExtras, httpTypes, lifecycle, "Cryptography", logging,
      ]
    ),

    // What people see, and the program.
    room(
      "Screens",
      [
        "Base", "Calls", "Catalog", "Formats", "PortalAPI", "Wording", "Tabular", "Terminal",
        "Widgets",
        "Runtime",
      ]),
    room(
      "Client",
      [
        "Base", "Calls", "Catalog", "CKANClient", "DCATClient", "Formats", "OPortalClient",
        "Portal", "PortalAPI",
        "PortalClient", "Resources", "Runtime", "Search", "Store", "Sync", "Tabular", "Terminal",
        "TianjinClient", "Transport", "Wording", yams,
      ]),
    room(
      "ScreensLive",
      [
        "Base", "Calls", "Catalog", "Client", "CGif", "CMemory", "CPng", "CTurboJPEG", "Pinyin",
        "PortalAPI", "PortalClient", "QRCode", "Screens", "Search", "Store", "Sync", "Tables",
        "Tabular", "Terminal", "Transport", "Widgets",
      ]),
    room(
      "CommandLine",
      [
        "Base", "Calls", "Catalog", "Client", "Formats", "Portal", "PortalAPI", "PortalClient",
        "PostgreSQL", "QRCode", "Resources", "Screens", "ScreensLive", "Search", "Store", "Sync",
        "Tables", "Tabular", "Terminal", "Transport", "Widgets", "Wording", argumentParser,
        nioCore,
      ]),
    .executableTarget(
      name: "tjdata", dependencies: ["CommandLine", "CUnicodeData"], swiftSettings: settings,
      linkerSettings: [.unsafeFlags(linking)]),

    // Tests, one suite a room, and the benchmark.
    .target(
      name: "CatalogueGenerator", dependencies: ["Base", "Catalog"],
      path: "Tests/Benchmarks/CatalogueGenerator", swiftSettings: settings),
    .executableTarget(
      name: "StoreBench", dependencies: ["Catalog", "CatalogueGenerator", "Store"],
      path: "Tests/Benchmarks/StoreBench", swiftSettings: settings),
    .target(
      name: "CPseudoTerminal", path: "Tests/Benchmarks/CPseudoTerminal",
      linkerSettings: [.linkedLibrary("util")]),
    .executableTarget(
      name: "ScreenBench",
      dependencies: ["Catalog", "CatalogueGenerator", "Portal", "CPseudoTerminal", "HTTPStub"],
      path: "Tests/Benchmarks/ScreenBench", swiftSettings: settings),
    .executableTarget(
      name: "TableBench", dependencies: ["Tables", "Tabular", "CMemory"],
      path: "Tests/Benchmarks/TableBench", swiftSettings: settings),
    tests("HouseTests", []),
    tests("BaseTests", ["Base", "ProgramSupport"]),
    tests("FormatsTests", ["Formats", "Base", "ProgramSupport"]),
    .testTarget(
      name: "PinyinTests", dependencies: ["Pinyin"], exclude: ["names.tsv"],
      swiftSettings: settings),
    tests("SearchTests", ["Search", "Pinyin"]),
    tests("TabularTests", ["Tabular", "Base", "ProgramSupport"]),
    tests("TablesTests", ["Tables", "Base", "Tabular", "CLibzip", "ProgramSupport"]),
    tests("CatalogTests", ["Catalog"]),
    tests("PortalAPITests", ["PortalAPI", "Catalog"]),
    tests("CallsTests", ["Calls", "Base", "Catalog", "Formats", "ProgramSupport"]),
    // Reads a captcha as a person does.
    .target(name: "CaptchaSupport", path: "Tests/CaptchaSupport", swiftSettings: settings),
    // Drives a program in a real terminal; and the smallest program there is to drive.
    .target(name: "TmuxSupport", path: "Tests/TmuxSupport", swiftSettings: settings),
    .executableTarget(
      name: "TerminalProbe", dependencies: ["Terminal"], path: "Tests/TerminalProbe",
      swiftSettings: settings),
    tests("TerminalTests", ["Terminal", "TmuxSupport", "TerminalProbe", "ProgramSupport"]),
    .target(
      name: "GridSupport", dependencies: ["Terminal"], path: "Tests/GridSupport",
      swiftSettings: settings),
    .testTarget(
      name: "WidgetsTests", dependencies: ["Widgets", "Base", "Terminal", "GridSupport"],
      exclude: ["Grids"], swiftSettings: settings),
    tests("QRCodeTests", ["QRCode"]),
    tests("CryptographyTests", ["Cryptography"]),
    // A PostgreSQL server of the tests' own.
    .target(name: "PostgreSQLSupport", path: "Tests/PostgreSQLSupport", swiftSettings: settings),
    tests("PostgreSQLTests", ["PostgreSQL", "PostgreSQLSupport"]),
    tests("RuntimeTests", ["Runtime", "Terminal"]),
    .target(name: "HTTPStub", path: "Tests/HTTPStub", swiftSettings: settings),
    tests("CharsetTests", ["Charset"]),
    tests("TransportTests", ["Base", "Transport", "HTTPStub"]),
    tests(
      "PortalClientTests",
      [
        "PortalClient", "Base", "Calls", "Formats", "PortalAPI", "Catalog", "Transport", "HTTPStub",
      ]),
    // A site as the live one is known to be, in any trouble.
    .target(
      name: "TianjinSite", dependencies: ["HTTPStub"], path: "Tests/TianjinSite",
      swiftSettings: settings),
    tests(
      "TianjinClientTests",
      [
        "TianjinClient", "PortalClient", "Calls", "Catalog", "Transport", "TianjinSite",
        "HTTPStub", "WebPages",
      ]),
    // Portals that speak CKAN's Action API and its like, in any trouble.
    .target(
      name: "CKANSite", dependencies: ["HTTPStub"], path: "Tests/CKANSite",
      swiftSettings: settings),
    tests(
      "CKANClientTests",
      [
        "CKANClient", "PortalClient", "Calls", "Catalog", "Transport", "CKANSite", "HTTPStub",
        "ProgramSupport", "Store", "Sync", "SyncProbe",
      ]),
    // Catalogues of DCAT-US: a file behind HTTP, and data.gov's API.
    .target(
      name: "DCATSite", dependencies: ["HTTPStub"], path: "Tests/DCATSite",
      swiftSettings: settings),
    tests(
      "DCATClientTests",
      [
        "DCATClient", "PortalClient", "Catalog", "Transport", "DCATSite", "HTTPStub", "Store",
        "Sync",
      ]),
    // A portal of the oportal family, with its gateway.
    .target(
      name: "OPortalSite", dependencies: ["HTTPStub"], path: "Tests/OPortalSite",
      swiftSettings: settings),
    tests(
      "OPortalClientTests",
      [
        "OPortalClient", "PortalClient", "Calls", "Catalog", "Cryptography", "Transport",
        "OPortalSite", "HTTPStub", "Store", "Sync",
      ]),
    tests(
      "StoreTests",
      [
        "Store", "Base", "Catalog", "Search", "CatalogueGenerator", "StoreBench", "ProgramSupport",
        grdb,
      ]),
    // A pull in a process of its own, for tests to kill.
    .executableTarget(
      name: "SyncProbe",
      dependencies: [
        "CKANClient", "DCATClient", "Sync", "Store", "PortalClient", "Transport", "Catalog",
      ],
      path: "Tests/SyncProbe", swiftSettings: settings),
    tests(
      "SyncTests",
      [
        "Sync", "SyncProbe", "TianjinClient", "TianjinSite", "Store", "PortalClient", "PortalAPI",
        "Base", "Calls", "Catalog", "Transport", "Portal", "HTTPStub", "ProgramSupport", grdb,
      ]),
    tests(
      "PortalTests",
      [
        "Portal", "PortalAPI", "Base", "Catalog", "Cryptography", "Formats", "Tables", "Wording",
        "CZlib", "Resources", grdb, yams, "CaptchaSupport", "PostgreSQL", "PostgreSQLSupport",
      ]),
    .testTarget(
      name: "ScreensTests",
      dependencies: [
        "Screens", "Base", "Runtime", "Terminal", "Widgets", "Calls", "Catalog", "Formats",
        "PortalAPI", "GridSupport", "Tabular", "Wording",
      ],
      exclude: ["Grids"], swiftSettings: settings),
    tests("ResourcesTests", ["Resources", "Catalog"]),
    // Runs the built program, and others that talk to it.
    .target(
      name: "ProgramSupport", dependencies: ["Base"], path: "Tests/ProgramSupport",
      swiftSettings: settings),
    tests(
      "ClientTests",
      [
        "Client", "Base", "Calls", "Catalog", "Formats", "PortalClient", "Store", "Tabular",
        "Terminal", "Transport", "HTTPStub", "ProgramSupport",
      ]),
    tests(
      "ScreensLiveTests",
      [
        "ScreensLive", "Client", "Calls", "Catalog", "CMemory", "Formats", "PortalAPI",
        "PortalClient", "Screens", "Store", "Sync", "Widgets", "ProgramSupport",
      ]),
    tests(
      "CommandLineTests",
      [
        "CommandLine", "Base", "Client", "ScreensLive", "ProgramSupport", "Calls", "Catalog",
        "Formats",
        "Terminal", "Transport", "PortalClient", "Store", "Sync", "Portal", "Screens", "Tabular",
        "GridSupport", "HTTPStub", argumentParser,
      ]),
    tests(
      "EndToEndTests",
      [
        "tjdata", "Base", "CommandLine", "ProgramSupport", "Catalog", "Formats", "Portal",
        "PortalAPI", "TmuxSupport", "HTTPStub",
        "TianjinSite", "CKANSite", "DCATSite", "OPortalSite", "CaptchaSupport",
        "PostgreSQL", "PostgreSQLSupport",
      ]),
  ]
)
