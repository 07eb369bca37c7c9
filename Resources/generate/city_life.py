"""The sample city's life: markets, relief, law, services, weather, maps, organisations."""

from columns import (
    address, between, cycle, date, day, days_from, decimal, district, each_district, every, integer, latitude,
    longitude, lookup, months_from, number, pick, serial, sparse, text, years_after, years_from,
)
from entry import dataset, document, interface
from legal_questions import answer, question
from measured import coldest, temperature, warmest

AREA = text("所在区", district)
PLACE = text("地址", address)
POINT = [number("经度", longitude), number("纬度", latitude)]

FOODS = {
    "小麦粉": "粮食加工品", "纯牛奶": "乳制品", "豆腐干": "豆制品", "麻花": "糕点", "食用植物调和油": "食用油", "速冻水饺": "速冻食品",
}
PACKS = {
    "小麦粉": ["5kg/袋", "10kg/袋"], "纯牛奶": ["250mL/盒", "950mL/瓶"], "豆腐干": ["100g/袋", "散装称重"],
    "麻花": ["500g/盒", "散装称重"], "食用植物调和油": ["5L/桶", "1.8L/瓶"], "速冻水饺": ["500g/袋", "1kg/袋"],
}
FAULTS = {
    "花生": ["黄曲霉毒素B1", "过氧化值"], "凉拌菜": ["菌落总数", "大肠菌群"], "白酒": ["酒精度", "甜蜜素"], "蜂蜜": ["果糖和葡萄糖", "菌落总数"],
    "辣椒面": ["罗丹明B", "二氧化硫残留量"],
}

MARKETS = [
    interface(
        "市场监管", "市市场监管委", "食品抽检合格产品信息", "食品安全监督抽检合格产品。", "weekly",
        [text("抽样编号", serial("示例SP{:06d}")), text("食品名称", pick(*FOODS)),
         text("规格型号", sparse(15, lookup("食品名称", PACKS))), text("被抽样单位", serial("示例超市{:03d}")),
         date("生产日期", day("2018-06-01", "2018-12-31")), text("分类", lookup("食品名称", FOODS))],
        280, filters=[0, 1, 5]),
    interface(
        "市场监管", "市市场监管委", "食品抽检不合格产品信息", "食品安全监督抽检不合格产品与不合格项目。", "weekly",
        [text("抽样编号", serial("示例BH{:05d}")), text("食品名称", pick(*FAULTS)), text("不合格项目", lookup("食品名称", FAULTS)),
         text("检验结果", pick("不符合标准", "不符合标签明示值")), text("标称生产企业", serial("示例食品厂{:02d}"))], 56, filters=[0, 1]),
    interface(
        "市场监管", "市市场监管委", "检验检测机构资质认定", "取得资质认定（CMA）的检验检测机构。", "monthly",
        [text("证书编号", serial("示例CMA{:05d}")), text("机构名称", serial("天津示例检测技术有限公司{:03d}")), PLACE, date("发证日期", day("2014-01-01", "2019-02-28")),
         date("有效期至", years_after("发证日期", 6))], 135, filters=[0, 1]),
    interface(
        "市场监管", "市市场监管委", "行政处罚公示", "适用一般程序作出的行政处罚。", "daily",
        [text("处罚决定书文号", serial("示例市监罚〔2018〕{:04d}号")), text("当事人", serial("示例商店{:04d}")), text("违法行为类型", pick("经营超过保质期的食品", "虚假宣传", "无照经营", "计量违法")),
         integer("罚款金额（元）", lambda dice, row, cells: str(dice.between(2, 90) * dice.pick([100, 500, 1000]))), date("处罚日期", day("2018-01-05", "2018-12-28")), text("处罚机关", pick("示例区市场监管局甲", "示例区市场监管局乙"))],
        240, filters=[0, 1, 4]),
    dataset(
        "市场监管", "市药监局", "化妆品生产企业", "化妆品生产许可信息。", "quarterly",
        [text("许可证编号", serial("示例津妆{:04d}")), text("企业名称", serial("天津示例日化有限公司{:02d}")), AREA, date("有效期至", day("2019-12-31", "2023-12-31"))], 48,
        formats="XLS CSV", filters=[1]),
    document(
        "市场监管", "市市场监管委", "消费投诉情况", "各月消费投诉受理量与类别。", "monthly",
        [text("月份", months_from(2017, 7)), integer("商品类", between(900, 4200)), integer("服务类", between(700, 3600))], 18, formats="XLS CSV"),
]

