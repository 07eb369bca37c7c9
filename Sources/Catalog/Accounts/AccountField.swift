/// The fields of the forms about accounts and developers, by the names they have on the wire
/// (manual 2.1.1.2, 2.7).
public enum AccountField: String, Hashable, Sendable, CaseIterable, Codable {
  // 基本信息.
  case account, password, confirmation, mobile, code
  // 实名认证.
  case personName, document, idNumber, agreed
  // 登录 and 修改密码.
  case login, oldPassword
  // 注册开发者.
  case developerName, identity, organisation, major, field, email
  case captcha
}

/// What is wrong with a field. Its Chinese is in `Wording`.
public enum AccountFault: Hashable, Sendable {
  case missing
  /// Not 4 to 30 letters, digits or underscores with a letter first.
  case badAccount
  /// Not 6 to 20 letters, digits and signs of at least two kinds.
  case badPassword
  /// 确认密码 is not 登录密码.
  case differs
  /// The new password is the old one.
  case unchanged
  case badMobile
  case badCode
  case badName
  case badIDNumber(IDNumberFault)
  /// Not the one kind of document there is.
  case badDocument
  case notAgreed
  case badEmail
  case badChoice
  /// Line ends or other control characters.
  case badText
  /// More characters than the limit.
  case tooLong(Int)
}

/// The faults of a form, field by field.
public typealias AccountFaults = [AccountField: AccountFault]

/// The rules of single fields.
public enum AccountRule {
  /// 请输入以字母开头的4-30位字母、数字或下划线的组合.
  public static func account(_ text: String) -> AccountFault? {
    if text.isEmpty { return .missing }
    let bytes = text.utf8
    guard (4...30).contains(bytes.count), let first = bytes.first, isLetter(first),
      bytes.allSatisfy({ isLetter($0) || isDigit($0) || $0 == UInt8(ascii: "_") })
    else { return .badAccount }
    return nil
  }

  /// 请输入6-20位字母、数字、符号中的两种或两种以上的组合. Signs are those of ASCII; blanks are none.
  public static func password(_ text: String) -> AccountFault? {
    if text.isEmpty { return .missing }
    let bytes = text.utf8
    guard (6...20).contains(bytes.count), bytes.allSatisfy({ (0x21...0x7E).contains($0) }) else {
      return .badPassword
    }
    let hasLetter = bytes.contains(where: isLetter)
    let hasDigit = bytes.contains(where: isDigit)
    let hasSign = bytes.contains { !isLetter($0) && !isDigit($0) }
    return [hasLetter, hasDigit, hasSign].count { $0 } >= 2 ? nil : .badPassword
  }

  /// nil where both are the same.
  public static func confirmation(_ text: String, of password: String) -> AccountFault? {
    if text.isEmpty { return .missing }
    return text == password ? nil : .differs
  }

  /// Eleven digits of mainland China: 1, then 3 to 9.
  public static func mobile(_ text: String) -> AccountFault? {
    if text.isEmpty { return .missing }
    let bytes = Array(text.utf8)
    guard bytes.count == 11, bytes.allSatisfy(isDigit), bytes[0] == UInt8(ascii: "1"),
      (UInt8(ascii: "3")...UInt8(ascii: "9")).contains(bytes[1])
    else { return .badMobile }
    return nil
  }

  /// Six digits.
  public static func code(_ text: String) -> AccountFault? {
    if text.isEmpty { return .missing }
    return text.utf8.count == 6 && text.utf8.allSatisfy(isDigit) ? nil : .badCode
  }

  /// 2 to 30 letters of any script; names of some peoples have a middle dot, others blanks.
  public static func name(_ text: String) -> AccountFault? {
    if text.isUnseen { return .missing }
    guard (2...30).contains(text.unicodeScalars.count), text.first?.isLetter == true,
      text.allSatisfy({ $0.isLetter || $0 == "·" || $0 == " " })
    else { return .badName }
    return nil
  }

  /// One `@` with something on both sides, and a dot behind it; at most 100 characters. Whether
  /// it exists only a letter could tell.
  public static func email(_ text: String) -> AccountFault? {
    if text.isEmpty { return .missing }
    let parts = text.split(separator: "@", omittingEmptySubsequences: false)
    guard text.utf8.count <= 100, text.utf8.allSatisfy({ (0x21...0x7E).contains($0) }),
      parts.count == 2, !parts[0].isEmpty
    else { return .badEmail }
    let labels = parts[1].split(separator: ".", omittingEmptySubsequences: false)
    return labels.count >= 2 && labels.allSatisfy { !$0.isEmpty } ? nil : .badEmail
  }

  /// Something, on one line, within `limit` characters.
  public static func text(_ text: String, limit: Int) -> AccountFault? {
    if text.isUnseen { return .missing }
    if text.hasControl { return .badText }
    return text.unicodeScalars.count <= limit ? nil : .tooLong(limit)
  }

  private static func isLetter(_ byte: UInt8) -> Bool {
    (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte)
  }

  private static func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }
}
