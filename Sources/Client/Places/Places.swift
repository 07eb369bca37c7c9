import Glibc

/// Where the program keeps its things, after the XDG Base Directory Specification 0.8.
public struct Places: Hashable, Sendable {
  private static let name = "tjdata"

  /// `tjdata.yaml`, which need not be there.
  public var configurationFile: String
  /// The local stores and the embedded platform's data.
  public var data: String
  /// Logs and what may be lost.
  public var state: String

  /// No place can be found: neither `HOME` nor the XDG variable is set.
  public struct NoHome: Error, Hashable, Sendable {
    /// The variable that would have done beside `HOME`.
    var variable: String
  }

  /// - Parameters:
  ///   - dataDirectory: `--data-dir`: everything lies in this one folder.
  ///   - configurationFile: `--config`.
  public static func find(
    _ environment: Environment, dataDirectory: String? = nil, configurationFile: String? = nil
  ) throws(NoHome) -> Places {
    var places: Places
    if let folder = dataDirectory.map(absolute) {
      places = Places(
        configurationFile: folder + "/config.yaml", data: folder, state: folder + "/state")
    } else {
      places = Places(
        configurationFile: "",
        data: try folder("XDG_DATA_HOME", orHome: ".local/share", environment),
        state: try folder("XDG_STATE_HOME", orHome: ".local/state", environment))
    }
    if let configurationFile {
      places.configurationFile = absolute(configurationFile)
    } else if dataDirectory == nil {
      let folder = try folder("XDG_CONFIG_HOME", orHome: ".config", environment)
      places.configurationFile = folder + "/config.yaml"
    }
    return places
  }

  /// The embedded platform's own data, and a served one's.
  public var portal: String { data + "/portal" }

  /// Long answers, for as long as they are on the screen.
  public var answers: String { state + "/answers" }

  /// The local stores, one a platform.
  var stores: String { data + "/stores" }

  /// A relative path in the variable does not count (the specification says so).
  private static func folder(
    _ variable: String, orHome path: String, _ environment: Environment
  ) throws(NoHome) -> String {
    if let folder = environment[variable], folder.hasPrefix("/") { return "\(folder)/\(name)" }
    guard let home = environment["HOME"], home.hasPrefix("/") else {
      throw NoHome(variable: variable)
    }
    return "\(home)/\(path)/\(name)"
  }

  /// A path as it is meant where the program was started, without slashes at its end.
  public static func absolute(_ path: String) -> String {
    var whole = path
    if !path.hasPrefix("/"), let folder = getcwd(nil, 0) {
      whole = "\(String(cString: folder))/\(path)"
      free(folder)
    }
    while whole.count > 1, whole.hasSuffix("/") { whole.removeLast() }
    return whole
  }
}
