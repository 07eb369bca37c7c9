import Base
import ProgramSupport
import Tables
import Tabular
import Testing

@Suite("Tables of dBASE and FoxPro")
struct DBaseTests {
  /// Small tables, made of what a test is about.
  struct Base {
    var version: UInt8 = 0x03
    var language: UInt8 = 0
    var fields: [(name: [UInt8], kind: Character, size: Int, flags: UInt8)] = []
    /// Records without their mark.
    var records: [[UInt8]] = []
    var deleted: Set<Int> = []
    var count: Int?

    mutating func field(_ name: String, _ kind: Character, _ size: Int, flags: UInt8 = 0) {
      fields.append((Array(name.utf8), kind, size, flags))
    }

    var file: [UInt8] {
      let size = 32 + fields.count * 32 + 1
      let record = 1 + fields.reduce(0) { $0 + $1.size }
      var bytes: [UInt8] = [version, 124, 1, 5] + OldBook.long(count ?? records.count)
      bytes += OldBook.word(size) + OldBook.word(record) + [UInt8](repeating: 0, count: 17)
      bytes += [language, 0, 0]
      for field in fields {
        bytes += field.name + [UInt8](repeating: 0, count: 11 - field.name.count)
        bytes += [field.kind.asciiValue ?? 0, 0, 0, 0, 0, UInt8(field.size), 0, field.flags]
        bytes += [UInt8](repeating: 0, count: 13)
      }
      bytes.append(0x0D)
      for (place, record) in records.enumerated() {
        bytes += [deleted.contains(place) ? 0x2A : 0x20] + record
      }
      return bytes + [0x1A]
    }
  }

  private static func padded(_ text: String, _ size: Int) -> [UInt8] {
    padded(Array(text.utf8), size)
  }

  private static func padded(_ text: [UInt8], _ size: Int) -> [UInt8] {
    text + [UInt8](repeating: 0x20, count: size - text.count)
  }

