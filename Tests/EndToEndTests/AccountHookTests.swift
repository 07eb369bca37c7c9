import Catalog
import Formats
import HTTPStub
import Portal
import Synchronization
import Testing

@testable import CommandLine

/// The seams of a served platform: a gateway for messages and a service that knows persons, over
/// HTTP.
@Suite struct AccountHookTests {
  private static func stub(_ status: Int, _ body: String) throws -> HTTPStub {
    try HTTPStub { _, connection in
      connection.write(
        "HTTP/1.1 \(status) x\r\nContent-Length: \(body.utf8.count)\r\n\r\n\(body)")
    }
  }

  @Test func aMessageGoesToTheGateway() async throws {
    let stub = try Self.stub(204, "")
    let send = AccountHooks(secret: "s3cret").gateway(stub.url + "/sms")
    try await send(SMSMessage(mobile: "13800000001", text: "验证码"))
    let request = try #require(stub.requests.first)
    #expect(request.method == "POST" && request.target == "/sms")
    #expect(try JSON.parse(request.body)["mobile"]?.stringValue == "13800000001")
    #expect(try JSON.parse(request.body)["text"]?.stringValue == "验证码")
    #expect(request.headers["authorization"] == "Bearer s3cret")
  }

  @Test func aGatewayThatRefusesIsAFault() async throws {
    let stub = try Self.stub(500, "")
    let send = AccountHooks(secret: nil).gateway(stub.url)
    await #expect(throws: AccountHooks.Refused.self) {
      try await send(SMSMessage(mobile: "13800000001", text: "x"))
    }
    #expect(stub.requests.first?.headers["authorization"] == nil)
  }

  /// Whoever runs the server learns why, and nothing of what was sent.
  @Test(arguments: [
    (500, "", "短信没有发出，短信网关 127.0.0.1 应答 HTTP 500"),
    (0, "", "短信没有发出，短信网关 127.0.0.1 没有应答："),
  ])
  func whatFailsIsTold(status: Int, body: String, said: String) async throws {
    let stub = try HTTPStub { _, connection in
      guard status > 0 else { return connection.close() }
      connection.write("HTTP/1.1 \(status) x\r\nContent-Length: 0\r\n\r\n")
    }
    let told = Mutex<[String]>([])
    let hooks = AccountHooks(secret: "s3cret") { trouble in
      told.withLock { $0.append(ServerNoticeWording.text(trouble)) }
    }
    let send = hooks.gateway(stub.url + "/sms?key=k3y")
    await #expect(throws: (any Error).self) {
      try await send(SMSMessage(mobile: "13800000001", text: "验证码"))
    }
    let line = try #require(told.withLock { $0.first })
    #expect(line.hasPrefix(said) && told.withLock { $0.count } == 1)
    #expect(["13800000001", "k3y", "s3cret", "验证码"].allSatisfy { !line.contains($0) })
  }

  @Test(arguments: [(#"{"match":true}"#, true), (#"{"match":false}"#, false)])
  func theRegisterSaysWhetherTheyBelongTogether(body: String, expected: Bool) async throws {
    let stub = try Self.stub(200, body)
    let check = AccountHooks(secret: nil).check(stub.url)
    let claim = IdentityClaim(name: "张三", idNumber: "11010519491231002X")
    #expect(try await check(claim) == expected)
  }

  @Test(arguments: ["{}", #"{"match":"yes"}"#, "<html>"])
  func anythingElseIsNoAnswer(body: String) async throws {
    let stub = try Self.stub(200, body)
    let check = AccountHooks(secret: nil).check(stub.url)
    await #expect(throws: (any Error).self) {
      try await check(IdentityClaim(name: "张三", idNumber: "11010519491231002X"))
    }
  }
}