RELIEF = [
    interface(
        "社会救助", "市民政局", "养老机构名录", "养老机构的床位与收住类别。", "quarterly",
        [text("机构名称", serial("示例养老院{:03d}")), AREA, PLACE, integer("床位数", between(20, 800)), text("收住类别", pick("自理", "自理、半自理", "全类别")),
         text("性质", pick("公办", "民办", "公建民营"))], 230, filters=[0, 1, 5]),
    interface(
        "社会救助", "市民政局", "城乡最低生活保障情况", "各区享受低保的户数与人数。", "monthly",
        [text("所在区", each_district), text("月份", every(16, "2018-09", "2018-10", "2018-11", "2018-12")), integer("城镇户数", between(300, 9_000)),
         integer("农村户数", between(0, 12_000)), number("支出（万元）", decimal(60, 1_500))], 64, filters=[0, 1]),
    interface(
        "社会救助", "市残联", "残疾人服务机构", "残疾人康复、托养与就业服务机构。", "yearly",
        [text("机构名称", serial("示例残疾人服务中心{zh}")), AREA, PLACE, text("服务内容", pick("康复训练", "日间照料", "辅具适配", "就业指导"))], 70, filters=[1, 3]),
    dataset(
        "社会救助", "市民政局", "老年日间照料中心", "社区老年日间照料服务中心。", "halfYearly",
        [text("中心名称", serial("示例日间照料中心{:03d}")), AREA, PLACE, text("老人食堂", pick("有", "无"))], 110, formats="XLS CSV JSON", filters=[1]),
    document(
        "社会救助", "市红十字会", "接收捐赠物资情况", "接收与使用捐赠款物的汇总。", "quarterly",
        [text("季度", cycle("2018年第一季度", "2018年第二季度", "2018年第三季度", "2018年第四季度")), number("接收款物（万元）", decimal(20, 900)),
         number("使用款物（万元）", decimal(20, 800))], 4, formats="XLS"),
    document(
        "社会救助", "市总工会", "职工法律援助站", "工会职工法律援助站的地址。", "yearly",
        [text("站点名称", serial("示例职工法律援助站{zh}")), PLACE], 22, formats="XLS"),
]

LAW = [
    interface(
        "法律服务", "市司法局", "公共法律服务常见问答", "公共法律服务常见问题与答复，篇幅较长；答复由示例语句拼成，不构成法律意见。", "irregular",
        [text("编号", serial("示例WD{:03d}")), text("类别", cycle("婚姻家庭", "劳动争议", "房屋租赁", "消费维权", "交通事故", "民间借贷")),
         text("问题", question), text("答复", answer), date("发布日期", days_from("2018-03-01", 3))], 48, filters=[1], tags=["长文本"]),
    interface(
        "法律服务", "市司法局", "律师事务所名录", "律师事务所的执业许可信息。", "monthly",
        [text("名称", serial("天津示例律师事务所{:03d}")), AREA, PLACE, text("组织形式", pick("合伙", "个人", "国资")), integer("执业律师数", between(1, 220))], 260,
        filters=[0, 1, 3]),
    interface(
        "法律服务", "市司法局", "公证机构名录", "公证机构与办证点。", "yearly",
        [text("机构名称", serial("示例公证处{zh}")), AREA, PLACE, text("业务范围", pick("国内民事、经济", "国内外民事、经济"))], 24, filters=[1]),
    dataset(
        "法律服务", "市司法局", "司法鉴定机构", "司法鉴定机构与鉴定类别。", "yearly",
        [text("机构名称", serial("示例司法鉴定中心{zh}")), text("鉴定类别", pick("法医临床", "法医物证", "痕迹", "文书", "声像资料")), PLACE], 46,
        formats="XLS CSV", filters=[1]),
    document(
        "法律服务", "市司法局", "法律援助中心", "市、区法律援助中心。", "irregular",
        [text("所在区", each_district), text("名称", serial("示例法律援助中心{zh}")), PLACE], 16, formats="XLS"),
    document(
        "法律服务", "市司法局", "人民调解委员会统计", "各区人民调解组织与调解案件数。", "halfYearly",
        [text("所在区", each_district), integer("调解组织数", between(60, 520)), integer("调解案件数", between(300, 9_800))], 16, formats="XLS XML"),
]

