import Calls
import Testing

@testable import Client

@Suite struct FetchWordingTests {
  /// One page of more is no fault, and said.
  @Test(arguments: [
    ("{\"total\": 3, \"data\": [{\"a\": 1}]}", "共 3 条，这里 1 条；取全部用 --all"),
    ("{\"total\": 1, \"data\": [{\"a\": 1}]}", nil), ("{\"data\": [{\"a\": 1}]}", nil),
    ("{\"total\": 3, \"data\": []}", nil),
  ])
  func aPartIsSaidToBeOne(_ body: String, _ wanted: String?) throws {
    guard case .rows(let table, _, _) = InvokeAnswer(body: Array(body.utf8)) else {
      Issue.record("no rows")
      return
    }
    #expect(FetchWording.part(table) == wanted)
  }
}
