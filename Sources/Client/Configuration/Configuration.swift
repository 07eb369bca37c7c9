public import Catalog
public import Terminal

/// What `config.yaml` decides. Every setting may be missing, and so may the file.
public struct Configuration: Hashable, Sendable {
  /// `platform`: an address, or a name from `platforms`.
  var platform = "embedded"
  /// `platforms`: addresses by the person's own names.
  var platforms: [String: String] = [:]
  /// Of platforms that have one of their own: absolute paths of token files.
  var platformTokens: [String: String] = [:]
  /// `sync-interval`: minutes between two pulls; nil (0 in the file) pulls at the start and on
  /// demand only.
  public var syncInterval: Int? = 30
  /// `theme`.
  public var theme = ThemeName.auto
  /// `ambiguous-width`: cells of East Asian Ambiguous characters.
  public var ambiguousWidth = AmbiguousWidth.auto
  /// `ascii`: lines, stars and bars from ASCII.
  public var ascii = false
  /// `mouse`.
  public var mouse = false
  /// `cursor`: whether the terminal's cursor is seen where nothing is typed.
  public var cursor = CursorSetting.hidden
  /// `token-file`: absolute.
  var tokenFile: String?
  /// `hosts`: tokens for hosts that are no platform's, each for one origin.
  var hosts: [HostOrigin: HostToken] = [:]
  /// `token-expires`: the day in Beijing from which on the token is not in force.
  public var tokenExpires: Moment?
  /// `download-dir`: where files go; absolute.
  var downloadFolder: String?
  /// `environments`: platforms with their tokens, by the person's own names.
  public var environments: [String: NamedEnvironment] = [:]
  /// `environment`: the one to start in.
  var environment: String?
  /// `sending`: what may be sent.
  var sending = SendingMode.everything
  /// `history-size`: bytes of answers the history keeps (megabytes in the file); 0 keeps no
  /// history.
  var historySize = 100 << 20
  /// `contact`: a mail or web address, told to foreign platforms whose pages are read one by one.
  public var contact: String?
  /// `keep-calls`: calls of the day that 取全部页 leaves for the hand.
  public var keepCalls = 0
  /// `keys`: keys by command name, as `KeyStroke` names them.
  public var keys: [String: [String]] = [:]
}

/// The themes that can be named.
public enum ThemeName: String, CaseIterable, Sendable {
  /// Dark or light, as the terminal's ground is.
  case auto
  case dark, light
  case highContrast = "high-contrast"
  case mono
}

/// Where the terminal's cursor is while nothing is typed.
public enum CursorSetting: String, CaseIterable, Sendable {
  case hidden
  /// On the focused item, where braille displays and speech follow it.
  case visible
}

/// What is wrong with a configuration file: everything, so that one look mends it.
public struct ConfigurationError: Error, Hashable, Sendable {
  var path: String
  /// All that is wrong in the file, in its order.
  public var faults: [ConfigurationFault]
}

/// One thing that is wrong in the file.
public struct ConfigurationFault: Hashable, Sendable {
  /// From 1; nil where the fault has no line.
  public var line: Int?
  /// What is wrong.
  public var problem: Problem

  /// What can be wrong with a setting.
  public enum Problem: Hashable, Sendable {
    /// `errno`.
    case unreadable(Int32)
    case notUTF8
    /// libYAML's words.
    case syntax(String)
    case notSettings
    case repeatedKey(String)
    case unknownKey(String, allowed: [String])
    /// The value is nil where it may be a secret.
    case wrongValue(key: String, value: String?, allowed: String)
  }
}
