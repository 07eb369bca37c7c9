"""The sample city at work: science, resources, environment, industry and farming, trade, money, work safety."""

from columns import (
    about, address, between, cycle, date, day, days_from, decimal, district, each_district, every, integer, latitude,
    longitude, months_from, number, pick, rural, serial, sparse, text, times, years_after, years_from,
)
from entry import dataset, document, interface
from measured import PRICES, RESERVOIRS, STAPLES, air_quality, of_air, reservoir

AREA = text("所在区", district)
PLACE = text("地址", address)
POINT = [number("经度", longitude), number("纬度", latitude)]
YEAR = text("年份", years_from(2009))

SCIENCE = [
    interface(
        "科技创新", "市科技局", "科技型企业名录", "通过认定的科技型企业。", "quarterly",
        [text("企业名称", serial("天津示例科技有限公司{:04d}")), AREA,
         text("技术领域", pick("电子信息", "生物医药", "新材料", "先进制造", "新能源", "节能环保")), integer("认定年度", pick("2016", "2017", "2018"))],
        300, filters=[0, 1, 2], industry="科学研究和技术服务业"),
    interface(
        "科技创新", "市科技局", "众创空间名录", "备案的众创空间与孵化器。", "yearly",
        [text("名称", serial("示例众创空间{zh}")), AREA, text("级别", pick("国家级", "市级", "市级")), integer("在孵企业数", between(5, 120)),
         number("场地面积（平方米）", decimal(500, 18_000, 0))], 90, filters=[1, 2]),
    interface(
        "科技创新", "市知识产权局", "专利代理机构", "在津执业的专利代理机构。", "halfYearly",
        [text("机构名称", serial("示例专利代理事务所{zh}")), AREA, text("组织形式", pick("合伙", "有限责任")),
         integer("执业代理人数", between(2, 48)), date("成立日期", day("1990-01-01", "2018-06-30"))], 52, filters=[1]),
    dataset(
        "科技创新", "市知识产权局", "各区专利授权量", "各区每年专利授权数量。", "yearly",
        [text("所在区", each_district), integer("年度", every(16, "2016", "2017", "2018")), integer("发明", between(20, 1900)),
         integer("实用新型", between(300, 8200)), integer("外观设计", between(30, 900))], 48, formats="XLS CSV", filters=[0, 1]),
    document(
        "科技创新", "市科技局", "科技成果转化机构", "登记的技术转移服务机构。", "yearly",
        [text("机构名称", serial("示例技术转移中心{zh}")), AREA], 36, formats="XLS"),
    document(
        "科技创新", "市科技局", "重点实验室名单", "市级重点实验室与依托单位。", "yearly",
        [text("实验室名称", serial("示例重点实验室{zh}")), text("依托单位", serial("示例研究院{zh}")), text("领域", pick("材料", "信息", "医学", "海洋"))],
        45, formats="XLS JSON"),
]

