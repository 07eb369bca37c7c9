import Catalog
import Formats
import PortalClient

/// A page of `package_search`, read package by package while it arrives.
struct PackagePage {
  var records: [CatalogRecord] = []
  var faults: [RecordFault] = []
  /// Packages on the page, readable or not, and in all.
  var count = 0
  var total = 0
  /// As the site orders them.
  var firstID: String?
  var lastID: String?
  var isInOrder = true
  /// The latest `metadata_modified`.
  var newest: String?

  mutating func take(_ element: ElementScanner.Element, _ mapping: CKANPackage, from start: Int) {
    count += 1
    let place = "\(element.array)[\(start + element.index)]"
    guard let bytes = element.bytes else {
      faults.append(RecordFault(place, .tooLong(ElementScanner.elementLimit)))
      return
    }
    do {
      take(try JSON.parse(bytes), mapping, place)
    } catch {
      faults.append(RecordFault(place, .notJSON(at: error.offset)))
    }
  }

  private mutating func take(_ json: JSON, _ mapping: CKANPackage, _ place: String) {
    if let id = json["id"]?.stringValue {
      if let lastID, id < lastID { isInOrder = false }
      firstID = firstID ?? id
      lastID = id
    }
    if let time = json["metadata_modified"]?.stringValue { newest = max(newest ?? time, time) }
    switch mapping.record(json) {
    case .success(let record): records.append(record)
    case .failure(let reason): faults.append(RecordFault(place, reason))
    }
  }
}

extension CKANSource {
  /// One page. What the site has no answer for is a refusal in its words.
  func search(_ query: CKANPort.Query) async throws(SourceError) -> PackagePage {
    let action = "package_search"
    let status = try await platform.status()
    let mapping = try await mapping()
    let start = query.first { $0.name == "start" }.flatMap { Int($0.value) } ?? 0
    var page = PackagePage()
    let answer = try await port.port.elements(
      port.request(action, query, keyHeader: status.keyHeader), path: action,
      of: ["result", "results"], begin: { page = PackagePage() },
      found: { page.take($0, mapping, from: start) })
    let result = try CKANPort.result(answer.frame, status: answer.status, action)
    guard let total = result["count"]?.countValue else {
      throw .malformed(path: action, detail: .shape(at: "result.count", reason: "missing"))
    }
    page.total = total
    return page
  }
}
