import Catalog
import FoundationEssentials
import ProgramSupport
import Screens
import Testing
import Widgets

@testable import tjdata

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

  private func bytes(_ text: String) throws -> [UInt8] {
    [UInt8](try #require(Data(base64Encoded: text)))
  }

  @Test(arguments: [
    (grey, [0, 128, 255, 0, 128, 255] as [UInt8]), (clear, [0, 255]), (palette, [255, 0, 0, 255]),
    (deep, [255, 255]),
  ])
  func pixelsAreReadAsGreyLevels(picture: String, levels: [UInt8]) throws {
    #expect(PNGReader.read(try bytes(picture))?.levels == levels)
  }

  @Test func whatCannotBeReadHasNoPreview() throws {
    let whole = try bytes(Self.grey)
    #expect(PNGReader.read(try bytes(Self.interlaced)) == nil)
    for count in 0..<whole.count - 12 { #expect(PNGReader.read(Array(whole.prefix(count))) == nil) }
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
