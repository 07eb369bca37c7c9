"""The sample city's people: credit, health, insurance, safety, housing, traffic, schools."""

from columns import (
    address, between, cycle, date, day, days_from, decimal, district, each_district, every, integer,
    latitude, longitude, months_from, number, pattern, pick, serial, sparse, text, years_after, years_from,
)
from entry import dataset, document, interface

AREA = text("所在区", district)
PLACE = text("地址", address)
POINT = [number("经度", longitude), number("纬度", latitude)]

CREDIT = [
    interface(
        "信用服务", "市发展改革委", "A级纳税信用单位名单", "评价年度内纳税信用为A级的单位。", "yearly",
        [text("单位名称", serial("天津示例贸易有限公司{:04d}")), AREA, integer("评价年度", pick("2016", "2017", "2018")),
         text("信用级别", cycle("A"))], 180, filters=[0, 1, 2], tags=["信用红名单"]),
    interface(
        "信用服务", "市发展改革委", "企业信用承诺公示信息", "企业在办理审批事项时作出的信用承诺。", "daily",
        [text("承诺编号", serial("示例承诺{:06d}")), text("企业名称", serial("天津示例科技有限公司{:04d}")),
         text("承诺类型", pick("审批替代型", "主动公示型", "信用修复型")), date("承诺日期", day("2018-01-02", "2019-03-01")),
         text("受理部门", pick("市市场监管委", "市住房城乡建设委", "市交通运输委员会"))], 220, filters=[1, 2]),
    dataset(
        "信用服务", "市住房城乡建设委", "建筑施工企业信用评价结果", "建筑施工总承包企业的季度信用评价得分。", "quarterly",
        [text("企业名称", serial("天津示例建筑工程有限公司{:03d}")), text("评价季度", pick("2018年第三季度", "2018年第四季度")),
         number("信用得分", decimal(62, 99, 1)), text("信用等级", pick("A", "A", "B", "B", "C"))], 90,
        formats="XLS CSV", industry="建筑业", filters=[0, 3]),
    document(
        "信用服务", "市文化和旅游局", "旅行社信用等级名单", "旅行社的年度信用等级。", "yearly",
        [text("旅行社名称", serial("天津示例旅行社{zh}")), text("信用等级", pick("AAA", "AA", "A")), AREA], 40, formats="XLS"),
    dataset(
        "信用服务", "市市场监管委", "守合同重信用企业名单", "公示的守合同重信用企业。", "yearly",
        [text("企业名称", serial("天津示例实业有限公司{:03d}")), AREA, integer("公示年度", pick("2017", "2018"))], 120,
        formats="XLS CSV XML", filters=[0, 1]),
    document(
        "信用服务", "市税务局", "欠税公告汇总", "欠缴税款企业的公告汇总。", "quarterly",
        [text("企业名称", serial("示例欠税企业{zh}")), text("税种", pick("增值税", "企业所得税", "房产税")),
         number("欠税余额（万元）", decimal(0.5, 90))], 36, formats="XLS", open_status="conditional"),
]

