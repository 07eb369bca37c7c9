import Catalog
import FoundationEssentials
import PortalAPI
import ProgramSupport
import Screens
import Testing
import Widgets

@testable import ScreensLive

@Suite struct PictureTests {
  private static let grey =
    "iVBORw0KGgoAAAANSUhEUgAAAAMAAAACCAAAAAC4HznGAAAAEElEQVR4nGNkaKhnYmBgAAAFkwED4ChX8AAAAABJRU5ErkJggg=="
  private static let clear =
    "iVBORw0KGgoAAAANSUhEUgAAAAIAAAABCAYAAAD0In+KAAAAD0lEQVR4nGNhYGD4D8SMAAUpAQV17zEZAAAAAElFTkSuQmCC"
  private static let palette =
    "iVBORw0KGgoAAAANSUhEUgAAAAQAAAABAQMAAADD8p2OAAAABlBMVEX///8AAABVwtN+AAAACklEQVR4nGNIAAAAYgBhsZh58gAAAABJRU5ErkJggg=="
  private static let deep =
    "iVBORw0KGgoAAAANSUhEUgAAAAIAAAABEAAAAACB2fwVAAAADUlEQVR4nGP+/7+BAQAIDQKCUy6jDAAAAABJRU5ErkJggg=="
  private static let interlaced =
    "iVBORw0KGgoAAAANSUhEUgAAAAMAAAACCAAAAAHPGAlQAAAAC0lEQVR4nGNggAAAAAgAAbdYc5UAAAAASUVORK5CYII="

  /// Black and white halves; one of each colour, the third transparent; and five interlaced rows.
  private static let jpeg =
    "/9j/4AAQSkZJRgABAQAAAQABAAD/2wBDAAMCAgMCAgMDAwMEAwMEBQgFBQQEBQoHBwYIDAoMDAsKCwsNDhIQDQ4RDgsL"
    + "EBYQERMUFRUVDA8XGBYUGBIUFRT/wAALCAAIABABAREA/8QAHwAAAQUBAQEBAQEAAAAAAAAAAAECAwQFBgcICQoL/8QA"
    + "tRAAAgEDAwIEAwUFBAQAAAF9AQIDAAQRBRIhMUEGE1FhByJxFDKBkaEII0KxwRVS0fAkM2JyggkKFhcYGRolJicoKSo0"
    + "NTY3ODk6Q0RFRkdISUpTVFVWV1hZWmNkZWZnaGlqc3R1dnd4eXqDhIWGh4iJipKTlJWWl5iZmqKjpKWmp6ipqrKztLW2"
    + "t7i5usLDxMXGx8jJytLT1NXW19jZ2uHi4+Tl5ufo6erx8vP09fb3+Pn6/9oACAEBAAA/APyqr+qiv//Z"
  private static let gif =
    "R0lGODlhAwACAIEAAAAAAP////8AAAAAACH5BAEAAAIALAAAAAADAAIAAAgIAAEEEBBAYEAAOw=="
  private static let interlacedGIF =
    "R0lGODdhAQAFAIEAAAAAAP///wAAAAAAACwAAAAAAQAFAAAIBwABBBAYICAAOw=="

  private func read(_ bytes: [UInt8]) -> GreyPicture? {
    ImageFacts(bytes).flatMap { GreyPicture(bytes, $0) }
  }

  private func bytes(_ text: String) throws -> [UInt8] {
    [UInt8](try #require(Data(base64Encoded: text)))
  }

  @Test(arguments: [
    (grey, [0, 128, 255, 0, 128, 255] as [UInt8]), (clear, [0, 255]), (palette, [255, 0, 0, 255]),
    (deep, [255, 255]), (gif, [0, 255, 255, 255, 0, 255]), (interlacedGIF, [0, 255, 0, 255, 255]),
  ])
  func pixelsAreReadAsGreyLevels(picture: String, levels: [UInt8]) throws {
    #expect(read(try bytes(picture))?.levels == levels)
  }

  @Test func aJPEGIsReadToo() throws {
    let picture = try #require(read(try bytes(Self.jpeg)))
    #expect((picture.width, picture.height) == (16, 8))
    for (place, level) in picture.levels.enumerated() {
      #expect(place % 16 < 8 ? level < 32 : level > 223)
    }
  }

  @Test func whatIsDamagedHasNoPreview() throws {
    for (picture, ending) in [(Self.grey, 12), (Self.jpeg, 8), (Self.gif, 8)] {
      let whole = try bytes(picture)
      let facts = try #require(ImageFacts(whole))
      for count in 0..<whole.count - ending {
        #expect(GreyPicture(Array(whole.prefix(count)), facts) == nil, "\(count)")
      }
      var other = facts
      other.width += 1
      #expect(GreyPicture(whole, other) == nil)
    }
  }

  /// Filled up to the longest row, this one would have ten thousand million dots.
  @Test func aCaptchaLargerThanAnyScreenIsCut() {
    let rows = [String(repeating: "#", count: 100_000)] + Array(repeating: "", count: 100_000)
    let captcha = Captcha(CaptchaBody(id: "1", rows: rows, image: "", seconds: 60))
    #expect(captcha.picture.rows == Captcha.mostDots)
    #expect(captcha.picture.columns == Captcha.mostDots)
  }

  @Test func noBytesCrashAReader() throws {
    var random = SystemRandomNumberGenerator()
    for picture in [Self.grey, Self.palette, Self.deep, Self.jpeg, Self.gif, Self.interlacedGIF] {
      let whole = try bytes(picture)
      let facts = try #require(ImageFacts(whole))
      for _ in 0..<2000 {
        var broken = whole
        for _ in 0...Int.random(in: 0..<4, using: &random) {
          broken[Int.random(in: broken.indices, using: &random)] = .random(in: 0...255)
        }
        let read = GreyPicture(broken, facts)
        #expect(read.map { $0.levels.count == facts.width * facts.height } ?? true)
      }
    }
  }

  @Test func aPreviewKeepsItsShapeAndFits() {
    let wide = PicturePreview.bitmap(
      GreyPicture(width: 600, height: 100, levels: [UInt8](repeating: 0, count: 60_000)))
    #expect(wide.columns == 60 && wide.rows == 10)
    #expect(wide.dots.allSatisfy { $0.allSatisfy { $0 } })
    let half = PicturePreview.bitmap(
      GreyPicture(width: 20, height: 20, levels: [UInt8](repeating: 128, count: 400)))
    let dark = half.dots.joined().count { $0 }
    #expect((180...220).contains(dark))
  }

  @Test func filesAreTakenByTheirContentAndSize() throws {
    let folder = try ScratchFolder()
    try Data(try bytes(Self.grey)).write(to: URL(filePath: folder.path + "/a.txt"))
    try Data("text".utf8).write(to: URL(filePath: folder.path + "/b.png"))
    try Data(count: 1 << 20).write(to: URL(filePath: folder.path + "/c.png"))
    let good = try PictureFiles.read([.logo: folder.path + "/a.txt"])
    #expect(good[.logo]?.facts.width == 3 && good[.logo]?.look.preview != nil)
    #expect {
      try PictureFiles.read([
        .logo: folder.path + "/b.png", .picture: folder.path + "/c.png", .code: "/none.png",
      ])
    } throws: { error in
      (error as? ServiceFault)?.fields == [
        "logo": "不是 PNG、JPEG 或 GIF 图片", "picture": "图片尺寸应小于1M", "code": "没有这个文件",
      ]
    }
  }
}
