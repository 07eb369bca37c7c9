public import Catalog

/// Interfaces added by their address: in the catalogue of this machine, and on no platform.
public enum ForeignLabels {
  /// Theme and tag of them.
  public static let theme = "自行添加"
}

extension EntrySummary {
  /// Added by its address: no platform has a page of it, nor people's voice.
  public var isOwn: Bool { theme == ForeignLabels.theme }
}

extension Entry {
  public var isOwn: Bool { theme == ForeignLabels.theme }
}
