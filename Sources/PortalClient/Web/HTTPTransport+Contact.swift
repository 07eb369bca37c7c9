public import Transport

extension HTTPTransport {
  /// What a program that reads sites calls itself, with where its user can be reached:
  /// `tjdata/1.0.0 (+contact)`. Only visible ASCII gets into a header.
  public static func agent(contact: String?) -> String {
    let plain = (contact ?? "").filter {
      $0.isASCII && $0 >= " " && $0 != "\u{7F}" && !"()".contains($0)
    }
    return plain.isEmpty ? userAgent : "\(userAgent) (+\(plain))"
  }
}
