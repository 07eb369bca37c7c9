import Base
import Transport
import Yams

extension ConfigurationFault {
  /// A setting whose value does not fit.
  ///
  /// What stands where a secret may stand, in place of the file or the variable that holds it, is
  /// not repeated: messages go to mails, logs and reports.
  /// - Parameter node: the value.
  static func wrong(_ key: String, _ node: Node, allowed: String) -> ConfigurationFault {
    let value = node.scalar?.string ?? (node.mapping == nil ? "[…]" : "{…}")
    let shown = mayBeSecret(key) ? nil : "\(MaskedURL(value))"
    return ConfigurationFault(
      line: node.mark?.line, problem: .wrongValue(key: key, value: shown, allowed: allowed))
  }

  /// By the words of its name; whatever is set of a host is about its token, and in place of an
  /// environment's settings nothing else is likely.
  private static func mayBeSecret(_ key: String) -> Bool {
    let parts = key.split(separator: ".")
    let names = parts.flatMap { [$0] + $0.split(separator: "-") }
    return key.hasPrefix("hosts.") || parts.first == "environments" && parts.count == 2
      || names.contains { SecretName.matches($0) }
  }
}
