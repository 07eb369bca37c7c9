import Base
import Tabular
import Testing

@testable import Tables

@Suite("Bytes become text, and what does not is said")
struct EncodingTests {
  /// 名称, 商店 in GBK.
  private static let name: [UInt8] = [0xC3, 0xFB, 0xB3, 0xC6]
  private static let shop: [UInt8] = [0xC9, 0xCC, 0xB5, 0xEA]

  private static func lines(_ count: Int, _ line: (Int) -> [UInt8]) -> [UInt8] {
    name + Array(",b\n".utf8) + (0..<count).flatMap { line($0) + [0x0A] }
  }

  private static func damage(_ table: OpenTable) -> TableNotice? {
    table.extent.notices.first { $0.kind == .damagedText }
  }

  @Test func halfACharacterInGBKLeavesAllOtherCellsWhole() async throws {
    let bytes = Self.lines(20_000) { row in
      (row == 12_345 ? Array(Self.shop.dropLast()) : Self.shop) + Array(",\(row)".utf8)
    }
    let table = try await Sample.open(bytes)
    let rows = try await table.rows(0..<20_000)
    #expect(rows.count == 20_000)
    for row in rows {
      let wanted = row.number == 12_345 ? "商\u{FFFD}" : "商店"
      #expect(row.cells == [wanted, "\(row.number)"])
    }
    #expect(Self.damage(table) == TableNotice(.damagedText, place: TablePlace(line: 12_347)))
  }

