import Base
import Catalog
import Glibc
import HTTPTypes
import Hummingbird
import HummingbirdCore
import Logging
import NIOCore
import NIOPosix
import ServiceLifecycle

/// The platform as an HTTP server (HTTP/1.1, no TLS: a served platform stands behind a proxy that
/// has the certificate).
///
/// It runs on SwiftNIO's own threads, which live as long as the process: a loop that ended with its
/// server would be asked for more by connections that are still closing.
public struct PortalServer: Sendable {
  /// Where to listen, and where it listens.
  public enum Endpoint: Hashable, Sendable {
    /// A Unix socket of mode 0600; its directory is made with mode 0700 where it is missing.
    /// At most 107 bytes.
    case unix(path: String)
    /// Port 0 takes any free one.
    case tcp(host: String, port: Int)
  }

  public struct Configuration: Sendable {
    /// What 接口地址 begins with (manual 2.3.4). nil takes the host that the request names (RFC 9110,
    /// 7.2).
    public var publicAddress: String?
    public var accessLog = AccessLog.off
    /// Seconds after which a connection that asks for nothing is closed.
    public var idleSeconds = 60
    /// Seconds that requests still running get to finish once the server is told to stop.
    public var graceSeconds = 10
    /// Seconds since the Unix epoch.
    public var clock: @Sendable () -> Int = { time(nil) }
    /// Of passwords set from now on.
    public var passwordCost = PasswordCost.standard
    /// Whether the account whose password everybody knows (`SampleAccount`) may log in with it: a
    /// platform that others reach may have been begun by one that only its user could.
    public var takesSampleAccount = true
    /// nil where the platform has no gateway: then nobody can register.
    public var sendSMS: SMSGateway?
    /// nil where the platform has nobody to ask: then nobody can register.
    public var checkIdentity: IdentityCheck?
    /// How long an entry waits for its view to be counted: while the platform's data is replaced
    /// by a backup's, what is there can be read, and nothing written.
    public var viewPatience = Duration.seconds(1)
    /// How often who may do what.
    public var rates = Rates()
    /// Whose word for a client's address is taken.
    public var trustedProxies = TrustedProxies()
    /// How many connections, and what each may take.
    public var connections = ConnectionLimits()
    /// Opens `/metrics` to whoever bears it; without it only the machine itself may look.
    public var metricsToken: String?
    /// Where it is written down who changed what; nil for nowhere.
    public var audit: AuditLog?
    /// Told what whoever runs the server should know.
    public var notice: @Sendable (ServerNotice) -> Void = { _ in }

    public init() {}
  }

  let storage: PortalStorage
  let configuration: Configuration

  public init(database: PortalDatabase, configuration: Configuration = Configuration()) {
    storage = database.storage
    self.configuration = configuration
  }

  /// Serves until the task is cancelled; then takes no new connection, finishes the requests that
  /// are running, and returns.
  /// - Parameter onReady: called once, with where it listens, when connections are taken.
  /// - Throws: `PortalFault` or NIO's `IOError` where it cannot listen.
  public func run(
    on endpoint: Endpoint,
    onReady: @escaping @Sendable (Endpoint) async -> Void = { _ in }
  ) async throws {
    let end = ServerEnd()
    if case .unix(let path) = endpoint { try SocketPath.prepare(path) }
    defer { if !end.hasBegun { endpoint.remove() } }
    let logger = try configuration.accessLog.logger()
    let platform = Platform(
      storage: storage, configuration: configuration,
      upkeep: Upkeep(catalogue: storage.catalogue, logger: logger),
      files: FileMaker(storage: storage.files, store: storage.fileStore),
      hasher: PasswordHasher(cost: configuration.passwordCost),
      limits: Limits(configuration.rates, storage: storage.rates, clock: configuration.clock),
      isOnUnixSocket: endpoint.isUnixSocket, counters: ServerCounters(),
      audit: configuration.audit)
    let server = try builder(end).buildServer(
      configuration: ServerConfiguration(address: endpoint.address),
      eventLoopGroup: .singletonMultiThreadedEventLoopGroup, logger: logger,
      responder: responder(platform, logger)
    ) { channel in
      if case .unix(let path) = endpoint { chmod(path, 0o600) }
      await guardAccepting(channel, platform, end)
      await onReady(endpoint.bound(channel.localAddress?.port))
      platform.upkeep.begin(today: platform.now.day)
    }
    var services = ServiceGroupConfiguration(services: [server], logger: logger)
    services.maximumGracefulShutdownDuration = .seconds(configuration.graceSeconds)
    let running = ServiceGroup(configuration: services)
    let task = Task { try await running.run() }
    try await withTaskCancellationHandler {
      try await task.value
    } onCancel: {
      Task {
        endpoint.remove()
        await end.begin()
        await running.triggerGracefulShutdown()
      }
    }
  }

