import Catalog
import Widgets
import Wording

/// The tabs of an entry's detail, in the manual's order.
enum DetailTab: Hashable, Sendable, CaseIterable {
  case basics, fields, preview, files, specification, test
}

/// One entry, opened.
struct DetailState: Sendable {
  var entry: Entry
  var tab = DetailTab.basics
  var fields = Loadable<[Field]>()
  var preview = Loadable<Preview>()
  var files = Loadable<[Distribution]>()
  var specification = Loadable<CallSpecification>()
  var basicsScroll = Scroll()
  var specificationScroll = Scroll()
  var fieldsTable = TableState(columns: [])
  var previewTable = TableState(columns: [])
  var filesTable = TableState(columns: [])
  /// Column headings show codes instead of 中文描述.
  var showsCodes = false
  /// 数据预览 is shown beside 基本信息.
  var hasAside = false
  /// It was gone to; see `isInAside`.
  var attendsAside = false
  /// The part awaited is overdue, and the pane says so.
  var isSlow = false

  init(entry: Entry) { self.entry = entry }

  var tabs: [DetailTab] { entry.tabs }

  /// The file under the cursor of 文件下载.
  var selectedFile: Distribution? {
    guard tab == .files, let files = files.value, files.indices.contains(filesTable.rows.cursor)
    else { return nil }
    return files[filesTable.rows.cursor]
  }

  /// The open tab has a use for 数据预览.
  var usesPreview: Bool {
    switch tab {
    case .basics: hasAside
    case .test: tabs.contains(.preview)
    case .fields, .preview, .files, .specification: false
    }
  }

  /// 数据预览 beside 基本信息 has the keyboard.
  var isInAside: Bool { attendsAside && hasAside && tab == .basics && preview.value != nil }

  /// From 基本信息 to what stands beside it, and back.
  /// - Returns: whether there was anywhere to go.
  mutating func turnAside(_ step: Int) -> Bool {
    guard hasAside, tab == .basics, preview.value != nil, isInAside == (step < 0) else {
      attendsAside = false
      return false
    }
    attendsAside = step > 0
    return true
  }

  /// The next or previous tab, round and round.
  func tab(after step: Int) -> DetailTab {
    let place = tabs.firstIndex(of: tab) ?? 0
    return tabs[(place + step + tabs.count) % tabs.count]
  }
}

extension Entry {
  /// A dataset has 数据项, 数据预览 and API服务 only where rows stand behind it.
  var tabs: [DetailTab] {
    switch kind {
    case .interface where isOwn: [.basics, .fields, .specification, .test]
    case .interface:
      [.basics, .fields, .preview] + (formats.isEmpty ? [] : [.files]) + [.specification, .test]
    case .dataset: rowCount == nil ? [.basics, .files] : [.basics, .fields, .preview, .files]
    }
  }
}