  @Test func bytesOfNoCharacterAndTheEuroOfCodePage936() async throws {
    let bytes = Self.lines(3) {
      $0 == 1 ? [0xFF, 0x80, 0x78, 0x2C, 0x79] : Self.shop + [0x2C, 0x31]
    }
    let table = try await Sample.open(bytes)
    #expect(
      try await Sample.cells(table)
        == [["名称", "b"], ["商店", "1"], ["\u{FFFD}€x", "y"], ["商店", "1"]])
    #expect(Self.damage(table) == TableNotice(.damagedText, place: TablePlace(line: 3)))
  }

  @Test(arguments: [[0xE5, 0x9D], [0xB0, 0x43], [0xBA, 0xD3, 0xCE, 0xF7]] as [[UInt8]])
  func aLineInAnotherEncodingDoesNotChangeTheRest(_ odd: [UInt8]) async throws {
    var bytes = Array("名称,说明\n".utf8)
    for number in 0..<30 { bytes += Array("甲\(number),正常中文说明\n".utf8) }
    bytes += Array("乙,".utf8) + odd + [0x0A]
    let table = try await Sample.open(bytes)
    let rows = try await table.rows(0..<31).map(\.cells)
    #expect(rows.prefix(30) == (0..<30).map { ["甲\($0)", "正常中文说明"] }[...])
    #expect(rows[30] == ["乙", String(decoding: odd, as: UTF8.self)])
    #expect(Self.damage(table)?.place.line == 32)
  }

  @Test(arguments: [false, true], [false, true])
  func widerUnitsWithAndWithoutAMark(isBig: Bool, hasMark: Bool) async throws {
    let text = "名称,数,a b\r\n甲,1,x\r\n乙𠮷,2,y\r\n"
    func bytes(_ units: some Sequence<UInt32>, _ width: Int) -> [UInt8] {
      units.flatMap { unit in
        let big = (0..<width).reversed().map { UInt8(truncatingIfNeeded: unit >> UInt32(8 * $0)) }
        return isBig ? big : big.reversed()
      }
    }
    let mark: [UInt32] = hasMark ? [0xFEFF] : []
    let wanted = [["名称", "数", "a b"], ["甲", "1", "x"], ["乙𠮷", "2", "y"]]
    for (width, units) in [(2, text.utf16.map(UInt32.init)), (4, text.unicodeScalars.map(\.value))]
    {
      let table = try await Sample.open(bytes(mark + units, width))
      #expect(try await Sample.cells(table) == wanted)
      #expect(table.extent.notices.isEmpty)
    }
  }

  @Test func severalMarks() async throws {
    let text = "\u{FEFF}\u{FEFF}a,b\n1,2\n"
    let units = text.utf16.flatMap { [UInt8(truncatingIfNeeded: $0), UInt8($0 >> 8)] }
    for bytes in [Array(text.utf8), units] {
      #expect(try await Sample.cells(Sample.open(bytes)) == [["a", "b"], ["1", "2"]])
    }
  }

  /// Two letters of ASCII are a Han character of UTF-16, but hardly anything else is.
  @Test(arguments: ["a,b\n1,x\0y\n2,z\n", "name,no\nabc\0\0\0\0\0,1\nq,22\n"])
  func zerosInASCII(_ text: String) async throws {
    let lines = text.split(separator: "\n").map { $0.split(separator: ",").map(String.init) }
    #expect(try await Sample.cells(Sample.open(Array(text.utf8))) == lines)
  }

  @Test func aSeparatorThatIsTheSecondByteOfACharacter() async throws {
    // 0x96 0x7C is one character of GBK.
    let bytes =
      Self.name + [0x7C, 0xCA, 0xFD, 0x0A] + [0x96, 0x7C, 0x7C, 0xCE, 0xC4, 0x0A] + Self.shop
      + [0x7C, 0x31, 0x0A]
    let table = try await Sample.open(bytes, as: "t.txt")
    #expect(try await Sample.cells(table) == [["名称", "数"], ["東", "文"], ["商店", "1"]])
  }

  @Test func endsOfDOSAndWhatEditorsFillUp() async throws {
    #expect(try await Sample.cells(Sample.open("a,b\n1,2\n\u{1A}")) == [["a", "b"], ["1", "2"]])
    let filled = Array("a,b\n1,2\n\u{1A}".utf8) + [UInt8](repeating: 0, count: 100)
    #expect(try await Sample.cells(Sample.open(filled)) == [["a", "b"], ["1", "2"]])
  }

  /// They stay in their cells, and are said, wherever a piece of a long file ends.
  @Test func returnsThatEndNoLine() async throws {
    let table = try await Sample.open("a,b\n甲\r乙,1\n丙,2\r\n丁\r,3\r")
    #expect(
      try await Sample.cells(table) == [["a", "b"], ["甲\r乙", "1"], ["丙", "2"], ["丁\r", "3"]])
    #expect(
      Array(table.extent.notices) == [
        TableNotice(.loneReturns, count: 2, place: TablePlace(line: 2))
      ])
    let long = String(repeating: "甲\r乙,1\n", count: 300_000)
    let many = try await Sample.open("a,b\n\(long)")
    try await many.waitUntilComplete()
    #expect(many.extent.notices.count(of: .loneReturns) == 300_000)
    let pairs = try await Sample.open("a,b\r\n1,2\r3,4\r\n")
    #expect(
      Array(pairs.extent.notices) == [
        TableNotice(.loneReturns, place: TablePlace(line: 2)),
        TableNotice(.longRows(from: "列3"), place: TablePlace(line: 2)),
      ])
    for usual in ["a,b\r\n1,2\r\n", "a,b\r1,2\r", "a,b\n1,2\n"] {
      #expect(try await Sample.open(usual).extent.notices.isEmpty)
    }
  }

  @Test(arguments: 0..<40)
  func damageIsCountedAsItIsShown(_ seed: Int) async throws {
    var generator = SeededGenerator(seed: UInt64(seed))
    let isGBK = seed % 2 == 0
    var bytes: [UInt8] = Array("a,b\n".utf8)
    for _ in 0..<Int.random(in: 1...400, using: &generator) {
      bytes += isGBK ? Self.shop : Array("商店".utf8)
      if Int.random(in: 0..<9, using: &generator) == 0 {
        bytes.append(UInt8.random(in: 0x81...0xFF, using: &generator))
        if Bool.random(using: &generator) {
          bytes.append(UInt8.random(in: 0x30...0x39, using: &generator))
        }
      }
      if Bool.random(using: &generator) { bytes += Array(",x\n".utf8) }
    }
    let table = try await Sample.open(bytes)
    let cells = try await Sample.cells(table)
    let shown = cells.joined().reduce(0) { $0 + $1.unicodeScalars.count { $0 == "\u{FFFD}" } }
    #expect(shown == table.extent.notices.count(of: .damagedText))
  }

  @Test(arguments: 0..<20)
  func theFastCheckAgreesWithTheLibrary(_ seed: Int) {
    var generator = SeededGenerator(seed: UInt64(seed))
    let pieces: [[UInt8]] = [
      Array("商".utf8), Array("é".utf8), Array("abcdefgh".utf8), Array("𠮷".utf8), [0xE5], [0x80],
      [0xED, 0xA0, 0x80], [0xF4, 0x90], [0xC0, 0xAF], [0xE0, 0x80], [0xFF],
    ]
    for round in 0..<200 {
      // Long runs of what is right as well, since these are looked at by the block.
      let most = round % 4 == 0 ? pieces.count : 3
      let bytes = (0..<Int.random(in: 0..<(40 * (round % 4 + 1)), using: &generator)).flatMap { _ in
        let rare = Int.random(in: 0..<60, using: &generator) == 0
        return pieces.prefix(rare ? pieces.count : most).randomElement(using: &generator) ?? []
      }
      // Cut anywhere, as it comes from a file.
      let cut = Int.random(in: 0...bytes.count, using: &generator)
      var check = UTF8Check()
      for piece in [bytes[..<cut], bytes[cut...]] {
        Array(piece).withUnsafeBytes { check.take($0) }
      }
      check.finish()
      let text = String(decoding: bytes, as: UTF8.self)
      #expect(check.damaged == text.unicodeScalars.count { $0 == "\u{FFFD}" })
    }
  }
}
