import DCATSite
import Formats
import Foundation
import HTTPStub
import ProgramSupport
import Testing

/// Files that lie elsewhere, looked into without being fetched whole.
@Suite(.timeLimit(.minutes(5))) struct LinkedFileTests {
  /// What a record links to.
  enum Kind: String, CaseIterable {
    case csv, json, ndjson, xlsx, zip

    private static let rows = 0..<300_000

    /// With the columns `site` and `value`, three megabytes and more.
    func bytes(_ program: Program) async throws -> [UInt8] {
      let lines = Self.rows.lazy.map { "{\"site\":\"s\($0)\",\"value\":\($0)}" }
      let csv = "site,value\n" + Self.rows.map { "s\($0),\($0)" }.joined(separator: "\n")
      switch self {
      case .csv: return Array(csv.utf8)
      // On one line, as servers write it.
      case .json: return Array(("[" + lines.joined(separator: ",") + "]").utf8)
      case .ndjson: return Array(lines.joined(separator: "\n").utf8)
      case .xlsx:
        let place = program.folder.path + "/rows"
        try csv.write(toFile: place + ".csv", atomically: true, encoding: .utf8)
        let made = try await program.run("table", place + ".csv", "--output", place + ".xlsx")
        #expect(made.status == 0, "\(made.error)")
        return Array(try Data(contentsOf: URL(fileURLWithPath: place + ".xlsx")))
      case .zip:
        let picture = [UInt8](repeating: 7, count: 1 << 20)
        return ZipSample.stored([
          (Array("map.png".utf8), picture), (Array("rows.csv".utf8), Array(csv.utf8)),
        ])
      }
    }
  }

  /// Gives ranges, or only the whole.
  private func server(_ bytes: [UInt8], givesRanges: Bool) throws -> HTTPStub {
    try HTTPStub { request, connection in
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

  /// Pulls an entry with one file in that format, `rows.csv` for `csv`.
  private func sync(
    _ program: Program, from site: DCATSite, linking files: HTTPStub, _ format: String
  ) async throws {
    site.edit { state in
      state.datasets[0].raw = """
        {"identifier":"x-1","title":"Linked","distribution":[{"title":"rows",\
        "downloadURL":"\(files.url)/rows.\(format)","format":"\(format)"}]}
        """
    }
    #expect(try await program.run("sync").status == 0)
  }

  @Test(arguments: Kind.allCases, [true, false])
  func theFirstRowsOfALinkedFile(kind: Kind, givesRanges: Bool) async throws {
    let site = try DCATSite(datasets: 2)
    let program = try Program().on("dcat:\(site.url)/data.json")
    let bytes = try await kind.bytes(program)
    let files = try server(bytes, givesRanges: givesRanges)
    try await sync(program, from: site, linking: files, kind.rawValue)
    let shown = try await program.run("preview", "id:x-1", "--file", "rows.\(kind.rawValue)")
    #expect(shown.status == 0, "\(shown.error)")
    #expect(shown.outputLines.count == 20)
    #expect(shown.outputLines.last?.split(whereSeparator: \.isWhitespace) == ["s19", "19"])
    // What it says it took is what was asked for, and the least part of the file.
    let said = try #require(shown.error.firstMatch(of: /文件 (\d+) 字节，取了 (\d+) 字节/))
    #expect(said.1 == "\(bytes.count)")
    let asked = files.requests.compactMap { request -> Int? in
      guard let range = request.headers["range"]?.dropFirst("bytes=".count) else { return nil }
      let ends = range.split(separator: "-").compactMap { Int($0) }
      return min(ends[1], bytes.count - 1) - ends[0] + 1
    }
    if givesRanges { #expect(Int(said.2) == asked.reduce(0, +)) }
    #expect(try #require(Int(said.2)) < bytes.count / 3)
    let other = try await program.run("preview", "id:x-1", "--file", "none.csv")
    #expect(other.status == 66 && other.error.contains("rows.\(kind.rawValue)"))
  }

  /// A part that does not say of how much it is, or is of another file by now, is no file.
  @Test(arguments: [nil, "bytes 0-131071/*", "bytes 5-131076/3000000"])
  func aPartOfNobodyKnowsWhatIsNotTakenForTheFile(range: String?) async throws {
    let site = try DCATSite(datasets: 2)
    let program = try Program().on("dcat:\(site.url)/data.json")
    let rows = Array(("a,b\n" + String(repeating: "1,2\n", count: 100_000)).utf8)
    let files = try HTTPStub { _, connection in
      connection.answer(
        206, headers: range.map { ["Content-Range": $0] } ?? [:], body: Array(rows[..<131_072]))
    }
    try await sync(program, from: site, linking: files, "csv")
    let shown = try await program.run("preview", "id:x-1", "--file", "rows.csv")
    #expect(shown.status == 65 && shown.output.isEmpty, "\(shown.error)")
    #expect(shown.error.contains("服务器没有给出所要的一段文件"), "\(shown.error)")
  }

  /// A file that is changed between two of its parts.
  @Test(arguments: ["Last-Modified", "ETag"])
  func partsOfTwoEditionsAreNoFile(mark: String) async throws {
    let site = try DCATSite(datasets: 2)
    let program = try Program().on("dcat:\(site.url)/data.json")
    let bytes = try await Kind.zip.bytes(program)
    let files = try HTTPStub { request, connection in
      let ends = (request.headers["range"] ?? "").dropFirst("bytes=".count).split(separator: "-")
        .compactMap { Int($0) }
      guard ends.count == 2 else { return connection.answer(400) }
      let last = min(ends[1], bytes.count - 1)
      connection.answer(
        206,
        headers: [
          "Content-Range": "bytes \(ends[0])-\(last)/\(bytes.count)",
          mark: ends[0] == 0 ? "\"one\"" : "\"two\"",
        ], body: Array(bytes[ends[0]...last]))
    }
    try await sync(program, from: site, linking: files, "zip")
    let shown = try await program.run("preview", "id:x-1", "--file", "rows.zip")
    #expect(shown.status == 65 && shown.output.isEmpty, "\(shown.output)")
    #expect(shown.error.contains("文件在读取时被换成了另一份"), "\(shown.error)")
  }

  /// A page, or a refusal in XML, is not shown as rows.
  @Test(arguments: [
    ("<html><title>登录</title><table><tr><td>用户名<td>密码</table></html>", "登录"),
    ("<?xml version=\"1.0\"?><Error><Code>AccessDenied</Code></Error>", "AccessDenied"),
  ])
  func whatComesInPlaceOfTheFileIsNamed(body: String, words: String) async throws {
    let site = try DCATSite(datasets: 2)
    let program = try Program().on("dcat:\(site.url)/data.json")
    let files = try server(Array(body.utf8), givesRanges: true)
    try await sync(program, from: site, linking: files, "csv")
    let shown = try await program.run("preview", "id:x-1", "--file", "rows.csv")
    #expect(shown.status != 0 && shown.output.isEmpty, "\(shown.output)")
    #expect(shown.error.contains(words), "\(shown.error)")
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

  /// The host that a file lies on has failed, and not the platform that links to it.
  @Test func theHostOfAFileThatDoesNotComeIsNamed() async throws {
    let files = try HTTPStub { request, connection in
      connection.answer(request.path == "/0.csv" ? 404 : 500, text: "")
    }
    let site = try DCATSite(datasets: 2)
    let addresses = ["\(files.url)/0.csv", "\(files.url)/1.csv", "http://127.0.0.1:1/2.csv"]
    let list = addresses.map {
      "{\"title\":\"f\",\"downloadURL\":\"\($0)\",\"mediaType\":\"text/csv\"}"
    }.joined(separator: ",")
    site.edit { state in
      state.datasets[0].raw = #"{"identifier":"x-1","title":"L","distribution":[\#(list)]}"#
    }
    let program = try Program().on("dcat:\(site.url)/data.json")
    #expect(try await program.run("sync").status == 0)
    let fetched = try await program.run(
      "download", "id:x-1", "--output", program.folder.path + "/files/")
    for part in [
      "主机 127.0.0.1 拒绝了请求（HTTP 404）", "主机 127.0.0.1 拒绝了请求（HTTP 500）", "主机 127.0.0.1 无法访问",
    ] {
      #expect(fetched.error.contains(part), "\(part) \(fetched.error)")
    }
    #expect(!fetched.error.contains("平台") && !fetched.error.contains("条目可能已下架"))
  }

  /// One that does not come holds none of the others back, and what speaks against one is said.
  @Test func theOthersAreFetchedAllTheSame() async throws {
    let bodies = ["a\n1\n", "<!DOCTYPE html><html><p>x</html>", "%PDF-1.4", "{\"error\":\"no\"}"]
    let files = try HTTPStub { request, connection in
      let place = request.path.dropFirst().prefix(1)
      connection.answer(text: bodies[Int(place) ?? 0])
    }
    let site = try DCATSite(datasets: 2)
    let list = bodies.indices.map { place in
      "{\"title\":\"f\(place)\",\"downloadURL\":\"\(files.url)/\(place).csv\",\"mediaType\":\"text/csv\"}"
    }.joined(separator: ",")
    site.edit { state in
      state.datasets[0].raw = #"{"identifier":"x-1","title":"L","distribution":[\#(list)]}"#
    }
    let program = try Program().on("dcat:\(site.url)/data.json")
    #expect(try await program.run("sync").status == 0)
    let folder = program.folder.path + "/files/"
    let fetched = try await program.run("download", "id:x-1", "--output", folder)
    #expect(fetched.status == 69)
    #expect(fetched.outputLines.map(String.init) == [folder + "f0.csv", folder + "f2.csv"])
    for part in [
      "没有下载 f1.csv：得到的是一个网页，不是这个文件", "没有下载 f3.csv：得到的不是这个文件，是一段拒绝的话（“no”）",
      "但内容是 PDF，不是 csv：", "4 个文件中有 2 个没有下载：f1.csv、f3.csv",
    ] {
      #expect(fetched.error.contains(part), "\(part) \(fetched.error)")
    }
    #expect(!fetched.error.contains("--platform") && !fetched.error.contains("令牌"))
    let again = try await program.run(
      "download", "id:x-1", "--file", "f2.csv", "--output", folder, "--overwrite", "--json")
    #expect(try JSON.parse(again.output)["doubt"] == "PDF")
  }
}
