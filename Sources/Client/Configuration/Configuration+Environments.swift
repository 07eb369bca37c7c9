extension Configuration {
  /// - Throws: where there is none of that name.
  func named(_ name: String?) throws(Failure) -> NamedEnvironment? {
    guard let name else { return nil }
    guard let found = environments[name] else {
      let names = environments.keys.sorted().joined(separator: "、")
      throw Failure(
        .usage, "配置中没有环境“\(name)”",
        advice: names.isEmpty ? "请在配置文件的 environments 中写明" : "可用：\(names)")
    }
    return found
  }

  /// For the reader, whose settings are texts.
  var environmentText: String {
    get { environment ?? "" }
    set { environment = newValue }
  }
}

extension NamedEnvironment {
  /// Whether it names a token of its own.
  var hasToken: Bool { tokenFile != nil || tokenVariable != nil }

  /// - Parameters:
  ///   - name: what was asked for, as it was named.
  ///   - address: the same.
  /// - Throws: where that is another platform than its own, which its token is not for.
  func checkIsFor(
    _ name: String, _ address: PlatformAddress, _ configuration: Configuration
  ) throws(Failure) {
    guard let platform, try PlatformAddress.named(platform, in: configuration) != address
    else { return }
    throw Failure(
      .usage, "环境的平台是 \(platform)，不是 \(name)",
      advice: "环境的令牌只用于它自己的平台：请去掉 --platform，或去掉 --environment")
  }

  /// Puts its token where tokens are looked for; that of the surroundings counts only where it
  /// names none itself.
  func applied(to environment: Environment, _ configuration: inout Configuration) -> Environment {
    if let tokenFile { configuration.tokenFile = tokenFile }
    guard hasToken else {
      configuration.tokenExpires = tokenExpires ?? configuration.tokenExpires
      return environment
    }
    // Of another token than the one that the rest of the file speaks of.
    configuration.tokenExpires = tokenExpires
    return environment.replacing(
      TokenSource.variable, with: tokenVariable.flatMap { environment[$0] })
  }
}
