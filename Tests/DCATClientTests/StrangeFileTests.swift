import Catalog
import DCATClient
import Foundation
import HTTPStub
import PortalClient
import Testing
import Transport

/// What comes in place of a file that a record links to is told by a look into it.
@Suite(.timeLimit(.minutes(1))) struct StrangeFileTests {
  private static let table = "<html><table><tr><td>名称<td>数</tr><tr><td>甲<td>3</tr></table>"

  /// - Returns: the bytes that were saved, or why none were.
  private func fetch(
    _ name: String, _ body: String, checksum: String? = nil
  ) async throws -> Result<String, SourceError> {
    try await fetch(name, Array(body.utf8), checksum: checksum)
  }

  private func fetch(
    _ name: String, _ body: [UInt8], checksum: String? = nil, headers: [String: String] = [:]
  ) async throws -> Result<String, SourceError> {
    let stub = try HTTPStub { _, connection in connection.answer(headers: headers, body: body) }
    let scene = try Scene(datasets: 1)
    let file = Distribution(
      name: name, format: .other, byteSize: nil, modified: Moment(unixSeconds: 0),
      checksum: checksum, address: "\(stub.url)/f")
    let id = try #require(EntryID(any: "x"))
    let path = scene.folder.file("x")
    do {
      _ = try await scene.file().download(file, of: id, to: path, replaces: true) { _ in }
    } catch {
      #expect(!FileManager.default.fileExists(atPath: path))
      #expect(!FileManager.default.fileExists(atPath: path + ".tjdata-part"))
      return .failure(error)
    }
    return .success(String(decoding: try Data(contentsOf: URL(filePath: path)), as: UTF8.self))
  }

  @Test(arguments: [
    ("a.csv", "<!DOCTYPE html><title>用户登录</title>", WrongSite.login(title: "用户登录")),
    ("a.csv", "<?xml?><!-- x --><html><title>故障</title>", .otherContent(title: "故障")),
    ("a.pdf", "<script>location='http://1.1.1.1/eportal'</script>", .captivePortal(title: "")),
    ("说明", "<html><title>x</title><p>该域名可以出售", .parked(title: "x")),
    ("a.xlsx", "\n<html><input type=\"password\">\(table)", .login(title: "")),
    ("a.csv", table, .otherContent(title: "")),
  ])
  func aPageIsNamed(_ name: String, _ body: String, _ site: WrongSite) async throws {
    guard case .failure(.wrongSite(_, let found)) = try await fetch(name, body) else {
      Issue.record("it was taken")
      return
    }
    #expect(found == .inPlaceOfFile(site))
    // The words are about the file: it lies on anybody's site.
    let error = SourceError.wrongSite(path: "", found)
    #expect(!(error.message + error.advice).contains("--platform"))
  }

  /// `<html><title>登录</title>` in GBK, whose head names no charset.
  @Test func aPageInGBKIsNamed() async throws {
    let title: [UInt8] = [0xB5, 0xC7, 0xC2, 0xBC]
    for meta in ["", "<meta charset=\"gbk\">"] {
      let page = Array("<html>\(meta)<title>".utf8) + title + Array("</title>".utf8)
      guard
        case .failure(.wrongSite(_, .inPlaceOfFile(.login(title: "登录")))) = try await fetch(
          "a.csv", page)
      else {
        Issue.record("not named")
        return
      }
    }
  }

  @Test(arguments: ["文件不存在", "无权限下载该文件\n", "404 page not found\n", "File not found."])
  func aLineOfRefusalIsNoTable(words: String) async throws {
    for name in ["a.csv", "a.xlsx", "a.json"] {
      guard case .failure(.wrongSite(_, .wordsInPlaceOfFile)) = try await fetch(name, words) else {
        Issue.record("\(name) was taken")
        return
      }
    }
    #expect(try await fetch("a.txt", words) == .success(words))
    #expect(try await fetch("说明", words) == .success(words))
    #expect(try await fetch("a.csv", "\(words),1\n") == .success("\(words),1\n"))
    #expect(try await fetch("a.csv", "名称\n\(words)\n") == .success("名称\n\(words)\n"))
  }

  /// What is packed by its name stays so, although its server calls its bytes coded; where it goes
  /// has no ending that says otherwise.
  @Test func aPackedFileStaysPacked() async throws {
    // The 17 bytes of `a,b\n1,2\n3,4\n5,6\n7`, stored (RFC 1951, 3.2.4).
    let text = Array("a,b\n1,2\n3,4\n5,6\n7".utf8)
    let packed: [UInt8] =
      [0x1F, 0x8B, 8, 0, 0, 0, 0, 0, 0, 3, 1, 17, 0, 0xEE, 0xFF] + text
      + [0x95, 0xF1, 0x8D, 0xB0, 0x11, 0x00, 0x00, 0x00]
    let coded = ["Content-Encoding": "gzip"]
    #expect(
      try await fetch("b.csv.gz", packed, headers: coded)
        == .success(String(decoding: packed, as: UTF8.self)))
    #expect(
      try await fetch("b.csv", packed, headers: coded)
        == .success(String(decoding: text, as: UTF8.self)))
  }

  @Test func aRefusalInJSONIsNoTable() async throws {
    let body = "{\"code\":500,\"msg\":\"无权下载\"}"
    guard case .failure(let error) = try await fetch("a.xlsx", body) else {
      Issue.record("it was taken")
      return
    }
    guard case .wrongSite(_, .wordsInPlaceOfFile("无权下载")) = error else {
      Issue.record("\(error)")
      return
    }
    // Nobody asked with a token.
    #expect(error.message.contains("无权下载") && !error.advice.contains("令牌"))
    #expect(try await fetch("a.json", body) == .success(body))
  }

  @Test(arguments: [
    ("a.xls", table), ("a.xls", "<html><table><tr><td>a</tr><tr><td>1</tr></table></html>"),
    ("a.html", "<html><p>说明</html>"), ("说明", "<html><p>说明</html>"),
    ("a.csv", "a,b\n<html>,1\n"), ("a.xml", "<?xml version=\"1.0\"?><rows><墙>防火墙</墙></rows>"),
    ("a.xml", "<metadata>该域名</metadata>"),
  ])
  func whatMayBeTheFileIsKept(_ name: String, _ body: String) async throws {
    #expect(try await fetch(name, body) == .success(body))
  }

  @Test(arguments: [
    ("a.xls", "<html><table><tr><td>系统繁忙</td></tr></table></html>"),
    ("a.xls", "<title>x</title><table><tr><td>访问被拦截<tr><td>请稍候</table>"),
  ])
  func aTableThatLaysOutAPageIsNone(_ name: String, _ body: String) async throws {
    guard case .failure(.wrongSite(_, .inPlaceOfFile)) = try await fetch(name, body) else {
      Issue.record("it was taken")
      return
    }
  }

  @Test(
    arguments: [
      ("a.csv", "", FileDoubt.empty), ("a.csv", "%PDF-1.4", .other("PDF", ending: "csv")),
      ("a.geojson", "<?xml version=\"1.0\"?><x/>", .other("XML", ending: "geojson")),
      ("a.csv", "\u{FEFF}[ {\"a\":1}]", .other("JSON", ending: "csv")),
      ("a.xlsx", "GIF89a", .other("GIF", ending: "xlsx")),
      ("a.xls", "<?xml version=\"1.0\"?>", nil),
      ("a.xlsx", "PK\u{3}\u{4}", nil), ("a.kmz", "PK\u{3}\u{4}", nil), ("a", "%PDF-1.4", nil),
      ("a.csv", "[省],{市}\n1,2\n", nil), ("a.xml", "<svg/>", nil), ("a.json", "[]", nil),
    ] as [(String, String, FileDoubt?)])
  func whatAFileIsNotIsDoubted(_ name: String, _ body: String, _ doubt: FileDoubt?) throws {
    let folder = try TemporaryFolder()
    try body.write(toFile: folder.file("a"), atomically: true, encoding: .utf8)
    #expect(FileLook.doubt(of: folder.file("a"), named: name) == doubt)
  }

  @Test func aChecksumIsHeldAgainstTheBytes() async throws {
    let body = "a,b\n1,2\n"
    let folder = try TemporaryFolder()
    try body.write(toFile: folder.file("a"), atomically: true, encoding: .utf8)
    let right = try #require(FileChecksum.sha256(of: folder.file("a")))
    #expect(try await fetch("a.csv", body, checksum: right) == .success(body))
    let wrong = String(repeating: "0", count: 64)
    guard
      case .failure(.unreachable(.turnedDown)) = try await fetch("a.csv", body, checksum: wrong)
    else {
      Issue.record("it was taken")
      return
    }
  }
}
