/// What is said of the platform from a key or what lies over the screen.
enum UnsupportedIntent: Hashable, Sendable {
  /// Puts the address of the web page on the clipboard that the focused pane shows.
  case copyPage
  /// The same of an address.
  case copy(String)
  /// Why the last pull failed.
  case syncFault
}

extension ServiceFault {
  /// In a web browser a person gets further than a program: a firewall lets him in, a network shows
  /// its login.
  var isHelpedByPage: Bool {
    switch kind {
    case .unsupported, .wrongSite, .blocked: true
    case .offline, .outOfOrder, .insecure, .refused, .signedOut, .otherAccount, .malformed,
      .notFound, .failed:
      false
    }
  }
}
