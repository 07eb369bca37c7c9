import Catalog
import FoundationEssentials
import PortalAPI
import ProgramSupport
import Screens
import Testing
import Widgets

@testable import ScreensLive

/// Any bytes as a picture, and any rows as a captcha: two seconds each, longer by `make fuzz`
/// (`FUZZ_SECONDS`).
@Suite("Pictures of any bytes", .serialized) struct PictureFuzzTests {
  private static let pieces: [[UInt8]] = [
    [0xFF, 0xD8, 0xFF], [0xFF, 0xC0, 0, 11, 8], [0xFF, 0xDA], [0xFF, 0xD9], [0xFF, 0xFF],
    [0, 0, 0, 0],
    Array("GIF89a".utf8), [0x2C], [0x21, 0xF9], [0x3B], Array("IHDR".utf8), Array("IDAT".utf8),
    Array("IEND".utf8), [0x7F, 0xFF, 0xFF, 0xFF], [0x89, 0x50, 0x4E, 0x47],
  ]

  /// The head says a size within the limit or nothing; a preview has that size, whatever follows.
  @Test func anyPicture() throws {
    let samples = try PictureEndTests.pictures.map {
      [UInt8](try #require(Data(base64Encoded: $0)))
    }
    var input = FuzzInput()
    var run = FuzzRun("anyPicture")
    var seen = 0
    while run.goesOn() {
      let bytes = input.bytes(samples, pieces: Self.pieces)
      guard let facts = ImageFacts(bytes) else { continue }
      let sides = 1...ImageFacts.longestSide
      #expect(sides.contains(facts.width) && sides.contains(facts.height), "\(bytes)")
      _ = facts.isWhole(bytes)
      // Large ones cost their memory, and say no more.
      guard facts.width * facts.height <= 1 << 16, let grey = GreyPicture(bytes, facts) else {
        continue
      }
      seen += 1
      #expect(grey.levels.count == facts.width * facts.height, "\(bytes)")
      let picture = PicturePreview.bitmap(grey)
      #expect((1...PicturePreview.widest).contains(picture.columns), "\(bytes)")
      #expect((1...PicturePreview.highest).contains(picture.rows), "\(bytes)")
    }
    #expect(seen > 0 && run.growth() < 32)
  }

  private static let longRow = String(repeating: "#.", count: 200)

  /// No captcha takes more than a screen.
  @Test func anyCaptcha() {
    var input = FuzzInput()
    var run = FuzzRun("anyCaptcha")
    while run.goesOn() {
      let rows = (0..<Int.random(in: 0...300, using: &input)).map { _ in
        input.text(["#", ".", "####", "甲", "\u{1B}[2J", "#\u{301}", Self.longRow], 0...9)
      }
      let challenge = Captcha(CaptchaBody(id: "1", rows: rows, image: "", seconds: 9))
      let most = Captcha.mostDots
      #expect(challenge.picture.rows <= most && challenge.picture.columns <= most)
    }
    #expect(run.inputs > 0 && run.growth() < 32)
  }
}
