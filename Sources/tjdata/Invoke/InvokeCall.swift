import Catalog
import OrderedJSON
import PortalAPI
import PortalClient

/// One call after another until the last page. A page shorter than was asked for is the last: the
/// platform gives no total.
struct InvokeCall {
  private let source: any CatalogSource
  private let token: Token
  private var request: InvokeRequest
  private let takesAll: Bool
  private var isDone = false
  private var rows = 0
  /// Keeps each call in the history; nil keeps none.
  var keep: (@Sendable (InvokeRequest, InvokeExchange) async -> Void)?

  init(source: any CatalogSource, token: Token, request: InvokeRequest, takesAll: Bool) {
    self.source = source
    self.token = token
    self.request = request
    self.takesAll = takesAll
  }

  /// - Returns: the next page's exchange; nil after the last.
  mutating func next(_ console: Console) async throws -> InvokeExchange? {
    guard !isDone else {
      console.endProgress()
      return nil
    }
    isDone = !takesAll
    if takesAll { console.progress("正在取第 \(request.pageNumber) 页，已有 \(rows) 条") }
    do {
      let exchange = try await source.invoke(request, token: token.secret)
      await keep?(request, exchange)
      return exchange
    } catch {
      console.endProgress()
      throw error
    }
  }

  /// What the exchange brought. A page that is not the last moves the call on.
  mutating func judge(_ exchange: InvokeExchange) -> Result<InvokeAnswer, Failure> {
    let answer = InvokeAnswer(body: exchange.body)
    guard case .rows(let table, _, _) = answer else {
      isDone = true
      return .failure(Failure(answer, status: exchange.status, token: token))
    }
    rows += table.rows.count
    request.pageNumber += 1
    if table.rows.count < request.pageSize { isDone = true }
    return .success(answer)
  }
}
