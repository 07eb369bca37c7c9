public import Calls

/// What is said of the token of a call by address.
extension ForeignText {
  /// Of an address that had something secret in it, which is used and kept nowhere.
  private static func removed(from url: ForeignURL) -> String {
    let what = url.interface.tokenName == nil ? "用户信息" : "令牌或用户信息"
    return "网址中的\(what)已去掉，不使用也不保存"
  }

  /// What went out of an address, where nothing is called.
  public static func removed(_ url: ForeignURL) -> String? {
    guard url.lostSecret else { return nil }
    let advice = url.interface.tokenName == nil ? "" : "。\(tokenAdvice(for: url.interface))"
    return removed(from: url) + advice
  }

  /// What a call goes with, where that is not plain: something was taken out of its address, or it
  /// asks for a token and has none.
  public static func token(of callee: Callee, from url: ForeignURL? = nil) -> String? {
    guard let interface = callee.foreign else { return nil }
    let removed = url.flatMap { $0.lostSecret ? Self.removed(from: $0) : nil }
    guard interface.tokenName != nil else {
      let unsent =
        callee.hasTokenInVain
        ? "为 \(interface.host) 给出的令牌没有发送：网址中没有令牌参数，需要时请写上，如 ?token=" : nil
      let parts = [removed, unsent].compactMap(\.self)
      return parts.isEmpty ? nil : parts.joined(separator: "；")
    }
    guard let sent = callee.foreignToken else {
      return [removed, withoutToken(interface)].compactMap(\.self).joined(separator: "；")
    }
    let source = sent.variable.map { "环境变量 \($0)" } ?? "配置中的令牌文件"
    return removed.map { "\($0)；发送的是 \(source) 为 \(interface.host) 给出的令牌 \(sent.token.masked)" }
  }

  /// Of a call that its address has a place for a token in.
  static func withoutToken(_ interface: ForeignInterface) -> String {
    "没有为 \(interface.host) 给出令牌，调用不带令牌。\(tokenAdvice(for: interface))"
  }

  /// How a token is named for the host of an address.
  static func tokenAdvice(for interface: ForeignInterface) -> String {
    let origin = HostOrigin(of: interface.address)?.text ?? interface.host
    return
      "令牌要存入仅本人可读的文件，在配置文件中写 hosts: {\"\(origin)\": {token-file: 文件}}，"
      + "或设环境变量 \(TokenSource.hostVariable)='\(origin)=令牌'；平台的令牌不发给别的主机"
  }

  static let variableAdvice =
    "应写成 主机=令牌，如 data.example.cn=…；http 的网址写 http://主机=令牌；多个用空格隔开"
}
