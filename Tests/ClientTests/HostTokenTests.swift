import Calls
import Catalog
import ProgramSupport
import Store
import Testing
import Transport

@testable import Client

/// Whose token a call by address goes with.
@Suite struct HostTokenTests {
  private static let platforms = "44b37a8f3dee28527e28f8079aae95d0"
  private static let hosts = "fedcba9876543210fedcba9876543210"

  private let folder: ScratchFolder

  init() throws { folder = try ScratchFolder() }

  private func session(
    on platform: String = "tianjin", _ variables: [String: String] = [:], configuration: String = ""
  ) throws -> Session {
    try folder.write("config.yaml", configuration)
    var options = SessionOptions()
    options.platform = platform
    options.dataDirectory = folder.path
    return try Session(options, environment: Environment(variables))
  }

  private func token(_ session: Session, _ address: String) throws -> String? {
    try session.foreignToken(for: ForeignURL(address).interface)?.token.secret
  }

  /// Whatever a parameter is called, and wherever the platform's token is from.
  @Test(arguments: ["token=abc", "key=", "authToken=x", "ak=1"])
  func thePlatformsGoesToNoOtherHost(query: String) throws {
    try folder.write("token", Self.platforms)
    let file = "token-file: \(folder.path)/token"
    let addresses = [
      "https://a.example/x?\(query)", "http://open.data.tj.gov.cn/x?\(query)",
      "https://open.data.tj.gov.cn:444/x?\(query)", "https://x.open.data.tj.gov.cn/x?\(query)",
    ]
    for platform in ["tianjin", "embedded", "https://city.example", "ckan:https://a.example"] {
      for address in addresses {
        let set = try session(on: platform, [TokenSource.variable: Self.platforms])
        #expect(try token(set, address) == nil, "\(platform) \(address)")
        let filed = try session(on: platform, configuration: file)
        #expect(try token(filed, address) == nil, "\(platform) \(address)")
      }
    }
  }

  @Test func thePlatformsGoesToItsOwnOrigin() throws {
    let variables = [TokenSource.variable: Self.platforms]
    let tianjin = try session(variables)
    let address = "https://OPEN.data.tj.gov.cn:443/api/invoke/f4c1991c50ee4d8ca4c9ef5aa21295de"
    #expect(try token(tianjin, address) == Self.platforms)
    let served = try session(on: "http://127.0.0.1:8080", variables)
    #expect(try token(served, "http://127.0.0.1:8080/x?token=") == Self.platforms)
    #expect(try token(served, "http://127.0.0.1:8081/x?token=") == nil)
    #expect(try token(served, "http://127.0.0.1:8080/x?a=") == nil)
  }

