import Base
public import Catalog
import Formats
public import PortalClient
public import Transport

/// A catalogue that is one file: `data.json` of DCAT-US, 1.1 and 3.0 mixed, at an address or on
/// this machine. It is read piece by piece, however long; a record that cannot be read is told with
/// its place and skipped; and it is read again only when ETag, Last-Modified or the bytes changed.
///
/// The file is all there is: entries and files come from what the local store keeps of it.
public struct DCATSource: MetadataSource {
  /// What a file does for a program.
  public static let capabilities: Capabilities = [.files, .specification]

  /// Records in a step, and bytes of the file, whichever is less.
  static let (stepSize, stepBytes) = (2000, 4 << 20)
  /// Bytes read at once.
  static let pieceSize = 1 << 20

  private let file: CatalogueFile
  private let kept: KeptRecords
  private let memory = PullMemory()
  private let port: JSONPort
  /// Seconds since the Unix epoch.
  private let now: @Sendable () -> Int

  /// - Parameters:
  ///   - place: `http(s)://…`, or the path of a file.
  ///   - cache: where a fetched file lies until it is read; beside the local store.
  ///   - kept: what the local store has.
  public init(
    _ place: String, cache: String, transport: HTTPTransport, contact: String? = nil,
    retries: RetryPolicy = RetryPolicy(), clock: RetryClock = .system,
    kept: KeptRecords = KeptRecords()
  ) {
    port = JSONPort(
      base: SiteAddress.origin(of: place) ?? "", transport: transport, contact: contact,
      retries: retries, clock: clock)
    file = CatalogueFile(
      place: SiteAddress.origin(of: place) == nil ? .local(place) : .web(place), cache: cache,
      port: port)
    self.kept = kept
    now = clock.now
  }

  /// The same of every file.
  public var capabilities: Capabilities { Self.capabilities }

  /// The host, or the name of the file.
  public func site() async throws(SourceError) -> Site {
    let name: String
    switch file.place {
    case .local(let path): name = String(path.split(separator: "/").last ?? "data.json")
    case .web(let url): name = SiteAddress.origin(of: url) ?? url
    }
    return Site(name: name)
  }

  // MARK: The catalogue

  /// All of the file, unless it is as it was. It is fetched here.
  public func plan(since mark: String?) async throws(SourceError) -> StepPlan {
    guard let facts = try await file.ready(unless: mark.flatMap(CatalogueFile.Facts.init)) else {
      return .unchanged
    }
    memory.facts = facts
    return .whole(edition: facts.text)
  }

  /// Some two thousand records from a place in the file on.
  public func step(at place: String?) async throws(SourceError) -> CatalogueStep {
    let start = StepStart(place)
    let open = try rethrowing(SourceError.init, OpenFile(reading: file.path))
    var scanner = start.scanner
    var gathered = RecordGatherer(DCATRecord(today: Moment(unixSeconds: now()).day)) { [memory] in
      memory.isKnown($0, before: start.offset)
    }
    var offset = start.offset
    while gathered.count < Self.stepSize, offset < start.offset + Self.stepBytes,
      !scanner.isAtEnd
    {
      let piece = try rethrowing(SourceError.init, open.read(at: offset, count: Self.pieceSize))
      guard !piece.isEmpty else { throw unexpectedEnd(scanner) }
      offset += piece.count
      scanner.take(piece) { gathered.take($0) }
      if Task.isCancelled { throw .cancelled }
    }
    // A step that ends in the middle goes on behind its last record.
    let isLast = scanner.isAtEnd
    if isLast, !scanner.sawArray { throw noCatalogue() }
    memory.note(gathered.digests, at: start.offset)
    var step = CatalogueStep(records: gathered.records, faults: gathered.faults)
    if isLast {
      step.mark = memory.facts?.text
      file.discard()
    } else {
      step.next = start.next(scanner)
    }
    return step
  }

  /// What cannot be read is not kept: its server would say that it is as it was.
  private func unexpectedEnd(_ scanner: ElementScanner) -> SourceError {
    guard scanner.sawArray else { return noCatalogue() }
    file.discard()
    return .malformed(
      path: file.name, detail: .shape(at: scanner.place, reason: "unexpected end"))
  }

