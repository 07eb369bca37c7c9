import Base
import Calls
import Catalog
public import PortalClient
public import Store

/// What every subcommand starts from: where things are, what is set, which platform is meant, and
/// where output goes. Nothing is opened until it is needed.
public struct Session: Sendable {
  /// The variables commands go by.
  public let environment: Environment
  /// Where data, state and configuration are.
  public var places: Places { ground.places }
  /// The file as it was read.
  public let configuration: Configuration
  /// How the person calls the platform.
  public let platformName: String
  /// The platform that is meant.
  public let address: PlatformAddress
  /// Where output and messages go.
  public let console: Console
  /// `--json`.
  public let wantsJSON: Bool
  /// Where downloaded files go.
  public let downloadFolder: String
  /// The name of the environment in use; nil where none was named.
  public let environmentName: String?
  /// What may be sent.
  public let sending: SendingMode
  /// What the command line said, for coming up anew in another environment.
  public let options: SessionOptions
  let shownAccount = ShownAccount()
  /// What all sessions of a command line begin with, whichever platform they are for.
  private let ground: Ground

  /// What was found before a platform is chosen, whose settings then change it.
  private struct Ground: Sendable {
    var environment: Environment
    var places: Places
    var configuration: Configuration
    /// The platform that the process was started with, whose token `TJDATA_TOKEN` is; nil as long
    /// as it is being found.
    var start: PlatformAddress?
  }

  /// - Parameter start: the session that the process was started with, where this is another.
  /// - Throws: where a named file, environment or platform is not there.
  public init(
    _ options: SessionOptions, environment: Environment = .process, console: Console = .process(),
    after start: Session? = nil
  ) throws {
    let places = try Places.find(
      environment, dataDirectory: options.dataDirectory,
      configurationFile: options.configurationFile)
    if let named = options.configurationFile, FileFacts(named) == nil {
      throw Failure(.notFound, "没有配置文件 \(named)")
    }
    let configuration = try ConfigurationFile.load(
      places.configurationFile, home: environment["HOME"])
    try self.init(
      options,
      Ground(
        environment: environment, places: places, configuration: configuration,
        start: start?.ground.start),
      console)
  }

  /// The same command line, as it would be on this platform alone; the configuration is not read
  /// again.
  /// - Parameter platform: as `PlatformAddress.named` reads it; nil for the usual one.
  /// - Throws: where there is no such platform.
  func on(platform: String?) throws -> Session {
    var options = options
    options.platform = platform
    options.environment = nil
    return try Session(options, ground, console)
  }

  /// What a command has to be told to do in another shell what it does here, a word each: the
  /// platform where another is usual, the environment, the folder, the configuration file.
  public var commandOptions: [String] {
    var options = options
    if let name = options.platform {
      // A name of the configuration is in that of the other shell too; a path may be elsewhere.
      let place = configuration.platforms[name] == nil ? address.text : name
      options.platform = isUsual ? nil : place
    }
    return options.words
  }

  /// Whether it is the platform of a command that names none, with nothing set besides.
  private var isUsual: Bool {
    let usual = ground.configuration
    return usual.environment == nil && usual.names(address)
  }

  private init(_ options: SessionOptions, _ ground: Ground, _ console: Console) throws {
    self.options = options
    self.console = console
    wantsJSON = options.wantsJSON
    let environment = ground.environment
    var configuration = ground.configuration
    // A platform that is asked for by itself comes without the token of an environment.
    environmentName =
      options.environment ?? (options.platform == nil ? configuration.environment : nil)
    let named = try configuration.named(environmentName)
    sending = options.sending ?? named?.sending ?? configuration.sending
    downloadFolder = DownloadFolder.find(
      environment, configured: configuration.downloadFolder, dataDirectory: options.dataDirectory)
    platformName = options.platform ?? named?.platform ?? configuration.platform
    address = try PlatformAddress.named(platformName, in: configuration)
    try named?.checkIsFor(platformName, address, configuration)
    configuration.keepToken(for: address)
    let start = ground.start ?? address
    var known = ground
    known.start = start
    self.ground = known
    var surroundings = named?.applied(to: environment, &configuration) ?? environment
    if start != address, named?.hasToken != true {
      surroundings = surroundings.replacing(TokenSource.variable, with: nil)
    }
    if named == nil {
      surroundings = configuration.useToken(of: platformName, address, surroundings)
    }
    self.environment = surroundings
    self.configuration = configuration
  }

  /// The local store of the platform.
  public func openStore() throws -> LocalStore {
    try PrivateFolder.make(places.stores)
    var hasTold = false
    defer { if hasTold { console.endProgress() } }
    return try LocalStore.open(
      at: storePath,
      renewing: { done, total in
        hasTold = true
        console.progress(StoreWording.renewing(done, total))
      })
  }

  /// Opens the stores whose index is of an older format, this platform's and the configuration's,
  /// so that what takes long is seen before the screen is there.
  public func renewStores() {
    let others = (try? Everywhere(self))?.places.map(\.session) ?? []
    for session in [self] + others where LocalStore.isIndexOld(at: session.storePath) {
      // What is wrong with it is told where it is used.
      _ = try? session.openStore()
    }
  }

  /// The same without progress on standard error, where a screen is.
  public func onScreen() throws -> Session {
    var console = console
    console.showsProgress = false
    return try Session(options, ground, console)
  }

  /// The local store of this platform.
  public var storePath: String { "\(places.stores)/\(address.storeName)" }

  /// The token for the platform: from the environment or a file where one is set, else that of the
  /// account that is logged in, else the sample developer's.
  public func token(_ platform: OpenPlatform) async throws -> Token {
    let found = try TokenSource.find(environment, configuration, address)
    if let found, found.source != .sample { return found.token }
    guard address.capabilities.contains(.accounts) else { throw noToken }
    if let token = try await Accounts(self, platform).token() { return token }
    if let found { return found.token }
    throw Failure(
      .refused, "没有令牌，平台不会接受调用",
      advice: "请登录并注册开发者，或设置环境变量 \(TokenSource.variable)，或在配置文件中为此平台写明 token-file")
  }

  /// Where no login can bring a token.
  public var noToken: Failure {
    Failure(
      .refused, "没有令牌，平台不会接受调用", advice: "请到\(address.tokens.name)取得；\(address.tokens.setting)")
  }

  /// Opens the platform for as long as `body` runs.
  public func withSource<Value: Sendable>(
    _ body: (any CatalogSource) async throws -> Value
  ) async throws -> Value {
    try await withPlatform { try await body($0.source) }
  }

  /// The same, with all of the platform.
  public func withPlatform<Value: Sendable>(
    _ body: (OpenPlatform) async throws -> Value
  ) async throws -> Value {
    let platform = try await OpenPlatform.open(
      address, places, contact: configuration.contact, sending: sending, key: catalogueKey)
    do {
      let value = try await body(platform)
      await platform.close()
      return value
    } catch {
      await platform.close()
      throw error
    }
  }
}
