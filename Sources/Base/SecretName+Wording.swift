extension SecretName {
  /// As forms and lists of parameters call them.
  static let inChinese: Set = [
    "令牌", "访问令牌", "用户令牌", "密码", "口令", "密钥", "访问密钥", "应用密钥", "授权码",
    "签名", "授权令牌", "接口令牌", "动态口令",
  ]
}
