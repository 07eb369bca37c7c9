import Formats

/// Something with a place: a feature of GeoJSON (RFC 7946, 3.2), `{"type":"Feature","properties":
/// {…},"geometry":{…}}`, or of ArcGIS, `{"attributes":{…},"geometry":{…}}`. What people look for in
/// it are its properties: each is a column, before the geometry, which is one as it stands.
struct JSONFeature {
  static let geometry = "geometry"

  /// The member that has the properties.
  let name: String
  let properties: [JSON.Member]
  /// What of the feature's own comes before the properties, and what behind.
  private(set) var before: [JSON.Member] = []
  private(set) var behind: [JSON.Member] = []

  /// - Parameter members: of an item; nil where they are none of a feature.
  init?(_ members: [JSON.Member]) {
    guard let inner = members.first(where: { Self.names.contains($0.name) }) else { return nil }
    name = inner.name
    switch inner.value {
    case .null where Self.isOfGeoJSON(members): properties = []
    case .object(let own) where Self.isOfGeoJSON(members) || Self.isOfArcGIS(members):
      properties = own
    default: return nil
    }
    for member in members where member.name != name {
      if member.name == Self.geometry { behind.append(member) } else { before.append(member) }
    }
  }

  private static let names = ["properties", "attributes"]

  private static func isOfGeoJSON(_ members: [JSON.Member]) -> Bool {
    members.contains { $0.name == "type" && $0.value == "Feature" }
      && members.count { $0.name == names[0] } == 1
  }

  private static func isOfArcGIS(_ members: [JSON.Member]) -> Bool {
    members.count { $0.name == names[1] } == 1
      && members.allSatisfy { $0.name == names[1] || $0.name == geometry }
  }
}
