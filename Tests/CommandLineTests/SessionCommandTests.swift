import ArgumentParser
import Base
import Testing

@testable import CommandLine

@Suite struct SessionCommandTests {
  private func words(_ arguments: [String], for subcommand: String) throws -> [String] {
    let command = try #require(try TJData.parseAsRoot(arguments) as? any LocatedCommand)
    return command.surroundings.words(subcommand)
  }

  @Test func whereACommandWorksIsTold() throws {
    let database = ["--database", "postgresql://db/p"]
    let admin = ["admin", "account", "list", "--data-dir", "/no such"] + database
    #expect(try words(admin, for: "admin") == ["--data-dir", "/no such"] + database)
    #expect(try words(admin, for: "table") == ["--data-dir", "/no such"])
    #expect(
      try words(["whoami", "--data-dir", "/x", "--platform", "http://a.example"], for: "login")
        == ["--platform", "http://a.example", "--data-dir", "/x"])
    // Of a platform that cannot be, what was said.
    #expect(
      try words(["search", "--data-dir", "/x", "--platform", "all"], for: "sync")
        == ["--platform", "all", "--data-dir", "/x"])
  }

  /// Every command that people give but the tree's own inner ones.
  @Test func everyCommandSaysWhereItWorks() {
    func leaves(_ type: any ParsableCommand.Type) -> [any ParsableCommand.Type] {
      let below = type.configuration.subcommands
      return below.isEmpty ? [type] : below.flatMap(leaves)
    }
    let mute = leaves(TJData.self).filter { !($0 is any LocatedCommand.Type) }
    #expect(mute.map { "\($0)" } == [])
  }
}
