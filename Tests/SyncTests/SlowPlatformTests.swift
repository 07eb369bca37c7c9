import Catalog
import Glibc
import HTTPStub
import PortalAPI
import PortalClient
import Sync
import Testing
import Transport

@Suite("A platform that lets a byte through now and then keeps no pull")
struct SlowPlatformTests {
  private static func stub() throws -> HTTPStub {
    try HTTPStub { _, connection in
      connection.write("HTTP/1.1 200 OK\r\nContent-Type: application/json\r\n")
      connection.write("Content-Length: 1000000\r\n\r\n{")
      while connection.write(" ") { usleep(50_000) }
    }
  }

  /// The pace is that of the program; how long it is waited for is shorter.
  private static func source(_ stub: HTTPStub) -> PortalSource {
    PortalSource(
      .url(stub.url), transport: HTTPTransport(), timeouts: HTTPTimeouts(stall: .seconds(1)))
  }

  private static let fault = SyncError.source(
    .unreachable(.tooSlow(pace: HTTPTimeouts().pace, milliseconds: 1000)))

  @Test(.timeLimit(.minutes(1))) func aFirstPullEnds() async throws {
    let stub = try Self.stub()
    let local = try TestStore()
    let service = local.service(Self.source(stub))
    await #expect(throws: Self.fault) { try await service.pull() }
    #expect(stub.requests.map(\.path) == [Route.catalogue.path])
  }

  @Test(.timeLimit(.minutes(1))) func aLaterPullEnds() async throws {
    let platform = try TestPlatform()
    try await platform.publish(Samples.entries(0..<20))
    try await platform.start()
    let local = try TestStore()
    _ = try await local.service(platform.source).pull()
    await platform.stop()
    let stub = try Self.stub()
    let service = local.service(Self.source(stub))
    await #expect(throws: Self.fault) { try await service.pull() }
    #expect(stub.requests.map(\.path) == [Route.changes.path])
    #expect(try await local.entries().count == 20)
  }

  /// So long nothing but a trickle is waited for, whichever source it is.
  @Test func theProgramsOwnPace() {
    #expect(HTTPTimeouts() == HTTPTimeouts(connect: .seconds(10), stall: .seconds(30), pace: 200))
  }
}
