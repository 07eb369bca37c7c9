import Base
import ProgramSupport
import Testing

@testable import Client
@testable import CommandLine

@Suite struct SavedLoginTests {
  private static let account = AccountInUse(name: "candy", session: "0123456789abcdef")

  @Test func aLoginIsReadAsItWasWritten() throws {
    let folder = try ScratchFolder()
    let login = SavedLogin(folder: folder.path + "/logins", platform: "embedded.sqlite")
    #expect(try login.read() == nil)
    try login.write(Self.account)
    try login.write(Self.account)
    #expect(try login.read() == Self.account)
    #expect(FileFacts(login.path)?.mode == 0o600)
    #expect(FileFacts(folder.path + "/logins")?.mode == 0o700)
    login.remove()
    #expect(try login.read() == nil)
  }

  @Test(arguments: [0o640, 0o604])
  func aLoginOthersMayReadIsRefused(mode: UInt32) throws {
    let folder = try ScratchFolder()
    try folder.write("embedded.json", #"{"account":"candy","session":"x"}"#, mode: mode)
    let login = SavedLogin(folder: folder.path, platform: "embedded")
    let failure = try #require(throws: Failure.self) { try login.read() }
    #expect(failure.status == .refused)
  }

  /// Windows of one home share the file.
  @Test func aScreenSpeaksForWhomItShowsAlone() throws {
    let shown = ShownAccount()
    try shown.check(Self.account)
    shown.follow("zhang")
    try shown.check(Self.account)
    for name in ["zhang", nil] {
      shown.show(name)
      try shown.check(nil)
      #expect(throws: AccountChange(shown: name, now: "candy")) { try shown.check(Self.account) }
    }
    shown.follow("candy")
    try shown.check(Self.account)
  }

  @Test func whatIsNoLoginIsNone() throws {
    let folder = try ScratchFolder()
    try folder.write("embedded.json", "{", mode: 0o600)
    #expect(try SavedLogin(folder: folder.path, platform: "embedded").read() == nil)
  }

  @Test func howeverItIsPrintedASessionIsHidden() {
    var dumped = ""
    dump(Self.account, to: &dumped)
    for text in ["\(Self.account)", String(reflecting: Self.account), dumped] {
      #expect(!text.contains(Self.account.session), "\(text)")
    }
  }

  @Test func aPictureIsDrawnInHalfBlocks() {
    #expect(HalfBlocks.lines(["#.#.", "##..", "..##"]) == ["█▄▀ ", "  ▀▀"])
  }
}
