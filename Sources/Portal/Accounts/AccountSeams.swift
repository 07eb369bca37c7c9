/// A message for somebody's phone.
public struct SMSMessage: Hashable, Sendable {
  public var mobile: String
  public var text: String

  public init(mobile: String, text: String) {
    self.mobile = mobile
    self.text = text
  }
}

/// Who somebody says they are.
public struct IdentityClaim: Hashable, Sendable {
  /// 用户姓名.
  public var name: String
  public var idNumber: String

  public init(name: String, idNumber: String) {
    self.name = name
    self.idNumber = idNumber
  }
}

/// Sends a message, or throws where it cannot be sent.
public typealias SMSGateway = @Sendable (SMSMessage) async throws -> Void

/// Whether name and ID number belong together; throws where nobody can tell now.
public typealias IdentityCheck = @Sendable (IdentityClaim) async throws -> Bool