HEALTH = [
    interface(
        "医疗卫生", "市卫生健康委", "社区卫生服务中心名录", "各区社区卫生服务中心的名称、地址与床位数。", "yearly",
        [AREA, text("机构名称", serial("天津市示例社区卫生服务中心{:03d}")), PLACE, integer("床位数", between(0, 60)),
         text("医保定点", pick("是", "是", "是", "否"))], 96, filters=[0, 1]),
    interface(
        "医疗卫生", "市医保局", "医保定点零售药店", "基本医疗保险定点零售药店名录。", "monthly",
        [text("药店编号", serial("示例YD{:05d}")), text("药店名称", serial("示例大药房第{}店")), AREA, PLACE,
         text("开通门诊特殊病", pick("是", "否", "否"))], 320, filters=[0, 2]),
    interface(
        "医疗卫生", "市卫生健康委", "预防接种门诊信息", "预防接种门诊的地址与接种时间。", "irregular",
        [text("门诊名称", serial("示例预防接种门诊{zh}")), AREA, PLACE,
         text("接种时间", pick("周一至周五上午", "周二、周四全天", "每日上午，法定节假日除外")),
         text("可接种类别", pick("一类疫苗", "一类、二类疫苗", "一类、二类疫苗，狂犬病疫苗"))], 88, filters=[1]),
    interface(
        "医疗卫生", "市药监局", "药品经营许可证", "药品零售企业的经营许可证信息。", "weekly",
        [text("许可证编号", serial("示例津DA{:06d}")), text("企业名称", serial("天津示例医药连锁第{}门店")), PLACE,
         text("经营范围", pick("中药饮片、中成药、化学药制剂", "化学药制剂、生物制品", "中成药、化学药制剂、抗生素")),
         date("发证日期", day("2015-01-05", "2019-02-28")), date("有效期至", years_after("发证日期", 5))], 150, filters=[0, 1]),
    document(
        "医疗卫生", "市卫生健康委", "献血点分布", "固定献血屋与流动献血车停靠点。", "halfYearly",
        [text("献血点", serial("示例献血屋{zh}")), PLACE, text("开放时间", pick("9:00—17:00", "10:00—18:30"))], 18,
        formats="XLS CSV"),
    dataset(
        "医疗卫生", "市红十字会", "应急救护培训开展情况", "各区应急救护培训的场次与人数。", "quarterly",
        [text("所在区", each_district), text("季度", every(16, "2018年第一季度", "2018年第二季度", "2018年第三季度", "2018年第四季度")),
         integer("培训场次", between(2, 40)), integer("培训人数", between(60, 2400))], 64, formats="XLS JSON", filters=[0, 1]),
    dataset(
        "医疗卫生", "市药监局", "医疗器械经营备案", "第二类医疗器械经营备案凭证信息。", "monthly",
        [text("备案编号", serial("示例津械备{:06d}")), text("企业名称", serial("天津示例医疗器械有限公司{:03d}")), PLACE,
         date("备案日期", day("2017-01-03", "2019-01-31"))], 110, formats="CSV JSON XML", filters=[0, 1]),
]

INSURANCE = [
    interface(
        "社保就业", "市人社局", "民办职业技能培训机构名录", "经批准的民办职业技能培训机构。", "quarterly",
        [text("机构名称", serial("天津市示例职业培训学校{:03d}")), AREA, PLACE,
         text("培训工种", pick("电工", "焊工", "育婴员", "养老护理员", "中式烹调师", "汽车维修工")), text("培训等级", pick("初级", "中级", "高级"))],
        84, filters=[1, 3]),
    interface(
        "社保就业", "市人社局", "招聘会场次安排", "公共就业服务机构举办的招聘会。", "weekly",
        [text("招聘会名称", serial("示例专场招聘会第{}场")), date("举办日期", days_from("2019-01-04", 3)), PLACE,
         integer("参会单位数", between(20, 180)), integer("提供岗位数", between(150, 3600))], 60, filters=[1]),
    interface(
        "社保就业", "市人社局", "部分职业市场工资价位", "部分职业年工资的低位、中位与高位数。", "yearly",
        [text("职业名称", cycle("财务管理人员", "软件开发人员", "机械工程技术人员", "营业员", "收银员", "餐厅服务员", "保安员", "车工", "焊工", "电工",
                          "仓库保管员", "快递员", "客户服务人员", "人力资源管理人员")),
         integer("年度", every(14, "2016", "2017", "2018")), integer("低位数", between(25_000, 36_000)),
         integer("中位数", between(40_000, 82_000)), integer("高位数", between(90_000, 260_000))], 42, filters=[0, 1]),
    dataset(
        "社保就业", "市公积金中心", "住房公积金管理部网点", "住房公积金业务办理网点。", "irregular",
        [text("网点名称", serial("示例公积金管理部{zh}")), AREA, PLACE, text("办公时间", pick("工作日9:00—17:00", "周一至周六8:30—17:00"))],
        26, formats="XLS CSV", filters=[1]),
    document(
        "社保就业", "市总工会", "困难职工帮扶中心", "各级困难职工帮扶中心的地址。", "yearly",
        [text("中心名称", serial("示例职工帮扶中心{zh}")), PLACE], 20, formats="XLS"),
    dataset(
        "社保就业", "市退役军人局", "退役军人服务站分布", "区、街镇退役军人服务中心与服务站。", "halfYearly",
        [AREA, text("服务站名称", serial("示例街道退役军人服务站{:03d}")), PLACE], 130, formats="XLS CSV", filters=[0]),
    document(
        "社保就业", "市人社局", "城镇新增就业情况", "各月城镇新增就业人数。", "monthly",
        [text("月份", months_from(2017, 1)), number("新增就业（万人）", decimal(2.1, 5.6))], 24, formats="XLS XML"),
]

