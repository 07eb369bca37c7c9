import ArgumentParser

/// `--public-address https://data.example.cn`: a scheme and a host, perhaps a port and a path. No
/// user information: every user of the machine sees arguments.
enum PublicAddress {
  @Sendable static func read(_ text: String) throws -> String {
    let trimmed = text.hasSuffix("/") ? String(text.dropLast()) : text
    let scheme = ["http://", "https://"].first { trimmed.hasPrefix($0) }
    let authority = trimmed.dropFirst(scheme?.count ?? 0).prefix { !"/#".contains($0) }
    let isPlain = trimmed.utf8.allSatisfy { (0x21...0x7e).contains($0) && $0 != UInt8(ascii: "?") }
    guard scheme != nil, !authority.isEmpty, isPlain else {
      throw ValidationError("应写成 http://主机 或 https://主机，如 https://data.example.cn")
    }
    guard !authority.contains("@") else {
      throw ValidationError("网址里不能有用户名与密码，命令行人人可见；钩子要口令的，用环境变量 \(AccountHooks.variable)")
    }
    return trimmed
  }
}
