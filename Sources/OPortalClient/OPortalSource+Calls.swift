public import Calls
public import Catalog
import PortalAPI
public import PortalClient
import Transport

/// Calls of the portal's gateway.
extension OPortalSource {
  /// Most rows the gateway gives at once.
  static let rowsMax = 100
  static let startName = "STARTNUM"
  static let countName = "PAGENUM"
  private static let convention = CallConvention(
    limit: countName, offset: startName, isSigned: true)

  /// The address that the entry's page names, with the names its pages are asked for by.
  public func specification(_ id: EntryID) async throws(SourceError) -> CallSpecification {
    guard let address = try await detail(id).address else {
      throw .refused(status: 404, message: OPortalLabel.noAddress, word: nil)
    }
    return CallSpecification(
      address: address, style: OPortalLabel.style,
      parameters: [
        Parameter(name: Self.startName, label: OPortalLabel.startRow, type: .integer),
        Parameter(name: Self.countName, label: OPortalLabel.rowCount, type: .integer),
      ], results: [],
      convention: Self.convention)
  }

  /// Sent once, signed: the secret stays here.
  public func invoke(
    _ request: InvokeRequest, token: String
  ) async throws(SourceError) -> InvokeExchange {
    guard request.pageSize <= Self.rowsMax else {
      throw .refused(status: 400, message: OPortalLabel.tooManyRows, word: "limit")
    }
    let text = token.isEmpty ? key() : token
    guard let text else {
      throw .refused(status: 401, message: OPortalLabel.keyWanted, word: nil)
    }
    guard let signature = GatewaySignature(text) else {
      throw .refused(status: 401, message: OPortalLabel.keyForm, word: "key")
    }
    let address = try await specification(request.id).address
    // Who is called is known to the portal alone: nobody else gets to see a signed call.
    guard SiteAddress.host(of: address) == SiteAddress.host(of: base) else {
      throw .wrongSite(path: base, .redirected(to: SiteAddress.origin(of: address) ?? address))
    }
    var door = port.request(address)
    door.headers += signature.headers(time: now() * 1000, nonce: GatewaySignature.nonce())
    do {
      return try await InterfaceCall(door, query: Self.query(request), request)
        .send(over: port.transport)
    } catch {
      throw SourceError(error)
    }
  }

  static func query(_ request: InvokeRequest) -> String {
    QueryText.make(convention.pairs(of: request))
  }
}
