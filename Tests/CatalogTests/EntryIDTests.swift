import Catalog
import Foundation
import Testing

@Suite struct EntryIDTests {
  let text = "f4c1991c50ee4d8ca4c9ef5aa21295de"

  @Test func theManualsIdentifierIsRead() throws {
    #expect(try #require(EntryID(text)).description == text)
  }

  @Test func upperCaseIsTheSameIdentifier() {
    #expect(EntryID(text.uppercased()) == EntryID(text))
  }

  @Test(arguments: [
    "", "f4c1991c50ee4d8ca4c9ef5aa21295d", "f4c1991c50ee4d8ca4c9ef5aa21295dee",
    "g4c1991c50ee4d8ca4c9ef5aa21295de", "f4c1991c-50ee-4d8c-a4c9-ef5aa2129",
    " 4c1991c50ee4d8ca4c9ef5aa21295de",
    "天天天天天天天天天天cc",
  ])
  func anythingElseIsRefused(text: String) {
    #expect(EntryID(text) == nil)
  }

  @Test func identifiersAreOrderedByTheirDigits() throws {
    let ids = try ["0a", "9f", "a0", "ff"].map {
      try #require(EntryID($0 + String(repeating: "0", count: 30)))
    }
    #expect(ids.shuffled().sorted() == ids)
  }

  @Test func anIdentifierTravelsAsItsText() throws {
    let id = try #require(EntryID(text))
    let data = try JSONEncoder().encode([id])
    #expect(String(decoding: data, as: UTF8.self) == "[\"\(text)\"]")
    #expect(try JSONDecoder().decode([EntryID].self, from: data) == [id])
    #expect(throws: DecodingError.self) {
      try JSONDecoder().decode([EntryID].self, from: Data("[\"a b\"]".utf8))
    }
  }

  @Test(arguments: [
    "d_8b84c4ee58e3cfc0ece0d773c8ca6abc", "1be22c6e-54be-4f3e-8559-89bc60ae28bd",
    "https://data.cityofx.gov/api/views/abcd-1234", "统计年鉴2024", "12",
  ])
  func otherPlatformsHaveIdentifiersOfAnyForm(text: String) throws {
    let id = try #require(EntryID(any: text))
    #expect(id.text == text && !id.isHexadecimal)
    #expect(EntryID(text) == nil)
    #expect(try JSONDecoder().decode(EntryID.self, from: JSONEncoder().encode(id)) == id)
  }

  @Test func thePlatformsOwnFormIsTheSameHoweverItIsRead() throws {
    #expect(EntryID(any: text.uppercased()) == EntryID(text))
    #expect(try #require(EntryID(any: text)).isHexadecimal)
  }

  @Test(arguments: ["", "a b", "a\u{1B}[31m", "a\u{202E}b", "a\u{0}", "\n"])
  func whatMayNotBeShownIsNoIdentifier(text: String) {
    #expect(EntryID(any: text) == nil)
  }

  @Test func anyTextFitsIntoAnIdentifier() throws {
    #expect(EntryID(fitting: "") == nil)
    #expect(EntryID(fitting: "Dataset 12\u{1B}")?.text == "Dataset%2012%1b")
    let long = String(repeating: "长", count: 5000)
    let first = try #require(EntryID(fitting: long + "a"))
    #expect(first.text.utf8.count <= EntryID.byteLimit)
    #expect(first != EntryID(fitting: long + "b"))
  }

  @Test func partsStandBehindTheirWhole() throws {
    let whole = try #require(EntryID(any: "ab-1"))
    let part = try #require(whole.part("r-2"))
    #expect(part.text == "ab-1:r-2" && whole < part)
  }
}
