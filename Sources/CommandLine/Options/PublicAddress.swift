import ArgumentParser

/// `--public-address https://data.example.cn`: a scheme and a host, perhaps a port and a path.
enum PublicAddress {
  @Sendable static func read(_ text: String) throws -> String {
    let trimmed = text.hasSuffix("/") ? String(text.dropLast()) : text
    let isAddress = ["http://", "https://"].contains { scheme in
      trimmed.hasPrefix(scheme) && trimmed.utf8.count > scheme.utf8.count
    }
    let isPlain = trimmed.utf8.allSatisfy { (0x21...0x7e).contains($0) && $0 != UInt8(ascii: "?") }
    guard isAddress, isPlain else {
      throw ValidationError("应写成 http://主机 或 https://主机，如 https://data.example.cn")
    }
    return trimmed
  }
}
