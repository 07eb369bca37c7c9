import Base
import Catalog

/// As the store keeps it.
extension ForeignInterface: Codable {
  private enum CodingKeys: CodingKey {
    case id, address, title, parameters, tokenName, paging, rows, fields
  }

  /// One of older times says no id, which was made of its path alone then, and may hold what is
  /// known for a secret by now: that is left behind.
  public init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: CodingKeys.self)
    let address = try container.decode(String.self, forKey: .address)
    let all = try container.decode([InvokeRequest.Filter].self, forKey: .parameters)
    let named = try container.decodeIfPresent(String.self, forKey: .tokenName)
    self.init(
      address: address, title: try container.decode(String.self, forKey: .title),
      parameters: all.filter { !SecretName.matches($0.name) },
      tokenName: named ?? all.first { SecretName.matches($0.name) }?.name,
      paging: try container.decodeIfPresent(Paging.self, forKey: .paging),
      rows: try container.decodeIfPresent(RowsPath.self, forKey: .rows),
      fields: try container.decode([Field].self, forKey: .fields))
    let id = try container.decodeIfPresent(EntryID.self, forKey: .id)
    self = kept(under: id ?? Self.id(of: address))
  }

  public func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: CodingKeys.self)
    try container.encode(id, forKey: .id)
    try container.encode(address, forKey: .address)
    try container.encode(title, forKey: .title)
    try container.encode(parameters, forKey: .parameters)
    try container.encodeIfPresent(tokenName, forKey: .tokenName)
    try container.encodeIfPresent(paging, forKey: .paging)
    try container.encodeIfPresent(rows, forKey: .rows)
    try container.encode(fields, forKey: .fields)
  }
}