SERVICES = [
    interface(
        "生活服务", "市城市管理委", "供热单位服务信息", "供热单位的供热区域与换热站数。", "yearly",
        [text("供热单位", serial("天津示例供热有限公司{:02d}")), AREA, integer("换热站数", between(2, 160)), number("供热面积（万平方米）", decimal(8, 2_400, 1)),
         text("供热方式", pick("热电联产", "燃气锅炉", "地热"))], 74, filters=[0, 1]),
    interface(
        "生活服务", "市民政局", "婚姻登记处", "婚姻登记机关的地址与办公时间。", "irregular",
        [text("所在区", each_district), text("名称", serial("示例婚姻登记处{zh}")), PLACE, text("办公时间", pick("工作日8:30—17:00", "工作日9:00—17:00，周六上午"))], 16,
        filters=[0]),
    interface(
        "生活服务", "市邮政管理局", "邮政普遍服务网点", "提供邮政普遍服务的营业场所。", "yearly",
        [text("网点名称", serial("示例邮政支局{:03d}")), AREA, PLACE, text("营业时间", pick("8:30—17:30", "9:00—17:00")), text("邮政编码", serial("示例{:04d}"))], 180,
        filters=[1]),
    dataset(
        "生活服务", "市通信管理局", "公共场所免费无线局域网", "免费无线局域网覆盖的公共场所。", "yearly",
        [text("场所", serial("示例公共场所{:03d}")), AREA, text("类别", pick("车站", "公园", "医院", "政务大厅", "图书馆"))], 140, formats="XLS CSV", filters=[1, 2]),
    document(
        "生活服务", "市商务局", "家政服务企业", "家政服务企业与服务项目。", "yearly",
        [text("企业名称", serial("天津示例家政服务有限公司{:02d}")), AREA, text("服务项目", pick("月嫂", "保洁", "养老护理"))], 66, formats="XLS"),
    document(
        "生活服务", "市水务局", "计划停水信息", "计划停水的时间与范围。", "daily",
        [date("停水日期", days_from("2019-01-07", 2)), AREA, text("停水范围", serial("示例里{zh}及周边")), text("原因", pick("管网改造", "阀门检修"))], 20,
        formats="XLS JSON"),
]

