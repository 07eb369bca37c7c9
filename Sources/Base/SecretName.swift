/// Names of parameters that carry something secret: tokens, keys and signatures as portals and
/// makers of maps (`ak` and `sn` of 百度, `tk` of 天地图), clouds and frameworks call them. What as
/// often means something else (`code`, `uid`, `sid`, `sn`, `appid`) is none. `-`, `_` and case say
/// nothing: `api-token`, `api_token` and `apiToken` are one name.
public enum SecretName {
  /// In lower case, without `-` and `_`.
  private static let latin: Set = [
    // Tokens.
    "token", "$$apptoken", "xtoken", "refreshtoken", "idtoken", "sessiontoken", "securitytoken",
    "xamzsecuritytoken", "utoken", "bearer", "jwt", "ticket", "tk",
    // Keys.
    "key", "ak", "sk", "xapikey", "appkey", "appcode", "authkey", "userkey", "servicekey",
    "licensekey", "sessionkey",
    // Secrets and passwords.
    "clientsecret", "appsecret", "apisecret", "corpsecret", "accesskeysecret", "psw", "userpwd",
    "credential", "credentials", "xamzcredential", "auth", "authorization", "authcode", "otp",
    // Signatures.
    "sig", "sign", "xamzsignature", "hmac",
    // Sessions.
    "session", "sessionid", "jsessionid", "phpsessid", "cookie",
  ]

  /// Also what makes a secret of whatever stands before it (`Ocp-Apim-Subscription-Key`). `token`
  /// does not: marks of the next page are often called so.
  private static let endings: Set = [
    "accesstoken", "authtoken", "apitoken", "apptoken", "usertoken", "privatetoken", "oauthtoken",
    "logintoken", "bearertoken", "csrftoken", "xsrftoken", "apikey", "accesskey",
    "subscriptionkey", "secretkey", "privatekey", "secret", "password", "passwd", "pwd",
    "passphrase", "signature",
  ]

  private static let all = latin.union(endings).union(inChinese)

  /// Whether a parameter of that name, in letters of either case, carries something secret: also
  /// where it is encoded (RFC 3986, 2.1), has blanks around it or is a member (`user[token]`).
  public static func matches(_ name: some StringProtocol) -> Bool {
    let name = plain(name).lowercased()
    return all.contains(squeezed(name[...]))
      || name.indices.contains { index in
        "-_.".contains(name[index]) && endings.contains(squeezed(name[name.index(after: index)...]))
      }
  }

  private static func squeezed(_ name: Substring) -> String {
    String(name.filter { $0 != "-" && $0 != "_" })
  }

  /// What is written in the name, less what readers of queries take off.
  private static func plain(_ name: some StringProtocol) -> String {
    var bytes: [UInt8] = []
    var rest = Substring(name).utf8
    while let byte = rest.popFirst() {
      let digits = rest.prefix(2)
      if byte == UInt8(ascii: "%"), digits.count == 2,
        let decoded = UInt8(Substring(digits), radix: 16)
      {
        bytes.append(decoded)
        rest = rest.dropFirst(2)
      } else {
        bytes.append(byte == UInt8(ascii: "+") ? UInt8(ascii: " ") : byte)
      }
    }
    let members = String(decoding: bytes, as: UTF8.self).split { "[]".contains($0) }
    // Marks of pages (JSON:API, "Pagination").
    guard members.count < 2 || members[0].lowercased() != "page" else { return "" }
    var last = members.last { !$0.allSatisfy(\.isWhitespace) } ?? ""
    last = last.drop(while: \.isWhitespace)
    while last.last?.isWhitespace == true { last.removeLast() }
    return String(last)
  }
}
