import Calls
import Catalog
import Testing

@Suite struct InvokeExchangeTests {
  func exchange(_ headers: [(String, String)]) -> InvokeExchange {
    InvokeExchange(
      status: 200, headers: headers.map { InvokeExchange.Header(name: $0.0, value: $0.1) },
      body: [], milliseconds: 1)
  }

  @Test func headersAreFoundWithoutCaseAndTheFirstCounts() {
    let exchange = exchange([("Content-Type", "a"), ("content-type", "b")])
    #expect(exchange.header("CONTENT-TYPE") == "a")
    #expect(exchange.header("Content") == nil)
  }

  @Test func theQuotaIsReadWhereThePlatformSaysIt() {
    let said = exchange([("ratelimit-limit", "20"), ("RateLimit-Remaining", " 17 ")])
    #expect(said.quota == Quota(limit: 20, remaining: 17))
  }

  @Test(arguments: [
    [], [("RateLimit-Limit", "20")], [("RateLimit-Remaining", "20")],
    [("RateLimit-Limit", "20"), ("RateLimit-Remaining", "many")],
  ])
  func aQuotaHalfSaidIsNone(headers: [(String, String)]) {
    #expect(exchange(headers).quota == nil)
  }
}
