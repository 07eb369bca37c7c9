import CLibcurl

/// A URL as libcurl reads it, which is also what sends it: no two readers can disagree about whose
/// host it names (`libcurl-url(3)`).
struct ResolvedURL {
  let url: String
  /// In lower case, as are host and port in `origin`.
  let scheme: String
  let host: String
  /// Scheme, host and port (RFC 6454 section 4).
  let origin: String
  private let path: String

  /// - Parameters:
  ///   - text: absolute, or relative to `base` (RFC 3986 section 5).
  ///   - base: nil where `text` must be absolute.
  init?(_ text: String, from base: String?) {
    guard let handle = curl_url() else { return nil }
    defer { curl_url_cleanup(handle) }
    let flags = UInt32(CURLU_URLENCODE | CURLU_ALLOW_SPACE | CURLU_NON_SUPPORT_SCHEME)
    for part in [base, text].compactMap({ $0 }) {
      guard curl_url_set(handle, CURLUPART_URL, part, flags) == CURLUE_OK else { return nil }
    }
    func part(_ part: CURLUPart, _ flags: Int32 = 0) -> String? {
      var text: UnsafeMutablePointer<CChar>?
      guard shim_url_get(handle, part, &text, UInt32(flags)) == CURLUE_OK, let text else {
        return nil
      }
      defer { curl_free(text) }
      return String(cString: text)
    }
    guard let url = part(CURLUPART_URL), let scheme = part(CURLUPART_SCHEME)?.lowercased(),
      let host = part(CURLUPART_HOST)?.lowercased()
    else { return nil }
    self.url = url
    self.scheme = scheme
    self.host = host
    path = part(CURLUPART_PATH) ?? "/"
    let standard = ["http": "80", "https": "443"][scheme]
    let port = part(CURLUPART_PORT, CURLU_DEFAULT_PORT) ?? ""
    origin = "\(scheme)://\(host)" + (port.isEmpty || port == standard ? "" : ":\(port)")
  }

  /// What is said of it: without what may be secret, and not longer than a line or two.
  var place: String { String((origin + path).prefix(200)) }
}
