public import Catalog
import Formats
public import PortalClient
import Transport
import WebPages

extension TianjinSource {
  /// The static file of each list.
  static func path(of kind: EntryKind) -> String {
    switch kind {
    case .dataset: "/common/sjj.json"
    case .interface: "/common/sjjk.json"
    }
  }

  public func list(
    _ kind: EntryKind, unless known: Validators
  ) async throws(SourceError) -> ListAnswer {
    let path = Self.path(of: kind)
    var attempt = 1
    while true {
      do {
        return try await listOnce(kind, path, unless: known)
      } catch {
        attempt += 1
        guard error.isTransient,
          let delay = retries.delay(
            beforeAttempt: attempt, retryAfter: nil, fraction: clock.fraction())
        else { throw error }
        await clock.sleep(delay)
        if Task.isCancelled { throw .cancelled }
      }
    }
  }

  private func listOnce(
    _ kind: EntryKind, _ path: String, unless known: Validators
  ) async throws(SourceError) -> ListAnswer {
    let answer = try await port.open(path, unless: known)
    if answer.head.status == 304 { return .unchanged }
    let first = try await accept(answer, path)
    var scanner = ListScanner(path: path)
    var list = ListGatherer(kind: kind)
    list.take(try scanner.take(first))
    var chunks = answer.body.makeAsyncIterator()
    while true {
      let chunk: [UInt8]?
      do {
        chunk = try await chunks.next(isolation: nil)
      } catch {
        throw SourceError(error)
      }
      guard let chunk else { break }
      list.take(try scanner.take(chunk))
    }
    try scanner.finish()
    let entries = try list.finish(path)
    return .list(
      EntryList(
        entries: entries, skipped: list.skipped, validators: Validators(answer.head)))
  }

  public func probe() async throws(SourceError) {
    let path = Self.path(of: .dataset)
    let answer = try await port.open(path)
    var scanner = ListScanner(path: path)
    _ = try scanner.take(try await accept(answer, path))
  }

  /// The first bytes of a list, once they look like one.
  private func accept(
    _ answer: SitePort.Answer, _ path: String
  ) async throws(SourceError) -> [UInt8] {
    guard answer.head.status == 200 else {
      throw try await refusal(answer, path)
    }
    let first = try await answer.body.bytes(limit: 1)
    guard !StrangePage.isPage(first) else {
      let page = first + (try await answer.body.bytes(limit: HTMLReader.limit / 4))
      throw .wrongSite(
        path: path, StrangePage.site(page, contentType: answer.head.headers["Content-Type"]))
    }
    return first
  }

  /// What a status other than 200 says.
  func refusal(_ answer: SitePort.Answer, _ path: String) async throws(SourceError) -> SourceError {
    let status = answer.head.status
    guard [403, 405, 412, 511].contains(status) else {
      return .refused(status: status, message: "", word: nil)
    }
    let start = (try? await answer.body.bytes(limit: 1 << 16)) ?? []
    return .wrongSite(
      path: path,
      StrangePage.site(start, contentType: answer.head.headers["Content-Type"], status: status))
  }
}

/// Gathers a list's lines: each entry once, the last word counts.
struct ListGatherer {
  let kind: EntryKind
  private var entries: [ListedEntry] = []
  private var places: [EntryID: Int] = [:]
  private(set) var skipped = 0

  init(kind: EntryKind) { self.kind = kind }

  mutating func take(_ lines: [JSON]) {
    for line in lines {
      guard let entry = ListLine.entry(line, in: kind) else {
        skipped += 1
        continue
      }
      if let place = places[entry.id] {
        entries[place] = entry
      } else {
        places[entry.id] = entries.count
        entries.append(entry)
      }
    }
  }

  /// - Throws: where most lines lead to no entry: that is another list.
  func finish(_ path: String) throws(SourceError) -> [ListedEntry] {
    guard skipped <= entries.count else {
      throw .malformed(
        path: path, detail: .shape(at: "dataList", reason: "href missing in \(skipped) lines"))
    }
    return entries
  }
}

extension Validators {
  init(_ head: HTTPResponseHead) {
    self.init(entityTag: head.headers["ETag"], lastModified: head.headers["Last-Modified"])
  }
}
