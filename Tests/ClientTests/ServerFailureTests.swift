import Portal
import Testing

@testable import Client

@Suite("What keeps a database from being used, and what helps")
struct ServerFailureTests {
  @Test func aRoleWithoutRightsIsNamed() {
    for fault in [ServerFault.behind(role: "tj"), .forbidden(role: "tj")] {
      let failure = Failure(server: fault)
      #expect(failure.message.contains("角色 tj"))
      #expect(failure.advice.contains("--serving-role tj"))
    }
    #expect(Failure(server: .forbidden(role: nil)).advice.contains("--serving-role"))
  }
}
