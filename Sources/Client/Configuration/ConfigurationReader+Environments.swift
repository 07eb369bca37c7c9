import Catalog
import Yams

extension ConfigurationReader {
  private static let environmentSettings =
    "platform、token-file、token-variable、token-expires、sending"
  private static let dayAllowed = "2026-12-29 一类的日期"

  mutating func takeTokenExpires(_ node: Node) {
    guard let day = node.scalar.flatMap({ Moment($0.string) }) else {
      return refuse("token-expires", node, allowed: Self.dayAllowed)
    }
    configuration.tokenExpires = day
  }

  /// `environments`: by name, each with `platform`, `token-file`, `token-variable`, `sending`.
  mutating func takeEnvironments(_ node: Node) {
    guard let mapping = node.mapping else {
      return refuse("environments", node, allowed: "“名称: {platform: …}”的列表")
    }
    for (key, value) in mapping {
      let name = key.string ?? ""
      guard !name.isUnseen, let settings = value.mapping else {
        let allowed = name.isUnseen ? "有文字的名称" : Self.environmentSettings
        refuse("environments.\(name)", value, allowed: allowed)
        continue
      }
      var environment = NamedEnvironment()
      for (setting, value) in settings {
        take(setting.string ?? "", value, into: &environment, of: "environments.\(name)")
      }
      configuration.environments[name] = environment
    }
  }

  private mutating func take(
    _ setting: String, _ node: Node, into environment: inout NamedEnvironment, of name: String
  ) {
    let text = node.scalar?.string ?? ""
    switch setting {
    case "platform" where !text.isEmpty: environment.platform = text
    case "token-file" where !text.isEmpty: environment.tokenFile = path(text)
    case "token-variable" where !text.isEmpty: environment.tokenVariable = text
    case "token-expires":
      guard let day = Moment(text) else {
        return refuse("\(name).token-expires", node, allowed: Self.dayAllowed)
      }
      environment.tokenExpires = day
    case "sending":
      guard let sending = SendingMode(rawValue: text) else {
        return refuse(
          "\(name).sending", node,
          allowed: SendingMode.allCases.map(\.rawValue).joined(separator: "、"))
      }
      environment.sending = sending
    default:
      refuse("\(name).\(setting)", node, allowed: Self.environmentSettings)
    }
  }
}
