public import Catalog

extension CallSpecification {
  /// What is to be known before code runs that calls it by its address; nil where it asks for no
  /// token.
  public var codeNote: String? {
    guard let call, call.tokenName != nil else { return nil }
    let host = address.split(separator: "/").dropFirst().first ?? ""
    let variable = call.tokenVariable ?? AddressCall.tokenVariable
    return "运行前把 \(host) 的令牌放进环境变量 \(variable)"
  }
}
