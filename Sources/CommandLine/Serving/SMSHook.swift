import ArgumentParser
import Catalog
import Client
import Portal

/// Where messages go.
enum SMSHook: Hashable, Sendable {
  case address(String)
  /// For trying out: shown to whoever runs the server, and sent to nobody.
  case standardError

  static let warning = "试用：未接短信网关，短信只显示在本终端，并不发出。请勿这样对外提供服务"

  @Sendable static func read(_ text: String) throws -> SMSHook {
    text == "-" ? .standardError : .address(try PublicAddress.read(text))
  }

  static func shown(on console: Console) -> SMSGateway {
    { message in
      console.note("【短信未发出】致 \(Masking.mobile(message.mobile))：\(message.text)")
    }
  }
}
