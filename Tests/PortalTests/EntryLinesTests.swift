import Catalog
import Foundation
import GRDB
import Testing

@testable import Portal

@Suite("Lines of the catalogue")
struct EntryLinesTests {
  @Test func aLineIsWhatTheEncoderWouldWrite() throws {
    let issued = try #require(Moment("2019-01-30"))
    let modified = try #require(Moment("2019-02-28 04:40"))
    let plain = Entry(
      id: try #require(EntryID(String(repeating: "a", count: 32))), kind: .dataset, title: "名单",
      theme: "信用服务", publisher: "市商务局", issued: issued, modified: modified)
    var nasty = plain
    nasty.title = "引号\"反斜\\换行\n回车\r表\t退\u{8}页\u{C}控\u{1}/斜"
    nasty.tags = ["a\"b", "\n", "二"]
    nasty.formats = [.xls, .json]
    nasty.rowCount = 7
    nasty.rating = RatingSummary(
      count: 13, accuracy: 4.8462, satisfaction: 4, timeliness: 1.0 / 3, usability: 0.1 + 0.2)
    nasty.usage = Usage(downloads: 61, views: 1267)
    nasty.abstract = "😀𠀀 '" + "\u{7F}"
    nasty.fields = [
      Field(code: "f_1", type: .text, label: "引号\"反斜\\换\n行"),
      Field(code: "f_2", type: .number, label: "件/数"),
    ]
    let queue = try DatabaseQueue()
    for entry in [plain, nasty] {
      let names = EntryRecord.columns.split { ", \n".contains($0) }
      let select = names.map { "? AS \($0)" }.joined(separator: ", ")
      var lines = EntryLines()
      try queue.read { db in
        let fields = try entry.fields.map {
          String(decoding: try WireEncoder.data($0), as: UTF8.self)
        }
        let row = try ResultRow.fetchOne(
          SQLiteSession(db: db), sql: "SELECT \(select), ?",
          arguments: EntryRecord.values(entry) + [fields])
        lines.append(try #require(row))
      }
      let line = String(decoding: lines.bytes, as: UTF8.self)
      #expect(line == String(decoding: try WireEncoder.data(entry), as: UTF8.self) + "\n")
      #expect(lines.lastID == entry.id.text && lines.count == 1)
    }
  }

  @Test func listsOfTextsComeBackAsTheyWere() {
    for texts in [[], [""], ["", ""], ["a\"", "b\\"], ["\",\""], ["二", "\n"], ["1,2", "3"]] {
      #expect(TextList.decode(TextList.encode(texts)) == texts)
    }
  }
}
