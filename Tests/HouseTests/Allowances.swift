/// Places a rule would strike that are right as they are, each with its reason. An allowance that no
/// longer excuses anything fails the tests, so this list only shrinks by itself.
struct Allowance: Hashable {
  var path: String
  /// Part of what the rule reports; empty for all of the file.
  var what: String
  var reason: String

  static let wording = [
    Allowance(
      path: "Sources/PortalAPI/Envelope.swift", what: "成功",
      reason: "the live site's own word for success, part of the wire"),
    Allowance(
      path: "Sources/Store/Names.swift", what: "",
      reason: "values of the facets as they stand on disk and as filters name them"),
  ]

  static let secrets: [Allowance] = []
}

extension [Violation] {
  /// What no allowance excuses, and the allowances that excuse nothing.
  func judged(by allowances: [Allowance]) -> (left: [Violation], idle: [Allowance]) {
    func excuses(_ allowance: Allowance, _ violation: Violation) -> Bool {
      violation.path == allowance.path && violation.what.contains(allowance.what)
    }
    return (
      filter { violation in !allowances.contains { excuses($0, violation) } },
      allowances.filter { allowance in !contains { excuses(allowance, $0) } }
    )
  }
}
