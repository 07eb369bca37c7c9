import Base
import Catalog
import Foundation
import PortalAPI
import Testing
import Transport

@testable import PortalClient

@Suite struct CatalogueReaderTests {
  private func line(_ value: some Encodable) throws -> [UInt8] {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    return Array(try encoder.encode(value)) + [UInt8(ascii: "\n")]
  }

  private let header = CatalogueHeader(revision: 7, total: 2, epoch: "e")

  @Test(arguments: 0..<20)
  func theFastReaderAgreesWithCodable(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    for number in 0..<100 {
      let entry = Samples.entry(number, &random)
      var reader = CatalogueReader(path: "/c")
      let items = try reader.take(line(header)) + reader.take(line(entry))
      #expect(items == [.header(header), .entry(entry)])
    }
  }

  @Test(arguments: 0..<20)
  func aDamagedLineIsReadAsCodableReadsItOrNotAtAll(seed: UInt64) throws {
    var random = SeededGenerator(seed: 1000 + seed)
    for number in 0..<200 {
      var bytes = try line(Samples.entry(number, &random))
      bytes.removeLast()
      for _ in 0..<Int.random(in: 1...3, using: &random) {
        let index = Int.random(in: 0..<bytes.count, using: &random)
        switch Int.random(in: 0...2, using: &random) {
        case 0: bytes[index] = UInt8.random(in: 0...255, using: &random)
        case 1: bytes.remove(at: index)
        default: bytes.insert("\"{}[]:,.-0e \\".utf8.randomElement(using: &random) ?? 0, at: index)
        }
      }
      guard let fast = EntryScanner.entry(bytes, 0..<bytes.count) else { continue }
      let slow = try? JSONDecoder().decode(Entry.self, from: Data(bytes))
      #expect(fast == slow, "\(String(decoding: bytes, as: UTF8.self))")
    }
  }

  @Test func theUsualLineIsReadTheFastWay() throws {
    let entry = Entry(
      id: Samples.id(1), kind: .interface, title: "绿色商场名单", abstract: "摘要",
      tags: ["商场", "绿色"], theme: "商贸流通", publisher: "市商务局", issued: Moment(minutes: 1),
      modified: Moment(minutes: 2_000_000, hasTime: false), formats: [.csv, .json],
      rating: RatingSummary(count: 3, accuracy: 4.25, usability: 11.0 / 3),
      fields: [
        Field(code: "f_1", type: .text, label: "名称"), Field(code: "f_2", type: .date, label: ""),
      ])
    let bytes = try line(entry)
    #expect(EntryScanner.entry(bytes, 0..<bytes.count - 1) == entry)
  }

  @Test func linesAreFoundHoweverTheBytesAreCut() throws {
    var random = SeededGenerator(seed: 5)
    let entries = (0..<5).map { Samples.entry($0, &random) }
    let bytes =
      try line(header) + entries.flatMap { try line($0) } + line(CatalogueEnd(end: 5))
    let expected: [CatalogueItem] =
      [.header(header)] + entries.map { .entry($0) } + [.end(CatalogueEnd(end: 5))]
    for size in [1, 2, 3, 7, 64, 1000, bytes.count] {
      var reader = CatalogueReader(path: "/c")
      var items: [CatalogueItem] = []
      for start in stride(from: 0, to: bytes.count, by: size) {
        items += try reader.take(Array(bytes[start..<min(start + size, bytes.count)]))
      }
      #expect(try reader.finish() == nil)
      #expect(items == expected)
    }
  }

  @Test func theLastLineMayLackItsLineFeed() throws {
    var reader = CatalogueReader(path: "/c")
    _ = try reader.take(line(header) + Array("{\"end\":0}".utf8))
    #expect(try reader.finish() == [.end(CatalogueEnd(end: 0))])
    #expect(try reader.finish() == nil)
  }

  @Test(arguments: ["", "{\"end\":", "{\"id\":\"00"])
  func aStreamWithoutItsEndWasCut(rest: String) throws {
    var reader = CatalogueReader(path: "/c")
    let start = try line(header)
    _ = try reader.take(start + Array(rest.utf8))
    let received = start.count + rest.utf8.count
    #expect(throws: SourceError.unreachable(.cut(received: received, expected: nil))) {
      try reader.finish()
    }
  }

  @Test func theStreamIsHeldToItsOrderAndCount() throws {
    var random = SeededGenerator(seed: 6)
    let entry = try line(Samples.entry(1, &random))
    let header = try line(header)
    let end = Array("{\"end\":1}\n".utf8)
    let cases: [([UInt8], Malformation)] = [
      (entry, .order), (end, .order), (header + header, .order),
      (header + entry + end + entry, .order), (header + entry + end + end, .order),
      (header + end, .count(promised: 1, received: 0)),
      (header + [UInt8](repeating: 65, count: 2 << 20), .lineTooLong(bytes: 1 << 20)),
    ]
    for (bytes, fault) in cases {
      #expect(throws: SourceError.malformed(path: "/c", detail: fault)) {
        var reader = CatalogueReader(path: "/c")
        _ = try reader.take(bytes)
      }
    }
  }

  @Test func aFaultyLineSaysWhatIsWrong() throws {
    let header = try line(header)
    let expected = SourceError.malformed(
      path: "/c", detail: .shape(at: "kind", reason: "missing"))
    #expect(throws: expected) {
      var reader = CatalogueReader(path: "/c")
      _ = try reader.take(header + Array("{\"id\":\"\(Samples.id(1))\"}\n".utf8))
    }
  }
}
