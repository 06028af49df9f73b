/** Headers in exports of CRM and ERP systems of returns, managers, visits, complaints, surveys, receivables and people. */
import type { FieldName } from "./fields";
import { words } from "./synonym-list";

/** What these systems call an account's id in any table. */
export const ACCOUNT_ID = words(
  "accountid|account 18 id|account id (18)|case safe account id|casesafe id|accountnumber",
  "account.accountnumber|customerid|potential customer id|company record id|associated company id",
  "associated company ids|hs_primary_company_id",
  "customeraccount|customer account number|custaccount|orderaccount|invoiceaccount|cardcode",
  "business partner|business partner id|kunnr|fcustid|fcustid.fnumber|fcustomerid|fcustomerid.fnumber",
  "fcustno|fcustnumber|ccuscode|cus code|custcode|客户编码.编码|客户内码",
  "会员卡号|会员号|客户主键|客户唯一标识|往来户编码|客户.客户编号|客户卡号",
);

/** What these systems call an account's name in any table. */
export const ACCOUNT_NAME = words(
  "accountname|company/account|account: account name|customer: company name",
  "customername|customer full name|bill to customer",
  "cardname|business partner name|potential customer|parentaccount",
  "associated company (primary)|primary associated company|primary company|client company",
  "custname|fcustid.fname|fcustomerid.fname|fcustname|ccusname|ccusabbname",
  "cus name|客户.客户名称|购买单位|客户姓名",
  "所属客户|关联客户|关联公司|关联的公司|关联公司名称|对应客户|相关客户|签约客户|合作客户|终端客户|采购单位|采购方|需方|定货单位|订货单位|订货客户",
  "商家名称|店铺名称|网点名称|医院名称|学校名称|往来户|往来户名称|付款方|抬头|开票抬头",
);

