import Calls
import PortalClient

/// Scheme, host and port (RFC 6454): what a token is named for, and never goes beyond.
struct HostOrigin: Hashable, Sendable {
  /// `https`, or `http` where that was said.
  let scheme: String
  /// Host, in lower case, and port where it is not the scheme's own.
  let place: String

  /// As people write it: a host, with a port where it has one, means `https`; any other thing has
  /// to be written out (`http://host:port`).
  ///
  /// - Returns: nil for what is none, or is more than that.
  init?(_ text: String) {
    let lower = text.lowercased()
    let mark = lower.firstRange(of: "://")
    let scheme = mark.map { String(lower[..<$0.lowerBound]) } ?? "https"
    var place = mark.map { lower[$0.upperBound...] } ?? lower[...]
    if place.hasSuffix("/") { place = place.dropLast() }
    guard scheme == "https" || scheme == "http", !place.isEmpty,
      place.utf8.allSatisfy(ForeignURL.isOfHost)
    else { return nil }
    let usual = scheme == "https" ? ":443" : ":80"
    self.scheme = scheme
    self.place = String(place.hasSuffix(usual) ? place.dropLast(usual.utf8.count) : place)
  }

  /// Of an `http` or `https` address.
  init?(of address: String) {
    guard let origin = SiteAddress.origin(of: address) else { return nil }
    self.init(origin)
  }

  /// As it is written in a configuration.
  var text: String { scheme == "https" ? place : "\(scheme)://\(place)" }
}