HOURS = [number(f"{hour:02d}时", temperature(hour)) for hour in range(24)]
WEATHER = [
    interface(
        "气象服务", "市气象局", "气象站逐时气温", "各气象站一日24个正点的气温。", "daily",
        [text("站号", serial("示例{:02d}")), text("站名", serial("示例气象站{zh}")), date("观测日期", lambda dice, row, cells: days_from("2019-01-01")(dice, row // 16, cells)),
         *HOURS, number("日最高", warmest), number("日最低", coldest)], 240, filters=[0, 2], tags=["气温"],
        dates=("2018-12-03 09:00", "2019-03-18 08:05")),
    interface(
        "气象服务", "市气象局", "区域气象预报", "各区三日天气预报。", "daily",
        [text("所在区", each_district), date("预报日期", lambda dice, row, cells: days_from("2019-03-16")(dice, row // 16, cells)), text("天气", pick("晴", "多云", "阴", "小雨", "晴间多云")),
         integer("最高气温", between(9, 20)), integer("最低气温", between(-3, 6)), text("风向", pick("西北风", "东南风", "西南风")), text("风力", pick("2—3级", "3—4级", "4—5级"))], 48,
        filters=[0, 1]),
    dataset(
        "气象服务", "市气象局", "历年气候概况", "历年平均气温、降水量与日照时数（示例数值）。", "yearly",
        [text("年份", years_from(1999)), number("平均气温（℃）", decimal(12, 14.4, 1)), number("降水量（毫米）", decimal(360, 860, 1)), number("日照（小时）", decimal(2_000, 2_700, 1))], 20,
        formats="XLS CSV JSON XML", filters=[0]),
    document(
        "气象服务", "市气象局", "自动气象站站点", "自动气象站的位置与观测要素。", "yearly",
        [text("站名", serial("示例自动站{zh}")), AREA, *POINT, number("海拔（米）", decimal(1, 90, 1))], 60, formats="CSV"),
    document(
        "气象服务", "市气象局", "防雷装置检测单位", "取得资质的雷电防护装置检测单位。", "yearly",
        [text("单位名称", serial("天津示例防雷检测有限公司{:02d}")), text("资质等级", pick("甲级", "乙级"))], 28, formats="XLS"),
]

MAPS = [
    interface(
        "地理空间", "市规划自然资源局", "地名信息", "道路、桥梁与居民点的标准地名。", "irregular",
        [text("标准地名", serial("示例地名{:04d}")), text("类别", pick("道路", "桥梁", "居民点", "河流", "广场")), AREA, *POINT], 380, filters=[0, 1, 2]),
    interface(
        "地理空间", "市规划自然资源局", "测绘资质单位", "取得测绘资质的单位。", "halfYearly",
        [text("单位名称", serial("天津示例测绘有限公司{:03d}")), text("资质等级", pick("甲级", "乙级", "丙级", "丁级")), AREA], 92, filters=[0, 1]),
    interface(
        "地理空间", "市规划自然资源局", "天地图服务目录", "公开的在线地图服务与更新时间。", "quarterly",
        [text("服务名称", serial("示例地图服务{zh}")), text("服务类型", pick("WMTS", "WMS", "WFS")), text("坐标系", cycle("CGCS2000")), date("更新日期", day("2018-01-01", "2019-02-28"))], 30,
        filters=[1]),
    document(
        "地理空间", "市规划自然资源局", "标准地图目录", "可免费下载的标准地图。", "yearly",
        [text("图名", serial("示例标准地图{zh}")), text("审图号", serial("示例津S{:03d}")), text("开本", pick("8开", "16开", "4开"))], 36, formats="XLS XML"),
    dataset(
        "地理空间", "市水务局", "河长制河道名录", "市管河道的起止点与长度。", "yearly",
        [text("河道名称", serial("示例河道{zh}")), text("起点", serial("示例闸上{zh}")), text("终点", serial("示例闸下{zh}")), number("长度（公里）", decimal(2, 180, 1))], 40,
        formats="XLS CSV", filters=[0]),
    document(
        "地理空间", "市人防办", "人防工程竣工备案", "结合民用建筑修建的人防工程。", "quarterly",
        [text("工程名称", serial("示例人防工程{zh}")), AREA, number("建筑面积（平方米）", decimal(800, 22_000, 1))], 38, formats="XLS", open_status="closed"),
]

BODIES = [
    interface(
        "机构团体", "市民政局", "社会组织名录", "登记的社会团体、民办非企业单位与基金会。", "monthly",
        [text("名称", serial("天津市示例协会{:03d}")), text("类型", pick("社会团体", "民办非企业单位", "基金会")), AREA, date("成立日期", day("1990-01-01", "2018-12-20"))], 340,
        filters=[0, 1, 2]),
    interface(
        "机构团体", "市档案馆", "政府信息公开查阅点", "政府信息公开查阅场所。", "yearly",
        [text("查阅点", serial("示例政府信息查阅点{zh}")), AREA, PLACE], 40, filters=[1]),
    dataset(
        "机构团体", "市体育局", "体育类社会组织", "体育协会与健身俱乐部。", "yearly",
        [text("名称", serial("示例体育协会{zh}")), text("项目", pick("田径", "足球", "乒乓球", "太极拳", "游泳"))], 74, formats="XLS CSV", filters=[1]),
    document(
        "机构团体", "市民政局", "慈善组织名单", "认定的慈善组织与公开募捐资格。", "quarterly",
        [text("名称", serial("示例慈善组织{zh}")), text("公开募捐资格", pick("有", "无"))], 50, formats="XLS"),
    document(
        "机构团体", "市民政局", "街道乡镇设置情况", "各区街道、镇、乡的数量（示例数值）。", "yearly",
        [text("所在区", each_district), integer("街道", between(4, 20)), integer("镇", between(0, 20)), integer("乡", between(0, 2))], 16, formats="XLS CSV"),
]

ENTRIES = MARKETS + RELIEF + LAW + SERVICES + WEATHER + MAPS + BODIES
