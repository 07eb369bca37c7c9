import Base
import Runtime
import Terminal
import Yams

/// Goes through a composed file, gathering settings and faults.
struct ConfigurationReader {
  var configuration = Configuration()
  private(set) var faults: [ConfigurationFault] = []
  /// What a relative path is relative to: the file's folder.
  private let folder: String
  private let home: String?

  private typealias Setting = @Sendable (inout ConfigurationReader, Node) -> Void

  /// The keys, in the order messages list them.
  private static let settings: [(key: String, take: Setting)] = [
    ("platform", { $0.takeText("platform", $1, \.platform) }),
    ("platforms", { $0.takePlatforms($1) }),
    ("sync-interval", { $0.takeInterval($1) }),
    ("theme", { $0.takeChoice("theme", $1, \.theme) }),
    ("ambiguous-width", { $0.takeAmbiguousWidth("ambiguous-width", $1) }),
    ("ascii", { $0.takeSwitch("ascii", $1, \.ascii) }),
    ("mouse", { $0.takeSwitch("mouse", $1, \.mouse) }),
    ("cursor", { $0.takeChoice("cursor", $1, \.cursor) }),
    ("token-file", { $0.takePath("token-file", $1, \.tokenFile) }),
    ("token-expires", { $0.takeTokenExpires($1) }),
    ("hosts", { $0.takeHosts($1) }),
    ("download-dir", { $0.takePath("download-dir", $1, \.downloadFolder) }),
    ("environment", { $0.takeText("environment", $1, \.environmentText) }),
    ("environments", { $0.takeEnvironments($1) }),
    ("sending", { $0.takeChoice("sending", $1, \.sending) }),
    ("history-size", { $0.takeHistorySize($1) }),
    ("contact", { $0.takeContact($1) }),
    ("keep-calls", { $0.takeKeepCalls($1) }),
    ("keys", { $0.takeKeys($1) }),
  ]

  static var keys: [String] { settings.map(\.key) }

  init(folder: String, home: String?) {
    self.folder = folder
    self.home = home
  }

  mutating func read(_ root: Node) {
    if root.scalar?.string.isEmpty == true { return }
    guard let mapping = root.mapping else {
      faults.append(ConfigurationFault(line: root.mark?.line, problem: .notSettings))
      return
    }
    for (key, value) in mapping {
      let name = key.string ?? ""
      if let setting = Self.settings.first(where: { $0.key == name }) {
        setting.take(&self, value)
      } else {
        faults.append(
          ConfigurationFault(
            line: key.mark?.line, problem: .unknownKey(name, allowed: Self.keys)))
      }
    }
  }
}

extension ConfigurationReader {
  mutating func refuse(_ key: String, _ node: Node, allowed: String) {
    faults.append(.wrong(key, node, allowed: allowed))
  }

  private mutating func takeText(
    _ key: String, _ node: Node, _ place: WritableKeyPath<Configuration, String>
  ) {
    guard let text = node.scalar?.string, !text.isEmpty else {
      return refuse(key, node, allowed: "文字")
    }
    configuration[keyPath: place] = text
  }

  private mutating func takeContact(_ node: Node) {
    guard let text = node.scalar?.string, !text.isEmpty, text.utf8.count <= 200,
      text.utf8.allSatisfy({ (0x20...0x7E).contains($0) && !"()".utf8.contains($0) })
    else { return refuse("contact", node, allowed: "邮箱或网址") }
    configuration.contact = text
  }

  /// - Parameter besides: what else it may be.
  private mutating func takeChoice<Choice: RawRepresentable<String> & CaseIterable>(
    _ key: String, _ node: Node, _ place: WritableKeyPath<Configuration, Choice>,
    besides: [String] = []
  ) {
    guard let choice = node.scalar.flatMap({ Choice(rawValue: $0.string) }) else {
      let choices = Choice.allCases.map(\.rawValue)
      let near = EditDistance.nearest(to: node.scalar?.string ?? "", among: choices)
      return refuse(
        key, node,
        allowed: (besides + choices).joined(separator: "、") + ConfigurationFault.advice(near))
    }
    configuration[keyPath: place] = choice
  }