SAFETY = [
    interface(
        "公共安全", "市消防总队", "消防重点单位", "列管的消防安全重点单位。", "yearly",
        [text("单位名称", serial("示例消防重点单位{:04d}")), AREA, PLACE,
         text("单位类别", pick("商场（市场）", "宾馆（饭店）", "医院", "学校", "养老院", "易燃易爆单位", "高层公共建筑"))], 260, filters=[1, 3]),
    interface(
        "公共安全", "市公安局", "派出所信息", "派出所的辖区与地址。", "irregular",
        [AREA, text("派出所名称", serial("示例派出所{:03d}")), PLACE, text("户籍窗口", pick("有", "有", "无"))], 140, filters=[0]),
    interface(
        "公共安全", "市人防办", "人防疏散基地", "人口疏散基地与应急避难场所。", "yearly",
        [text("场所名称", serial("示例应急避难场所{zh}")), AREA, PLACE, number("面积（平方米）", decimal(800, 42_000, 1)),
         integer("可容纳人数", between(300, 21_000)), *POINT], 48, filters=[1]),
    dataset(
        "公共安全", "市地震局", "地震台站信息", "测震与前兆观测台站。", "yearly",
        [text("台站名称", serial("示例地震台{zh}")), AREA, text("观测项目", pick("测震", "形变", "电磁", "流体")), *POINT,
         integer("建台年份", between(1968, 2016))], 22, formats="XLS CSV", filters=[0, 2]),
    document(
        "公共安全", "市公安局", "驾驶人考场名录", "机动车驾驶人社会化考场。", "irregular",
        [text("考场名称", serial("示例驾驶人考场{zh}")), PLACE, text("考试科目", pick("科目一", "科目二", "科目三", "全科目"))], 19,
        formats="XLS"),
    dataset(
        "公共安全", "市应急局", "应急救援物资储备库", "市、区两级应急救援物资储备库。", "yearly",
        [text("储备库名称", serial("示例应急物资库{zh}")), AREA, text("物资类别", pick("帐篷、棉被", "抽水设备", "救生器材", "发电照明设备"))], 30,
        formats="XLS", open_status="closed", filters=[1]),
]

