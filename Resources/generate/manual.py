"""The entries the manual prints, to the letter, and the other real titles the platform is known to have.

What is not known stays blank; where a value cannot be blank, the abstract says that the sample chose it.
"""

from columns import always, chinese, date, day, pick, serial, table, text, years_after
from dice import Dice
from entry import NUMBERS, Entry, INVENTED, files, rating

TRANSPORT, EMERGENCY, HEALTH, FINANCE = "市交通运输委员会", "市应急局", "市卫生健康委", "市财政局"


def field(code, type, label):
    return {"code": code, "type": type, "label": label}


def green_malls():
    """绿色商场名单: figures 2.2.1 and 2.2.2. Its two tabs are 基本信息 and 文件下载: no 数据项."""
    malls = [[f"示例绿色商场{chinese(row)}", "示例商业有限公司" + chinese(row)] for row in range(1, 13)]
    return Entry(
        "dataset", "绿色商场名单", "生态环境", "市商务局", "经国家商务部认定的我市绿色商场企业基本信息",
        "yearly", "2019-02-27 03:40", "2019-02-27 04:40", tags=["绿色商场名单"],
        files=[{"name": "绿色商场名单.xlsx", "format": "XLS", "modified": "2019-02-27 12:54"}],
        views=1267, downloads=61, rating=rating(172, [660, 652, 655, 657]),
        contents=[["商场名称（示例）", "企业名称（示例）"], *malls],
    )


def mining_licences():
    """非煤矿山企业安全生产许可证: figures 2.3.1 and 2.3.4; the rows are invented."""
    prefix = "f_3070020000033_000012"
    columns = [
        text("许可证书编号", serial("示例FM安许证字〔2018〕{:04d}号")),
        text("发证机关", always("天津市应急管理局")),
        text("企业名称", serial("示例矿业有限公司{zh}")),
        text("许可事项名称", pick("非煤矿山企业安全生产许可（示例）", "非煤矿山企业安全生产许可延期（示例）")),
        date("发证日期", day("2016-04-01", "2019-03-15")),
        date("有效日期", years_after("发证日期", 3)),
    ]
    numbers = ["000", "005", "001", "002", "003", "004"]
    fields = [field(prefix + number, column.type, column.label) for number, column in zip(numbers, columns)]
    return Entry(
        "interface", "非煤矿山企业安全生产许可证", "公共安全", EMERGENCY, "非煤矿山企业安全生产许可证结果",
        "other", "2018-11-01 15:36", "2019-03-19 17:14", id="f4c1991c50ee4d8ca4c9ef5aa21295de",
        views=21, rating=rating(13, [63, 54, 54, 63]),
        fields=fields, filters=[prefix + "000"], rows=table(Dice("非煤矿山"), columns, 43),
    )


