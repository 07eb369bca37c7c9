import ArgumentParser
import Catalog
import Client
import Portal

/// Where a platform's hook asks.
enum HookTarget: Hashable, Sendable {
  case address(String)
  /// For trying out: what would be sent is shown to whoever runs the server, and goes to nobody.
  case standardError

  @Sendable static func read(_ text: String) throws -> HookTarget {
    text == "-" ? .standardError : .address(try PublicAddress.read(text))
  }
}

/// What stands in for gateway and identity check while a platform is tried out.
enum TrialHooks {
  static let smsWarning = "试用：未接短信网关，短信只显示在本终端，并不发出。请勿这样对外提供服务"
  static let identityWarning = "试用：未接身份核验，任何姓名与身份证号码都视为相符。请勿这样对外提供服务"

  static func gateway(on console: Console) -> SMSGateway {
    { message in
      console.note("【短信未发出】致 \(Masking.mobile(message.mobile))：\(message.text)")
    }
  }

  static func check(on console: Console) -> IdentityCheck {
    { claim in
      console.note("【身份未核验】\(Masking.name(claim.name))，视为相符")
      return true
    }
  }
}
