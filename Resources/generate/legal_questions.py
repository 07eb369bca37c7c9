"""Long texts: questions and answers of several paragraphs, with quotation marks, commas and line breaks."""

SUBJECTS = {
    "婚姻家庭": "离婚登记与财产分割", "劳动争议": "加班工资与经济补偿", "房屋租赁": "押金退还与提前解约",
    "消费维权": "七日无理由退货", "交通事故": "责任认定与保险理赔", "民间借贷": "借据与利息",
}
OPENINGS = [
    "您好，您所咨询的是{subject}方面的问题。",
    "感谢您的来信。关于{subject}，先说结论：保留证据，及时沟通，协商不成再走程序。",
    "这是窗口上最常见的问题之一，凡涉及{subject}的，请先核对手中的材料是否齐全。",
]
MIDDLES = [
    "第一步，请把事情的经过按时间先后写下来，写明时间、地点、经过与对方的答复，不必追求文字的修饰，但不可遗漏关键的日期。",
    "第二步，整理书面材料：合同、收据、转账记录、往来信息与照片，逐一编号，原件妥善保管，对外只提供复印件。",
    "如果双方曾有口头约定，可以请对方以书面形式确认；\"口说无凭\"虽不绝对，举证时却十分不易。",
    "协商时建议有第三人在场，或请社区的人民调解委员会主持，达成的协议由双方签字，并写清履行的期限与方式。",
    "调解不成的，可以依照法定程序申请仲裁或者提起诉讼，请留意时效，自知道或者应当知道权利受到损害之日起计算。",
    "费用方面，法律援助对符合条件的申请人免费；不符合条件的，可以先向公共法律服务热线12348咨询，咨询不收费。",
    "需要特别提醒的是，任何机构和个人以\"加急\"、\"内部渠道\"为名收取费用的，都应当提高警惕并及时举报。",
    "材料齐备后，可以就近到公共法律服务中心现场办理，也可以通过网上平台提交，工作人员将在规定的时间内与您联系。",
]
CLOSING = "以上为示例平台拼成的示例文字，不构成法律意见，也不对应任何真实案件。"


def question(dice, row, cells):
    subject = SUBJECTS[cells["类别"]]
    return f"关于{subject}，应当准备哪些材料，按什么步骤办理？（示例问题{row + 1}）"


def answer(dice, row, cells):
    subject = SUBJECTS[cells["类别"]]
    start = dice.below(len(MIDDLES))
    middles = [MIDDLES[(start + step) % len(MIDDLES)] for step in range(dice.between(3, 7))]
    return "\n".join([dice.pick(OPENINGS).format(subject=subject), *middles, CLOSING])
