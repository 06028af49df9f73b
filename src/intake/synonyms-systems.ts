/**
 * Headers of other modules, editions and interfaces of the CRM and ERP systems whose exports people open:
 * Salesforce, HubSpot, Zoho, Dynamics 365 and Business Central, SAP, QuickBooks, 纷享销客, 悟空CRM, 金蝶, 用友.
 * They come after the words of {@link SYNONYMS_EN} and {@link SYNONYMS_ZH}.
 */
import type { FieldName } from "./fields";
import { ACCOUNT_ID, ACCOUNT_NAME, EVENT_SYNONYMS_SYSTEMS } from "./synonyms-systems-events";
import { words } from "./synonym-list";

/** Synonyms by field; a field that is not here has none beyond the general ones. */
export const SYNONYMS_SYSTEMS: Readonly<Partial<Record<FieldName, readonly string[]>>> = {
  accountId: [
    ...words("hs_object_id|account 18 digit id|~account.id|fnumber"),
    ...ACCOUNT_ID,
    ...words("~唯一编码|copper id|~external id|~contact id"),
  ],
  accountName: [...ACCOUNT_NAME, ...words("fname|所在公司|所在单位")],
  industry: words(
    "~industryc|industry level1|brsch|industry description|industry type|naics description",
    "sic desc|trade|ctrade|所属行业.名称|行业名称|行业大类|行业分类名称|二级行业|客户所属行业|从事行业|行业属性",
  ),
  region: words(
    "geo|sub region|region name|sales territory name|territoryid|cdccode|所属地区|地区名称",
    "所属地区码|区域名称|业务区域|行政区域|销售大区|地域|所属战区|市场区域|营销区域|负责区域|分区",
  ),
  province: words(
    "billing state or province|address1_stateorprovince|address 1: state/province|mailing state",
    "~state code|state/province code|账单地址-省|账单地址-省份|账单省份|账单邮寄省/州",
    "账单邮寄省|地址1:省/自治区/直辖市|地址1:省/市/自治区|州/地区|所在省市|省级|所属省份|注册地省份|省份名称|账单省/州",
  ),
  city: words(
    "address1_city|ort01|mailing city|city name|账单地址-城市|账单城市",
    "账单邮寄城市|地址1:市/县|地址1:城市|所属城市|城市名称|注册地城市|所在市",
  ),
  country: words(
    "billing country code|land1|address1_country|address 1: country/region|country/region code",
    "country code|country name|mailing country|账单地址-国家|账单国家|账单邮寄国家/地区|账单国家/地区|地址1:国家/地区",
    "国籍|所在国家|所属国家|国别|国家名称",
  ),
  ownership: words("ownershipcode|所有权|所有制形式|经济性质|企业类别|公司类型"),
  employees: words(
    "employee size|company size|headcount range|员工数量|员工总数",
    "规模|雇员数|雇员人数|员工规模|职工人数|从业人数",
  ),
  annualRevenue: words(
    "annual revenue (converted)|annual income|revenue (annual)|年销售收入(客户)",
    "企业年收入|公司年收入|企业营收|客户营收",
  ),
  address: words(
    "billing address line 1|billing address street|address1_line1|address street|address 1: street 1",
    "address 1: street|street 1|mailing street|full address|registered address|ccusaddress|账单地址-街道|账单地址",
    "账单街道|账单邮寄街道|地址1:街道1|街道|街道地址|注册地址|经营地址|单位地址|企业地址|定位|通信地址|营业地址",
  ),
  website: words(
    "域名|公司域名|web page|company website|homepage url|company domain|web address|网址url|公司主页|主页|网站url|网站网址|企业网址|网站地址",
  ),
  taxId: words(
    "vat registration no|gstin|tin|abn|cvr no|gst number|gst|uen|registration number|ccusregcode|lictradnum",
    "纳税人登记号|纳税登记号|纳税识别号|税务登记证号|社会信用代码|统一信用代码|工商注册号|纳税人识别码|公司税号",
  ),
  deciderName: words(
    "primary contact name|contact person|~primarycontactid|key contact name|ccusperson|联系人1|客户联系人|第一联系人",
    "联系人名称|首要联系人姓名",
  ),
  deciderTitle: words("primary contact title|联系人职位|联系人1职务"),
  financeName: words("accounts payable|ap contact|财务负责人|对账联系人"),
  creditLimit: words(
    "iuscreline|icuscreline|customer credit limit|信用额",
    "应收上限|授信金额|赊销额度|信用控制额度",
  ),
  paymentTermsDays: words(
    "payment due days|payment terms code|terms|credit term|icuscredate|收款条件|付款条件|付款方式|信用期限",
    "结算账期|结算期限|结算周期|结算天数|回款周期|付款期限",
  ),
  owner: words(
    "owner full name|company owner name|crm owner|~ownerid|~slpcode",
    "hubspot owner|hubspot_owner_id|salesperson code|salesperson name|sales rep name|sales employee",
    "primary rep|assigned rep|inside sales|slpname|cus p person|ccuspperson|owning user",
    "经手人|经办人|跟单员|专管业务员名称|专营业务员|客户所有者姓名|所有人姓名|归属销售|归属业务员|归属客户经理|销售顾问",
    "业务经理|业务负责人|客户主管|大客户经理|跟进销售|当前负责人|责任人|主办人|归属员工|客户归属",
    "归属导购|维护人员姓名|销售员名称|销售姓名|销售经理|责任业务员|服务经理",
  ),
  coOwner: words("account team|secondary rep|second rep|协作人|协同跟进人|协同销售|团队成员|协办业务员"),
  parentId: words(
    "member of|subsidiary of|parent account name|ultimate parent",
    "parent account: account name|global parent|父级客户|上级公司|集团公司",
    "上级单位|总公司|ccusheadcode|所属集团公司|母公司名称|上级客户名称|上级企业",
  ),
  openDeal: words(
    "open opportunities|number of open opportunities|open pipeline|未结交易数量|未结交易|在途商机|跟进中商机|进行中的商机",
  ),
  updated: words(
    "record updated|last date modified|上次修改日期",
    "最近更新时间|请勿修改修改时间|变更日期|更新于",
  ),

  orderAccountId: [
    ...ACCOUNT_ID,
    ...words(
      "~customer|~客户|~lead id|客户名称.id|~parentaccountid|orderingcustomeraccountnumber|invoicecustomeraccountnumber",
    ),
  ],
  orderAccountName: [
    ...ACCOUNT_NAME,
    ...words(
      "~row labels|~行标签|~particulars|~contact name|~name|~名称|hs_associated_company|associated company name|customer/project|~related to|~lead name",
    ),
  ],
  orderDate: words(
    "closed date|won date",
    "deal close date|booking date|booked date|contract date|signed date|contract signed date|agreement date",
    "order created|order placed on|sales order date|date placed",
    "trans date|txn date|doc date|~submit date|~date fulfilled",
    "shipment date|po date|fdate|ddate|bldat|audat|erdat|fkdat|~requested delivery date",
    "签单日期|合同日期|订货日期|订购日期|成单日期",
    "实际成交日期|赢单日期|实际签约日期|实际结束日期|销货日期|销售单日期|发票日期",
    "送货日期|交货日期|付款时间|支付时间|订单创建时间|接单日期|账期日期|记账日期",
    "凭证日期|立账日期|出货日期|提货日期|合同生效日|~结束时间",
  ),
  orderAmount: words(
    "净值|小计|实际收入|actual revenue|actualvalue|line amount excl. vat",
    "amount in company currency|hs_closed_amount|won amount|total contract value|contract value",
    "tcv|order net amount|total order amount|ordertotalamount|netwr|doctotal",
    "invoice total|sales order total|so amount",
    "net invoiced|famount|imoney|inatmoney|billed amount",
    "invoiced amount|amount invoiced|gmv|~net price|~item total|isum|fallamount|inatsum",
    "forderamount|无税销售额|不含税金额合计|净收入",
    "合同总金额|合同价款|签约金额|签单金额|成单金额|成交价|成交价格|成交总价|实际金额",
    "实际销售额|赢单金额|商机实际金额|订单总价|订单价|订货金额|订购金额|销货金额",
    "出库金额|发货金额|出货金额|开单金额|消费金额|支付金额|付款金额|实收|优惠后金额",
    "折后金额|结算金额|业务金额|本币金额合计|原币金额|原币无税金额|收入金额",
    "销售总金额|贷款总额|税价合计|商品总额",
    "货款|货款金额|总货款|总计|合计|总销售额|营业收入|主营业务收入|流水|流水金额",
  ),
  orderMargin: words("gp|gm|毛利润额|利润额|销售毛利额"),
  orderCost: words("total cogs|成本价合计|销售成本额|总成本额|商品成本"),
  orderProduct: words(
    "product family name|item category code|item description 1|material number",
    "materialnumber|matnr|line item|item no|part number|dscription",
    "service|fmaterialid.fname|cinvname|cinvcode|inventory name|产品系列|产品种类|产品型号|产品类型|产品名",
    "物料描述|规格型号|服务名称|套餐|课程|~项目名称",
    "主要产品|购买产品|品种|品牌",
  ),
  orderChannel: words(
    "分销渠道|vtweg|sales channel name|sub channel|order source name|渠道名称|渠道类型|销售方式|订单渠道|平台",
  ),
  orderSalesperson: words(
    "owner.name|owner full name|deal owner name|salesperson code",
    "sales rep name|account executive|ae|order taken by",
    "hubspot_owner_id|~ownerid|~user name|staff|staff name|slpname|fsalerid.fname|fsalerid|cpersonname|cpersoncode|业务机会所有人|机会所有人",
    "商机负责人|交易所有者|交易负责人|发票所有者|销售订单所有者|订单所有人|合同负责人|合同所有人|所有人|业务员名称|销售员名称|销售姓名",
    "经手人|签单人|签单销售|签约人|成交人|业务经理|业务|销售顾问|销售经理|导购|导购员|店员|下单人",
    "责任人|责任业务员|所属销售|所属业务员|业绩归属|业绩归属人|归属销售|我方签约人|我方负责人|大客户经理",
  ),
  orderId: words(
    "hs_object_id|~guid|~do not modify opportunity|~do not modify order|~do not modify invoice|sales document|sales doc",
    "bill no|potential no|订单参考|doc no",
    "quote no|contract number",
    "trans no|receipt no|po number|~external document no|vbeln|fbillno|csocode|cdlcode|ccode",
    "销售凭证|记录id|记录编号|订单流水|订单记录id|合同id|合同流水号|商机id|机会编号|成交单号|成交编号|业务单号",
    "销货单号|销售发票号|发货单号|出库单|送货单号|开单号|票据号|票号|收据号|交易单号",
    "支付单号|内部单号|系统单号|平台单号|协议编号|项目编号|序时簿单号|订货单号",
  ),
  orderQuantity: words(
    "ordered quantity|shipped quantity|quantity shipped|qty sold|invoiced quantity|ordered sales quantity|kwmeng|fkimg|fqty|iquantity",
    "订购数量|订单数量|成交数量|出库数量|发货数量|购买数量|出货数量|件",
  ),
  orderUnitPrice: words(
    "price unit|price per unit|price per item|price per piece|含税价|unit amount|~成交价|净价|unit price excl. vat|netpr|net price|list price|item price|fprice|iunitprice|平均单价|成交单价|不含税价",
    "销售价|售价|实际单价|无税净价|含税净价",
  ),
  orderDiscount: words("line discount %|discount percent|disc %|disc.|~discount|~折扣|折扣率%|整单折扣率"),
  orderCurrency: words(
    "amount currency|currencyisocode|transactioncurrencyid|transactioncurrencyidname|deal currency|currency iso code|doc currency|doccur|waerk",
    "fsettlecurrid.fname|cexch_name|货币类型|货币代码|币种名称|结算币种|结算货币|本位币|交易币种|币种代码",
  ),
  orderStatus: words(
    "milestone|stagename|salesorderstatus|deal stage name|opportunity stage|opportunity status|opportunity state|sales stage|~state",
    "statecode|statuscode|document status|fdocumentstatus|contract status",
    "交易阶段|交易状态|成交状态|订单阶段|销售状态|合同阶段|审批状态|审核标志|单据阶段|数据状态|业务状态|执行状态",
    "商机结果|流程状态|支付状态",
  ),
  orderRegion: words(
    "billing state|ship to state|ship to region|ship to country|地域|所属大区|所属区域|客户区域|客户地区",
  ),
  ...EVENT_SYNONYMS_SYSTEMS,
};
