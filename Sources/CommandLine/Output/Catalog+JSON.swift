import Catalog
import Formats

/// The shapes `--json` prints. Scripts rely on them: members are added at the end, never renamed.
extension CatalogPage {
  var json: JSON {
    ["total": .integer(total), "offset": .integer(offset), "entries": .array(entries.map(\.json))]
  }
}

extension EntrySummary {
  var json: JSON {
    [
      "id": .string(id.text), "kind": .string(kind.rawValue), "title": .string(title),
      "theme": .string(theme), "publisher": .string(publisher),
      "modified": .string(modified.description), "views": views.map(JSON.integer) ?? .null,
      "downloads": downloads.map(JSON.integer) ?? .null,
      "rating": rating.flatMap { $0 > 0 ? .decimal($0) : nil } ?? .null, "score": .integer(score),
    ]
  }
}

extension Entry {
  var json: JSON {
    [
      "id": .string(id.text), "kind": .string(kind.rawValue), "title": .string(title),
      "abstract": .string(abstract), "tags": .array(tags.map(JSON.string)),
      "theme": .string(theme), "publisher": .string(publisher), "industry": .string(industry),
      "openStatus": (statedOpenStatus?.rawValue).map(JSON.string) ?? .null,
      "frequency": (statedFrequency?.rawValue).map(JSON.string) ?? .null,
      "issued": .string(issued.description), "modified": .string(modified.description),
      "formats": .array(formats.map { .string($0.rawValue) }),
      "rowCount": rowCount.map(JSON.integer) ?? .null,
      "views": views.map(JSON.integer) ?? .null, "downloads": downloads.map(JSON.integer) ?? .null,
      "rating": ratingJSON, "score": .integer(score),
      "revision": .integer(revision),
      "others": .array(
        (others ?? []).map { ["label": .string($0.label), "text": .string($0.text)] }),
    ]
  }
}

extension Entry {
  /// What of it nobody says is null.
  fileprivate var ratingJSON: JSON {
    guard tells(.ratings) else { return .null }
    guard tells(.stars), rating.count > 0 else {
      return ["count": .integer(rating.count), "mean": .null]
    }
    return rating.json
  }
}

extension RatingSummary {
  var json: JSON {
    [
      "count": .integer(count), "mean": .decimal(mean), "accuracy": .decimal(accuracy),
      "satisfaction": .decimal(satisfaction), "timeliness": .decimal(timeliness),
      "usability": .decimal(usability),
    ]
  }
}

extension Field {
  var json: JSON {
    ["code": .string(code), "type": .string(type.rawValue), "label": .string(label)]
  }
}

extension Parameter {
  var json: JSON {
    ["name": .string(name), "label": .string(label), "type": .string(type.rawValue)]
  }
}

extension SyncReport {
  var json: JSON {
    [
      "added": .integer(added), "updated": .integer(updated), "removed": .integer(removed),
      "seconds": .decimal(seconds), "revision": .integer(revision),
    ]
  }
}

extension JSON {
  /// A finite number rounded to three places; JSON knows no other.
  static func decimal(_ value: Double) -> JSON {
    guard value.isFinite else { return .null }
    return .number(String((value * 1000).rounded() / 1000))
  }
}
