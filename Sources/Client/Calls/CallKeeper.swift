import Base
import Calls
import Glibc
import PortalClient
import Store

/// Keeps calls in the history, without their token.
struct CallKeeper: Sendable {
  let configuration: Configuration

  /// - Parameter store: nil keeps nothing.
  /// - Returns: what came, as it came.
  func keep(
    _ request: InvokeRequest, token: Token?, in store: LocalStore?,
    _ call: (InvokeRequest) async throws(SourceError) -> InvokeExchange
  ) async throws(SourceError) -> InvokeExchange {
    let redaction = Redaction(token)
    let started = ContinuousClock().now
    let store = request.options.isPrivate || configuration.historySize == 0 ? nil : store
    do {
      let exchange = try await call(request)
      guard let store else { return exchange }
      let record = CallRecord(
        redaction.request(request), redaction.exchange(exchange), time: time(nil))
      _ = try? await store.calls.record(record, keeping: configuration.historySize)
      return exchange
    } catch {
      let record = CallRecord(
        unanswered: redaction.request(request), time: time(nil),
        milliseconds: (ContinuousClock().now - started).milliseconds)
      if error != .cancelled {
        _ = try? await store?.calls.record(record, keeping: configuration.historySize)
      }
      throw error
    }
  }
}
