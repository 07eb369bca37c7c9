public import PortalClient

/// Opens the platform once, when somebody first needs it, and keeps it open. A failed opening is
/// tried anew at the next need.
public actor PlatformConnection {
  private let address: PlatformAddress
  private let places: Places
  private let contact: String?
  private let sending: SendingMode
  private let key: @Sendable () -> String?
  private var opening: Task<OpenPlatform, any Error>?

  /// - Parameter sending: what may be sent to it.
  public init(
    _ address: PlatformAddress, _ places: Places, contact: String? = nil,
    sending: SendingMode = .everything, key: @escaping @Sendable () -> String? = { nil }
  ) {
    self.sending = sending
    self.key = key
    self.address = address
    self.places = places
    self.contact = contact
  }

  /// The platform's source. A caller that is cancelled leaves the opening to the others.
  public func source() async throws -> any CatalogSource { try await platform().source }

  /// The platform itself.
  public func platform() async throws -> OpenPlatform {
    let task = opening ?? open()
    do {
      return try await task.value
    } catch {
      if opening == task { opening = nil }
      throw error
    }
  }

  /// Closes what was opened, also what is just being opened.
  public func close() async {
    guard let opening else { return }
    self.opening = nil
    if let platform = try? await opening.value { await platform.close() }
  }

  private func open() -> Task<OpenPlatform, any Error> {
    let task = Task.detached { [address, places, contact, sending, key] in
      try await OpenPlatform.open(
        address, places, contact: contact, sending: sending, key: key)
    }
    opening = task
    return task
  }
}
