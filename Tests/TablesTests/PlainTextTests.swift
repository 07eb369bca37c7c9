import Tabular
import Testing

@testable import Tables

@Suite("A text that is handed over whole is read in UTF-8")
struct PlainTextTests {
  /// 名称, 商店 in GBK.
  private static let gbk: [UInt8] = [0xC3, 0xFB, 0xB3, 0xC6, 0x0A, 0xC9, 0xCC, 0xB5, 0xEA]

  @Test func everyEncodingThatTablesHave() throws {
    var utf16: [UInt8] = [0xFF, 0xFE]
    for unit in "名称\n商店".utf16 { utf16 += [UInt8(unit & 0xFF), UInt8(unit >> 8)] }
    for (bytes, encoding) in [
      (Array("名称\n商店".utf8), nil), ([0xEF, 0xBB, 0xBF] + "名称\n商店".utf8, nil),
      (Self.gbk, "GB18030"), (utf16, "UTF-16"),
    ] as [([UInt8], String?)] {
      let text = try PlainText(bytes)
      #expect(String(decoding: text.bytes, as: UTF8.self) == "名称\n商店")
      #expect(text.encoding == encoding)
      #expect(!text.notices.haveLoss)
    }
    #expect(try PlainText([]).bytes.isEmpty)
  }

  @Test func damageIsTold() throws {
    let text = try PlainText(Array("名称\n商店".utf8) + [0xFF] + Array("\n商店\n".utf8))
    #expect(Array(text.notices) == [TableNotice(.damagedText, place: TablePlace(line: 2))])
  }
}
