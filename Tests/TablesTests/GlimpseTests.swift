import ProgramSupport
import Synchronization
import Tables
import Tabular
import Testing

/// The first rows of tables that lie elsewhere.
@Suite struct GlimpseTests {
  /// A file elsewhere, and what was fetched of it.
  private final class Remote: Sendable {
    let bytes: [UInt8]
    let fetched = Mutex<[Range<Int>]>([])

    init(_ bytes: [UInt8]) { self.bytes = bytes }

    func glimpse(_ name: String, rows: Int = 20) async throws -> TableGlimpse {
      try await OpenTable.glimpse(name, size: bytes.count, rows: rows) { range in
        self.fetched.withLock { $0.append(range) }
        return Array(self.bytes[range])
      }
    }

    var total: Int { fetched.withLock { $0.reduce(0) { $0 + $1.count } } }
  }

  private static let lines = (0..<200_000).map { "\($0),第\($0)行,\(UInt64($0) &* 0x9E37_79B9)" }

  private func rows(_ glimpse: TableGlimpse) -> [[String]] { glimpse.rows.map(\.cells) }

  @Test func aLongCSVIsNotFetchedWhole() async throws {
    let remote = Remote(Array(("编号,名称,值\n" + Self.lines.joined(separator: "\n")).utf8))
    let glimpse = try await remote.glimpse("a.csv")
    #expect(glimpse.headings.map(\.title) == ["编号", "名称", "值"])
    #expect(rows(glimpse).count == 20 && rows(glimpse)[7] == ["7", "第7行", "\(7 * 0x9E37_79B9)"])
    #expect(!glimpse.isWhole && remote.total < 200_000 && glimpse.fetched == remote.total)
  }

  @Test func aShortFileIsWhole() async throws {
    let glimpse = try await Remote(Array("a,b\n1,2\n3,4".utf8)).glimpse("a.csv")
    #expect(rows(glimpse) == [["1", "2"], ["3", "4"]] && glimpse.isWhole)
    let empty = try await Remote(Array("[]".utf8)).glimpse("a.json", rows: 5)
    #expect(empty.rows.isEmpty)
  }

  @Test func linesAndDocumentsOfJSON() async throws {
    let records = (0..<100_000).map { "{\"n\":\($0),\"t\":\"值\($0)\"}" }
    for (name, text) in [
      ("a.ndjson", records.joined(separator: "\n")),
      ("a.json", "{\"data\":[" + records.joined(separator: ",\n") + "]}"),
    ] {
      let remote = Remote(Array(text.utf8))
      let glimpse = try await remote.glimpse(name)
      #expect(rows(glimpse).count == 20 && rows(glimpse)[19] == ["19", "值19"], "\(name)")
      #expect(remote.total < 600_000 && !glimpse.isWhole, "\(name)")
    }
  }

  @Test func aMemberOfAZipFile() async throws {
    let text = "编号,名称,值\n" + Self.lines.joined(separator: "\n")
    let other = [UInt8](repeating: 7, count: 3 << 20)
    let remote = Remote(
      ZipSample.stored([
        (Array("图.png".utf8), other), (Array("表.csv".utf8), Array(text.utf8)),
      ]))
    let glimpse = try await remote.glimpse("a.zip")
    #expect(rows(glimpse).count == 20 && rows(glimpse)[3][1] == "第3行")
    #expect(remote.total < 1 << 20 && !glimpse.isWhole)
  }

  @Test func aWorkbook() async throws {
    let cells = [["编号", "名称"]] + (0..<30_000).map { ["\($0)", "第\($0)行"] }
    let parts = Book(Book.rows(cells)).parts
    let remote = Remote(
      ZipSample.stored(parts.sorted { $0.key < $1.key }.map { (Array($0.utf8), Array($1.utf8)) }))
    let glimpse = try await remote.glimpse("a.xlsx")
    #expect(glimpse.headings.map(\.title) == ["编号", "名称"])
    #expect(rows(glimpse).count == 20 && rows(glimpse)[19] == ["19", "第19行"])
    #expect(remote.total < remote.bytes.count / 2)
  }

  @Test func whatCannotBeReadIsSaid() async throws {
    await #expect(throws: TableFault.self) {
      try await Remote([UInt8](repeating: 0, count: 400_000)).glimpse("a.bin")
    }
    struct Gone: Error {}
    await #expect(throws: Gone.self) {
      _ = try await OpenTable.glimpse("a.csv", size: 9, rows: 3) { _ in throw Gone() }
    }
  }
}
