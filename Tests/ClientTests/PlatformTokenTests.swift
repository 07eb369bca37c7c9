import ProgramSupport
import Testing

@testable import Client

/// Whose token a platform is given.
@Suite struct PlatformTokenTests {
  private static let variables = Environment([:])
  private let folder: ScratchFolder

  init() throws { folder = try ScratchFolder() }

  private func session(
    _ configuration: String, on platform: String? = nil, in environment: String? = nil
  ) throws -> Session {
    try folder.write("config.yaml", configuration)
    var options = SessionOptions()
    options.platform = platform
    options.environment = environment
    options.dataDirectory = folder.path
    return try Session(options, environment: Self.variables)
  }

  private static let file = """
    platform: tianjin
    token-file: /t
    token-expires: 2026-12-29
    platforms: {b: "http://b.example", own: {address: "http://o.example", token-file: /o}}
    environments:
      prod: {platform: "http://c.example", token-file: /c}
      bare: {platform: b}
      same: {platform: tianjin}
      any: {token-file: /a}

    """

  /// Platform, environment, and the file whose token is used.
  private static let choices: [(String?, String?, String?)] = [
    (nil, nil, "/t"), ("tianjin", nil, "/t"), ("b", nil, nil), ("http://x.example", nil, nil),
    ("embedded", nil, nil), ("own", nil, "/o"), (nil, "prod", "/c"), (nil, "bare", nil),
    (nil, "same", "/t"), ("http://c.example", "prod", "/c"), (nil, "any", "/a"),
    ("http://x.example", "any", "/a"),
  ]

  @Test(arguments: choices)
  func theFilesTokenIsItsPlatformsAlone(
    platform: String?, environment: String?, file: String?
  ) throws {
    let session = try session(Self.file, on: platform, in: environment)
    #expect(session.configuration.tokenFile == file)
    #expect(file == "/t" || session.configuration.tokenExpires == nil)
  }

  @Test func anEnvironmentWithoutAPlatformIsOfTheFiles() throws {
    #expect(try session(Self.file, in: "any").platformName == "tianjin")
  }

  /// `TJDATA_TOKEN` is for the platform one starts with; what is gone to from there has its own.
  @Test func theVariablesTokenStaysWithTheFirstPlatform() throws {
    try folder.write("config.yaml", Self.file)
    let variables = Environment([TokenSource.variable: "44b37a8f3dee28527e28f8079aae95d0"])
    var options = SessionOptions()
    options.dataDirectory = folder.path
    let first = try Session(options, environment: variables)
    #expect(first.environment[TokenSource.variable] != nil)
    let other = try first.on(platform: "b")
    #expect(other.environment[TokenSource.variable] == nil)
    #expect(try other.on(platform: "tianjin").environment[TokenSource.variable] != nil)
    options.platform = "b"
    #expect(
      try Session(options, environment: variables, after: other)
        .environment[TokenSource.variable] == nil)
    #expect(
      try Session(options, environment: variables).environment[TokenSource.variable] != nil)
  }

  /// Who names no platform in the file says whose the token is when asking.
  @Test func withoutAPlatformTheFilesTokenIsForTheOneAskedFor() throws {
    #expect(
      try session("token-file: /t\n", on: "tianjin").configuration.tokenFile == "/t")
  }

  @Test(arguments: ["b", "tianjin", "http://x.example"])
  func anEnvironmentIsForItsOwnPlatform(platform: String) throws {
    let failure = try #require(throws: Failure.self) {
      try session(Self.file, on: platform, in: "prod")
    }
    #expect(failure.status == .usage && failure.text.contains("http://c.example"))
  }
}