RESOURCES = [
    interface(
        "资源能源", "市水务局", "水库蓄水情况", "大中型水库每日水位与蓄水量。", "daily",
        [text("水库名称", cycle(*RESERVOIRS)), date("日期", lambda dice, row, cells: days_from("2018-12-01")(dice, row // 4, cells)),
         number("水位（米）", reservoir(0)), number("蓄水量（万立方米）", reservoir(1))], 360, filters=[0, 1]),
    interface(
        "资源能源", "市规划自然资源局", "矿产资源储量", "主要矿种的储量与产地数。", "yearly",
        [text("矿种", cycle("石油", "天然气", "地热", "矿泉水", "水泥用石灰岩", "建筑用白云岩", "海泡石", "砖瓦用粘土", "陶粒用页岩", "重晶石", "锰", "硼")),
         integer("年度", every(12, "2016", "2017")), integer("产地数", between(1, 60)),
         number("示例储量指数", decimal(1, 100, 1))], 24, filters=[0]),
    interface(
        "资源能源", "市发展改革委", "电动汽车充电站", "公共充电站的位置与充电桩数量。", "monthly",
        [text("充电站名称", serial("示例充电站{:03d}")), AREA, PLACE, integer("快充桩", between(0, 40)), integer("慢充桩", between(0, 60)),
         *POINT], 200, filters=[1], tags=["充电桩"]),
    dataset(
        "资源能源", "市水务局", "供水水质监测", "供水管网水质检测结果。", "monthly",
        [text("监测点", serial("示例水质监测点{zh}")), date("检测日期", day("2018-07-01", "2019-01-31")), number("浊度（NTU）", decimal(0.1, 0.9)),
         number("余氯（mg/L）", decimal(0.05, 0.6)), number("pH", decimal(7.1, 8.2)), text("结论", cycle("合格"))], 72,
        formats="XLS CSV JSON", filters=[0, 1]),
    document(
        "资源能源", "市发展改革委", "重点用能单位名单", "纳入节能目标考核的重点用能单位。", "yearly",
        [text("单位名称", serial("天津示例能源有限公司{:03d}")), AREA, text("行业", pick("钢铁", "化工", "电力", "建材"))], 88, formats="XLS"),
    document(
        "资源能源", "市工业和信息化局", "绿色工厂名单", "认定的绿色工厂与绿色园区。", "yearly",
        [text("名称", serial("示例绿色工厂{zh}")), AREA, integer("认定年度", pick("2017", "2018"))], 40, formats="XLS CSV"),
]

ENVIRONMENT = [
    interface(
        "生态环境", "市生态环境局", "空气质量监测点实时数据", "各监测点位六项污染物的小时浓度。", "realTime",
        [text("监测点", serial("示例监测点{zh}")), AREA, integer("PM2.5", between(9, 150)), integer("AQI", air_quality),
         integer("PM10", of_air(110, 4, 9)), integer("二氧化硫", between(2, 30)), integer("二氧化氮", of_air(40, 6, 14)),
         number("一氧化碳", decimal(0.2, 2.8, 1)), integer("臭氧", between(8, 90)),
         text("首要污染物", lambda dice, row, cells: "PM2.5" if int(cells["AQI"]) > 50 else ""),
         text("数据时间", lambda dice, row, cells: "2019-03-18 10:00:00")], 27, filters=[0, 1], tags=["空气质量", "PM2.5"]),
    interface(
        "生态环境", "市生态环境局", "地表水断面水质", "地表水考核断面每月的水质类别。", "monthly",
        [text("断面名称", serial("示例断面{zh}")), text("所在河流", pick("示例河东段", "示例河西段", "示例引河")), AREA,
         text("水质目标", pick("Ⅲ类", "Ⅳ类", "Ⅴ类")), text("实测水质", pick("Ⅱ类", "Ⅲ类", "Ⅳ类", "Ⅴ类", "劣Ⅴ类")),
         number("高锰酸盐指数", decimal(2.1, 12, 1)), number("氨氮", decimal(0.05, 2.4))], 80, filters=[0, 2]),
    interface(
        "生态环境", "市城市管理委", "公园名录", "综合公园、社区公园与专类公园；部分公园的面积与开放时间尚未采集，留空。", "yearly",
        [text("公园名称", serial("示例公园{:03d}")), AREA, text("地址", sparse(20, address)),
         number("面积（公顷）", sparse(35, decimal(0.4, 120, 1))), text("开放时间", sparse(40, pick("全天", "6:00—21:00", "5:30—22:00"))),
         integer("建成年份", sparse(30, between(1905, 2018))), text("备注", sparse(85, pick("改造中", "夜间关闭东门")))], 140, filters=[1]),
    dataset(
        "生态环境", "市生态环境局", "重点排污单位名录", "大气、水、土壤重点排污单位。", "yearly",
        [text("单位名称", serial("天津示例化工有限公司{:03d}")), AREA, text("类别", pick("水环境", "大气环境", "土壤环境")), integer("年度", cycle("2018"))],
        160, formats="XLS CSV XML", filters=[0, 1, 2]),
    document(
        "生态环境", "市规划自然资源局", "古树名木名录", "建档保护的古树名木。", "irregular",
        [text("编号", serial("示例古树{:03d}")), text("树种", pick("银杏", "国槐", "侧柏", "油松", "枣树")), AREA, integer("估测树龄（年）", between(100, 680))],
        64, formats="XLS"),
    dataset(
        "生态环境", "市生态环境局", "空气质量月报", "全市各月空气质量达标天数与主要污染物浓度。", "monthly",
        [text("月份", months_from(2017, 1)), integer("达标天数", between(8, 27)), number("综合指数", decimal(4.1, 9.8)),
         integer("PM2.5（μg/m³）", between(32, 120))], 24, formats="XLS CSV JSON", filters=[0]),
]

INDUSTRY = [
    interface(
        "工业农业", "市农业农村委", "农产品批发价格", "主要蔬菜、水果与肉蛋的每日批发价格。", "daily",
        [text("品名", cycle(*PRICES)), date("日期", lambda dice, row, cells: f"2019-02-{row // 14 + 1:02d}"),
         number("平均价（元/公斤）", about("品名", PRICES, 12)), number("最低价（元/公斤）", times("平均价（元/公斤）", 82, 97)),
         number("最高价（元/公斤）", times("平均价（元/公斤）", 103, 121)), text("市场", pick("示例批发市场甲", "示例批发市场乙"))],
        392, filters=[0, 1], tags=["菜价"]),
    interface(
        "工业农业", "市农业农村委", "农民专业合作社名录", "市级以上示范社。", "yearly",
        [text("合作社名称", serial("示例农业专业合作社{zh}")), text("所在区", rural), text("主营", pick("蔬菜", "水稻", "水产", "果品", "畜禽"))], 95, filters=[1, 2],
        industry="农、林、牧、渔业"),
    interface(
        "工业农业", "市农业农村委", "农药经营许可", "农药经营许可证信息。", "monthly",
        [text("许可证号", serial("示例农药许{:06d}")), text("经营者名称", serial("示例农资服务站{:03d}")), PLACE, date("发证日期", day("2018-01-05", "2019-02-22"))],
        105, filters=[0]),
    dataset(
        "工业农业", "市工业和信息化局", "智能制造试点示范项目", "列入年度计划的智能制造项目。", "yearly",
        [text("项目名称", serial("示例智能制造项目{zh}")), text("承担单位", serial("天津示例装备有限公司{:02d}")), AREA,
         text("方向", pick("数字化车间", "智能工厂", "大规模个性化定制", "远程运维"))], 50, formats="XLS CSV", filters=[2, 3], industry="制造业"),
    document(
        "工业农业", "市农业农村委", "无公害农产品认证", "获得认证的农产品与生产主体。", "yearly",
        [text("产品名称", pick("番茄", "白菜", "小站稻", "沙窝萝卜", "鲫鱼")), text("生产主体", serial("示例种植基地{zh}"))], 72, formats="XLS"),
    document(
        "工业农业", "市统计局", "主要农产品产量", "历年粮食、蔬菜、水产品产量（示例数值）。", "yearly",
        [YEAR, number("粮食（万吨）", decimal(150, 215)), number("蔬菜（万吨）", decimal(250, 460)), number("水产品（万吨）", decimal(25, 42))], 10,
        formats="XLS CSV JSON XML"),
]

TRADE = [
    interface(
        "商贸流通", "市商务局", "成品油零售企业", "加油站的经营批准信息。", "quarterly",
        [text("企业名称", serial("示例加油站{:03d}")), AREA, PLACE, text("批准证书编号", serial("示例油零售第{:04d}号")), date("有效期至", day("2019-06-30", "2023-12-31"))],
        210, filters=[0, 1], industry="批发和零售业"),
    interface(
        "商贸流通", "市商务局", "菜市场名录", "标准化菜市场的地址与摊位数。", "yearly",
        [text("市场名称", serial("示例菜市场{:03d}")), AREA, PLACE, integer("摊位数", between(20, 320))], 120, filters=[1]),
    interface(
        "商贸流通", "市粮食和物资局", "粮油市场价格监测", "粮油零售价格周报。", "weekly",
        [text("品种", cycle(*STAPLES)), date("采价日", lambda dice, row, cells: days_from("2018-09-03", 7)(dice, row // 6, cells)),
         number("价格（元/500克）", about("品种", STAPLES, 4))], 144, filters=[0, 1]),
    dataset(
        "商贸流通", "市商务局", "老字号企业名录", "认定的津门老字号企业。", "irregular",
        [text("企业名称", serial("示例老字号{zh}")), text("类别", pick("食品", "餐饮", "医药", "工艺美术", "服装")), integer("创始年份", between(1650, 1949)), AREA],
        60, formats="XLS CSV", filters=[1, 3]),
    document(
        "商贸流通", "市商务局", "会展活动计划", "全年重点展会的名称与展期。", "yearly",
        [text("展会名称", serial("示例博览会{zh}")), date("开幕日期", day("2019-03-01", "2019-11-30")), integer("展览面积（平方米）", between(3_000, 120_000))],
        42, formats="XLS"),
    document(
        "商贸流通", "市烟草局", "烟草零售点统计", "各区持证烟草零售点数。", "halfYearly",
        [text("所在区", each_district), integer("零售点数", between(400, 5200))], 16, formats="CSV"),
    dataset(
        "商贸流通", "市统计局", "社会消费品零售总额", "各月零售总额及增速（示例数值）。", "monthly",
        [text("月份", months_from(2017, 1)), number("零售额（亿元）", decimal(380, 560)), number("同比（%）", decimal(-2, 6, 1))], 24,
        formats="XLS CSV", filters=[0]),
]

MONEY = [
    interface(
        "财税金融", "市税务局", "办税服务厅信息", "办税服务厅的地址与办公时间。", "irregular",
        [AREA, text("名称", serial("示例办税服务厅{zh}")), PLACE, text("办公时间", pick("工作日8:30—12:00，13:00—17:30", "工作日9:00—17:00"))], 64, filters=[0]),
    interface(
        "财税金融", "市金融局", "小额贷款公司名录", "批准设立的小额贷款公司。", "quarterly",
        [text("公司名称", serial("天津示例小额贷款有限公司{:02d}")), AREA, number("注册资本（万元）", decimal(5_000, 80_000, 0)), date("批准日期", day("2009-01-05", "2018-10-31"))],
        78, filters=[0, 1], industry="金融业"),
    dataset(
        "财税金融", "市财政局", "会计师事务所名录", "会计师事务所及分所。", "yearly",
        [text("事务所名称", serial("示例会计师事务所{zh}")), AREA, integer("注册会计师人数", between(5, 160))], 84, formats="XLS CSV", filters=[1]),
    document(
        "财税金融", "市国资委", "市管企业名录", "市国资委监管企业。", "yearly",
        [text("企业名称", serial("示例控股集团{zh}")), text("主业", pick("港口物流", "城建", "装备制造", "商贸", "医药"))], 24, formats="XLS"),
    document(
        "财税金融", "市审计局", "审计结果公告目录", "公开的审计结果公告。", "yearly",
        [text("公告编号", serial("示例审计公告〔2018〕{}号")), text("公告标题", serial("关于示例专项资金审计结果的公告（{zh}）")), date("公告日期", day("2018-02-01", "2018-12-31"))],
        20, formats="XLS XML"),
]

WORK_SAFETY = [
    interface(
        "安全生产", "市应急局", "危险化学品经营许可证", "危险化学品经营企业的许可信息。", "weekly",
        [text("许可证编号", serial("示例危化经字〔2018〕{:05d}")), text("企业名称", serial("天津示例化工贸易有限公司{:03d}")), AREA,
         text("经营方式", pick("不带储存设施经营", "带储存设施经营")), date("发证日期", day("2016-05-01", "2019-03-01")),
         date("有效日期", years_after("发证日期", 3))], 190, filters=[0, 1]),
    interface(
        "安全生产", "市应急局", "烟花爆竹经营（批发）许可证", "烟花爆竹批发企业的许可信息。", "yearly",
        [text("许可证编号", serial("示例YHBZ〔2018〕{:03d}")), text("企业名称", serial("天津示例烟花爆竹有限公司{zh}")), AREA, date("有效期至", day("2019-12-31", "2021-12-31"))],
        18, filters=[0]),
    interface(
        "安全生产", "市应急局", "安全生产检测检验机构", "取得资质的检测检验与评价机构。", "yearly",
        [text("机构名称", serial("示例安全评价机构{zh}")), text("资质等级", pick("甲级", "乙级")), text("业务范围", pick("煤矿以外矿山", "石油和化学工业", "金属冶炼", "其他"))],
        34, filters=[1, 2]),
    dataset(
        "安全生产", "市应急局", "特种作业考试点", "特种作业人员安全技术考试点。", "yearly",
        [text("考试点名称", serial("示例特种作业考试点{zh}")), AREA, PLACE, text("作业类别", pick("电工作业", "焊接与热切割作业", "高处作业", "制冷与空调作业"))],
        36, formats="XLS CSV", filters=[1, 3]),
    document(
        "安全生产", "市住房城乡建设委", "建筑施工安全生产标准化考评", "考评为优良的建筑施工项目。", "yearly",
        [text("项目名称", serial("示例工程{:02d}标段")), text("施工单位", serial("天津示例建筑工程有限公司{:03d}")), text("考评结果", cycle("优良"))], 60, formats="XLS"),
    document(
        "安全生产", "市市场监管委", "特种设备生产单位许可", "特种设备设计、制造、安装单位。", "monthly",
        [text("单位名称", serial("天津示例电梯有限公司{:02d}")), text("设备种类", pick("电梯", "起重机械", "压力容器", "锅炉", "压力管道"))], 96,
        formats="XLS CSV", open_status="conditional"),
]

ENTRIES = SCIENCE + RESOURCES + ENVIRONMENT + INDUSTRY + TRADE + MONEY + WORK_SAFETY
