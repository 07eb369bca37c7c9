"""The sample city's port and streets: what people look for on the way from one place to the next."""

from columns import (
    address, between, date, day, days_from, decimal, district, each_district, integer, latitude,
    longitude, months_from, number, pick, rural, serial, sparse, text, times, years_after,
)
from entry import dataset, document, interface

AREA = text("所在区", district)
PLACE = text("地址", address)
POINT = [number("经度", longitude), number("纬度", latitude)]
TRANSPORT, CULTURE, MARKET = "市交通运输委员会", "市文化和旅游局", "市市场监管委"


def clock(first, last):
    return lambda dice, row, cells: f"{dice.between(first, last):02d}:{dice.below(12) * 5:02d}"


PORT = [
    dataset(
        "交通运输", TRANSPORT, "港口货物吞吐量", "各月港口货物与集装箱吞吐量（示例数值）。", "monthly",
        [text("月份", months_from(2017, 1)), number("货物（万吨）", decimal(3_600, 4_400, 1)),
         number("外贸（万吨）", times("货物（万吨）", 52, 58, 1)), number("集装箱（万标准箱）", decimal(110, 146, 1))], 24,
        formats="XLS CSV JSON", filters=[0], tags=["港口"], industry="交通运输、仓储和邮政业"),
    interface(
        "交通运输", TRANSPORT, "机场航班计划", "机场每日始发航班的计划起飞时刻。", "daily",
        [text("航班号", serial("示例{:04d}")), text("目的地", pick("上海", "广州", "成都", "西安", "厦门", "昆明", "哈尔滨", "乌鲁木齐")),
         text("计划起飞", clock(6, 22)), text("航站楼", pick("T1", "T2")), text("班期", pick("每日", "一三五七", "二四六"))], 150,
        filters=[0, 1]),
    interface(
        "交通运输", TRANSPORT, "机动车驾驶员培训机构", "驾校的培训车型与训练场地址。", "quarterly",
        [text("驾校名称", serial("示例驾驶培训学校{:02d}")), AREA, PLACE, text("培训车型", pick("C1、C2", "C1", "A1、A3、B2、C1")),
         text("经营类别", pick("一级", "二级", "三级"))], 86, filters=[0, 1]),
    interface(
        "交通运输", "市城市管理委", "互联网租赁自行车停放区", "施划的停放区位置与容量。", "halfYearly",
        [text("停放区编号", serial("示例TF{:04d}")), AREA, PLACE, integer("容量（辆）", between(10, 160)), *POINT], 300, filters=[1]),
    document(
        "交通运输", "市公安局", "机动车检验机构", "取得资质的机动车安全技术检验机构。", "halfYearly",
        [text("机构名称", serial("示例机动车检测站{:02d}")), AREA, PLACE], 48, formats="XLS"),
    dataset(
        "交通运输", TRANSPORT, "公路桥梁技术状况", "国省干线公路桥梁的技术状况等级。", "yearly",
        [text("桥名", serial("示例大桥{zh}")), text("所在区", rural), number("全长（米）", decimal(24, 1_960, 1)),
         text("技术状况", pick("一类", "一类", "二类", "二类", "三类")), integer("建成年份", between(1968, 2017))], 90,
        formats="XLS CSV", filters=[1, 3]),
    interface(
        "生态环境", "市规划自然资源局", "近岸海域潮位预报", "示例验潮站每日的高潮与低潮。", "daily",
        [date("预报日期", days_from("2019-03-19")), text("高潮时", clock(2, 6)), integer("高潮位（厘米）", between(310, 402)),
         text("低潮时", clock(9, 12)), integer("低潮位（厘米）", between(62, 148))], 31, filters=[0], tags=["潮汐"]),
]

