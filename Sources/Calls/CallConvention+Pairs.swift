public import Catalog
import Formats

extension CallConvention {
  /// What a call says besides its address, in order. Where the request says how its page is asked
  /// for, that is as it says.
  public func pairs(of request: InvokeRequest) -> [(name: String, value: String)] {
    let steps =
      request.paging?.parameters(of: request) ?? [
        (name: limit, value: String(request.pageSize)),
        (name: offset, value: String((max(1, request.pageNumber) - 1) * request.pageSize)),
      ]
    var pairs = steps
    var said = usual
    var wanted: [JSON.Member] = []
    for filter in request.filters where !filter.value.isEmpty {
      let column = columns[filter.name] ?? filter.name
      if let name = own[filter.name] {
        said[name] = filter.value
      } else if filters != nil {
        wanted.append(JSON.Member(column, .string(filter.value)))
      } else if !steps.contains(where: { $0.name == column }) {
        pairs.append((column, filter.value))
      }
    }
    pairs += said.sorted { $0.key < $1.key }.map { (name: $0.key, value: $0.value) }
    if let filters, !wanted.isEmpty { pairs.append((filters, JSON.object(wanted).compactText)) }
    return pairs
  }
}
