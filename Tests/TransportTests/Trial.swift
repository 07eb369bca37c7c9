import HTTPStub
import Transport

/// A redirect round a corner, and what came of it.
struct Trial {
  let servers: CornerServers
  let transport: HTTPTransport

  init(_ corner: Corner, _ status: Int, _ folder: TemporaryFolder) throws {
    servers = try CornerServers(corner, status: status, path: "/y", in: folder)
    transport = HTTPTransport(machine: .init(authorities: servers.authorities))
  }

  var start: String { servers.start }
  var target: String { servers.target }
  var asked: Int { servers.asked().count }
  var reached: Int { servers.reached().count }
}