STREETS = [
    interface(
        "城建住房", "市住房城乡建设委", "房地产经纪机构备案", "备案的房地产经纪机构与分支机构。", "monthly",
        [text("备案号", serial("示例经纪备{:05d}")), text("机构名称", serial("天津示例房地产经纪有限公司第{}门店")), AREA, PLACE,
         date("备案日期", day("2016-01-05", "2019-02-20"))], 160, filters=[0, 2], industry="房地产业"),
    interface(
        "城建住房", "市城市管理委", "道路挖掘占路许可", "占用、挖掘城市道路的许可信息。", "daily",
        [text("许可编号", serial("示例挖占〔2019〕{:03d}号")), text("路段", address), text("用途", pick("燃气管线", "给水管线", "电力管线", "通信管线", "雨污水管线")),
         date("起始日期", day("2019-01-02", "2019-03-10")), integer("许可天数", between(2, 60))], 110, filters=[0, 2]),
    interface(
        "资源能源", "市城市管理委", "燃气经营企业", "管道燃气、瓶装燃气与燃气汽车加气经营企业。", "yearly",
        [text("许可证编号", serial("示例燃证{:04d}")), text("企业名称", serial("天津示例燃气有限公司{:02d}")), AREA,
         text("经营类别", pick("管道天然气", "瓶装液化石油气", "燃气汽车加气")), date("有效期至", day("2019-09-30", "2022-12-31"))], 76,
        filters=[0, 3]),
    interface(
        "公共安全", "市公安局", "公章刻制单位", "备案的公章刻制经营单位。", "yearly",
        [text("单位名称", serial("示例刻章社{:03d}")), AREA, PLACE], 82, filters=[1]),
    interface(
        "生活服务", "市公安局", "犬只免疫与登记点", "办理犬只免疫、登记的服务点。", "yearly",
        [text("服务点", serial("示例养犬服务点{:02d}")), AREA, PLACE, text("办理事项", pick("免疫", "登记、年检", "免疫、登记、年检"))], 64,
        filters=[1]),
    dataset(
        "生活服务", CULTURE, "乡村旅游特色点", "农家院与乡村旅游特色点的接待能力。", "yearly",
        [text("名称", serial("示例农家院{:03d}")), text("所在区", rural), integer("房间数", between(4, 60)), integer("可接待人数", between(10, 200)),
         text("特色", pick("采摘", "垂钓", "登山", "温泉", "民俗"))], 130, formats="XLS CSV", filters=[1, 4]),
    document(
        "生活服务", "市民政局", "殡葬服务机构", "殡仪馆、经营性公墓与骨灰堂。", "yearly",
        [text("机构名称", serial("示例殡葬服务中心{zh}")), AREA, PLACE], 26, formats="XLS"),
    document(
        "生态环境", "市城市管理委", "生活垃圾处理设施", "生活垃圾焚烧、填埋与转运设施。", "yearly",
        [text("设施名称", serial("示例垃圾处理厂{zh}")), text("类型", pick("焚烧", "填埋", "转运")), integer("处理能力（吨/日）", between(200, 2_400))], 18,
        formats="XLS CSV"),
]

COUNTERS = [
    interface(
        "市场监管", MARKET, "食品生产许可证", "食品生产企业的许可类别与有效期。", "weekly",
        [text("许可证编号", serial("示例SC{:06d}")), text("生产者名称", serial("天津示例食品有限公司{:03d}")), PLACE,
         text("食品类别", pick("糕点", "调味品", "饮料", "肉制品", "粮食加工品", "乳制品")), date("发证日期", day("2015-10-08", "2019-03-04")),
         date("有效期至", years_after("发证日期", 5))], 210, filters=[0, 1, 3], industry="制造业"),
    interface(
        "市场监管", MARKET, "餐饮服务食品安全等级", "餐饮服务单位的量化分级结果。", "monthly",
        [text("单位名称", serial("示例餐馆{:04d}")), AREA, PLACE, text("业态", pick("大型餐馆", "中型餐馆", "小型餐馆", "小吃店", "学校食堂")),
         text("等级", pick("A", "B", "B", "C")), date("评定日期", day("2018-01-08", "2019-02-25"))], 240, filters=[0, 1, 4], industry="住宿和餐饮业"),
    document(
        "市场监管", MARKET, "电梯维护保养单位", "取得许可的电梯维护保养单位。", "quarterly",
        [text("单位名称", serial("天津示例电梯维保有限公司{:02d}")), AREA, integer("维保台数", between(40, 5_200))], 74, formats="XLS"),
    interface(
        "工业农业", "市农业农村委", "动物诊疗机构", "取得动物诊疗许可的机构。", "quarterly",
        [text("许可证号", serial("示例动诊{:04d}")), text("机构名称", serial("示例动物医院{:03d}")), AREA, PLACE, text("诊疗范围", pick("动物诊疗", "动物颅腔、胸腔和腹腔手术"))],
        120, filters=[0, 2]),
    document(
        "工业农业", "市农业农村委", "农作物种子生产经营许可", "种子生产经营许可信息。", "yearly",
        [text("企业名称", serial("天津示例种业有限公司{:02d}")), text("作物种类", pick("水稻", "玉米", "黄瓜", "花椰菜", "甜瓜")), date("有效期至", day("2019-11-30", "2023-12-31"))],
        34, formats="XLS"),
    interface(
        "财税金融", "市财政局", "政府采购代理机构", "登记的政府采购代理机构。", "quarterly",
        [text("机构名称", serial("天津示例招标代理有限公司{:03d}")), AREA, PLACE, date("登记日期", day("2018-02-01", "2019-02-15"))], 140, filters=[0, 1]),
    dataset(
        "财税金融", "市发展改革委", "涉企经营服务性收费目录", "涉企经营服务性收费的项目与标准。", "irregular",
        [text("项目名称", serial("示例收费项目{zh}")), text("计费单位", pick("元/次", "元/件", "元/吨")), number("收费标准", decimal(1, 480)),
         text("执收单位", pick("示例检验中心", "示例交易中心", "示例港务公司"))], 36, formats="XLS XML", filters=[0]),
    interface(
        "社保就业", "市人社局", "人力资源服务机构", "取得许可的人力资源服务机构。", "monthly",
        [text("许可证编号", serial("示例人服{:05d}")), text("机构名称", serial("天津示例人力资源有限公司{:03d}")), AREA, PLACE,
         text("业务范围", pick("职业中介", "职业中介、劳务派遣", "人才测评、招聘服务"))], 190, filters=[0, 2]),
    document(
        "社保就业", "市人社局", "工伤保险协议医疗机构", "签订工伤保险服务协议的医疗与康复机构。", "yearly",
        [text("机构名称", serial("示例工伤协议医院{zh}")), AREA], 44, formats="XLS CSV"),
    document(
        "商贸流通", "市商务局", "二手车交易市场", "备案的二手车交易市场。", "yearly",
        [text("市场名称", serial("示例二手车市场{zh}")), AREA, PLACE], 16, formats="XLS"),
    dataset(
        "商贸流通", "市商务局", "外贸进出口情况", "各月进出口总额（示例数值）。", "monthly",
        [text("月份", months_from(2017, 1)), number("出口（亿元）", decimal(210, 290, 1)), number("进口（亿元）", decimal(330, 470, 1))], 24,
        formats="XLS CSV JSON", filters=[0]),
    interface(
        "机构团体", "市发展改革委", "事业单位名录", "登记的事业单位法人。", "quarterly",
        [text("单位名称", serial("示例事业单位{:03d}")), text("举办单位", pick("示例主管部门甲", "示例主管部门乙", "示例主管部门丙")), text("经费来源", pick("财政补助", "经费自理")),
         date("有效期至", day("2020-03-31", "2023-03-31"))], 240, filters=[0, 2]),
]

