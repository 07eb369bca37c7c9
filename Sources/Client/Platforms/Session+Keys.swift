import PortalClient

extension Configuration {
  /// Puts the token of a platform where tokens are looked for: its own, where the configuration
  /// names one for it. A catalogue of another make is never given a token that was not meant for
  /// it.
  mutating func useToken(
    of platform: String, _ address: PlatformAddress, _ environment: Environment
  ) -> Environment {
    if let own = platformTokens[platform] {
      tokenFile = own
      return environment.replacing(TokenSource.variable, with: nil)
    }
    guard case .catalogue = address else { return environment }
    tokenFile = nil
    return environment.replacing(TokenSource.variable, with: nil)
  }

  /// The file's `token-file` is the token of its `platform`, and no other platform is given it.
  /// Where the file names no platform, it is for the one that is asked for.
  mutating func keepToken(for address: PlatformAddress) {
    guard platform != PlatformAddress.embeddedName, !names(address) else { return }
    tokenFile = nil
    tokenExpires = nil
  }

  /// Whether the file's `platform` is this one.
  func names(_ address: PlatformAddress) -> Bool {
    (try? PlatformAddress.named(platform, in: self)) == address
  }
}

extension Session {
  /// The platforms the configuration names, in order of name.
  public var platformNames: [String] { configuration.platforms.keys.sorted() }

  /// What one may change to: environments, then platforms, then the usual one; nothing where the
  /// configuration names none of either.
  public var choices: [String] {
    let environments = configuration.environments.keys.sorted()
    let named = environments + platformNames.filter { !environments.contains($0) }
    guard !named.isEmpty, !named.contains(configuration.platform),
      configuration.environment == nil
    else { return named }
    return named + [configuration.platform]
  }

  /// The person's key for a catalogue of another make.
  public var catalogueKey: @Sendable () -> String? {
    { [environment, configuration, address] in
      guard case .catalogue = address else { return nil }
      return try? TokenSource.find(environment, configuration, address)?.token.secret
    }
  }
}
