/// What a fetch is written as.
public enum FetchFormat: String, Hashable, Sendable {
  case csv, ndjson
}