  @Test func fieldsOfEveryKind() async throws {
    var base = Base(version: 0x30)
    for (name, kind, size) in [
      ("NAME", "C", 10), ("N", "N", 8), ("F", "F", 8), ("D", "D", 8), ("L", "L", 1), ("I", "I", 4),
      ("B", "B", 8), ("T", "T", 8), ("Y", "Y", 8),
    ] as [(String, Character, Int)] {
      base.field(name, kind, size, flags: name == "I" ? 2 : 0)
    }
    base.field("V", "V", 5, flags: 2)
    base.field("_NullFlags", "0", 1, flags: 5)
    let numbers = OldBook.long(-7) + OldBook.double(1.25)
    // 2024-01-05 08:30:15 is the day 2,460,315 and 30,615 seconds.
    let moment = OldBook.long(2_460_315) + OldBook.long(30_615_000)
    let money = OldBook.long(-12_345_000) + OldBook.long(-1)
    var record = Self.padded("天津", 10) + Array("   12.50".utf8) + Array("    -3.0".utf8)
    record += Array("20240105T".utf8) + numbers + moment + money
    // V says how long it is: bit 1, behind that of I; then its own bit.
    base.records = [record + Array("ab ".utf8) + [0, 3] + [0b010]]
    var blank = [UInt8](repeating: 0x20, count: 35) + OldBook.long(0) + OldBook.double(0)
    blank += [UInt8](repeating: 0, count: 16) + Array("     ".utf8) + [0b101]
    base.records.append(blank)
    let table = try await Sample.open(base.file, as: "t.dbf")
    #expect(
      try await Sample.cells(table) == [
        ["NAME", "N", "F", "D", "L", "I", "B", "T", "Y", "V"],
        [
          "天津", "12.50", "-3.0", "2024-01-05", "true", "-7", "1.25", "2024-01-05 08:30:15",
          "-1234.5000", "ab ",
        ], ["", "", "", "", "", "", "0", "", "0.0000", ""],
      ])
    #expect(table.extent.notices.isEmpty)
  }

  @Test func whatIsNotReadIsSaid() async throws {
    var base = Base(version: 0x83)
    base.field("NAME", "C", 4)
    base.field("MEMO", "M", 10)
    base.records = ["甲", "乙", "丙"].map { Self.padded($0, 4) + Array("         1".utf8) }
    base.records.append(Self.padded("丁", 4) + [UInt8](repeating: 0x20, count: 10))
    base.deleted = [1]
    base.count = 3
    let table = try await Sample.open(base.file, as: "t.dbf")
    #expect(try await Sample.cells(table) == [["NAME", "MEMO"], ["甲", ""], ["丙", ""]])
    #expect(
      Set(table.extent.notices) == [
        TableNotice(.deletedRows, place: TablePlace(line: 2)),
        TableNotice(.memos, count: 2, place: TablePlace(line: 1)), TableNotice(.droppedRows),
      ])
  }

  @Test func damagedTables() async throws {
    var base = Base()
    base.field("NAME", "C", 4)
    base.records = ["甲", "乙"].map { Self.padded($0, 4) }
    let file = base.file
    let table = try await Sample.open(Array(file.dropLast(3)), as: "t.dbf")
    #expect(try await Sample.cells(table) == [["NAME"], ["甲"]])
    #expect(table.extent.fault == .malformed(.dbf, place: 2))
    var wide = file
    wide[32 + 16] = 200
    await #expect(throws: TableFault.malformed(.dbf, place: 0)) {
      try await Sample.open(wide, as: "t.dbf")
    }
    await #expect(throws: TableFault.noSheet(name: "x", there: ["t.dbf"])) {
      try await Sample.open(file, as: "t.dbf", TableOpening(table: "x"))
    }
    var generator = SeededGenerator(seed: 10)
    for _ in 0..<300 {
      var bytes = file
      for _ in 0..<Int.random(in: 1...4, using: &generator) {
        bytes[Int.random(in: 0..<bytes.count, using: &generator)] = UInt8.random(
          in: 0...255, using: &generator)
      }
      _ = try? await Sample.open(bytes, as: "t.dbf")
    }
  }

  /// 天津 in GBK, 臺北 in Big5.
  private static let gbk: [UInt8] = [0xCC, 0xEC, 0xBD, 0xF2]
  private static let big5: [UInt8] = [0xBB, 0x4F, 0xA5, 0x5F]

  private static func table(_ text: [UInt8], _ language: UInt8) -> [UInt8] {
    var base = Base(language: language)
    base.fields = [(name: text, kind: "C", size: 12, flags: 0)]
    base.records = [padded(text, 12), padded([0x31], 12)]
    return base.file
  }

  @Test(
    arguments: [
      (gbk, 0, nil, "天津"), (gbk, 0x57, nil, "天津"), (Array("天津".utf8), 0x4D, nil, "天津"),
      (big5, 0x78, nil, "臺北"), (big5, 0, "950", "臺北"), (gbk, 0, "UTF-8", "天津"),
      (Array("天津".utf8), 0x57, "ISO-8859-1", "天津"), ([0xC0, 0xC1, 0xC2], 0, "1251", "АБВ"),
    ] as [([UInt8], UInt8, String?, String)])
  func codePages(
    _ text: [UInt8], _ language: UInt8, _ codePage: String?, _ wanted: String
  ) async throws {
    let folder = try ScratchFolder()
    try Sample.write(Self.table(text, language), to: "\(folder.path)/t.dbf")
    if let codePage { try Sample.write(Array(codePage.utf8), to: "\(folder.path)/t.cpg") }
    let table = try await OpenTable.open("\(folder.path)/t.dbf")
    try await table.waitUntilComplete()
    #expect(try await Sample.cells(table) == [[wanted], [wanted], ["1"]])
    let asked = try await OpenTable.open(
      "\(folder.path)/t.dbf", TableOpening(encoding: "iso-8859-1"))
    try await asked.waitUntilComplete()
    #expect(try await Sample.cells(asked)[0][0].unicodeScalars.count == text.count)
  }

  @Test func tablesInAnArchiveWithTheirCodePage() async throws {
    let file = ZipSample.stored([
      (Array("a/区.dbf".utf8), Self.table(Self.big5, 0)),
      (Array("a/区.cpg".utf8), Array("BIG5".utf8)),
      (Array("a/区.shp".utf8), [1]),
    ])
    let table = try await Sample.open(file, as: "t.zip")
    #expect(try await Sample.cells(table) == [["臺北"], ["臺北"], ["1"]])
  }

  @Test func longTables() async throws {
    var base = Base()
    base.field("A", "C", 100)
    base.field("B", "N", 8)
    base.records = (0..<20_000).map {
      Self.padded("第\($0)行", 100) + Array(String("        \($0)".suffix(8)).utf8)
    }
    let table = try await Sample.open(base.file, as: "t.dbf")
    #expect(table.extent.rows == 20_000 && table.headings.map(\.kind) == [.text, .integer])
    #expect(try await table.rows(19_999..<20_000).map(\.cells) == [["第19999行", "19999"]])
    let glimpse = try await OpenTable.glimpse("t.dbf", size: base.file.count, rows: 5) {
      [file = base.file] in Array(file[$0])
    }
    #expect(glimpse.rows.count == 5 && !glimpse.isWhole)
  }
}
