/// What names of columns end in, as those of numbers and dates do, and most others.
enum NameWords {
  private static let endings = [
    "号", "码", "序", "编号", "日期", "时间", "时刻", "年份", "年度", "年", "月份", "月", "日", "数", "量", "率", "比例",
    "占比", "比重", "比", "额", "价", "价格", "费", "费用", "值", "面积", "人口", "长度", "宽度", "高度", "深度", "厚度",
    "重量", "体积", "容积", "温度", "湿度", "浓度", "密度", "速度", "强度", "里程", "距离", "经度", "纬度", "坐标",
    "年龄", "学费", "工资", "收入", "支出", "利润", "税", "成本", "产值", "分", "得分", "排名", "名次", "增长", "增速",
    "增幅", "指数", "电量", "水位", "流量", "雨量", "级", "等级", "规模", "合计", "总计", "小计", "差", "和", "期", "限",
    "大小", "金", "资金", "投资", "余额", "名称", "姓名", "名", "地址", "位置", "地点", "电话", "手机", "邮编", "区",
    "区县", "县", "市", "省", "街道", "镇", "单位", "部门", "机构", "类别", "类型", "分类", "性质", "性别", "状态",
    "备注", "说明", "来源", "内容", "项目", "指标", "负责人", "联系人", "代码", "规格", "型号", "品牌", "网址",
  ]

  private static let sure = [
    "名称", "姓名", "编号", "序号", "代码", "日期", "时间", "地址", "电话", "备注", "负责人", "联系人", "类型", "类别",
    "性质", "状态", "联系方式", "所属区", "邮编",
  ]
  private static let sureAlone: Set<String> = [
    "区", "区县", "街道", "镇", "部门", "单位", "机构", "项目", "指标", "内容", "说明", "来源", "职务", "性别", "学校",
    "医院", "企业", "公司", "品牌", "型号", "规格", "网址", "位置", "地点",
  ]

  private static let optional = [
    "简称", "别名", "别称", "曾用名", "原名", "又名", "缩写", "英文名", "英文名称", "代码", "编码", "编号", "文号", "号", "码",
    "备注", "说明", "注", "网址", "邮箱", "电话", "手机", "传真", "联系人", "负责人", "职务", "附件", "证书", "资质",
    "荣誉", "奖项", "称号",
  ]

  /// Whether a column of that name has values in the rows that happen to have one.
  static func areOptional(_ name: String) -> Bool {
    let plain = name.filter { !$0.isWhitespace }
    return optional.contains { plain.hasSuffix($0) }
  }

  /// Whether a cell is a name of a column even among texts.
  static func areSure(_ cell: String) -> Bool {
    let plain = cell.filter { !$0.isWhitespace }
    return sureAlone.contains(plain)
      || plain.count <= 8 && sure.contains { plain.hasSuffix($0) }
  }

  /// Whether a cell may be such a name by its end, what is in parentheses behind it apart.
  static func has(_ cell: String) -> Bool {
    let outside = cell.prefix { $0 != "(" && $0 != "（" }
    let plain = outside.filter { !$0.isWhitespace && $0 != ":" && $0 != "：" }
    return !plain.isEmpty && plain.count <= 16 && endings.contains { plain.hasSuffix($0) }
      && !AbsenceWords.has(cell)
  }
}

/// What stands in a cell for a number or a date that is not there.
enum AbsenceWords {
  private static let words: Set<String> = [
    "待定", "未定", "暂定", "暂无", "暂缺", "暂停", "无", "没有", "缺", "缺失", "缺测", "空缺", "免费", "免收", "不收费",
    "免", "不详", "不明", "未知", "未公布", "未公开", "不公开", "保密", "面议", "另议", "电话咨询", "详询", "待补",
    "待补充", "待查", "待核", "待核实", "待录入", "略", "无数据", "未统计", "未检测", "未检出", "不适用", "不限", "无限制",
    "全年", "全天", "长期", "至今", "永久", "异常", "故障", "已注销", "停用", "关闭", "已关闭", "满", "约满", "售罄",
    "n/a", "na", "none", "null", "nil", "unknown", "tbd", "tba", "free", "missing", "n.d.",
  ]

  static func has(_ cell: String) -> Bool {
    words.contains(cell.filter { !$0.isWhitespace }.lowercased())
  }
}
