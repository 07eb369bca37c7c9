import HTTPStub
import Portal
import ProgramSupport
import Testing

@testable import CommandLine

/// A platform that sends people elsewhere, as the program's user sees it.
@Suite(.timeLimit(.minutes(2))) struct RedirectTests {
  private static let token = "44b37a8f3dee28527e28f8079aae95d0"

  @Test(arguments: ["GET", "POST"])
  func aCallIsNotSentOn(method: String) async throws {
    let folder = try TemporaryFolder()
    let servers = try CornerServers(.port, status: 307, path: "/elsewhere", in: folder)
    let id = String(repeating: "a", count: 32)
    for (arguments, program) in [
      (["invoke", id], try Program().on(servers.start)),
      (["invoke", servers.start + "/own?k="], try Program()),
    ] {
      let before = servers.asked().count
      let run = try await program.run(
        arguments + ["--method", method], environment: ["TJDATA_TOKEN": Self.token])
      #expect(run.status == 69, "\(run.error)")
      #expect(run.error.contains("对方要求转到 \(servers.target)/elsewhere"), "\(run.error)")
      #expect(run.error.contains("请核对该网址"), "\(run.error)")
      #expect(servers.reached().isEmpty)
      let calls = servers.asked().dropFirst(before).filter {
        $0.target.contains("invoke") || $0.target.hasPrefix("/own")
      }
      #expect(calls.count == 1 && !run.error.contains(Self.token))
    }
  }

  @Test func theHooksOfAPlatformGoNowhereElse() async throws {
    let folder = try TemporaryFolder()
    let servers = try CornerServers(.port, status: 308, path: "/elsewhere", in: folder)
    let send = AccountHooks(secret: "s3cret").gateway(servers.start)
    await #expect(throws: (any Error).self) {
      try await send(SMSMessage(mobile: "13800000001", text: "验证码"))
    }
    #expect(servers.reached().isEmpty && servers.asked().count == 1)
  }
}
