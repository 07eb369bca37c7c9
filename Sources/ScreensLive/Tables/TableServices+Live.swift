import Base
import Catalog
import Client
import Glibc
import Screens
import Store
import Tables
import Tabular
import Terminal

extension TableServices {
  /// Tables of the engine (`Tables`). What comes out is safe; a fault is worded here.
  init(_ live: LiveServices) {
    let place = PersonsPlace(live.session)
    self.init { origin, _ throws(ServiceFault) in
      try await tabling {
        switch origin {
        case .file(let path, let opening):
          let path = path.expanded(home: place.home)
          let heads = live.session.headMemory
          if opening.isHeadChosen { heads.remember(opening, of: path) }
          var applied = heads.applied(to: opening, of: path)
          var table = try await OpenTable.open(path, applied)
          if let again = heads.applied(to: applied, of: path, found: table.choices) {
            applied = again
            table = try await OpenTable.open(path, again)
          }
          var local = OpenedTable(view: try await table.view(TableQuery()), place: place).local
          local.opening = applied
          return local
        case .answers(let id, let path):
          return try await Self.open(answers: path, of: id, live, place)
        case .body(let name, let bytes):
          let table = try await OpenTable.open(bytes: bytes, name: name)
          return OpenedTable(view: try await table.view(TableQuery()), place: place).local
        case .rows(let memory):
          let table = try await OpenTable.copy(of: memory)
          return OpenedTable(view: try await table.view(TableQuery()), place: place).local
        }
      }
    }
  }

  private static func open(
    answers path: String, of id: EntryID, _ live: LiveServices, _ place: PersonsPlace
  ) async throws -> LocalTable {
    let store = try? await live.store()
    let fields = try? await store?.parts.fields(of: id)?.value
    let results = try? await store?.parts.specification(of: id)?.value.results
    let named =
      (fields ?? []).map { ($0.code, $0.label) } + (results ?? []).map { ($0.name, $0.label) }
    let table = try await OpenTable.open(path)
    table.setLabels(Dictionary(named) { $1.isEmpty ? $0 : $1 })
    var local = OpenedTable(view: try await table.view(TableQuery()), place: place).local
    if let title = try? await store?.entry(id)?.title { local.title = title.safe }
    return local
  }
}

/// What a person's paths are read by, and where what is written goes unless they say otherwise.
struct PersonsPlace: Sendable {
  let home: String?
  let downloads: String

  init(_ session: Session) {
    home = session.environment["HOME"]
    downloads = session.downloadFolder
  }

  /// A path to write to. The folder that was proposed is made where it is missing, as for a
  /// download; any other that is missing is a slip more likely.
  func target(_ path: String) throws -> String {
    let path = path.expanded(home: home)
    if PrivateFolder.parent(of: path) == downloads { try PrivateFolder.make(downloads) }
    return path
  }
}

extension String {
  /// A path with the home folder in the place of `~`.
  func expanded(home: String?) -> String {
    guard let home, self == "~" || hasPrefix("~/") else { return self }
    return home + dropFirst()
  }
}

/// Runs what a table may throw, and throws what the screens understand.
func tabling<Value>(_ body: () async throws -> Value) async throws(ServiceFault) -> Value {
  do {
    return try await body()
  } catch let fault as TableFault {
    throw ServiceFault(fault)
  } catch {
    throw ServiceFault(error)
  }
}

extension ServiceFault {
  init(_ fault: TableFault) {
    let (kind, advice): (Kind, String) =
      switch fault {
      case .cannotRead(_, let code): (code == ENOENT ? .notFound : .failed, Self.reason(code))
      case .cannotWrite(_, ENOENT): (.failed, "请改用已有的目录，或先建立目录")
      case .cannotWrite(_, let code): (.failed, Self.reason(code))
      case .exists: (.failed, "勾选“覆盖已有文件”，或改个名字")
      case .notPlain: (.failed, "请换一个路径")
      case .unknownFormat, .malformed, .noTable, .lostSheet, .tooLarge: (.malformed, "请检查文件")
      case .changed, .locked: (.malformed, "")
      case .otherFile: (.malformed, "请换成表格文件")
      case .noSheet, .noEncoding, .noRow, .noColumn: (.notFound, "请检查名称")
      case .sql, .sqlNotReading, .sqlParameter: (.failed, "数据表名为 data，列名为中文描述")
      case .sqlTimedOut: (.failed, "请缩小范围再试")
      }
    self.init(kind, summary: Sanitizer.line(fault.message), advice: advice)
  }

  private static func reason(_ code: Int32) -> String { SystemReason.text(code) }
}
