/// Names of parameters that carry something secret: tokens, keys and signatures as portals and
/// makers of maps (`ak` and `sn` of 百度, `tk` of 天地图), clouds and frameworks call them. What as
/// often means something else (`code`, `uid`, `sid`, `sn`, `appid`) is none.
public enum SecretName {
  /// In lower case.
  private static let latin: Set = [
    // Tokens.
    "authtoken", "auth_token", "token", "access_token", "accesstoken", "api_token", "apitoken",
    "app_token", "apptoken", "$$app_token", "user_token", "usertoken", "x-token", "x_token",
    "refresh_token", "id_token", "session_token", "sessiontoken", "security_token",
    "x-amz-security-token", "bearer", "jwt", "ticket", "tk",
    // Keys.
    "key", "ak", "sk", "api_key", "apikey", "api-key", "x-api-key", "x_api_key", "appkey",
    "app_key", "appcode", "access_key", "accesskey", "access-key", "auth_key", "authkey",
    "user_key", "userkey", "service_key", "servicekey", "subscription-key", "subscription_key",
    "subscriptionkey", "license_key", "licensekey", "private_key", "privatekey", "session_key",
    "sessionkey",
    // Secrets and passwords.
    "secret", "client_secret", "clientsecret", "appsecret", "app_secret", "api_secret",
    "apisecret", "corpsecret", "secret_key", "secretkey", "access_key_secret", "accesskeysecret",
    "password", "passwd", "pwd", "psw", "passphrase", "user_pwd", "userpwd", "credential",
    "credentials", "x-amz-credential", "auth", "authorization", "auth_code", "authcode", "otp",
    // Signatures.
    "sig", "signature", "sign", "x-amz-signature", "hmac",
    // Sessions.
    "session", "sessionid", "session_id", "jsessionid", "phpsessid", "cookie",
  ]

  /// What makes a secret of whatever stands before it (`Ocp-Apim-Subscription-Key`). `token` does
  /// not: marks of the next page are often called so.
  private static let endings: Set = [
    "access_token", "access-token", "auth_token", "auth-token", "csrf_token", "csrf-token",
    "api_key", "api-key", "apikey", "access_key", "access-key", "subscription_key",
    "subscription-key", "secret_key", "secret-key", "private_key", "private-key", "secret",
    "password", "passwd", "pwd", "passphrase", "signature",
  ]

  private static let all = latin.union(inChinese)

  /// Whether a parameter of that name, in letters of either case, carries something secret: also
  /// where it is encoded (RFC 3986, 2.1), has blanks around it or is a member (`user[token]`).
  public static func matches(_ name: some StringProtocol) -> Bool {
    let name = plain(name).lowercased()
    return all.contains(name)
      || name.indices.contains { index in
        "-_.".contains(name[index]) && endings.contains(String(name[name.index(after: index)...]))
      }
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
