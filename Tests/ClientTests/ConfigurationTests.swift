import Catalog
import ProgramSupport
import Terminal
import Testing

@testable import Client

@Suite struct ConfigurationTests {
  private func read(_ text: String) throws(ConfigurationError) -> Configuration {
    try ConfigurationFile.read(text, path: "/c/config.yaml", folder: "/c", home: "/h")
  }

  private func faults(_ text: String) -> [ConfigurationFault] {
    do {
      _ = try read(text)
      return []
    } catch {
      return error.faults
    }
  }

  @Test(arguments: ["", "# nothing\n", "---\n", "{}"])
  func anEmptyFileSetsNothing(text: String) throws {
    #expect(try read(text) == Configuration())
  }

  @Test func aMissingFileSetsNothing() throws {
    #expect(try ConfigurationFile.load("/nowhere/config.yaml", home: nil) == Configuration())
  }

  @Test func everySettingIsRead() throws {
    let configuration = try read(
      """
      platform: team
      platforms:
        team: https://data.example.cn/
        socket: unix:/run/tjdata.sock
      sync-interval: 5
      theme: high-contrast
      ambiguous-width: wide
      ascii: true
      mouse: true
      cursor: visible
      token-file: ~/token
      keys:
        entry.test: [t, F5]
        quit: Ctrl-Q
      """)
    #expect(configuration.platform == "team")
    #expect(
      configuration.platforms == [
        "team": "https://data.example.cn/", "socket": "unix:/run/tjdata.sock",
      ])
    #expect(configuration.syncInterval == 5)
    #expect(configuration.theme == .highContrast)
    #expect(configuration.ambiguousWidth == .wide)
    #expect(configuration.cursor == .visible)
    #expect(configuration.ascii && configuration.mouse)
    #expect(configuration.tokenFile == "/h/token")
    #expect(configuration.keys == ["entry.test": ["t", "F5"], "quit": ["Ctrl-Q"]])
  }

  @Test func theWidthOfCharactersIsAskedForUnlessItIsSet() throws {
    #expect(Configuration().ambiguousWidth == .auto)
    let readings: [(String, AmbiguousWidth)] = [
      ("1", .narrow), ("2", .wide), ("narrow", .narrow), ("wide", .wide), ("auto", .auto),
    ]
    for (text, width) in readings {
      #expect(try read("ambiguous-width: \(text)").ambiguousWidth == width)
    }
  }

  @Test func noIntervalMeansNoTimer() throws {
    #expect(try read("sync-interval: 0").syncInterval == nil)
    #expect(try read("history-size: 7").historySize == 7 << 20)
    #expect(try read("sending: dry-run").sending == .dryRun)
    let named = try read("environments: {甲: {token-file: t, sending: read-only}}")
    #expect(named.environments["甲"]?.tokenFile?.hasSuffix("/t") == true)
    #expect(named.environments["甲"]?.sending == .readOnly)
  }

  /// A date is of the token it stands beside.
  @Test func theEndOfATokenIsReadAndGoesWithIt() throws {
    let text =
      "token-expires: 2026-12-29\nenvironments: {a: {token-variable: T}, b: {token-expires: 2027-01-02}}"
    var read = try self.read(text)
    #expect(read.tokenExpires?.description == "2026-12-29")
    let other = try read.named("b")
    _ = try #require(other).applied(to: Environment([:]), &read)
    #expect(read.tokenExpires?.description == "2027-01-02")
    let named = try read.named("a")
    _ = try #require(named).applied(to: Environment(["T": "x"]), &read)
    #expect(read.tokenExpires == nil)
  }

  @Test func aRelativeTokenFileLiesBesideTheConfiguration() throws {
    #expect(try read("token-file: secret/token").tokenFile == "/c/secret/token")
    #expect(try read("token-file: /abs/token").tokenFile == "/abs/token")
  }

  @Test func anUnknownSettingIsNamedWithItsLineAndWhatThereIs() throws {
    let fault = try #require(faults("mouse: true\ncolour: red\n").first)
    #expect(fault.line == 2)
    #expect(
      fault.problem == .unknownKey("colour", allowed: ConfigurationReader.keys))
    #expect(fault.problem.message.contains("sync-interval"))
  }

  @Test(arguments: [
    ("theme: pink", "auto、dark、light、high-contrast、mono"),
    ("ambiguous-width: 3", "1、2、narrow、wide、auto"),
    ("ascii: yes", "true、false"), ("cursor: yes", "hidden、visible"),
    ("mouse: 1", "true、false"),
    ("sync-interval: -1", "0 至 1440"),
    ("history-size: x", "0 至 10000"), ("sending: no", "dry-run"),
    ("environments: [x]", "platform"), ("environments: {a: {b: c}}", "token-variable"),
    ("sync-interval: 1441", "0 至 1440"),
    ("sync-interval: soon", "0 至 1440"),
    ("platform: [a]", "文字"),
    ("platform:", "文字"),
    ("platforms: x", "列表"),
    ("platforms:\n  \"\\u200B\": https://x", "有文字"),
    ("environments:\n  \"\\u200B\": {platform: embedded}", "有文字"),
    ("platforms:\n  a: ftp://x", "https://"),
    ("platforms:\n  embedded: https://x", "embedded"),
    ("token-file: []", "文件路径"), ("token-expires: soon", "日期"),
    ("environments: {a: {token-expires: 2026-13-01}}", "日期"),
    ("hosts: x", "列表"), ("hosts: {a.cn/x: {token-file: t}}", "不含路径"),
    ("hosts: {a.cn: {}}", "token-file"), ("hosts: {a.cn: {token: t}}", "token-file"),
    ("hosts: {a.cn: {token-variable: $x}}", "token-variable"),
    ("keys: j", "列表"),
    ("keys:\n  quit: [Ctrl-Shift-Q]", "Ctrl-P"),
  ])
  func aWrongValueIsSaidWithWhatIsAllowed(text: String, allowed: String) throws {
    let fault = try #require(faults(text).first)
    guard case .wrongValue = fault.problem else {
      Issue.record("\(fault)")
      return
    }
    #expect(fault.problem.message.contains(allowed))
    #expect(fault.line == (text.contains("\n") ? 2 : 1))
  }

  /// People write a token where its file or variable belongs.
  @Test(arguments: [
    "hosts: {a.cn: SECRET-1}", "hosts: {a.cn: {token: SECRET-1}}",
    "hosts: {a.cn: {token-variable: SECRET-1}}", "environments: {p: {token: SECRET-1}}",
    "environments: {p: {token-variable: [SECRET-1]}}", "environments: {p: SECRET-1}",
    "platforms: {p: {token: SECRET-1}}",
    "platforms: {p: \"ftp://me:SECRET-1@a.cn/?ak=SECRET-1\"}",
  ])
  func whatMayBeASecretIsNotRepeated(text: String) throws {
    let fault = try #require(faults(text).first)
    #expect(!fault.problem.message.contains("SECRET"), "\(fault.problem.message)")
  }

  @Test func everyFaultIsToldAtOnce() {
    #expect(faults("theme: pink\nmouse: maybe\nx: 1\n").map(\.line) == [1, 2, 3])
    let near = faults("theme: drak\nthem: dark\nascii: 3\n").map(\.problem.message)
    #expect(near.first?.hasSuffix("；最接近的是 dark") == true)
    #expect(near.dropFirst().first?.hasSuffix("；最接近的是 theme") == true)
    #expect(near.last?.contains("最接近") == false)
  }

  @Test func brokenYAMLIsSaidWithItsLine() throws {
    let fault = try #require(faults("theme: dark\nkeys: [a\nmouse: true\n").first)
    guard case .syntax = fault.problem else {
      Issue.record("\(fault)")
      return
    }
    #expect((2...3).contains(fault.line ?? 0))
  }

  /// No words of a library: of each kind of mistake that people make.
  @Test(arguments: [
    ("keys: [a\nmouse: true\n", "缺少逗号或 ]"), ("keys: {a: b\n", "缺少逗号或 }"),
    ("theme: a: b\n", "值中有冒号时请加引号"), ("theme: \"dark\n", "引号没有结束"),
    ("keys:\n\ta: b\n", "制表符"), ("theme: dark\n mouse: true\n", "请加引号"),
    ("theme: @x\n", "请加引号"), ("theme: *x\n", "请加引号"), ("theme: \"\\q\"\n", "单引号"),
    ("theme dark\nmouse: true\n", "冒号"),
  ])
  func brokenYAMLIsSaidInChinese(_ text: String, _ part: String) throws {
    let message = try #require(faults(text).first).problem.message
    #expect(message.contains(part), "\(message)")
    #expect(!message.contains("found") && !message.contains("expected"))
  }

  @Test func aRepeatedSettingIsSaid() throws {
    let fault = try #require(faults("mouse: true\nmouse: false\n").first)
    #expect(fault.problem == .repeatedKey("mouse"))
  }

  @Test func aListIsNoConfiguration() throws {
    #expect(try #require(faults("- a\n").first).problem == .notSettings)
  }

  @Test func aFileThatIsNoTextIsSaid() throws {
    let folder = try ScratchFolder()
    #expect(throws: ConfigurationError.self) {
      try ConfigurationFile.load(folder.path, home: nil)
    }
    let error = ConfigurationError(
      path: "/c", faults: [ConfigurationFault(line: 3, problem: .notUTF8)])
    #expect(Failure(error).status == .usage)
    #expect(Failure(error).message.contains("/c 第 3 行"))
  }
}
