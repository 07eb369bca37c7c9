import ArgumentParser
import Catalog
import Wording

/// `--page` and `--page-num`.
enum PageArguments {
  /// - Parameter size: nil where none was given.
  /// - Throws: `ValidationError` for a page that cannot be.
  static func check(size: Int?, number: Int) throws {
    if let size, !(1...CallSpecification.maximumPageSize).contains(size) {
      throw ValidationError(InvokeRefusal.badPageSize(String(size)).message)
    }
    guard (1...CallSpecification.largestPageNumber).contains(number) else {
      throw ValidationError(InvokeRefusal.badPageNumber(String(number)).message)
    }
  }
}