HOUSING = [
    interface(
        "城建住房", "市规划自然资源局", "不动产登记大厅", "不动产登记办事大厅的地址与办公时间。", "irregular",
        [text("所在区", each_district), text("大厅名称", pattern("{所在区}示例不动产登记大厅")), PLACE,
         integer("窗口数", between(6, 48)), text("办公时间", pick("工作日8:30—17:30", "工作日9:00—17:00，周六9:00—12:00"))], 16,
        filters=[0]),
    interface(
        "城建住房", "市住房城乡建设委", "商品房销售许可证", "新建商品房的销售许可信息。", "weekly",
        [text("许可证号", serial("示例房售证第{:05d}号")), text("项目名称", serial("示例家园{:03d}期")), AREA, PLACE,
         text("开发企业", serial("天津示例房地产开发有限公司{:02d}")), integer("套数", between(24, 640)),
         number("建筑面积（平方米）", decimal(2_000, 68_000)), date("发证日期", day("2017-06-01", "2019-03-05"))], 175,
        filters=[0, 2, 4], industry="房地产业"),
    interface(
        "城建住房", "市住房城乡建设委", "公共租赁住房项目", "公共租赁住房项目的房源与租金。", "quarterly",
        [text("项目名称", serial("示例公租房小区{zh}")), AREA, PLACE, integer("房源套数", between(120, 3200)),
         integer("剩余套数", between(0, 110)), number("月租金（元/平方米）", decimal(11, 32, 1))], 44, filters=[1]),
    dataset(
        "城建住房", "市住房城乡建设委", "物业服务企业名录", "物业服务企业与在管项目数。", "yearly",
        [text("企业名称", serial("天津示例物业服务有限公司{:03d}")), AREA, integer("在管项目", between(1, 36)),
         number("在管面积（万平方米）", decimal(0.8, 420, 1))], 130, formats="XLS CSV JSON", filters=[0, 1], industry="房地产业"),
    document(
        "城建住房", "市住房城乡建设委", "老旧小区改造项目清单", "列入年度计划的老旧小区及远年住房改造项目。", "yearly",
        [AREA, text("小区名称", serial("示例里{zh}")), integer("栋数", between(1, 22)), text("改造内容", pick("水电气", "屋面防水", "道路照明"))],
        70, formats="XLS"),
    dataset(
        "城建住房", "市城市管理委", "公共厕所分布", "城市公共厕所的位置与等级。", "yearly",
        [text("编号", serial("示例GC{:04d}")), AREA, PLACE, text("等级", pick("一类", "二类", "二类", "三类")),
         text("无障碍设施", pick("有", "有", "无")), *POINT], 310, formats="CSV JSON", filters=[1, 3]),
    document(
        "城建住房", "市公积金中心", "住房公积金缴存使用情况", "各季度住房公积金的缴存与提取。", "quarterly",
        [text("年度", every(4, "2016", "2017", "2018")), text("季度", cycle("一", "二", "三", "四")),
         number("缴存额（亿元）", decimal(88, 140)), number("提取额（亿元）", decimal(60, 120))], 12, formats="XLS XML"),
]

TRAFFIC = [
    interface(
        "交通运输", "市交通运输委员会", "公交线路站点", "各公交线路途经的站点及次序。", "monthly",
        [text("线路", every(26, *[f"示例{route}路" for route in range(1, 101)])),
         text("方向", every(2600, "上行", "下行")), integer("站序", lambda dice, row, cells: str(row % 26 + 1)),
         text("站名", lambda dice, row, cells: f"示例站{dice.between(1, 1800):04d}"), *POINT], 5200,
        filters=[0, 3], tags=["公交"]),
    interface(
        "交通运输", "市交通运输委员会", "公共停车场实时空位", "公共停车场的泊位总数与剩余泊位。", "realTime",
        [text("停车场名称", serial("示例停车场{:03d}")), AREA, integer("泊位总数", between(60, 900)),
         integer("剩余泊位", between(0, 59)), text("数据时间", lambda dice, row, cells: f"2019-03-15 {8 + row % 12:02d}:{dice.below(60):02d}:00")],
        120, filters=[0, 1], tags=["停车"]),
    interface(
        "交通运输", "市交通运输委员会", "出租汽车企业名录", "巡游出租汽车企业与车辆数。", "yearly",
        [text("企业名称", serial("天津示例出租汽车有限公司{:02d}")), integer("车辆数", between(20, 1600)), AREA], 52, filters=[0, 2]),
    dataset(
        "交通运输", "市交通运输委员会", "长途客运班线", "长途客运站始发的省际班线。", "quarterly",
        [text("始发站", pick("示例客运站东", "示例客运站西", "示例客运站南")), text("终到地", pick("北京", "石家庄", "唐山", "沧州", "济南", "太原", "保定")),
         text("发车时刻", lambda dice, row, cells: f"{dice.between(6, 18):02d}:{dice.pick(['00', '15', '30', '45'])}"),
         integer("里程（公里）", between(110, 560)), number("票价（元）", decimal(28, 190, 1))], 96, formats="XLS CSV", filters=[0, 1]),
    document(
        "交通运输", "市公安局", "交通技术监控设备点位", "交通技术监控设备的设置地点。", "irregular",
        [text("点位编号", serial("示例点位{:04d}")), text("设置地点", address), text("监控内容", pick("闯红灯", "超速", "违法停车", "公交车道"))],
        150, formats="XLS"),
    dataset(
        "交通运输", "市邮政管理局", "快递企业服务网点", "快递企业备案的末端网点。", "monthly",
        [text("网点名称", serial("示例快递网点{:04d}")), AREA, PLACE, text("业务", pick("收寄、投递", "投递"))], 240,
        formats="XLS CSV JSON XML", filters=[1], industry="交通运输、仓储和邮政业"),
]

