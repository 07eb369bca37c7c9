import Catalog
import Formats
import PortalAPI

/// The shapes `--json` prints of people's voice.
extension SubmissionBody {
  /// As the one who handed it in gets it.
  var receipt: JSON {
    [
      "id": .integer(id), "kind": .string(kind.rawValue),
      "entry": entry.map { .string($0.text) } ?? .null, "title": .string(title),
      "content": .string(content),
      "details": .array(
        details.map { ["label": .string($0.label), "text": .string($0.text)] }),
      "state": .string(state.rawValue), "answer": .string(answer),
      "created": .string(created.description), "changed": .string(changed.description),
      "isNew": .bool(isNew),
    ]
  }
}

extension FavouriteBody {
  var json: JSON {
    [
      "id": .string(id.text), "kind": .string(kind.rawValue), "title": .string(title),
      "theme": .string(theme), "publisher": .string(publisher),
      "modified": .string(modified.description), "added": .string(added.description),
      "isNew": .bool(isNew), "isWithdrawn": .bool(isWithdrawn),
    ]
  }
}
