import Catalog
import FoundationEssentials
import Testing

/// Whether a picture goes on to its end, told without decoding it.
@Suite struct PictureEndTests {
  /// Made by a library, not by hand.
  static let pictures = [
    "iVBORw0KGgoAAAANSUhEUgAAAAMAAAACCAAAAAC4HznGAAAAEElEQVR4nGNkaKhnYmBgAAAFkwED4ChX8AAAAABJRU5ErkJggg==",
    "/9j/4AAQSkZJRgABAQAAAQABAAD/2wBDAAMCAgMCAgMDAwMEAwMEBQgFBQQEBQoHBwYIDAoMDAsKCwsNDhIQDQ4RDgsL"
      + "EBYQERMUFRUVDA8XGBYUGBIUFRT/wAALCAAIABABAREA/8QAHwAAAQUBAQEBAQEAAAAAAAAAAAECAwQFBgcICQoL/8QA"
      + "tRAAAgEDAwIEAwUFBAQAAAF9AQIDAAQRBRIhMUEGE1FhByJxFDKBkaEII0KxwRVS0fAkM2JyggkKFhcYGRolJicoKSo0"
      + "NTY3ODk6Q0RFRkdISUpTVFVWV1hZWmNkZWZnaGlqc3R1dnd4eXqDhIWGh4iJipKTlJWWl5iZmqKjpKWmp6ipqrKztLW2"
      + "t7i5usLDxMXGx8jJytLT1NXW19jZ2uHi4+Tl5ufo6erx8vP09fb3+Pn6/9oACAEBAAA/APyqr+qiv//Z",
    "R0lGODlhAwACAIEAAAAAAP////8AAAAAACH5BAEAAAIALAAAAAADAAIAAAgIAAEEEBBAYEAAOw==",
    "R0lGODdhAQAFAIEAAAAAAP///wAAAAAAACwAAAAAAQAFAAAIBwABBBAYICAAOw==",
  ]

  private func bytes(_ text: String) throws -> [UInt8] {
    [UInt8](try #require(Data(base64Encoded: text)))
  }

  @Test(arguments: pictures)
  func onlyTheWholeIsWhole(picture: String) throws {
    let whole = try bytes(picture)
    let facts = try #require(ImageFacts(whole))
    #expect(facts.isWhole(whole))
    for count in 0..<whole.count {
      #expect(!facts.isWhole(Array(whole.prefix(count))), "\(count)")
    }
    // What some programs add behind the end is none of the picture's business.
    #expect(facts.isWhole(whole + [0, 0, 0]))
  }

  @Test func chunksMustBeChunks() throws {
    let whole = try bytes(Self.pictures[0])
    let facts = try #require(ImageFacts(whole))
    var wild = whole
    // The length of the chunk of data, which then ends nowhere.
    wild[33] = 0x7F
    #expect(!facts.isWhole(wild))
    wild = whole
    wild[37] = 0
    #expect(!facts.isWhole(wild))
    // A head and an end without any data between.
    #expect(!facts.isWhole(Array(whole[..<33]) + Array(whole.suffix(12))))
  }

  /// A preview within a JPEG has an end of its own.
  @Test func anEndWithinASegmentIsNone() throws {
    let whole = try bytes(Self.pictures[1])
    let facts = try #require(ImageFacts(whole))
    let segment: [UInt8] = [0xFF, 0xE1, 0, 6, 0xFF, 0xD9, 0xFF, 0xD9]
    let withPreview = Array(whole[..<2]) + segment + Array(whole[2...])
    #expect(facts.isWhole(withPreview))
    #expect(!facts.isWhole(Array(withPreview.dropLast(2))))
  }

  @Test func noBytesCrashIt() throws {
    var random = SystemRandomNumberGenerator()
    for picture in Self.pictures {
      let whole = try bytes(picture)
      let facts = try #require(ImageFacts(whole))
      for _ in 0..<2000 {
        var broken = Array(whole.prefix(Int.random(in: 0...whole.count, using: &random)))
        for place in broken.indices where Int.random(in: 0..<8, using: &random) == 0 {
          broken[place] = .random(in: 0...255, using: &random)
        }
        _ = facts.isWhole(broken)
      }
    }
  }
}
