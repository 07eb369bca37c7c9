import Catalog
import PortalAPI

/// What is behind an interface: its columns and rows.
struct InterfaceTable: Sendable {
  var fields: [Field]
  /// Codes that calls may filter by, in the order of `fields`.
  var filters: [String]
  var columns: [String]
  var previewColumns: [String]
  var kind: EntryKind
  var rowCount: Int?
  /// Another one with each publication of rows, and with other columns.
  var edition: String

  func type(_ code: String) -> FieldType {
    fields.first { $0.code == code }?.type ?? .text
  }
}

/// The rows behind interfaces.
protocol RowStorage: Sendable {
  /// nil for an unknown entry.
  func table(_ id: EntryID) async throws -> InterfaceTable?

  /// Columns that the entry had and has no more: headings by code.
  func goneColumns(of id: EntryID) async throws -> [String: String]

  /// Lets calls filter by these columns and no others, each by an index, which is made of the rows
  /// there are.
  /// - Returns: false for an unknown entry.
  /// - Throws: `PublicationFault.unknownField` for a code that no column has; what the engine says.
  func setFilters(_ id: EntryID, _ codes: [String]) async throws -> Bool

  /// A page of rows, cells in the order of the table's columns.
  /// - Parameter filters: codes that filter, with values in canonical form; all must hold.
  func rows(
    _ id: EntryID, filters: [(code: String, value: String)], offset: Int, limit: Int
  ) async throws -> [[String]]
}
