import FoundationEssentials
import PortalAPI
import Store

/// What lets a registration go on behind 基本信息, kept in the local store as long as it is good: who
/// leaves at 实名认证, or is cut off there, needs no second 短信验证码.
struct RegistrationTicket: Codable, Sendable {
  var ticket: String
  /// Seconds since the Unix epoch.
  var until: Int

  static let key = "registration;"

  /// - Parameter now: seconds since the Unix epoch.
  init(_ body: RegistrationTicketBody, now: Int) {
    ticket = body.ticket
    until = now + body.seconds
  }
}

extension LiveServices {
  func registrationTicket(now: Int) async -> String? {
    guard let text = try? await store().draft(RegistrationTicket.key),
      let kept = try? JSONDecoder().decode(RegistrationTicket.self, from: Data(text.utf8)),
      now < kept.until
    else { return nil }
    return kept.ticket
  }

  /// nil forgets what is kept. Where it cannot be kept, 注册 begins anew next time.
  func keep(_ ticket: RegistrationTicket?) async {
    guard let store = try? await store() else { return }
    guard let ticket, let data = try? JSONEncoder().encode(ticket) else {
      try? await store.removeDrafts(prefix: RegistrationTicket.key)
      return
    }
    try? await store.saveDraft(String(decoding: data, as: UTF8.self), key: RegistrationTicket.key)
  }
}