  private func builder(_ end: ServerEnd) -> HTTPServerBuilder {
    let settings = HTTP1Channel.Configuration(
      additionalChannelHandlers: Self.handlers(configuration.connections, end),
      idleTimeout: .seconds(Int64(configuration.idleSeconds)),
      httpDecoderConfiguration: .init(
        maxHeaderFieldSize: 16 * 1024, maxHeaderListSize: 32 * 1024, maxHeaderFieldCount: 100))
    return HTTPServerBuilder {
      CountedChannel(HTTP1Channel(responder: $0, configuration: settings), end)
    }
  }

  /// What each connection has of ours, from the socket inwards.
  private static func handlers(
    _ limits: ConnectionLimits, _ end: ServerEnd
  ) -> [any RemovableChannelHandler] {
    let writes = LastWriteHandler()
    return [
      ContinueHandler(), writes, ParserFaultHandler(),
      PaceHandler(limits: limits, writes: writes),
      DrainHandler(farewellMilliseconds: limits.farewellMilliseconds, end: end),
    ]
  }

  private func guardAccepting(
    _ channel: any Channel, _ platform: Platform, _ end: ServerEnd
  ) async {
    let limits = configuration.connections
    let configuration = configuration
    // Fails where the channel is closed, and nothing is accepted anyway.
    try? await channel.eventLoop.submit {
      let accepting = AcceptGuard(
        all: limits.connections(descriptors: Descriptors.limit), byAddress: limits.byAddress,
        proxies: configuration.trustedProxies, counters: platform.counters, end: end,
        notice: configuration.notice)
      try channel.pipeline.syncOperations.addHandler(accepting, position: .first)
      end.watch(accepting, on: channel.eventLoop)
    }.get()
  }

  /// What a request goes through.
  private func responder(
    _ platform: Platform, _ logger: Logger
  ) -> HTTPChannelHandler.Responder {
    let router = platform.router(log: configuration.accessLog).buildResponder()
    let meter = platform.counters.requests
    return { request, writer, channel in
      let start = ContinuousClock.now
      let context = Context(
        source: ApplicationRequestContextSource(channel: channel, logger: logger))
      var request = request
      if request.head.expectsContinue {
        request.body = RequestBody(asyncSequence: AwaitedBody(request.body, of: channel))
      }
      var response: Response
      do {
        response = try await router.respond(to: request, context: context)
      } catch {
        response = Answer.refusal(.fault)
      }
      response.headers[.date] = HTTPDate.text(unixSeconds: platform.seconds)
      let status = response.status.code
      defer {
        meter.count(path: context.endpointPath, status: status, took: ContinuousClock.now - start)
      }
      if request.method == .head {
        try await writer.writeResponse(response.head)
      } else {
        try await writer.write(response: response.head, body: response.body)
      }
    }
  }
}

extension PortalServer.Endpoint {
  var address: BindAddress {
    switch self {
    case .unix(let path): .unixDomainSocket(path: path)
    case .tcp(let host, let port): .hostname(host, port: port)
    }
  }

  /// Takes a socket's path away, so that nobody comes any more; once, as another server may then
  /// take its place.
  fileprivate func remove() {
    if case .unix(let path) = self { unlink(path) }
  }

  var isUnixSocket: Bool {
    switch self {
    case .unix: true
    case .tcp: false
    }
  }

  func bound(_ port: Int?) -> Self {
    guard case .tcp(let host, let wanted) = self else { return self }
    return .tcp(host: host, port: port ?? wanted)
  }
}
