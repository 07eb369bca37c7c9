import Calls
import Catalog
import Formats
import Foundation
import ProgramSupport
import Testing

@testable import Client

/// The file of a long answer: no token in it, and questions to all of it.
@Suite struct AnswerFileTests {
  private let folder: ScratchFolder

  init() throws { folder = try ScratchFolder() }

  private func file(_ bytes: [UInt8], _ name: String = "long") throws -> SpilledAnswer {
    let path = folder.path + "/" + name
    try Data(bytes).write(to: URL(filePath: path))
    return SpilledAnswer(path: path, size: bytes.count)
  }

  private func bytes(_ answer: SpilledAnswer) throws -> [UInt8] {
    try AnswerFile.read(answer.path, offset: 0, length: answer.size)
  }

  @Test(arguments: [0, 999_990, 1_048_570, 1_048_576, 2_097_140, 2_999_968])
  func theTokenGoesWhereverItLies(place: Int) throws {
    let secret = "0123456789abcdef0123456789abcdef"
    let redaction = Redaction(Token(secret))
    var body = [UInt8](repeating: UInt8(ascii: "x"), count: 3_000_000)
    body.replaceSubrange(place..<place + secret.utf8.count, with: secret.utf8)
    var exchange = InvokeExchange(
      status: 200, headers: [], body: Array(body.prefix(100_000)), milliseconds: 1)
    exchange.file = try file(body)
    let clean = try redaction.whole(exchange, folder: folder.path)
    let written = try bytes(#require(clean.file))
    let mask = Array(try #require(Token(secret)).masked.utf8)
    #expect(written == body[..<place] + mask + body[(place + secret.utf8.count)...])
    #expect(clean.body == Array(written.prefix(100_000)))
    let mode = try FileManager.default.attributesOfItem(atPath: #require(clean.file).path)
    #expect(mode[.posixPermissions] as? Int == 0o600)
  }

  @Test func anAnswerWithoutTheTokenStaysAsItIs() throws {
    var exchange = InvokeExchange(status: 200, headers: [], body: [0x78], milliseconds: 1)
    exchange.file = try file(Array(repeating: 0x78, count: 2_500_000))
    let clean = try Redaction(Token("0123456789abcdef0123456789abcdef"))
      .whole(exchange, folder: folder.path)
    #expect(clean.file === exchange.file)
    #expect(try Redaction(nil).whole(exchange, folder: folder.path).file === exchange.file)
  }

  private func ask(_ question: String, of text: String) throws -> AnswerPart {
    let outline = try AnswerFile.outline(file(Array(text.utf8)))
    return try AnswerFile.ask(JSONQuery(question), outline, folder: folder.path)
  }

  @Test func whatAQuestionComesToIsJSON() throws {
    let rows = (0..<40_000).map { #"{"n":\#($0),"区":"\#($0 % 3 == 0 ? "河西" : "南开")"}"# }
    let text = #"{"code":200,"data":[\#(rows.joined(separator: ", "))]}"#
    func value(_ question: String) throws -> JSON {
      let part = try ask(question, of: text)
      #expect(part.file == nil)
      return try JSON.parse(part.start)
    }
    #expect(try value(".data | length") == 40_000)
    #expect(try value(".data[] | select(.n < 4) | .区") == ["河西", "南开", "南开", "河西"])
    #expect(try value(".data[39999].n") == 39_999)
    #expect(try value(".data[] | select(.n < 0)") == [])
    #expect(try value(".data[1:3]").arrayValue?.count == 2)
  }

  @Test func aLongAnswerToAQuestionGoesIntoAFile() throws {
    let rows = (0..<90_000).map { #"{"n":\#($0),"名":"第\#($0)个"}"# }
    let text = #"{"code":200,"data":[\#(rows.joined(separator: ", "))]}"#
    let list = try ask(".data", of: text)
    #expect(try bytes(#require(list.file)) == Array("[\(rows.joined(separator: ", "))]".utf8))
    let items = try ask(".data[] | select(.n != 7)", of: text)
    let json = try JSON.parse(bytes(#require(items.file)))
    #expect(json.arrayValue?.count == 89_999)
    #expect(try bytes(#require(items.file)).starts(with: items.start))
    let more = "[" + Array(repeating: text, count: 2).joined(separator: ",") + "]"
    let error = #expect(throws: Failure.self) { _ = try ask("unique", of: more) }
    #expect(error?.advice.contains("打开为表格") == true)
  }
}
