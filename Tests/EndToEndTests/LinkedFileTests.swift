import DCATSite
import Foundation
import HTTPStub
import ProgramSupport
import Testing

/// Files that lie elsewhere, looked into without being fetched whole.
@Suite(.timeLimit(.minutes(5))) struct LinkedFileTests {
  private static let text =
    "site,value\n" + (0..<300_000).map { "s\($0),\($0)" }.joined(separator: "\n")

  /// Gives ranges, or only the whole.
  private func server(givesRanges: Bool) throws -> HTTPStub {
    let bytes = Array(Self.text.utf8)
    return try HTTPStub { request, connection in
      guard givesRanges, let range = request.headers["range"]?.dropFirst("bytes=".count) else {
        return connection.answer(body: bytes)
      }
      let ends = range.split(separator: "-").compactMap { Int($0) }
      let last = min(ends[1], bytes.count - 1)
      connection.answer(
        206, headers: ["Content-Range": "bytes \(ends[0])-\(last)/\(bytes.count)"],
        body: Array(bytes[ends[0]...last]))
    }
  }

  @Test(arguments: [true, false])
  func theFirstRowsOfALinkedFile(givesRanges: Bool) async throws {
    let files = try server(givesRanges: givesRanges)
    let site = try DCATSite(datasets: 2)
    site.edit { state in
      state.datasets[0].raw = """
        {"identifier":"x-1","title":"Linked","distribution":[{"title":"rows",\
        "downloadURL":"\(files.url)/rows.csv","mediaType":"text/csv"}]}
        """
    }
    let program = try Program().on("dcat:\(site.url)/data.json")
    #expect(try await program.run("sync").status == 0)
    let shown = try await program.run("preview", "id:x-1", "--file", "rows.csv")
    #expect(shown.status == 0, "\(shown.error)")
    #expect(shown.outputLines.count == 20 && shown.output.contains("s19"))
    #expect(shown.error.contains("前 20 行；文件 \(Self.text.utf8.count) 字节"))
    let other = try await program.run("preview", "id:x-1", "--file", "none.csv")
    #expect(other.status == 66 && other.error.contains("rows.csv"))
  }
}
