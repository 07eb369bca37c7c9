import Calls
import Catalog
import Formats
import Foundation
import HTTPStub
import PortalClient
import Testing
import Transport

/// Answers and files that are not what they seem, over real HTTP.
@Suite(.timeLimit(.minutes(1))) struct AnswerKindsTests {
  /// `{"code":200,"data":[{"名":"甲"}]}` with the two in GBK.
  private static let chinese: [UInt8] =
    Array("{\"code\":200,\"data\":[{\"".utf8) + [0xC3, 0xFB] + Array("\":\"".utf8) + [0xBC, 0xD7]
    + Array("\"}]}".utf8)
  private static let text = "{\"code\":200,\"data\":[{\"名\":\"甲\"}]}"

  private static func wide(_ text: String) -> [UInt8] {
    text.utf16.flatMap { [UInt8(truncatingIfNeeded: $0), UInt8($0 >> 8)] }
  }

  private func call(
    _ body: [UInt8], _ headers: [String: String], spill: AnswerSpill? = nil
  ) async throws -> InvokeExchange {
    let stub = try HTTPStub { _, connection in connection.answer(headers: headers, body: body) }
    var request = InvokeRequest(id: Samples.id(1))
    request.options.spill = spill
    return try await InterfaceCall(HTTPRequest(url: stub.url), query: "", request)
      .send(over: HTTPTransport())
  }

  private func rows(_ exchange: InvokeExchange) -> [[String]]? {
    guard case .rows(let table, _, _) = exchange.answer else { return nil }
    return table.rows
  }

  @Test(arguments: [
    (chinese, "application/json;charset=GBK"), (chinese, "application/json; charset=\"gb2312\""),
    (chinese, "application/json;charset=utf-8"), (chinese, ""),
    (wide(text), "application/json;charset=utf-16"), (wide("\u{FEFF}" + text), "application/json"),
    (Array(text.utf8), "application/json;charset=GBK"), (Array(("\u{FEFF}" + text).utf8), ""),
  ])
  func aBodyIsReadInItsCharsetAndKeptAsItCame(body: [UInt8], type: String) async throws {
    let exchange = try await call(body, ["Content-Type": type])
    #expect(rows(exchange) == [["甲"]] && (exchange.sent ?? exchange.body) == body)
    #expect(exchange.damaged == 0)
  }

  @Test func aLongAnswersFileIsUTF8Too() async throws {
    let folder = try TemporaryFolder()
    let row: [UInt8] =
      Array("{\"".utf8) + [0xC3, 0xFB] + Array("\":\"".utf8) + [0xBC, 0xD7] + Array("\"}".utf8)
    let list = Array(repeatElement(row, count: 40_000).joined(separator: [0x2C]))
    let body = Array("{\"code\":200,\"data\":[".utf8) + list + Array("]}".utf8)
    for coded in [
      body,
      Self.wide("{\"code\":200,\"data\":[\(String(repeating: "{\"名\":\"甲\"},", count: 9000)){}]}"),
    ] {
      let exchange = try await call(
        coded, ["Content-Type": "application/json;charset=gbk"],
        spill: AnswerSpill(folder: folder.path, limit: 100_000))
      let file = try #require(exchange.file)
      let text = String(decoding: try Data(contentsOf: URL(filePath: file.path)), as: UTF8.self)
      #expect(text.hasPrefix("{\"code\":200,\"data\":[{\"名\":\"甲\"},") && text.hasSuffix("}]}"))
      #expect(!text.contains("\u{FFFD}") && file.size == text.utf8.count)
      #expect(rows(exchange)?.first == ["甲"])
    }
    #expect(try Self.answers(in: folder).isEmpty)
  }

  private static func answers(in folder: TemporaryFolder) throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: folder.path)
      .filter { $0.hasPrefix("answer") }
  }

  /// `{"code":200,"data":[{"名":"甲"}]}`, packed by gzip(1).
  private static let packed: [UInt8] = [
    0x1F, 0x8B, 0x08, 0x00, 0x00, 0x00, 0x00, 0x00, 0x02, 0x03, 0xAB, 0x56, 0x4A, 0xCE, 0x4F,
    0x49, 0x55, 0xB2, 0x32, 0x32, 0x30, 0xD0, 0x51, 0x4A, 0x49, 0x2C, 0x49, 0x54, 0xB2, 0x8A,
    0xAE, 0x56, 0x7A, 0x3A, 0xA1, 0x57, 0xC9, 0x4A, 0xE9, 0xF9, 0x94, 0x4D, 0x4A, 0xB5, 0xB1,
    0xB5, 0x00, 0x54, 0x9A, 0x45, 0x7B, 0x23, 0x00, 0x00, 0x00,
  ]

  /// Some servers keep packed files and forget to say so.
  @Test func whatIsPackedWithoutAWordIsUnpacked() async throws {
    let exchange = try await call(Self.packed, ["Content-Type": "application/json"])
    #expect(rows(exchange) == [["甲"]] && exchange.sent == Self.packed)
    let folder = try TemporaryFolder()
    do {
      let long = try await call(
        Self.packed, ["Content-Type": "application/json"],
        spill: AnswerSpill(folder: folder.path, limit: 30))
      let file = try #require(long.file)
      let text = try String(contentsOfFile: file.path, encoding: .utf8)
      #expect(text == Self.text && file.size == text.utf8.count)
    }
    #expect(try Self.answers(in: folder).isEmpty)
    let cut = try await call(Array(Self.packed.dropLast(12)), ["Content-Type": "application/json"])
    #expect(cut.answer == .notJSON(.file(.gzip)))
  }

  @Test func aFileIsNoTextInAnyCharset() async throws {
    let body: [UInt8] = Array("%PDF-1.4\n".utf8) + [0xE2, 0xE3, 0xCF, 0xD3, 0x0A]
    let exchange = try await call(body, ["Content-Type": "application/pdf"])
    #expect(exchange.body == body && exchange.sent == nil)
    #expect(exchange.answer == .notJSON(.file(.pdf)))
  }

  @Test func whatNobodyCanReadIsCounted() async throws {
    var body = Self.chinese
    body[body.count - 5] = 0xFF
    let exchange = try await call(body, ["Content-Type": "application/json;charset=GBK"])
    #expect(exchange.damaged > 0 && rows(exchange)?.first?.first?.contains("\u{FFFD}") == true)
    let sent = Array("{\"data\":[{\"a\":\"甲".utf8) + [0xFF] + Array("乙\"}]}".utf8)
    let plain = try await call(sent, ["Content-Type": "application/json"])
    #expect(plain.damaged == 1 && rows(plain) == [["甲\u{FFFD}乙"]] && plain.sent == sent)
  }

  private func download(_ name: String, _ body: String, checksum: String?) async throws {
    let folder = try TemporaryFolder()
    let stub = try HTTPStub { _, connection in connection.answer(text: body) }
    let source = PortalSource(
      try #require(PortalLocation(stub.url + "/")), transport: HTTPTransport())
    let file = Distribution(
      name: name, format: .other, modified: Moment(unixSeconds: 0), checksum: checksum)
    _ = try await source.download(
      file, of: Samples.id(1), to: folder.file("x"), replaces: true, progress: { _ in })
  }

  /// The page of a network that wants a login has status 200.
  @Test(arguments: [nil, String(repeating: "0", count: 64)])
  func aPageInPlaceOfAFileIsNamed(checksum: String?) async throws {
    let page = "\n<!DOCTYPE html>\n<html><head><title>上网 认证</title>"
    do {
      try await download("a.xlsx", page, checksum: checksum)
      Issue.record("it was taken")
    } catch SourceError.wrongSite(_, .inPlaceOfFile(.otherContent(title: "上网 认证"))) {
    }
  }

  @Test func aPageMayBeTheFile() async throws {
    try await download("a.html", "<html><title>x</title>", checksum: nil)
    try await download("a.xls", "<table><tr><td>1</table>", checksum: nil)
    await #expect(throws: SourceError.self) {
      try await download("a.csv", "a,b\n", checksum: String(repeating: "0", count: 64))
    }
  }
}
