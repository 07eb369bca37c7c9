import Glibc
import ProgramSupport
import Testing

@testable import Client

/// What a copied command is told, so that it asks in another shell where this one does.
@Suite struct CommandOptionsTests {
  private let folder: ScratchFolder

  init() throws { folder = try ScratchFolder() }

  private func words(
    configuration: String = "", _ change: (inout SessionOptions) -> Void
  ) throws -> [String] {
    try folder.write("config.yaml", configuration)
    var options = SessionOptions()
    options.dataDirectory = folder.path
    change(&options)
    let words = try Session(options, environment: Environment([:])).commandOptions
    #expect(words.suffix(2) == ["--data-dir", folder.path])
    return Array(words.dropLast(2))
  }

  @Test func theUsualPlatformNeedsNoWord() throws {
    #expect(try words { _ in } == [])
    #expect(try words { $0.platform = "embedded" } == [])
    #expect(try words(configuration: "platform: tianjin") { $0.platform = "tianjin" } == [])
  }

  @Test func anotherPlatformIsNamed() throws {
    #expect(try words { $0.platform = "tianjin" } == ["--platform", "tianjin"])
    #expect(
      try words(configuration: "platform: tianjin") { $0.platform = "embedded" }
        == ["--platform", "embedded"])
    let named = "platforms:\n  甲市: https://a.example"
    #expect(try words(configuration: named) { $0.platform = "甲市" } == ["--platform", "甲市"])
    // A path is another one elsewhere.
    let here = try #require(getcwd(nil, 0))
    defer { free(here) }
    #expect(
      try words { $0.platform = "dcat:a.json" }
        == ["--platform", "dcat:\(String(cString: here))/a.json"])
  }

  @Test func soAreEnvironmentAndConfiguration() throws {
    let environments = "environments:\n  试用:\n    platform: tianjin\nenvironment: 试用"
    #expect(try words(configuration: environments) { _ in } == [])
    #expect(
      try words(configuration: environments) { $0.environment = "试用" }
        == ["--environment", "试用"])
    // By itself it comes without the environment's token.
    #expect(
      try words(configuration: environments) { $0.platform = "tianjin" }
        == ["--platform", "tianjin"])
    var options = SessionOptions()
    options.configurationFile = folder.path + "/config.yaml"
    let session = try Session(options, environment: Environment(["HOME": folder.path]))
    #expect(session.commandOptions == ["--config", folder.path + "/config.yaml"])
  }
}
