import Glibc
import Tabular
import Testing

@testable import Tables

/// Texts that say nothing of how they are written and are no UTF-8.
@Suite("Encodings that only the characters tell")
struct UndeclaredEncodingTests {
  private struct Failure: Error {}

  private static let traditional = """
    名稱,地址,電話
    臺北市政府,中正區忠孝東路一段,0223
    國立臺灣博物館,中正區襄陽路二號,0224
    衛生福利部,南港區忠孝東路六段,0225
    """
  private static let simplified = """
    名称,地址,电话
    天津市和平区图书馆,南京路一百号,0223
    滨海新区政务服务中心,新港二号路,0224
    河西区疾病预防控制中心,友谊路十五号,0225
    """

  /// A text in another encoding, by the system's converter.
  private static func bytes(_ text: String, in name: String) throws -> [UInt8] {
    let handle = iconv_open(name, "UTF-8")
    guard handle != iconv_t(bitPattern: -1) else { throw Failure() }
    defer { iconv_close(handle) }
    var input = text.utf8.map { CChar(bitPattern: $0) }
    var output = [CChar](repeating: 0, count: input.count * 4)
    let room = output.count
    let written = input.withUnsafeMutableBufferPointer { input in
      output.withUnsafeMutableBufferPointer { output in
        var (source, left) = (input.baseAddress, input.count)
        var (target, free) = (output.baseAddress, output.count)
        let status = iconv(handle, &source, &left, &target, &free)
        return Int(truncatingIfNeeded: status) == -1 ? -1 : room - free
      }
    }
    guard written > 0 else { throw Failure() }
    return output[..<written].map { UInt8(bitPattern: $0) }
  }

  private static func rows(_ text: String) -> [[String]] {
    text.split(separator: "\n").map { $0.split(separator: ",").map(String.init) }
  }

  @Test func big5IsToldByItsUsualCharacters() async throws {
    let table = try await Sample.open(Self.bytes(Self.traditional, in: "BIG5"))
    #expect(try await Sample.cells(table) == Self.rows(Self.traditional))
    #expect(Array(table.extent.notices) == [TableNotice(.guessedEncoding("Big5"))])
    let json = "[{\"名稱\":\"臺北市政府\",\"地址\":\"中正區忠孝東路\"}]"
    let document = try await Sample.open(Self.bytes(json, in: "BIG5"), as: "t.json")
    #expect(try await Sample.cells(document) == [["名稱", "地址"], ["臺北市政府", "中正區忠孝東路"]])
    #expect(document.extent.notices.count(of: .guessedEncoding("Big5")) == 1)
  }

  /// Half of its characters are outside of GB 2312, and yet it is GBK.
  @Test(arguments: [traditional, simplified])
  func gbkStaysWhatItIs(_ text: String) async throws {
    let table = try await Sample.open(Self.bytes(text, in: "GBK"))
    #expect(try await Sample.cells(table) == Self.rows(text))
    #expect(table.extent.notices.isEmpty)
  }

  @Test(arguments: [
    (
      "Имя,Город\nИван Петрович,Санкт-Петербург\nМария Сидорова,Нижний Новгород\n",
      "WINDOWS-1251"
    ),
    ("名前,住所\nカタカナひらがな,東京都渋谷区のまち\n", "SHIFT_JIS"),
    ("都市,人口\n東京,1\n大阪,2\n", "SHIFT_JIS"),
    ("이름,주소\n김철수,서울특별시 종로구 세종대로\n박영희,부산광역시 해운대구 우동\n", "EUC-KR"),
    ("도시,인구\n서울,1\n부산,2\n", "EUC-KR"), ("학교명,전화번호\n가,1\n", "EUC-KR"),
  ])
  func whatCannotBeToldIsSaid(_ text: String, _ encoding: String) async throws {
    let bytes = try Self.bytes(text, in: encoding)
    let table = try await Sample.open(bytes)
    #expect(table.extent.notices.count(of: .doubtfulEncoding) == 1)
    let named = try await Sample.open(bytes, TableOpening(encoding: encoding.lowercased()))
    #expect(try await Sample.cells(named) == Self.rows(text))
    #expect(named.extent.notices.isEmpty)
  }

  /// Some of its characters are usual syllables as well.
  @Test func chineseIsNotTakenForKorean() async throws {
    let texts = [
      "街道,编号\n北京道,1\n北京道,2\n", "酒店,备注\n开业,1\n", "规格\n1\n2\n",
      "名称,区县\n天津市第一中学,和平区\n南开大学附属中学,南开区\n",
    ]
    for text in texts {
      let table = try await Sample.open(Self.bytes(text, in: "GBK"))
      #expect(table.extent.notices.isEmpty)
      #expect(try await Sample.cells(table) == Self.rows(text))
    }
  }

  @Test func aPersonsWordIsTaken() async throws {
    let bytes = try Self.bytes("名,城\n홍길동,서울\n", in: "EUC-KR")
    let table = try await Sample.open(bytes, TableOpening(encoding: "euc-kr"))
    #expect(try await Sample.cells(table) == [["名", "城"], ["홍길동", "서울"]])
    let marked = Array("\u{FEFF}a,b\n甲,1\n".utf8)
    for name in ["UTF-8", "utf8"] {
      let table = try await Sample.open(marked, TableOpening(encoding: name))
      #expect(try await Sample.cells(table) == [["a", "b"], ["甲", "1"]])
    }
    let page = try Self.bytes(
      "<table><tr><td>名</td></tr><tr><td>홍길동</td></tr></table>", in: "EUC-KR")
    let html = try await Sample.open(page, as: "t.xls", TableOpening(encoding: "euc-kr"))
    #expect(try await Sample.cells(html) == [["名"], ["홍길동"]])
    for name in ["klingon", "", "a/b"] {
      await #expect(throws: TableFault.noEncoding(name: name)) {
        try await Sample.open(marked, TableOpening(encoding: name))
      }
    }
  }

  /// As in any other text.
  @Test func damageInPagesIsCounted() async throws {
    let page =
      Array("<table><tr><td>名</td></tr>\n<tr><td>甲".utf8) + [0xE5]
      + Array("</td></tr></table>".utf8)
    let table = try await Sample.open(page, as: "t.xls")
    #expect(try await Sample.cells(table) == [["名"], ["甲\u{FFFD}"]])
    #expect(
      Array(table.extent.notices) == [TableNotice(.damagedText, place: TablePlace(line: 2))])
  }
}