SCHOOLS = [
    interface(
        "教育文化", "市教委", "中小学名录", "中小学校的学段、办学性质与地址。", "yearly",
        [AREA, text("学校名称", serial("天津市示例第{}学校")), text("学段", pick("小学", "小学", "初中", "九年一贯制", "高中", "完全中学")),
         text("办学性质", pick("公办", "公办", "公办", "民办")), PLACE, integer("班级数", between(8, 60))], 400, filters=[0, 1, 2]),
    interface(
        "教育文化", "市教委", "幼儿园名录", "各类幼儿园的等级与办园性质。", "yearly",
        [AREA, text("园所名称", serial("示例幼儿园{:03d}")), text("办园性质", pick("公办", "民办", "集体办")),
         text("等级", sparse(25, pick("示范园", "一级", "二级", "三级"))), PLACE], 260, filters=[0, 1]),
    interface(
        "教育文化", "市文化和旅游局", "公共图书馆开放信息", "市、区公共图书馆的藏书与开放时间。", "irregular",
        [AREA, text("馆名", serial("示例图书馆{zh}")), PLACE, integer("藏书（万册）", between(8, 560)),
         text("开放时间", pick("周二至周日9:00—20:00", "每日9:00—17:30", "周一闭馆，其余8:30—20:30"))], 32, filters=[0]),
    interface(
        "教育文化", "市档案馆", "档案利用服务点", "可查询婚姻、学籍等民生档案的服务点。", "irregular",
        [AREA, text("服务点名称", serial("示例档案利用服务点{zh}")), PLACE,
         text("可查档案", pick("婚姻登记", "婚姻登记、知青", "学籍、独生子女", "工伤认定"))], 26, filters=[0, 3]),
    dataset(
        "教育文化", "市文化和旅游局", "博物馆名录", "备案的博物馆与展览馆。", "yearly",
        [text("馆名", serial("示例博物馆{zh}")), AREA, text("类别", pick("历史", "艺术", "自然科技", "行业")),
         text("免费开放", pick("是", "是", "否")), PLACE], 58, formats="XLS CSV", filters=[1, 2]),
    document(
        "教育文化", "市教委", "校外培训机构白名单", "经审批的校外培训机构。", "monthly",
        [AREA, text("机构名称", serial("示例培训学校{:03d}")), text("培训内容", pick("语文", "英语", "数学", "艺术", "体育"))], 180,
        formats="XLS"),
    dataset(
        "教育文化", "市体育局", "公共体育场馆", "向社会开放的公共体育场馆。", "yearly",
        [text("场馆名称", serial("示例体育馆{zh}")), AREA, text("项目", pick("篮球", "羽毛球、乒乓球", "游泳", "足球", "滑冰")), PLACE,
         text("收费", pick("免费", "低收费", "按时段收费")), *POINT], 66, formats="XLS JSON", filters=[1, 2]),
    document(
        "教育文化", "市教委", "历年高中阶段在校学生数", "历年高中阶段学校数与在校学生数。", "yearly",
        [text("年份", years_from(2009)), integer("学校数", between(180, 240)), number("在校学生（万人）", decimal(15, 22))], 10,
        formats="XLS CSV"),
]

ENTRIES = CREDIT + HEALTH + INSURANCE + SAFETY + HOUSING + TRAFFIC + SCHOOLS
