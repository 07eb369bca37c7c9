import Base
import ProgramSupport
import Tabular
import Testing

@testable import Tables

/// Random and mutated files through each reader of texts: two seconds each, longer by `make fuzz`
/// (`FUZZ_SECONDS`), the same files for the same `FUZZ_SEED`.
@Suite("Readers of texts stand any bytes", .serialized)
struct FuzzTests {
  private static let seeds: [String: [String]] = [
    "t.csv": [
      "名称,区县,面积\n甲,\"河,西\",1.50\n乙,,12%\n", "某名单,,\na;b;c\n1;2;3\n", "sep=|\n\"a|b\nc|d\n",
      "\u{FEFF}a\tb\r\n=\"001\"\t'123\r\n\r\n\u{1A}",
      "名称,说明\n甲,\"长\\\"15,5\\\"\"\n乙,\"a\\\\\"\n丙,\"c\"\n",
    ],
    "t.json": [
      "{\"result\":{\"fields\":[{\"id\":1}],\"records\":[{\"a\":1,\"b\":[NaN]},{\"c\":\"\\u4e2d\"}]}}",
      "[[1,2],[3]]", "cb([{\"a\":\"甲\"}]);", "{\"columnNames\":[\"x\"],\"list\":[[1]],\"n\":null}",
    ],
    "t.ndjson": ["{\"a\":1}\n{\"a\":\"甲\",\"b\":{}}\n\n{\"c\":true}\n"],
    "t.xml": [
      "<?xml version=\"1.0\" encoding=\"gb2312\"?><r><row id=\"1\"><a>甲</a><b/></row><row><a>乙</a></row></r>",
      "<d:f xmlns:d=\"u\"><d:e><d:t x=\"1\">a&amp;b</d:t></d:e><d:e><![CDATA[<]]></d:e></d:f>",
    ],
  ]

  private static let alphabet =
    Array("<>/&;\"'[]{}:,|\t\r\n =ab0129-.%\\".utf8) + [
      0, 0x1A, 0x80, 0xC3, 0xE5, 0xFF, 0xFE, 0xB0, 0xA1,
    ]

  private static let base: [UInt8] = {
    var base = DBaseTests.Base(version: 0x30, language: 0x4D)
    for (name, kind, size) in [("名", "C", 6), ("N", "N", 5), ("D", "D", 8), ("I", "I", 4)] {
      base.field(name, Character(kind), size)
    }
    base.records = ["甲     1.520240105", "ab       -120240229"].map {
      Array($0.utf8) + [7, 0, 0, 0]
    }
    base.deleted = [1]
    return base.file
  }()

  /// A seed in some encoding, changed in some places.
  private static func file(_ name: String, _ generator: inout SeededGenerator) -> [UInt8] {
    if name == "t.dbf" { return changed(base, &generator) }
    let text = seeds[name]?.randomElement(using: &generator) ?? ""
    var bytes = Array(text.utf8)
    switch Int.random(in: 0..<8, using: &generator) {
    case 0: bytes = text.utf16.flatMap { [UInt8(truncatingIfNeeded: $0), UInt8($0 >> 8)] }
    case 1:
      bytes = text.unicodeScalars.flatMap {
        [0, UInt8($0.value >> 16), UInt8($0.value >> 8 & 255), UInt8($0.value & 255)]
      }
    case 2:
      bytes = (0..<Int.random(in: 0..<200, using: &generator)).map { _ in
        alphabet.randomElement(using: &generator) ?? 0
      }
    default: break
    }
    return changed(bytes, &generator)
  }

  private static func changed(
    _ bytes: [UInt8], _ generator: inout SeededGenerator
  ) -> [UInt8] {
    var bytes = bytes
    for _ in 0..<Int.random(in: 0..<8, using: &generator) where !bytes.isEmpty {
      let place = Int.random(in: 0..<bytes.count, using: &generator)
      switch Int.random(in: 0..<5, using: &generator) {
      case 0: bytes[place] = UInt8.random(in: 0...255, using: &generator)
      case 1: bytes.remove(at: place)
      case 2: bytes.insert(alphabet.randomElement(using: &generator) ?? 0, at: place)
      case 3: bytes.removeLast(Int.random(in: 0...min(9, bytes.count), using: &generator))
      default: bytes += bytes[place...].prefix(300)
      }
    }
    return bytes
  }

  @Test(arguments: ["t.csv", "t.json", "t.ndjson", "t.xml", "t.dbf"])
  func anyBytes(_ name: String) async throws {
    var generator = SeededGenerator(seed: FuzzRun.seed &* 2019)
    var run = FuzzRun("anyBytes \(name)")
    while run.goesOn() {
      let bytes = Self.file(name, &generator)
      let literal = TableOpening(head: .none, isLiteral: true)
      for opening in [TableOpening(), literal] {
        do {
          let table = try await Sample.open(bytes, as: name, opening)
          try await Self.check(table, bytes, name, opening == literal)
        } catch is TableFault {
          continue
        }
      }
    }
    #expect(run.inputs > 0 && run.growth() < 32)
  }

  private static func check(
    _ table: OpenTable, _ bytes: [UInt8], _ name: String, _ isLiteral: Bool
  ) async throws {
    let cells = try await Sample.cells(table)
    #expect(cells.count == table.extent.rows + 1)
    let view = try await table.view(TableQuery(filter: .not(.anywhere("\u{10FFFF}"))))
    #expect(try await Sample.cells(view) == cells)
    guard name == "t.csv", isLiteral else { return }
    // No letter of the file is lost, and none is made.
    let text = String(
      decoding: try TextBytes(Spooled.bytes(bytes)).beginning(1 << 20), as: UTF8.self)
    #expect(letters([text]) == letters(cells.dropFirst().joined()))
    #expect(
      cells.dropFirst().joined().reduce(0) { $0 + $1.unicodeScalars.count { $0 == "\u{FFFD}" } }
        >= table.extent.notices.count(of: .damagedText))
  }

  private static func letters(_ texts: some Sequence<String>) -> Int {
    texts.reduce(0) { sum, text in
      sum
        + text.unicodeScalars.count {
          ("0"..."9").contains($0) || $0.value > 0x7F || ("a"..."z").contains($0)
        }
    }
  }
}

private enum Spooled {
  static func bytes(_ bytes: [UInt8]) throws -> SpoolBytes {
    let spool = SpoolBytes()
    try spool.append(bytes)
    return spool
  }
}