LEISURE = [
    interface(
        "教育文化", CULTURE, "电影放映单位", "电影院的银幕数与座位数。", "yearly",
        [text("影院名称", serial("示例影城{zh}")), AREA, PLACE, integer("银幕数", between(3, 14)), integer("座位数", between(320, 2_600))], 92, filters=[1]),
    interface(
        "教育文化", CULTURE, "不可移动文物名录", "文物保护单位的年代与类别。", "irregular",
        [text("名称", serial("示例旧址{:03d}")), AREA, text("时代", pick("辽", "明", "清", "民国", "近现代")),
         text("类别", pick("古建筑", "近现代重要史迹及代表性建筑", "古遗址", "石窟寺及石刻")), text("级别", pick("市级", "区级", "区级")),
         text("备注", sparse(70, pick("修缮中", "不对外开放", "须预约参观")))], 170, filters=[0, 1, 4], tags=["文物"]),
    interface(
        "教育文化", CULTURE, "互联网上网服务营业场所", "取得许可的上网服务营业场所。", "halfYearly",
        [text("场所名称", serial("示例网咖{:03d}")), AREA, PLACE, integer("终端数", between(60, 320))], 160, filters=[1]),
    dataset(
        "教育文化", CULTURE, "非物质文化遗产代表性项目", "各级非物质文化遗产代表性项目。", "irregular",
        [text("项目名称", serial("示例非遗项目{zh}")), text("类别", pick("传统技艺", "曲艺", "传统美术", "民俗", "传统体育、游艺与杂技", "传统医药")),
         text("级别", pick("国家级", "市级", "市级", "区级")), AREA], 84, formats="XLS CSV JSON XML", filters=[1, 2]),
    interface(
        "科技创新", "市科技局", "大型科学仪器开放共享", "可对外服务的大型科学仪器。", "quarterly",
        [text("仪器编号", serial("示例YQ{:05d}")), text("仪器名称", pick("扫描电子显微镜", "核磁共振波谱仪", "质谱联用仪", "X射线衍射仪", "激光共聚焦显微镜")),
         text("所属单位", serial("示例研究院{:02d}")), number("原值（万元）", decimal(50, 960, 1)), text("收费标准", pick("面议", "300元/小时", "500元/样"))], 155,
        filters=[0, 1]),
    dataset(
        "科技创新", "市科技局", "科普基地名录", "认定的科普基地与开放时间。", "yearly",
        [text("基地名称", serial("示例科普基地{zh}")), AREA, text("类别", pick("场馆", "高校院所", "企业", "自然保护区")), text("开放时间", pick("周三至周日", "每日", "须预约"))], 62,
        formats="XLS CSV", filters=[1, 2]),
    document(
        "安全生产", "市应急局", "安全培训机构", "承担安全生产培训的机构。", "yearly",
        [text("机构名称", serial("示例安全培训中心{zh}")), AREA, PLACE], 28, formats="XLS"),
    dataset(
        "法律服务", "市司法局", "基层法律服务所", "基层法律服务所的地址与执业人数。", "yearly",
        [text("名称", serial("示例法律服务所{zh}")), AREA, PLACE, integer("执业人数", between(2, 16))], 58, formats="XLS", filters=[1]),
    document(
        "社会救助", "市民政局", "救助管理站", "生活无着流浪乞讨人员救助管理机构。", "irregular",
        [text("所在区", each_district), text("名称", serial("示例救助管理站{zh}")), PLACE], 16, formats="XLS"),
]

ENTRIES = PORT + STREETS + COUNTERS + LEISURE
