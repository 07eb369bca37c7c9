import Catalog
import Foundation
import HTTPStub
import PortalClient
import Testing
import TianjinClient
import Transport

/// What comes in place of a file, told by a look into it, over real HTTP.
@Suite(.timeLimit(.minutes(1))) struct FileLookTests {
  private static let table = "<table><tr><td>名称<td>数</tr><tr><td>防火墙<td>3</tr></table>"

  /// - Returns: the bytes that were saved, or why none were.
  private func fetch(
    _ name: String, _ body: String, status: Int = 200
  ) async throws -> Result<String, SourceError> {
    let folder = try TemporaryFolder()
    let stub = try HTTPStub { _, connection in connection.answer(status, text: body) }
    let source = TianjinSource(base: stub.url, transport: HTTPTransport())
    let file = Distribution(
      name: name, format: .other, byteSize: nil, modified: Moment(unixSeconds: 0), checksum: nil,
      address: "\(stub.url)/f")
    let id = try #require(EntryID("f4c1991c50ee4d8ca4c9ef5aa21295de"))
    let path = folder.file("x")
    do {
      _ = try await source.download(file, of: id, to: path, replaces: true) { _ in }
    } catch {
      #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path).isEmpty)
      return .failure(error)
    }
    return .success(String(decoding: try Data(contentsOf: URL(filePath: path)), as: UTF8.self))
  }

  @Test(arguments: [
    ("a.xlsx", "<!DOCTYPE html><html><title>系统错误</title>", WrongSite.otherContent(title: "系统错误")),
    ("a.csv", "<html><title>登录</title><input type=password>", .login(title: "登录")),
    ("a.xls", "<title>x</title>域名出售", .parked(title: "x")),
    ("a.pdf", "<script>location='http://1.1.1.1/eportal'</script>", .captivePortal(title: "")),
    ("a.htm", "<html><title>登录</title><input type=password>", .login(title: "登录")),
  ])
  func aPageInPlaceOfAFileIsNamed(name: String, body: String, site: WrongSite) async throws {
    for status in [200, 404, 500] {
      let result = try await fetch(name, body, status: status)
      if status != 200, case .otherContent = site {
        #expect(result == .failure(.refused(status: status, message: "", word: nil)))
      } else {
        let told = SourceError.wrongSite(path: try place(result), .inPlaceOfFile(site))
        #expect(result == .failure(told), "\(status)")
      }
    }
  }

  @Test(arguments: ["a.csv", "a.xml", "a.xlsx"])
  func aRefusalInXMLIsNoFile(name: String) async throws {
    let body =
      "<?xml version=\"1.0\"?>\n<Error><Code>Denied</Code><Message>x y</Message></Error>"
    guard case .failure(.wrongSite(_, .wordsInPlaceOfFile("x y"))) = try await fetch(name, body)
    else {
      Issue.record("\(try await fetch(name, body))")
      return
    }
    let report = "<rows><error><message>x</message></error></rows>"
    #expect(try await fetch(name, report) == .success(report))
  }

  private func place(_ result: Result<String, SourceError>) throws -> String {
    guard case .failure(.wrongSite(let path, _)) = result else { return "none" }
    return path
  }

  @Test(arguments: [
    ("a.xls", "<html><body>\(table)"), ("a.xls", table), ("a.htm", "<html><p>说明</html>"),
    ("a.xml", "<?xml version=\"1.0\"?><rows><row/></rows>"),
    ("a.xls", "<?xml version=\"1.0\"?><Workbook><Table/></Workbook>"), ("a.csv", "名称,数\n"),
    ("a.json", "{\"code\":500,\"msg\":\"故障记录\"}"), ("a.csv", "{甲},1\n"),
  ])
  func whatIsAFileIsKept(name: String, body: String) async throws {
    #expect(try await fetch(name, body) == .success(body))
  }

  @Test func aRefusalInJSONIsNoSpreadsheet() async throws {
    let body = "{\"code\":500,\"msg\":\"请先登录\"}"
    for status in [403, 500] {
      #expect(
        try await fetch("a.xlsx", body, status: status)
          == .failure(.refused(status: status, message: "请先登录", word: nil)))
    }
    guard
      case .failure(.wrongSite(_, .wordsInPlaceOfFile("请先登录"))) = try await fetch("a.xlsx", body)
    else {
      Issue.record("it was taken")
      return
    }
  }
}
