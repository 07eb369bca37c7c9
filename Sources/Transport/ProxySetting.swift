/// The proxy that libcurl takes for an address by the process's environment, to be named where
/// it is the one that failed. Whether it was taken at all is libcurl's to say.
enum ProxySetting {
  /// - Parameter chosen: in place of the environment's.
  /// - Returns: host and port, without the account that may stand before them; nil where none is
  ///   set.
  static func endpoint(for url: String, chosen: String? = nil) -> String? {
    let isSecure = url.lowercased().hasPrefix("https:")
    // `HTTP_PROXY` is not read: a web server's client could set it (curl(1), "ENVIRONMENT").
    let names =
      (isSecure ? ["https_proxy", "HTTPS_PROXY"] : ["http_proxy"]) + ["all_proxy", "ALL_PROXY"]
    guard let found = chosen ?? names.lazy.compactMap(Variable.value).first else { return nil }
    let rest = found.firstRange(of: "://").map { found[$0.upperBound...] } ?? found[...]
    let place = rest.prefix { !"/?#".contains($0) }
    let name = place.lastIndex(of: "@").map { place[place.index(after: $0)...] } ?? place
    guard !name.isEmpty else { return nil }
    let hasPort = name.last != "]" && name.split(separator: "]").last?.contains(":") == true
    // `CURLOPT_PROXY(3)`: 1080 where none is said, 443 for an HTTPS proxy.
    return hasPort ? String(name) : "\(name):\(found.lowercased().hasPrefix("https:") ? 443 : 1080)"
  }
}
