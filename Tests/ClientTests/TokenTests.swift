import PortalClient
import ProgramSupport
import Testing

@testable import Client

@Suite struct TokenTests {
  private let secret = "44b37a8f3dee28527e28f8079aae95d0"

  @Test func howeverItIsPrintedATokenIsMasked() throws {
    let token = try #require(Token(" \(secret)\n"))
    #expect(token.secret == secret)
    var dumped = ""
    dump(token, to: &dumped)
    for text in ["\(token)", String(reflecting: token), String(describing: token), dumped] {
      #expect(!text.contains(secret))
    }
    #expect("\(token)".hasPrefix("44b3") && "\(token)".hasSuffix("95d0"))
    #expect(token.hidden(in: "令牌\(secret)无效") == "令牌\(token.masked)无效")
  }

  @Test(arguments: ["", "  \n", "two words", "令牌", "a\u{1B}b"])
  func whatIsNoWordIsNoToken(text: String) {
    #expect(Token(text) == nil)
  }

  @Test func theEnvironmentComesFirst() throws {
    var configuration = Configuration()
    configuration.tokenFile = "/nowhere"
    let found = try TokenSource.find(
      Environment([TokenSource.variable: secret]), configuration, .embedded)
    #expect(found?.token.secret == secret)
    #expect(found?.source == .environment)
  }

  @Test func aBrokenVariableIsRefusedWithoutBeingShown() throws {
    let failure = try #require(throws: Failure.self) {
      try TokenSource.find(
        Environment([TokenSource.variable: "\(secret) x"]), Configuration(), .embedded)
    }
    #expect(failure.status == .refused)
    #expect(!failure.text.contains(secret))
  }

  @Test func aFileOnlyItsUserCanReadIsTaken() throws {
    let folder = try ScratchFolder()
    try folder.write("token", secret + "\n")
    var configuration = Configuration()
    configuration.tokenFile = folder.path + "/token"
    let found = try TokenSource.find(Environment([:]), configuration, .portal(.url("http://a")))
    #expect(found?.token.secret == secret)
  }

  @Test(arguments: [0o640, 0o604, 0o620])
  func aFileOthersMayTouchIsRefusedWithAdvice(mode: UInt32) throws {
    let folder = try ScratchFolder()
    try folder.write("token", secret, mode: mode)
    var configuration = Configuration()
    configuration.tokenFile = folder.path + "/token"
    let failure = try #require(throws: Failure.self) {
      try TokenSource.find(Environment([:]), configuration, .embedded)
    }
    #expect(failure.status == .refused)
    #expect(failure.advice.contains("chmod 600"))
    #expect(!failure.text.contains(secret))
  }

  @Test func aMissingOrEmptyFileIsRefused() throws {
    let folder = try ScratchFolder()
    try folder.write("empty", "\n")
    for name in ["missing", "empty"] {
      var configuration = Configuration()
      configuration.tokenFile = "\(folder.path)/\(name)"
      #expect(throws: Failure.self) {
        try TokenSource.find(Environment([:]), configuration, .embedded)
      }
    }
  }

  /// Nobody is told to take away the rights to /tmp.
  @Test(arguments: ["/tmp", "/dev/zero"]) func whatIsNoFileIsNotMadeOne(path: String) {
    var configuration = Configuration()
    configuration.tokenFile = path
    let failure = #expect(throws: Failure.self) {
      try TokenSource.find(Environment([:]), configuration, .embedded)
    }
    #expect(failure?.message.contains("不是普通文件") == true)
    #expect(failure?.advice.contains("chmod") == false)
  }

  @Test func theSampleTokenIsForTheEmbeddedPlatformAlone() throws {
    let none = Environment([:])
    let sample = try TokenSource.find(none, Configuration(), .embedded)
    #expect(sample?.source == .sample)
    #expect(try TokenSource.find(none, Configuration(), .portal(.url("http://a"))) == nil)
  }
}