  private func noCatalogue() -> SourceError {
    file.discard()
    return .malformed(path: file.name, detail: .shape(at: "dataset", reason: "missing"))
  }

  /// A file does not say what changed.
  public func changes(
    since mark: String, at place: String?
  ) async throws(SourceError) -> CatalogueStep {
    throw .unsupported(.incrementalSync)
  }

  // MARK: Entries

  /// As the local store has it.
  public func entry(_ id: EntryID) async throws(SourceError) -> Entry {
    guard let entry = await kept.entry(id) else {
      throw .refused(status: 404, message: DCATLabel.absent, word: nil)
    }
    return entry
  }

  /// As the local store has them.
  public func files(_ id: EntryID) async throws(SourceError) -> [Distribution] {
    guard let files = await kept.files(id) else {
      throw .refused(status: 404, message: DCATLabel.absent, word: nil)
    }
    return files
  }

  /// As the local store has it, of a data service.
  public func specification(_ id: EntryID) async throws(SourceError) -> CallSpecification {
    guard let specification = await kept.specification(id) else {
      throw .unsupported(.specification)
    }
    return specification
  }

  /// From wherever the record links to.
  public func download(
    _ file: Distribution, of id: EntryID, to path: String, replaces: Bool,
    progress: @escaping @Sendable (DownloadProgress) -> Void
  ) async throws(SourceError) -> DownloadedFile {
    try await port.download(file, to: path, replaces: replaces, progress: progress)
  }
}

/// Where in the file a step begins.
struct StepStart {
  private(set) var offset = 0
  /// For datasets and services of a catalogue, and of those it has or is related to.
  private(set) var scanner = ElementScanner(bareName: "dataset", isMeant: Self.isMeant)

  private static let isMeant: ElementScanner.Choice = { path in
    guard let last = path.last, ["dataset", "service"].contains(last) else { return false }
    return path.dropLast().allSatisfy { ["catalog", "hasPart"].contains($0) }
  }

  /// - Parameter place: nil for the beginning; what another edition of the program wrote begins
  ///   there too.
  init(_ place: String?) {
    let parts = (place ?? "").split(separator: " ", maxSplits: 1)
    guard parts.count == 2, let offset = Int(parts[0]),
      let scanner = ElementScanner(
        resumingAt: String(parts[1]), bareName: "dataset", isMeant: Self.isMeant)
    else { return }
    self.offset = offset
    self.scanner = scanner
  }

  /// Behind the last element of a scanner that began here.
  func next(_ scanner: ElementScanner) -> String {
    "\(offset + scanner.elementEnd) \(scanner.resumption)"
  }
}

/// Records of a step, each id once in the file.
struct RecordGatherer {
  private(set) var records: [CatalogRecord] = []
  private(set) var faults: [RecordFault] = []
  /// Of their ids, which `PullMemory` remembers.
  private(set) var digests: Set<Int> = []
  private let reader: DCATRecord
  private let isKnown: (Int) -> Bool

  init(_ reader: DCATRecord, isKnown: @escaping (Int) -> Bool) {
    self.reader = reader
    self.isKnown = isKnown
  }

  var count: Int { records.count + faults.count }

  mutating func take(_ element: ElementScanner.Element) {
    guard let bytes = element.bytes else {
      faults.append(RecordFault(element.place, .tooLong(ElementScanner.elementLimit)))
      return
    }
    do {
      take(try JSON.parse(bytes), element)
    } catch {
      faults.append(RecordFault(element.place, .notJSON(at: error.offset)))
    }
  }

  private mutating func take(_ json: JSON, _ element: ElementScanner.Element) {
    switch reader.record(json, isService: element.name == "service") {
    case .success(let record):
      let digest = record.entry.id.hashValue
      guard digests.insert(digest).inserted, !isKnown(digest) else {
        faults.append(RecordFault(element.place, .duplicate(record.entry.id.text)))
        return
      }
      records.append(record)
    case .failure(let reason): faults.append(RecordFault(element.place, reason))
    }
  }
}
