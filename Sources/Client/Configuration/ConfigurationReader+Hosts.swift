import Yams

extension ConfigurationReader {
  /// `hosts`: by host or origin, each with `token-file` or `token-variable`.
  mutating func takeHosts(_ node: Node) {
    guard let mapping = node.mapping else {
      return refuse("hosts", node, allowed: "“主机: {token-file: 文件}”的列表")
    }
    for (key, value) in mapping {
      guard let origin = HostOrigin(key.string ?? "") else {
        refuse("hosts", key, allowed: "主机名、主机:端口或 http://主机:端口，不含路径；不写 http:// 即为 https")
        continue
      }
      guard let settings = value.mapping, !settings.isEmpty else {
        refuse("hosts.\(origin.text)", value, allowed: Self.hostSettings)
        continue
      }
      var token = HostToken()
      for (setting, value) in settings {
        let text = value.scalar?.string ?? ""
        switch setting.string {
        case "token-file" where !text.isEmpty: token.tokenFile = path(text)
        case "token-variable" where Self.isVariable(text): token.tokenVariable = text
        default:
          refuse(
            "hosts.\(origin.text).\(setting.string ?? "")", value, allowed: Self.hostSettings)
        }
      }
      configuration.hosts[origin] = token
    }
  }

  private static let hostSettings = "token-file（文件）、token-variable（环境变量的名称）"

  /// A name as shells take it for a variable (XBD 3.216): code that is copied reads it.
  private static func isVariable(_ text: String) -> Bool {
    let bytes = text.utf8
    return bytes.first.map { !(0x30...0x39).contains($0) } == true
      && bytes.allSatisfy {
        (0x30...0x39).contains($0) || (0x61...0x7A).contains($0 | 0x20) || $0 == 0x5F
      }
  }
}
