import ArgumentParser
import Catalog
import Wording

/// `--page-num`.
enum PageNumber {
  /// - Throws: `ValidationError` for a page that cannot be.
  static func check(_ number: Int) throws {
    guard (1...CallSpecification.largestPageNumber).contains(number) else {
      throw ValidationError(InvokeRefusal.badPageNumber(String(number)).message)
    }
  }
}
