import Tabular
import Testing

@testable import Tables

@Suite("UTF-16, as spreadsheets save it, is read")
struct UTF16Tests {
  private static func bytes(_ text: String, isBig: Bool) -> [UInt8] {
    ([0xFEFF] + text.utf16).flatMap { unit in
      let pair = [UInt8(unit >> 8), UInt8(unit & 0xFF)]
      return isBig ? pair : pair.reversed()
    }
  }

  @Test(arguments: [false, true])
  func asTabSeparatedText(isBig: Bool) async throws {
    let text = "名称\t区县\r\n\"甲\t乙\"\t河西\r\n𠮷野家\té\r\n"
    let table = try await Sample.open(Self.bytes(text, isBig: isBig), as: "t.txt")
    #expect(
      try await Sample.cells(table) == [["名称", "区县"], ["甲\t乙", "河西"], ["𠮷野家", "é"]])
  }

  @Test(arguments: [false, true])
  func pairsAcrossAnyBorderOfALongFile(isBig: Bool) async throws {
    // The mark and the first line put the pairs at odd units.
    var text = "a,b\n"
    for number in 0..<300_000 { text += "𠮷,\(number)\n" }
    let table = try await Sample.open(Self.bytes(text, isBig: isBig))
    #expect(table.extent.rows == 300_000)
    for row in [0, 65_535, 131_071, 299_999] {
      #expect(try await table.rows(row..<row + 1).map(\.cells) == [["𠮷", "\(row)"]])
    }
    #expect(
      try await table.view(TableQuery(filter: FilterParser.parse("a = 𠮷", table.headings)))
        .extent.rows == 300_000)
  }

  @Test func whatIsHalfBecomesTheReplacementCharacter() async throws {
    // A second half alone, a first half alone, a first half and half a unit at the end.
    let units: [UInt16] = [0xFEFF, 0x61, 0x0A, 0xDC00, 0x0A, 0xD800, 0x62, 0x0A, 0xD842]
    let halves = units.flatMap { unit -> [UInt8] in
      [UInt8(unit & 0xFF), UInt8(unit >> 8)]
    }
    let bytes: [UInt8] = halves + [0x41]
    let table = try await Sample.open(bytes)
    #expect(try await Sample.cells(table) == [["a"], ["\u{FFFD}"], ["\u{FFFD}b"], ["\u{FFFD}"]])
  }

  @Test func documentsToo() async throws {
    let json = Self.bytes("[{\"名\":\"甲\"}]", isBig: false)
    #expect(try await Sample.cells(Sample.open(json, as: "t.json")) == [["名"], ["甲"]])
    let xml = Self.bytes(
      "<?xml version=\"1.0\" encoding=\"UTF-16\"?><r><i><a>甲</a></i><i><a>乙</a></i></r>",
      isBig: true)
    #expect(try await Sample.cells(Sample.open(xml, as: "t.xml")) == [["a"], ["甲"], ["乙"]])
  }
}
