import Formats

/// Rows that stand under their numbers, `{"12": {…}, "13": {…}}`, as PHP writes a list that has
/// gaps, or under a name that each of them has in it.
enum RowMap {
  /// Whether an object is rows and nothing else.
  static func isOne(_ json: JSON) -> Bool { members(of: json) != nil }

  /// The rows, with the number of each where it says something that is not in the row.
  /// - Returns: nil for anything else.
  static func items(of json: JSON) -> [JSON]? {
    guard let members = members(of: json) else { return nil }
    let isPlain =
      members.allSatisfy(holdsItsName)
      || members.enumerated().allSatisfy { String($0) == $1.name }
    guard !isPlain else { return members.map(\.value) }
    var name = "key"
    while members.contains(where: { $0.value[name] != nil }) { name = "_" + name }
    return members.map { member in
      .object([JSON.Member(name, .string(member.name))] + (member.value.objectValue ?? []))
    }
  }

  private static func members(of json: JSON) -> [JSON.Member]? {
    guard let members = json.objectValue, !members.isEmpty,
      members.allSatisfy({ $0.value.objectValue?.isEmpty == false })
    else { return nil }
    let isNumbered = members.allSatisfy { member in
      !member.name.isEmpty && member.name.utf8.allSatisfy { (0x30...0x39).contains($0) }
    }
    return isNumbered || members.count > 1 && members.allSatisfy(holdsItsName) ? members : nil
  }

  private static func holdsItsName(_ member: JSON.Member) -> Bool {
    (member.value.objectValue ?? []).contains { $0.value.cellText == member.name }
  }
}
