import Catalog
public import FoundationEssentials
import Glibc

/// The platform inside another program's process: its own data directory, seeded where it is new,
/// served on a Unix socket that only its user can open. Two programs may share a data directory;
/// each has its own socket.
public final class EmbeddedPortal: Sendable {
  /// Where the same platform answers anybody on this machine, once it is served there: what its
  /// 接口地址 and links begin with. The embedded one answers this program alone.
  public static let publicAddress = "http://127.0.0.1:8080"

  /// At most 107 bytes.
  public let socketPath: String
  public let database: PortalDatabase

  private let place: EmbeddedSocket
  private let server: Task<Void, any Error>
  private let messages: MessageBox

  private init(
    database: PortalDatabase, place: EmbeddedSocket, server: Task<Void, any Error>,
    messages: MessageBox
  ) {
    self.messages = messages
    self.database = database
    self.place = place
    self.server = server
    socketPath = place.path
  }

  /// Opens, seeds and serves; returns when connections are taken.
  /// - Parameters:
  ///   - dataDirectory: made with mode 0700 where it is missing.
  ///   - seedDirectory: has `catalogue/` and `site/`; see `Seed`.
  /// - Throws: `PortalFault`, `SeedFault`, GRDB's `DatabaseError`.
  public static func start(
    dataDirectory: URL, seedDirectory: URL, clock: (@Sendable () -> Int)? = nil
  ) async throws -> EmbeddedPortal {
    var configuration = PortalServer.Configuration()
    configuration.graceSeconds = 2
    configuration.publicAddress = publicAddress
    // Its only client is this program, which asks for nothing more.
    configuration.connections.farewellMilliseconds = 0
    if let clock { configuration.clock = clock }
    let messages = MessageBox()
    configuration.sendSMS = { messages.deliver($0) }
    // Its only user vouches for their own name: there is no register of persons to ask.
    configuration.checkIdentity = { _ in true }
    let now = configuration.clock()
    let today = Moment(unixSeconds: now).day
    let database = try PortalDatabase.open(directory: dataDirectory)
    try database.seed(directory: seedDirectory, today: today)
    try database.seedSampleAccount(now: now)
    let place = try EmbeddedSocket(dataDirectory: dataDirectory.path)
    let server = PortalServer(database: database, configuration: configuration)
    let (ready, signal) = AsyncThrowingStream<Void, any Error>.makeStream()
    let task = Task {
      do {
        try await server.run(on: .unix(path: place.path)) { _ in signal.yield() }
        signal.finish()
      } catch {
        signal.finish(throwing: error)
        throw error
      }
    }
    for try await _ in ready { break }
    return EmbeddedPortal(database: database, place: place, server: task, messages: messages)
  }

  /// The message that was sent to a number last and not taken yet, for the program to show.
  public func message(to mobile: String) -> SMSMessage? { messages.take(mobile) }

  /// Finishes the requests that are running, at most for two seconds, and removes the socket.
  public func stop() async {
    server.cancel()
    _ = await server.result
    place.remove()
    try? database.close()
  }
}