  /// By its name, or as a number of cells.
  private mutating func takeAmbiguousWidth(_ key: String, _ node: Node) {
    switch node.scalar?.string {
    case "1": configuration.ambiguousWidth = .narrow
    case "2": configuration.ambiguousWidth = .wide
    default: takeChoice(key, node, \.ambiguousWidth, besides: ["1", "2"])
    }
  }

  private mutating func takeSwitch(
    _ key: String, _ node: Node, _ place: WritableKeyPath<Configuration, Bool>
  ) {
    guard let value = node.scalar.flatMap({ Bool($0.string) }) else {
      return refuse(key, node, allowed: "true、false")
    }
    configuration[keyPath: place] = value
  }

  private mutating func takeInterval(_ node: Node) {
    guard let minutes = node.scalar.flatMap({ Int($0.string) }), (0...1440).contains(minutes) else {
      return refuse("sync-interval", node, allowed: "0 至 1440 的整数（分钟，0 为不定时同步）")
    }
    configuration.syncInterval = minutes == 0 ? nil : minutes
  }

  private mutating func takeHistorySize(_ node: Node) {
    guard let megabytes = node.scalar.flatMap({ Int($0.string) }), (0...10_000).contains(megabytes)
    else { return refuse("history-size", node, allowed: "0 至 10000 的整数（MB，0 为不记录）") }
    configuration.historySize = megabytes << 20
  }

  private mutating func takeKeepCalls(_ node: Node) {
    guard let calls = node.scalar.flatMap({ Int($0.string) }), (0...100_000).contains(calls) else {
      return refuse("keep-calls", node, allowed: "不小于 0 的整数（次）")
    }
    configuration.keepCalls = calls
  }

  private mutating func takePath(
    _ key: String, _ node: Node, _ place: WritableKeyPath<Configuration, String?>
  ) {
    guard let path = node.scalar?.string, !path.isEmpty else {
      return refuse(key, node, allowed: "文件路径")
    }
    configuration[keyPath: place] = self.path(path)
  }

  /// Absolute: `~` is the home folder, the rest relative to the file's.
  func path(_ text: String) -> String {
    if text.hasPrefix("~/"), let home { return home + text.dropFirst() }
    return text.hasPrefix("/") ? text : "\(folder)/\(text)"
  }

  private mutating func takePlatforms(_ node: Node) {
    guard let mapping = node.mapping else {
      return refuse("platforms", node, allowed: "“名称: 地址”的列表")
    }
    for (key, value) in mapping {
      let name = key.string ?? ""
      guard PlatformAddress.isFreeName(name) else {
        refuse(
          "platforms", key,
          allowed: "有文字、不含冒号的名称，且不是 embedded、tianjin、ckan、dcat、datagov、oportal、all")
        continue
      }
      takePlatform(name, value)
    }
  }

  /// An address, or `{address: …, token-file: …}`.
  private mutating func takePlatform(_ name: String, _ node: Node) {
    let text = node.scalar?.string ?? node.mapping?["address"]?.scalar?.string
    guard let address = text, PlatformAddress(address) != nil else {
      return refuse("platforms.\(name)", node, allowed: PlatformAddress.allowed)
    }
    configuration.platforms[name] = address
    for (key, value) in node.mapping ?? [:] where key.string != "address" {
      guard key.string == "token-file", let file = value.scalar?.string, !file.isEmpty else {
        refuse("platforms.\(name)", key, allowed: "address、token-file")
        continue
      }
      configuration.platformTokens[name] = path(file)
    }
  }

  private mutating func takeKeys(_ node: Node) {
    guard let mapping = node.mapping else {
      return refuse("keys", node, allowed: "“命令: [键, …]”的列表")
    }
    for (key, value) in mapping {
      let name = key.string ?? ""
      let strokes = value.array().isEmpty ? [value] : value.array()
      for stroke in strokes where stroke.scalar.flatMap({ KeyStroke.key(named: $0.string) }) == nil
      {
        refuse("keys.\(name)", stroke, allowed: "j、Ctrl-P、Alt-x、F1、Enter、Space 一类的键名")
      }
      configuration.keys[name] = strokes.compactMap { $0.scalar?.string }
    }
  }
}
