/// One 数据项 (manual 2.3.2): a column's code, type and Chinese description.
public struct Field: Hashable, Sendable, Codable {
  /// 英文名称, `f_<13-character department code>_<6-digit dataset><3-digit column>`.
  public var code: String
  /// What kind of values stand in it.
  public var type: FieldType
  /// 中文描述.
  public var label: String

  /// - Parameter label: 数据项名称; the code stands in for an empty one.
  public init(code: String, type: FieldType, label: String) {
    self.code = code
    self.type = type
    self.label = label
  }
}

/// 数据预览 (manual 2.3.3): at most twenty rows of a table that may be far longer.
public struct Preview: Hashable, Sendable, Codable {
  /// Rows a platform shows of a dataset without a call.
  public static let rowLimit = 20

  /// The columns, in the order of the rows' cells.
  public var fields: [Field]
  /// Cells as text, each row as wide as `fields`.
  public var rows: [[String]]
  /// 全部数据: rows in the whole table; nil where nobody has counted them.
  public var totalCount: Int?

  /// - Parameter totalCount: rows of the whole dataset; nil where nobody has counted them.
  public init(fields: [Field], rows: [[String]], totalCount: Int?) {
    self.fields = fields
    self.rows = rows
    self.totalCount = totalCount
  }
}

/// One file behind an entry (`dcat:Distribution`, manual 2.2.2).
public struct Distribution: Hashable, Sendable, Codable {
  /// The file's name, as the platform gives it; see `hasPlainName`.
  public var name: String
  /// What its content is (DCAT `format`).
  public var format: FileFormat
  /// Size in bytes; nil where the platform does not say.
  public var byteSize: Int?
  /// When it was last published anew.
  public var modified: Moment
  /// SHA-256 in lower-case hexadecimal; nil where the platform does not say.
  public var checksum: String?
  /// Where a page links to it directly (`dcat:downloadURL`); nil where the source makes the
  /// address.
  public var address: String?

  /// One file of a dataset (DCAT `Distribution`).
  public init(
    name: String, format: FileFormat, byteSize: Int? = nil, modified: Moment,
    checksum: String? = nil, address: String? = nil
  ) {
    self.name = name
    self.format = format
    self.byteSize = byteSize
    self.modified = modified
    self.checksum = checksum
    self.address = address
  }

  /// Whether the name is that of a file in a folder and nothing else: no path, no hidden file, no
  /// control characters, at most 200 bytes (file systems have 255, and a download adds to it).
  public var hasPlainName: Bool {
    !name.isEmpty && name.utf8.count <= 200 && !name.hasPrefix(".")
      && name.unicodeScalars.allSatisfy { scalar in
        scalar != "/" && scalar != "\\" && scalar.value >= 0x20 && scalar.value != 0x7F
      }
  }
}

/// One row of 接口参数规范 or 接口返回规范.
public struct Parameter: Hashable, Sendable, Codable {
  /// As it stands in the call's address.
  public var name: String
  /// 参数名称, for people.
  public var label: String
  /// What kind of value it wants.
  public var type: FieldType

  /// One parameter of an interface.
  public init(name: String, label: String, type: FieldType) {
    self.name = name
    self.label = label
    self.type = type
  }
}

/// API服务 (manual 2.3.4): how an interface is called and what it answers.
public struct CallSpecification: Hashable, Sendable, Codable {
  /// 接口地址.
  public var address: String
  /// 接口类型, 接口方法, 接口格式, 接口编码.
  public var style: String
  /// The HTTP method, as the platform prints it.
  public var method: String
  /// 返回格式, such as `JSON`.
  public var format: String
  /// 编码格式, such as `UTF-8`.
  public var encoding: String
  /// 接口参数规范: the columns that filter, then page, pageNum, authToken.
  public var parameters: [Parameter]
  /// 接口返回规范.
  public var results: [Parameter]
  /// How a call is put; nil: as our platform's interfaces have it, or by name and value alone.
  public var convention: CallConvention?
  /// What its address says, of one that is known by its address alone (`addressStyle`). It is told
  /// by this program and by no platform: none reads it from what others write.
  public var call: AddressCall?

  private enum CodingKeys: CodingKey {
    case address, style, method, format, encoding, parameters, results, convention
  }

  /// What 接口规范 says of a call.
  public init(
    address: String, style: String = "RESTful", method: String = "GET", format: String = "JSON",
    encoding: String = "UTF-8", parameters: [Parameter], results: [Parameter],
    convention: CallConvention? = nil, call: AddressCall? = nil
  ) {
    self.address = address
    self.style = style
    self.method = method
    self.format = format
    self.encoding = encoding
    self.parameters = parameters
    self.results = results
    self.convention = convention
    self.call = call
  }
}

extension CallSpecification {
  /// The names every interface understands beside its columns.
  public static let pageSizeName = "page"
  /// The parameter that chooses the page, from 1.
  public static let pageNumberName = "pageNum"
  /// The parameter that bears the caller's token.
  public static let tokenName = "authToken"
  /// Pages are counted in 32 bits, so that the row they begin with stays a number.
  public static let largestPageNumber = Int(Int32.max)
  /// Most rows a page can have.
  public static let maximumPageSize = 5000
  /// `style` of an interface that is known by its address alone: what it takes is what
  /// `parameters` say and nothing else.
  public static let addressStyle = "URL"
  /// Rows of a page where none are asked for.
  public static let defaultPageSize = 10
  /// Names that no column can be filtered by.
  public static let reservedNames = [pageSizeName, pageNumberName, tokenName]

  /// Whether its address is all that is known of it: it is no interface of the platform in use.
  public var isByAddress: Bool { style == Self.addressStyle }

  /// The parameters that filter by column.
  public var filters: [Parameter] {
    parameters.filter { !Self.reservedNames.contains($0.name) }
  }
}