/** Synonyms by field, after the general ones. */
export const EVENT_SYNONYMS_SYSTEMS = {
  returnOrderId: words(
    "original order no|original invoice|原订单|原销售单号|原发票号|关联订单|关联订单号|退货订单号",
  ),
  returnAccountId: ACCOUNT_ID,
  returnAccountName: ACCOUNT_NAME,
  returnDate: words("refund date|rma date|退回日期|退单日期"),
  returnAmount: words("credit note amount|refunded amount|退回金额|退单金额|实退金额"),

  managerName: words(
    "agent|agent name|sales manager|sales name|销售姓名|大客户经理|客户主管|销售顾问|业务经理",
  ),
  managerId: words("职员编码"),
  managerRegion: words(
    "regional office|office|covered region|coverage|responsible region|分管区域|管辖区域|覆盖区域|所在区域",
  ),
  managerHours: words(
    "available hours|available hours per month|hours available|monthly capacity|working hours per month|hours/month",
    "可用月工时|每月可用工时|月可用工时|月工作时间|工时/月",
  ),
  managerAccountLimit: words("account cap|capacity (accounts)|最大客户数|管户上限|负责客户上限"),
  managerValueTarget: words(
    "annual target|yearly quota|quota amount|年指标|任务额|销售任务|年度任务|年度指标",
  ),

  visitAccountId: ACCOUNT_ID,
  visitAccountName: [
    ...ACCOUNT_NAME,
    ...words("regarding|related to|related account|拜访客户|被访客户|关联对象"),
  ],
  visitDate: words(
    "start date|meeting start time",
    "actual start|scheduled start|check in time|due date only|completed date",
    "hs_timestamp|~from|start|实际拜访时间|开始时间",
    "走访日期|访问日期|沟通时间|外勤时间|到访时间|会议时间|记录时间|~创建时间|打卡时间",
  ),
  visitKind: words(
    "销售记录类型|记录类型|activity|call type|event type|visit purpose|meeting type|engagement type|activity kind|外勤类型|跟进类型|联系类型",
    "沟通方式|走访方式|访问方式|~category|~subtype|活动方式|拜访性质|拜访目的|行动类型",
  ),
  visitPerson: words(
    "host|organizer|activity assigned to|created by user|owner.name|logged by|user|sales",
    "发起人|拜访者|走访人|访问人|外勤人员|执行人|员工|员工姓名|销售|负责人员|签到人|记录人|跟进人员|跟进员工|~创建人",
  ),
  visitCost: words("travel cost|travel expense|差旅费|招待费|差旅费用|拜访成本|接待费用"),
  visitHours: words("hours spent|time (h)|停留时长|停留时间|拜访时间(小时)"),
  visitNext: words(
    "next step date|next follow-up|follow up|next call|next action date",
    "下一次拜访|下次回访|下次回访时间|下次沟通时间|下次走访",
  ),

  complaintAccountId: ACCOUNT_ID,
  complaintAccountName: [...ACCOUNT_NAME, ...words("associated company|投诉客户|报修客户|反馈客户")],
  complaintOpened: words(
    "date/time created|case created date|createddate",
    "received date|registered on|complaint received|~created at|~started at|打开日期/时间|打开日期|开启日期",
    "提交时间|接单时间|接收日期|发生日期|报修时间|建单时间|来电时间|工单创建时间",
    "投诉接收日期",
  ),
  complaintClosed: words("date completed", "关闭日期/时间|处理时间|结束时间|结单时间|完结时间"),
  complaintAnswered: words(
    "initial response time|first response sent on|first replied at|initial response|首次回复时间|首次响应日期/时间|~回复日期|~回复时间",
  ),
  complaintSeverity: words(
    "urgency|severity level|case priority|ticket priority|紧急级别|重要程度|严重级别|严重性|工单级别",
  ),
  complaintReason: words(
    "topic|reason for complaint|root cause|ticket category|issue type|ticket type|case type|~case subject|~case title|~title|~summary|~ticket name",
    "故障类型|故障描述|~服务类型|投诉类别|投诉主题|问题类别|问题分类|投诉事由|原因分类|工单类型|~工单主题|~案例标题|反馈内容",
  ),
  complaintFirstContact: words(
    "~owner|接待人|ticket owner|assigned agent|~agent|handler|~opened by|处理人员|受理人员|客服|客服人员|服务人员|登记人|个案所有人",
    "工单负责人|受理客服",
  ),
  complaintStatus: words(
    "status reason|ticket status|pipeline stage|resolution status|处理进度|工单状态|个案状态|处理结果|解决状态|当前状态",
  ),

  surveyAccountId: ACCOUNT_ID,
  surveyAccountName: ACCOUNT_NAME,
  surveyDate: words(
    "submitted at|completed at|survey sent|~end date|~start date|~responded at|~created at|~created on|~timestamp|~completed|答卷时间|提交时间|回收日期",
  ),
  surveyScore: words(
    "csat score|overall satisfaction|satisfaction rating|survey result|nps rating|overall score|net promoter score",
    "综合得分|满意度总分|总体满意度|整体满意度|综合满意度|满意度评价|评价得分|客户评分|客户满意度|推荐分|推荐度",
  ),

  receivableAccountId: [...ACCOUNT_ID, ...words("~customer|~客户")],
  receivableAccountName: [...ACCOUNT_NAME, ...words("~contact name|~contact|~name")],
  receivableInvoiced: words(
    "凭证日期|posting date|transaction date|bldat|业务日期|立账日期|入账日期|发票开具日期|挂账日期|应收发生日",
  ),
  receivableDue: words(
    "net due date|invoice due date|应收到期日|应收到期日期|账款到期日|付款到期日|最迟付款日",
    "预计回款日期|约定付款日|应收款日期|计划收款日期|回款期限|付款期限日",
  ),
  receivableAmount: words(
    "balance|balance amount|balance due|amount open|amount in local currency|amount in document currency",
    "gross amount|net amount|open balance|outstanding amount|remaining amount|original amount|total invoice amount|debit|amount in lc|invoiced amount|total due",
    "billing amount|应收原币金额|应收本币金额|原币金额|本币金额|应收合计|计划收款金额|计划应收金额|欠款金额|账款金额|挂账金额",
    "本币应收|应收余额|应回款金额|应收款金额|应回款|未收金额|未收款|未付金额|未结金额|未核销金额|未回款金额|欠款",
  ),
  receivablePaidOn: words(
    "closed at date|receipt date|last payment date|cleared on|clearing date|实际收款日期|到款日期|入款日期|核销日期|清账日期",
  ),
  receivablePaidAmount: words(
    "received|payment received|receipts|paid to date|applied amount|实际回款金额|实际收款金额|已收|已回款金额|已核销金额|已结算金额",
    "到款金额|本币收回|累计回款|累计收款|已付金额",
  ),

  personAccountId: [...ACCOUNT_ID, ...words("")],
  personAccountName: [...ACCOUNT_NAME, ...words("associated company|所属公司|公司")],
  personName: words("contact full name|关键人|关键人姓名|客户联系人"),
  personFirstName: words("名字|contact first name"),
  personLastName: words("姓氏|contact last name"),
  personTitle: words("designation|job role|职称|职级|任职岗位|联系人职务|联系人职位"),
  personEmail: words(
    "email 1|work email|business email|contact email|邮件|e-mail地址|电子邮件|邮箱地址|邮件地址",
  ),
  personKey: words(
    "buying role|is primary|primary contact|关键人|决策角色|是否首要联系人|是否主要联系人|首要联系人|是否关键人",
  ),
  personPhone: words(
    "business phone|work phone|office phone|telephone 1|mobile number|cell phone|cell|电话1|手机1",
    "联系方式|办公电话|移动电话|座机|联系手机|联系电话1|工作电话",
  ),
} as const satisfies Partial<Record<FieldName, readonly string[]>>;
