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

  /// Files are there under the names that are told: what cannot be seen is in neither, and names
  /// that look alike are two files.
  @Test func filesAreSavedAsTheyAreCalled() async throws {
    let files = try HTTPStub { request, connection in
      connection.answer(body: Array(request.target.utf8))
    }
    let site = try DCATSite(datasets: 2)
    let titles = ["\u{202E}vsc\u{202C}.名单", "名\u{200B}单", "名单", "a\u{2066}b"]
    let parts = titles.enumerated().map { place, title in
      """
      {"title":"\(title)","downloadURL":"\(files.url)/\(place).csv","mediaType":"text/csv"}
      """
    }
    let list = parts.joined(separator: ",")
    site.edit { state in
      state.datasets[0].raw = #"{"identifier":"x-1","title":"L","distribution":[\#(list)]}"#
    }
    let program = try Program().on("dcat:\(site.url)/data.json")
    #expect(try await program.run("sync").status == 0)
    let folder = program.folder.path + "/files/"
    let fetched = try await program.run("download", "id:x-1", "--output", folder)
    #expect(fetched.status == 0, "\(fetched.error)")
    let names = ["vsc.名单.csv", "名单.csv", "名单 (2).csv", "ab.csv"]
    #expect(fetched.outputLines.map(String.init) == names.map { folder + $0 })
    for (place, name) in names.enumerated() {
      #expect(try String(contentsOfFile: folder + name, encoding: .utf8) == "/\(place).csv")
    }
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder).count == names.count)
  }
}
