import Calls
public import Catalog

extension Session {
  /// The specification of an interface with what this program adds to a call by address: the token
  /// it goes with, and the variable that code which is written down reads one from.
  public func completed(_ specification: CallSpecification) -> CallSpecification {
    var whole = specification
    guard whole.call?.tokenName != nil, let interface = ForeignInterface(specification) else {
      return whole
    }
    let found = try? foreignToken(for: interface)
    whole.call?.maskedToken = found?.token.masked
    // The one with all hosts in it holds more than a token.
    whole.call?.tokenVariable = found?.variable.flatMap {
      $0 == TokenSource.hostVariable ? nil : $0
    }
    return whole
  }
}
