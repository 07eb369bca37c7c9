import Calls
import Client
import Formats

extension RowPage {
  /// The answer with these in place of its rows; where it has no list of them, they are one.
  func document(with items: [JSON]) -> JSON {
    guard let place = table.place, place.value(in: whole)?.arrayValue != nil else {
      return .array(items)
    }
    return whole.replacing(place.steps[...], by: .array(items))
  }

  /// The answer as text, up to the first of its rows and behind the last.
  var halves: (lead: String, end: String) {
    guard let place = table.place, place.value(in: whole)?.arrayValue != nil else {
      return ("[", "]")
    }
    return whole.halves(place.steps[...])
  }
}

extension JSON {
  /// The value with another one at a place that it has.
  fileprivate func replacing(_ steps: ArraySlice<RowsPath.Step>, by value: JSON) -> JSON {
    guard let step = steps.first else { return value }
    switch (step, self) {
    case (.member(let name), .object(var members)):
      guard let place = members.firstIndex(where: { $0.name == name }) else { return self }
      members[place].value = members[place].value.replacing(steps.dropFirst(), by: value)
      return .object(members)
    case (.item(let index), .array(var items)) where items.indices.contains(index):
      items[index] = items[index].replacing(steps.dropFirst(), by: value)
      return .array(items)
    default: return self
    }
  }

  /// The value as text, cut within the list at a place that it has.
  fileprivate func halves(_ steps: ArraySlice<RowsPath.Step>) -> (lead: String, end: String) {
    guard let step = steps.first else { return ("[", "]") }
    switch (step, self) {
    case (.member(let name), .object(let members)):
      guard let place = members.firstIndex(where: { $0.name == name }) else { return ("[", "]") }
      let inner = members[place].value.halves(steps.dropFirst())
      let before = members[..<place].map {
        "\(JSON.string($0.name).compactText):\($0.value.compactText),"
      }
      let behind = members[(place + 1)...].map {
        ",\(JSON.string($0.name).compactText):\($0.value.compactText)"
      }
      return (
        "{\(before.joined())\(JSON.string(name).compactText):\(inner.lead)",
        "\(inner.end)\(behind.joined())}"
      )
    case (.item(let index), .array(let items)) where items.indices.contains(index):
      let inner = items[index].halves(steps.dropFirst())
      return (
        "[" + items[..<index].map { $0.compactText + "," }.joined() + inner.lead,
        inner.end + items[(index + 1)...].map { "," + $0.compactText }.joined() + "]"
      )
    default: return ("[", "]")
    }
  }
}
