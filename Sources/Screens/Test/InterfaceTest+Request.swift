import Calls
import Catalog
import Widgets

extension Form {
  /// The parameter form of a specification: its filters, then page and pageNum, as far as it takes
  /// them, whatever they are called there; the token is filled in by the program and not part of
  /// it.
  static func call(_ specification: CallSpecification) -> Form {
    let filters = specification.filters.map { filter in
      FormField(
        filter.name, filter.label,
        hint: TestText.hint(
          for: filter, matchesWhole: !specification.isByAddress),
        input: .text(limit: 200))
    }
    let size = FormField(
      CallSpecification.pageSizeName, TestText.pageSize, isRequired: true,
      hint: TestText.pageSizeHint, input: .line(LineEditor("10", limit: 9), .integer))
    let number = FormField(
      CallSpecification.pageNumberName, TestText.pageNumber, isRequired: true,
      hint: TestText.pageNumberHint, input: .line(LineEditor("1", limit: 9), .integer))
    let fields =
      filters + (specification.takesPageSize ? [size] : [])
      + (specification.takesPageNumber ? [number] : [])
    // A form has a field at least.
    return Form(fields.isEmpty ? [size, number] : fields)
  }
}

extension InterfaceTest {
  /// What is wrong with the form, by field: the rules of 接口参数规范.
  var faults: [String: String] {
    var faults: [String: String] = [:]
    let size = text(of: CallSpecification.pageSizeName)
    if specification.takesPageSize,
      !(Int(size).map { (1...CallSpecification.maximumPageSize).contains($0) } ?? false)
    {
      faults[CallSpecification.pageSizeName] = TestText.badPageSize
    }
    let number = text(of: CallSpecification.pageNumberName)
    if specification.takesPageNumber, !(Int(number).map { $0 >= 1 } ?? false) {
      faults[CallSpecification.pageNumberName] = TestText.badPageNumber
    }
    for filter in specification.filters {
      let value = text(of: filter.name)
      if !value.isEmpty, !filter.type.accepts(value) {
        faults[filter.name] = TestText.badValue(filter.type)
      }
    }
    return faults
  }

  /// A filter is filled in, which the platform takes for whole values.
  var matchesWhole: Bool {
    isOurs && specification.filters.contains { !text(of: $0.name).isEmpty }
  }

  /// What is said of a field while it has the cursor.
  /// - Parameter values: what there is to choose from.
  func hint(of name: String, values: String) -> String {
    let known = values.isEmpty ? "" : "，\(values)"
    switch name {
    case CallSpecification.pageSizeName: return TestText.pageSizeHint + known
    case CallSpecification.pageNumberName: return TestText.pageNumberHint + known
    default:
      return specification.filters.first { $0.name == name }
        .map { TestText.hint(for: $0, matchesWhole: isOurs, values: values) } ?? ""
    }
  }

  /// A node of an answer with its 中文描述, where the specification gives it another name.
  func named(_ node: TreeNode) -> TreeNode {
    guard let result = specification.results.first(where: { $0.name == node.key }),
      result.label != node.key
    else { return node }
    var named = node
    named.note = result.label
    return named
  }

  var isAtFirstField: Bool { form.focus == 0 }
  var isAtLastField: Bool { form.focus == form.fields.count - 1 }

  func text(of name: String) -> String { form[name]?.text ?? "" }

  /// What the form says; nil while a field is wrong.
  var request: InvokeRequest? { faults.isEmpty ? draft : nil }

  /// What would be sent as the form stands, for the live address.
  var draft: InvokeRequest {
    var request = InvokeRequest(
      id: id,
      pageNumber: Int(text(of: CallSpecification.pageNumberName)) ?? 1,
      pageSize: Int(text(of: CallSpecification.pageSizeName)) ?? 10,
      filters: specification.filters.map {
        InvokeRequest.Filter(name: $0.name, value: text(of: $0.name))
      }, method: method)
    request.options = options
    return request
  }

  /// The query of the live address: of one that is known by its address, what a call of it says.
  var query: String {
    let draft = draft
    if let own = ForeignInterface(specification) {
      return own.query(draft, token: specification.call?.maskedToken)
    }
    if let pairs = specification.convention?.pairs(of: draft) {
      let query = QueryText.make(pairs)
      return specification.address.contains("?") ? "&" + query.dropFirst() : query
    }
    return isOurs ? draft.query(token: standing?.maskedToken ?? "") : ""
  }

  /// A call that is pasted whole into a field; nil for any other text.
  func call(in text: String) -> PastedCall? {
    guard let call = PastedCall(text) else { return nil }
    return call.address == specification.address || call.id != nil ? call : nil
  }

  /// Says what is wrong with the fields, as far as they were left.
  mutating func check() { form.setErrors(faults) }

  /// Says what is wrong with all fields.
  mutating func showFaults() {
    form.setErrors(faults)
    form.showErrors()
  }

  mutating func turnPane() { focus = focus == .form ? .answer : .form }

  /// Round and round.
  mutating func turnView(by step: Int) {
    let count = AnswerView.allCases.count
    view = AnswerView(rawValue: (view.rawValue + step % count + count) % count) ?? .table
  }

  /// Enter on a node of the tree.
  mutating func toggleNode() {
    if view == .tree { answer?.tree?.toggle() }
  }

  mutating func move(_ movement: Movement) {
    guard focus == .answer else { return }
    switch view {
    case .table: answer?.table.move(movement)
    case .tree: answer?.tree?.tree.move(movement)
    case .raw: answer?.raw.move(movement)
    case .headers: answer?.headers.move(movement)
    }
  }

  mutating func step(_ step: Int) {
    guard focus == .answer else { return }
    if view == .tree, step > 0 { return answer?.tree?.stepIn() ?? () }
    if view == .tree, answer?.tree?.stepOut() == true { return }
    guard view == .table, let table = answer?.table, step > 0 || table.column > 0 else {
      if step < 0 { focus = .form }
      return
    }
    answer?.table.move(columns: step)
  }
}

extension FieldType {
  /// Whether a filter's text can be of this type; the platform refuses what cannot.
  fileprivate func accepts(_ text: String) -> Bool {
    switch self {
    case .text: true
    case .integer: Int(text) != nil
    case .number: Double(text)?.isFinite == true
    case .date: Moment(text) != nil
    }
  }
}
