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
      try JSONDecoder().decode([EntryID].self, from: Data("[\"1\"]".utf8))
    }
  }
}
