import HTTPTypes
import Hummingbird
import Logging
import NIOCore
import PortalAPI
import Synchronization

/// For whoever watches over the server: whether it is well, and what it counts.
struct WatchRoutes: Sendable {
  private let platform: Platform
  /// Balancers ask every second or two.
  private let probe: Probe

  init(platform: Platform) {
    self.platform = platform
    probe = Probe(limit: .seconds(3)) { try await platform.storage.site.probe() }
  }

  func add(to router: Router<Context>) {
    router.get(.health, health)
    router.get(.metrics, metrics)
  }

  /// Whether requests can be answered: 200 when the database answers within three seconds.
  @Sendable func health(_ request: Request, _ context: Context) async throws -> Response {
    _ = try Query(request, names: [])
    do {
      try await probe.answer()
    } catch {
      context.logger.error("database does not answer", metadata: ["error": "\(error)"])
      throw Refusal.overloaded(seconds: 5)
    }
    return try Answer.data(HealthBody(), headers: .unkept)
  }

  /// For requests from the machine itself, or with the token the server was given.
  @Sendable func metrics(_ request: Request, _ context: Context) async throws -> Response {
    _ = try Query(request, names: [])
    guard isAllowed(request, context) else { throw Refusal.notYours }
    let counters = platform.counters
    var text = MetricsText()
    text.add(counters.requests.readings())
    text.add(
      "tjdata_invoke_calls_total", "counter", "Calls that counted against a developer's day.",
      counters.calls.load(ordering: .relaxed))
    text.add(
      "tjdata_connections", "gauge", "Open connections.",
      counters.connections.load(ordering: .relaxed))
    text.add(
      "tjdata_connections_refused_total", "counter", "Connections told that there are too many.",
      counters.refusedConnections.load(ordering: .relaxed))
    text.add("tjdata_open_descriptors", "gauge", "Open file descriptors.", Descriptors.open)
    text.add(
      "tjdata_descriptor_limit", "gauge", "File descriptors there may be.", Descriptors.limit)
    text.add(
      "tjdata_password_queue", "gauge", "Logins that wait for a password to be derived.",
      platform.hasher.depth)
    text.add(
      "tjdata_start_time_seconds", "gauge", "When the server started, since the Unix epoch.",
      counters.start)
    var headers = HTTPFields.unkept
    headers[.contentType] = MetricsText.contentType
    headers[.xContentTypeOptions] = "nosniff"
    return Response(
      status: .ok, headers: headers, body: ResponseBody(byteBuffer: ByteBuffer(string: text.text)))
  }

  /// A request that a proxy brought is not from the machine itself, unless the proxy is known and
  /// says so.
  private func isAllowed(_ request: Request, _ context: Context) -> Bool {
    if let token = platform.configuration.metricsToken, let given = Platform.bearer(request) {
      return ConstantTime.equal(token, given)
    }
    let isForwarded =
      request.headers[.xForwardedFor] != nil || request.headers[.forwarded] != nil
    let isKnown = platform.configuration.trustedProxies.trusts(platform.peer(context))
    return platform.client(request, context).isOwnMachine && (!isForwarded || isKnown)
  }
}

extension HTTPField.Name {
  static let forwarded = Self("Forwarded") ?? .via
}
