/// Weibo's page that shares what its address names (manual 2.8).
public enum WeiboLink {
  private static let site = "天津市信息资源统一开放平台"

  public static func text(title: String, link: String) -> String {
    let title = encoded("\(title) - \(site)")
    return "https://service.weibo.com/share/share.php?url=\(encoded(link))&title=\(title)"
  }

  /// Percent-encoded but for what RFC 3986 leaves unreserved.
  private static func encoded(_ text: String) -> String {
    let digits = Array("0123456789ABCDEF".unicodeScalars)
    var output = String.UnicodeScalarView()
    for byte in text.utf8 {
      if isUnreserved(byte) {
        output.append(Unicode.Scalar(byte))
      } else {
        output.append("%")
        output.append(digits[Int(byte >> 4)])
        output.append(digits[Int(byte & 15)])
      }
    }
    return String(output)
  }

  private static func isUnreserved(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x30...0x39, 0x41...0x5A, 0x61...0x7A: true
    default: "-._~".utf8.contains(byte)
    }
  }
}