def repair_ratings():
    """市交通运输委机动车维修企业质量信誉考核: figures 2.3.3 (the first seven rows of 2367) and 2.8."""
    printed = [
        ["2016", "天津市天盛汽车维修服务中心", "AA"],
        ["2016", "天津市津康进口汽车修理厂", "AA"],
        ["2016", "天津市合悦汽车修理服务有限公司", "AA"],
        ["2016", "天津市紫金双盛汽车销售服务有限公司", "AA"],
        ["2016", "天津中进百旺汽车销售服务有限公司", "AAA"],
        ["2016", "天津捷世华汽车销售服务有限公司", "AAA"],
        ["2016", "天津港保税区捷丰国际贸易有限公司营业部", "AAA"],
    ]
    dice = Dice("机动车维修")
    kinds = ["汽车维修服务部", "汽车修理厂", "汽车销售服务有限公司", "汽车维修中心"]
    grades = ["AAA", "AA", "AA", "AA", "A", "A", "A", "B"]
    invented = [
        [str(2016 + number // 1200), f"天津市示例{dice.pick(kinds)}{number:04d}", dice.pick(grades)]
        for number in range(8, 2368)
    ]
    fields = NUMBERS.fields(
        TRANSPORT, [text(label, None) for label in ["考核年度", "单位名称", "考核等级代码"]])
    return Entry(
        "interface", "市交通运输委机动车维修企业质量信誉考核", "信用服务", TRANSPORT, "机动车维修企业质量信誉考核",
        "quarterly", "2019-01-30", "2019-02-28",
        fields=fields, filters=[item["code"] for item in fields], rows=printed + invented,
    )


def car_lottery():
    """市交通运输委节能车中签信息: figure 2.3.2; the names are invented."""
    prefix = "f_3070020000025_000088"
    rows = [[f"示例某某{number:04d}", f"2018{number // 31 + 1:02d}"] for number in range(360)]
    return Entry(
        "interface", "市交通运输委节能车中签信息", "交通运输", TRANSPORT,
        "示例数据：名称与数据项见于用户操作手册2.3.2；中签人姓名与所属期号均为编造，不对应任何真实个人；"
        "所属主题、发布时间与更新时间未见于手册，由示例平台拟定。",
        "other", "2019-01-30", "2019-02-26", tags=[INVENTED],
        fields=[field(prefix + "001", "text", "中签人姓名"), field(prefix + "002", "text", "所属期号")],
        filters=[prefix + "001", prefix + "002"], rows=rows,
    )


def limits():
    """The interface called in 在线测试 (figure 2.3.5): codes, rows and their order are printed, names are not."""
    prefix = "f_3070020000012_000020"
    rows = [
        ["1807", "1148", "2016年限额"], ["2104", "1358", "2017年限额"], ["2687", "1446", "2018年限额"],
        ["1807", "1148", "2016年"], ["2104", "1358", "2017年"], ["2687", "1446", "2018年"],
    ]
    return Entry(
        "interface", "分年度限额情况", "财税金融", FINANCE,
        "数据取自用户操作手册2.3.5在线测试图例，行与列的次序均照图例；图例未印出名称、来源部门、所属主题、时间与"
        "数据项的中文描述，这些由示例平台拟定。",
        "yearly", "2018-10-16 10:20", "2018-12-20 09:41", id="e15a6f7e7a03409ca7db58d20eb2edb0",
        tags=[INVENTED],
        fields=[
            field(prefix + "001", "integer", "限额一"), field(prefix + "000", "integer", "限额二"),
            field(prefix + "002", "text", "年度"),
        ],
        filters=[prefix + "002"], rows=rows,
    )


def newest(theme, title, time):
    """A line of 最新数据集 (figure 2.1.3.2): theme, title and time are all that is known."""
    return Entry("dataset", title, theme, "", "", "other", time, time)


NEWEST = [
    newest("工业农业", "天津市农村产权流转交易市场信息", "2019-02-27 03:19"),
    newest("财税金融", "全市生产总值", "2019-02-27 00:42"),
    newest("交通运输", "快速路", "2019-02-28 10:32"),
    newest("医疗卫生", "医保药品目录", "2019-02-27 11:02"),
    newest("教育文化", "国家中小学知识产权教育试点学校", "2019-02-27 00:14"),
    newest("科技创新", "国家知识产权试点、示范园区一览表", "2019-02-27 00:14"),
]


def seen(id, title, theme, publisher, frequency="other", about="", labels=(), formats=()):
    """A title seen on the platform with its id; its theme and times are not known."""
    fields = NUMBERS.fields(publisher, [text(label, None) for label in labels])
    codes = "、数据项的英文名称" if labels else ""
    abstract = f"{about}所属主题、发布时间与更新时间{codes}未知，由示例平台拟定；其余未知的留空。"
    time = "2018-12-28"
    return Entry(
        "dataset", title, theme, publisher, abstract, frequency, time, time, id=id,
        files=files(title, formats, time), fields=fields,
        # The file's columns are known, its rows are not.
        contents=[list(labels)] if formats else None,
    )


SEEN = [
    seen(
        "1be22c6e54be4f3e85989bc60ae28bd8", "三级医疗机构基本信息", "医疗卫生", HEALTH, "yearly",
        labels=["名称", "地址", "邮编", "区县"], formats=["XLS"]),
    seen(
        "8e3f7e670ea9492dbc480e2c68683ce5", "医疗机构执业登记", "医疗卫生", HEALTH,
        labels=["批准时间", "机构名称", "地址", "诊疗科目", "床位数", "类别", "所有制形式"]),
    seen("addbe9f2805346c28d4b639311e6e68a", "政府采购竞争性谈判公告", "财税金融", FINANCE),
    seen("cafe018abce346a7a34682a33fb6c4c2", "政府采购磋商公告", "财税金融", FINANCE),
    seen("67393436a7cd44f5a896b3e98153f7a7", "政府采购更正公告", "财税金融", FINANCE),
]

ENTRIES = [green_malls(), mining_licences(), repair_ratings(), car_lottery(), limits(), *NEWEST, *SEEN]
