import Calls
import PortalClient

/// Where the token for one host comes from that is no platform's: `hosts` of the configuration.
struct HostToken: Hashable, Sendable {
  /// Absolute.
  var tokenFile: String?
  /// The environment variable that holds it.
  var tokenVariable: String?
}

/// The token that a call by address goes with, and where it was found.
struct ForeignToken: Hashable, Sendable {
  let token: Token
  /// The environment variable it came from; nil for a file.
  let variable: String?
  /// It is the one of the platform in use, whose end is known.
  var isPlatforms = false
}

extension TokenSource {
  /// Bears tokens for hosts that are no platform's: `host=token`, several with blanks between.
  public static let hostVariable = "TJDATA_TOKEN_FOR"

  /// The token that a person named for this very origin, and for no other.
  ///
  /// - Returns: nil where there is none.
  static func find(
    for origin: HostOrigin, _ environment: Environment, _ configuration: Configuration
  ) throws(Failure) -> ForeignToken? {
    if let token = try named(for: origin, environment) {
      return ForeignToken(token: token, variable: hostVariable)
    }
    guard let named = configuration.hosts[origin] else { return nil }
    if let variable = named.tokenVariable, let text = environment[variable] {
      guard let token = Token(text) else { throw unfit(variable, .host) }
      return ForeignToken(token: token, variable: variable)
    }
    return try named.tokenFile.map { path throws(Failure) in
      ForeignToken(token: try read(path, .host), variable: nil)
    }
  }

  /// What `TJDATA_TOKEN_FOR` says of an origin. It is wrong as a whole where a part of it is: which
  /// host a token was meant for is not guessed.
  fileprivate static func named(
    for origin: HostOrigin, _ environment: Environment
  ) throws(Failure) -> Token? {
    var found: Token?
    for word in (environment[hostVariable] ?? "").split(whereSeparator: \.isWhitespace) {
      let parts = word.split(separator: "=", maxSplits: 1)
      guard parts.count == 2, let place = HostOrigin(String(parts[0])),
        let token = Token(String(parts[1]))
      else {
        throw Failure(
          .refused, "环境变量 \(hostVariable) 的写法不对", advice: ForeignText.variableAdvice)
      }
      if place == origin { found = found ?? token }
    }
    return found
  }
}

extension Session {
  /// The token for a call by address: one that was named for its host; the platform's own where the
  /// address is of the platform in use, by scheme, host and port. Any other host gets none, and
  /// never one of an account.
  func foreignToken(for interface: ForeignInterface) throws(Failure) -> ForeignToken? {
    guard let origin = HostOrigin(of: interface.address) else { return nil }
    guard interface.tokenName != nil else {
      // What is wrong is told, whether this call needs it or not.
      _ = try TokenSource.named(for: origin, environment)
      return nil
    }
    if let found = try TokenSource.find(for: origin, environment, configuration) { return found }
    guard origin == address.callOrigin,
      let found = try TokenSource.find(environment, configuration, address)
    else { return nil }
    return ForeignToken(
      token: found.token, variable: found.source == .environment ? TokenSource.variable : nil,
      isPlatforms: true)
  }
}

extension Session {
  /// Whether somebody named a token for an address that has no place for one.
  func namesTokenInVain(for interface: ForeignInterface) -> Bool {
    guard interface.tokenName == nil, let origin = HostOrigin(of: interface.address) else {
      return false
    }
    let named = try? TokenSource.named(for: origin, environment)
    return named != nil || configuration.hosts[origin] != nil
  }
}

extension PlatformAddress {
  /// Where the platform is called with a token in the address; nil for one that is given its keys
  /// another way, or is not on the network.
  fileprivate var callOrigin: HostOrigin? {
    switch self {
    case .portal(.url(let url)), .tianjin(let url): HostOrigin(of: url)
    case .embedded, .portal(.unix), .catalogue: nil
    }
  }
}
