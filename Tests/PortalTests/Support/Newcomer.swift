import Catalog
import Foundation
import Portal
import PortalAPI
import Synchronization
import Testing

/// A platform with an SMS gateway and an identity check, and somebody who registers there. The ID
/// number is GB 11643's own example.
struct Newcomer: Sendable {
  static let idNumber = "11010519491231002X"

  let platform: TestPlatform
  let client: AccountClient
  let phone: Phone

  static func run(
    identityIsRight: Bool = true,
    adjusting more: @escaping @Sendable (inout PortalServer.Configuration) -> Void = { _ in },
    _ body: @escaping @Sendable (Newcomer) async throws -> Void
  ) async throws {
    let phone = Phone()
    let adjust: @Sendable (inout PortalServer.Configuration) -> Void = {
      $0.sendSMS = { try phone.receive($0) }
      $0.checkIdentity = { claim in identityIsRight && claim.idNumber == idNumber.uppercased() }
      more(&$0)
    }
    try await TestPlatform.run(adjust: adjust) { platform in
      try await body(
        Newcomer(
          platform: platform, client: AccountClient(http: platform.http), phone: phone))
    }
  }

  func askForCode(_ mobile: String = "13800000001") async throws -> RawAnswer {
    try await client.send("POST", .registrationCode, CodeRequest(mobile: mobile))
  }

  /// A form that is right, its code fresh.
  func basics(
    account: String = "newcomer", mobile: String = "13800000001"
  ) async throws -> RegistrationBasics {
    let answer = try await askForCode(mobile)
    #expect(answer.status == 200, "\(answer.text)")
    return RegistrationBasics(
      account: account, password: "secret1", confirmation: "secret1", mobile: mobile,
      code: try #require(phone.code))
  }

  func ticket(_ basics: RegistrationBasics) async throws -> String {
    let answer = try await client.send("POST", .registration, basics)
    return try #require(
      try answer.decode(Envelope<RegistrationTicketBody>.self).data, "\(answer.text)"
    ).ticket
  }

  func identify(
    _ ticket: String, name: String = "张三", idNumber: String = idNumber, agreed: Bool = true
  ) async throws -> RawAnswer {
    let identity = RegistrationIdentity(personName: name, idNumber: idNumber, agreed: agreed)
    return try await client.send(
      "POST", .registrationIdentity, IdentityRequest(ticket: ticket, identity: identity))
  }

  /// Registers and logs in.
  func settle() async throws -> String {
    let answer = try await identify(try await ticket(try await basics()))
    #expect(answer.status == 200, "\(answer.text)")
    return try await client.session("newcomer", "secret1")
  }
}

/// Somebody's phone.
final class Phone: Sendable {
  struct Dead: Error {}

  private let state = Mutex<(text: String?, isDead: Bool)>((nil, false))

  var text: String? { state.withLock { $0.text } }
  var code: String? { text?.firstMatch(of: /[0-9]{6}/).map { String($0.output) } }

  func die() { state.withLock { $0.isDead = true } }

  func receive(_ message: SMSMessage) throws {
    try state.withLock {
      if $0.isDead { throw Dead() }
      $0.text = message.text
    }
  }
}
