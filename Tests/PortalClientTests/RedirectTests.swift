import Calls
import Catalog
import HTTPStub
import PortalAPI
import PortalClient
import Testing
import Transport

/// No platform can send a request of a person's on to somebody else: each kind, by each redirect,
/// round each corner, with the other server telling what reached it.
@Suite(.timeLimit(.minutes(5))) struct RedirectTests {
  static let statuses = [301, 302, 303, 307, 308]

  typealias Kind = @Sendable (PortalSource, HTTPTransport, TemporaryFolder) async throws -> Void

  static let kinds: [String: Kind] = [
    "login": { source, _, _ in
      _ = try await source.accounts.login(LoginRequest(login: "candy", password: secret))
    },
    "password": { source, _, _ in
      try await source.accounts.changePassword(
        PasswordChange(oldPassword: secret, password: secret, confirmation: secret),
        session: secret)
    },
    "account": { source, _, _ in _ = try await source.accounts.account(session: secret) },
    "logout": { source, _, _ in try await source.accounts.logout(session: secret) },
    "token": { source, _, _ in _ = try await source.developer(token: secret) },
    "form": { source, _, _ in
      _ = try await source.correct(
        Samples.id(1), CorrectionRequest(field: "a", description: secret, key: "k"), session: secret
      )
    },
    "rating": { source, _, _ in
      _ = try await source.rate(
        Samples.id(1), Stars(accuracy: 5, satisfaction: 5, timeliness: 5, usability: 5),
        session: secret)
    },
    "download": { source, _, folder in
      let file = Distribution(name: "a.csv", format: .csv, modified: Moment(unixSeconds: 0))
      _ = try await source.download(
        file, of: Samples.id(1), to: folder.file("a.csv"), replaces: true, progress: { _ in })
    },
    "invoke": { source, _, _ in
      _ = try await source.invoke(InvokeRequest(id: Samples.id(1)), token: secret)
    },
    "invoke by POST": { source, _, _ in
      _ = try await source.invoke(InvokeRequest(id: Samples.id(1), method: .post), token: secret)
    },
    "invoke to a file": { source, _, folder in
      var request = InvokeRequest(id: Samples.id(1))
      request.options.spill = AnswerSpill(folder: folder.path, limit: 10)
      _ = try await source.invoke(request, token: secret)
    },
    "catalogue": { source, _, _ in _ = try await source.catalogue(after: nil) },
    "site": { source, _, _ in _ = try await source.site() },
    "own interface": { source, transport, _ in
      try await byAddress(source, transport, InvokeRequest(id: Samples.id(1)))
    },
    "own interface by POST": { source, transport, _ in
      try await byAddress(
        source, transport, InvokeRequest(id: Samples.id(1), method: .post))
    },
  ]

  private static let secret = "s3cret-of-sixteen-and-more"

  /// An interface that is known by its address alone, with a name for its token of its own.
  private static func byAddress(
    _ source: PortalSource, _ transport: HTTPTransport, _ request: InvokeRequest
  ) async throws {
    let door = HTTPRequest(url: source.location.base + "/own")
    do {
      _ = try await InterfaceCall(door, query: "?k=\(secret)", request).send(over: transport)
    } catch {
      throw SourceError(error)
    }
  }

  @Test(arguments: kinds.keys.sorted(), Corner.allCases)
  func nothingReachesWhomNobodyChose(name: String, corner: Corner) async throws {
    let kind = try #require(Self.kinds[name])
    let folder = try TemporaryFolder()
    for status in corner.needsNoTLS ? Self.statuses : [302, 307] {
      let servers = try CornerServers(corner, status: status, path: "/y", in: folder)
      let transport = HTTPTransport(machine: .init(authorities: servers.authorities))
      let source = PortalSource(
        try #require(PortalLocation(servers.start)), transport: transport,
        session: { Self.secret })
      let expected = SourceError.unreachable(.redirected(to: servers.target + "/y"))
      await #expect(throws: expected, "\(status)") { try await kind(source, transport, folder) }
      #expect(servers.reached().isEmpty && servers.asked().count == 1, "\(status)")
    }
  }

  /// A call is counted: not even the same server gets it twice.
  @Test(arguments: kinds.keys.filter { $0.hasPrefix("invoke") || $0.hasPrefix("own") }, statuses)
  func aCallIsSentOnce(name: String, status: Int) async throws {
    let kind = try #require(Self.kinds[name])
    let folder = try TemporaryFolder()
    let stub = try HTTPStub { _, connection in
      connection.answer(status, headers: ["Location": "/again"])
    }
    let transport = HTTPTransport()
    let source = PortalSource(try #require(PortalLocation(stub.url)), transport: transport)
    await #expect(throws: SourceError.unreachable(.redirected(to: stub.url + "/again"))) {
      try await kind(source, transport, folder)
    }
    #expect(stub.requests.count == 1)
  }

  @Test func theMessageNamesThePlaceAndSaysWhatToDo() {
    let fault = SourceError.unreachable(.redirected(to: "https://elsewhere.cn/api"))
    #expect(fault.message.contains("https://elsewhere.cn/api"))
    #expect(fault.message.contains("没有跟随"))
    #expect(fault.advice.contains("--platform"))
    #expect(!fault.isTransient)
  }
}