  @Test func aHostIsGivenWhatWasNamedForIt() throws {
    try folder.write("key", Self.hosts)
    let configuration = """
      hosts:
        A.example: {token-file: key}
        http://b.example:81/: {token-variable: KEY_OF_B}
      """
    let session = try session(
      [TokenSource.variable: Self.platforms, "KEY_OF_B": "b"], configuration: configuration)
    #expect(try token(session, "https://a.example/x?key=") == Self.hosts)
    #expect(try token(session, "http://a.example/x?key=") == nil)
    #expect(try token(session, "https://a.example:8443/x?key=") == nil)
    #expect(try token(session, "http://b.example:81/x?key=") == "b")
    #expect(try token(session, "https://b.example:81/x?key=") == nil)
    #expect(try token(session, "https://a.example/x?q=1") == nil)
    // It is told where an address has no place for what was named for its host.
    for (address, isVain) in [
      ("https://a.example/x?q=1", true), ("https://a.example/x?key=", false),
      ("http://a.example/x?q=1", false), ("http://b.example:81/x", true),
    ] {
      #expect(
        session.namesTokenInVain(for: try ForeignURL(address).interface) == isVain, "\(address)")
    }
    try folder.write("key", Self.hosts, mode: 0o640)
    let failure = try #require(throws: Failure.self) {
      try token(session, "https://a.example/?key=")
    }
    #expect(failure.advice.contains("chmod 600"))
  }

  @Test func theVariableNamesItsHosts() throws {
    let variable = "a.example=\(Self.hosts)  http://b.example=x=y"
    let session = try session([TokenSource.hostVariable: variable])
    #expect(try token(session, "https://a.example/x?key=") == Self.hosts)
    #expect(try token(session, "http://b.example:80/x?key=") == "x=y")
    #expect(try token(session, "https://c.example/x?key=") == nil)
    for broken in [Self.hosts, "a.example/x=1", "a.example=", "ftp://a.example=1"] {
      let failure = try #require(throws: Failure.self) {
        try token(self.session([TokenSource.hostVariable: broken]), "https://a.example/x?key=")
      }
      #expect(failure.status == .refused && !failure.text.contains(Self.hosts))
      // Also where the address has no place for one.
      #expect(throws: failure) {
        try token(self.session([TokenSource.hostVariable: broken]), "https://a.example/x?q=1")
      }
      #expect(failure.advice.contains("主机=令牌"))
    }
  }

  private func said(_ session: Session, _ address: String) async throws -> String? {
    let store = try LocalStore.open(at: folder.path + "/store")
    let url = try ForeignURL(address)
    let callee = try Callee(url.interface, session, store, HTTPTransport())
    return ForeignText.token(of: callee, from: url)
  }

  /// What is said of a token is what becomes of it.
  @Test func whatBecomesOfATokenIsSaid() async throws {
    let none = try session([TokenSource.variable: Self.platforms])
    let removed = try await said(none, "http://a.example/x?token=abc")
    #expect(removed?.contains("不使用也不保存；没有为 a.example 给出令牌，调用不带令牌") == true)
    #expect(removed?.contains(#"hosts: {"http://a.example": {token-file: 文件}}"#) == true)
    #expect(removed?.contains("TJDATA_TOKEN_FOR='http://a.example=令牌'") == true)
    #expect(try await said(none, "http://a.example/x?token=")?.hasPrefix("没有为 a.example") == true)
    #expect(try await said(none, "http://u:p@a.example/x") == "网址中的用户信息已去掉，不使用也不保存")
    #expect(try await said(none, "http://a.example/x?q=1") == nil)
    let named = try session([TokenSource.hostVariable: "http://a.example=\(Self.hosts)"])
    let sent = try await said(named, "http://a.example/x?token=abc")
    #expect(sent?.contains("发送的是 环境变量 TJDATA_TOKEN_FOR 为 a.example 给出的令牌 fedc") == true)
    #expect(sent?.contains(Self.hosts) == false)
    #expect(try await said(named, "http://a.example/x?token=") == nil)
  }

  /// A secret is no parameter: it would stand in the history.
  @Test func aSecretIsNotGivenAsAParameter() async throws {
    let store = try LocalStore.open(at: folder.path + "/store")
    let interface = try ForeignURL("http://127.0.0.1:1/x?a=1").interface
    try await ForeignStore(store: store).keep(interface)
    let callee = try Callee(interface, session(), store, HTTPTransport())
    let request = InvokeRequest(id: interface.id, filters: [.init(name: "AK", value: Self.hosts)])
    await #expect(throws: Failure.self) { try await callee.call(request) }
    await #expect(throws: Failure.self) { try await session().keepable(request, in: store) }
    #expect(try await store.calls.history(of: nil).isEmpty)
  }

  /// What an older version kept under an address's path alone stays its own.
  @Test func anAddressIsKeptWhereItWasOrWhereNoneIs() async throws {
    let store = try LocalStore.open(at: folder.path + "/store")
    let shelf = ForeignStore(store: store)
    func placed(_ text: String) async throws -> ForeignInterface {
      try await shelf.placed(ForeignURL(text).interface)
    }
    let bare = try await placed("http://a.example/x")
    try await shelf.keep(ForeignURL("http://a.example/x?t=A").interface.kept(under: bare.id))
    #expect(try await placed("http://a.example/x?t=A&page=1").id == bare.id)
    let other = try await placed("http://a.example/x?t=B")
    let plain = try await placed("http://a.example/x")
    #expect(Set([bare.id, other.id, plain.id]).count == 3)
    for one in [other, plain] { try await shelf.keep(one) }
    #expect(try await placed("http://a.example/x?t=B").id == other.id)
    #expect(try await placed("http://a.example/x").id == plain.id)
    let kept = try await shelf.all()
    #expect(kept.map(\.text).sorted() == [plain.text, "\(plain.text)?t=A", other.text])
    #expect(try await shelf.interface(bare.id)?.parameters == [.init(name: "t", value: "A")])
    #expect(kept.map(\.id).contains(bare.id))
  }
}
