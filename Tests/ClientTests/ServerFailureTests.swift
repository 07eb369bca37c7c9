import Portal
import Testing

@testable import Client

@Suite("What keeps a database from being used, and what helps")
struct ServerFailureTests {
  /// The key that lies there may be another database's: it is not to be written over.
  @Test func aKeyOfAnotherDatabaseIsToBeKept() {
    let failure = Failure(server: .keyMismatch(path: "/data/portal.key"))
    #expect(failure.message.contains("/data/portal.key 不是这个数据库的"))
    #expect(failure.advice.contains("移到别处留着") && failure.advice.contains("原来的 portal.key"))
    let missing = Failure(server: .keyMissing(path: "/data/portal.key"))
    #expect(!missing.advice.contains("移到别处") && missing.advice.contains("原来的 portal.key"))
  }

  @Test func aRoleWithoutRightsIsNamed() {
    for fault in [ServerFault.behind(role: "tj"), .forbidden(role: "tj")] {
      let failure = Failure(server: fault)
      #expect(failure.message.contains("角色 tj"))
      #expect(failure.advice.contains("--serving-role tj"))
    }
    #expect(Failure(server: .forbidden(role: nil)).advice.contains("--serving-role"))
  }
}
