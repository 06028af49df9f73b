import { existsSync } from "node:fs";
import { headerLists, headerOutcome } from "./intake";
import type { HeaderOutcome } from "./intake";

const FILE = "../shared/data/crm_headers/crm_headers.json";
const present = existsSync(FILE);

/** What a person would choose, by system and the beginning of the object's name: field -> header. */
const EXPECTED: readonly (readonly [
  system: string,
  object: string,
  fields: Readonly<Record<string, string>>,
])[] = [
  [
    "Salesforce",
    "Accounts report export",
    {
      accountId: "Account ID",
      accountName: "Account Name",
      owner: "Account Owner",
      province: "Billing State/Province",
      website: "Website",
      updated: "Last Modified Date",
    },
  ],
  [
    "Salesforce",
    "Accounts report export (billing",
    {
      accountName: "Account Name",
      owner: "Account Owner",
      province: "Billing State/Province",
      city: "Billing City",
      country: "Billing Country",
      address: "Billing Street",
      coOwner: "SE Owner",
    },
  ],
  [
    "Salesforce",
    "Accounts report export (multi",
    { accountName: "Account Name", owner: "Account Owner", province: "Billing State" },
  ],
  [
    "Salesforce",
    "ARR sheet",
    { accountId: "Customer ID", accountName: "Customer Name", owner: "Account Owner" },
  ],
  [
    "Zoho CRM",
    "Accounts (standard",
    {
      accountId: "Account Number",
      accountName: "Account Name",
      owner: "Account Owner",
      website: "Website",
      parentId: "Parent Account",
      employees: "Employees",
      ownership: "Ownership",
      industry: "Industry",
      annualRevenue: "Annual Revenue",
      address: "Billing Address",
      deciderPhone: "Phone",
    },
  ],
  [
    "Zoho CRM",
    "Accounts (XML",
    {
      accountId: "ACCOUNTID",
      accountName: "Account Name",
      owner: "Account Owner",
      employees: "Employees",
      annualRevenue: "Annual Revenue",
      address: "Billing Street",
      province: "Billing State",
      updated: "Modified Time",
    },
  ],
  [
    "Zoho CRM",
    "Sales Orders",
    {
      orderAccountId: "ACCOUNTID",
      orderAccountName: "Account Name",
      orderAmount: "Sub Total",
      orderId: "SALESORDERID",
      orderSalesperson: "Sales Order Owner",
      orderStatus: "Status",
      orderDate: "Created Time",
    },
  ],
  [
    "Zoho CRM",
    "Accounts CSV",
    {
      accountId: "Record Id",
      accountName: "Account Name",
      owner: "Account Owner",
      website: "Website",
      address: "Billing Street",
      city: "Billing City",
      province: "Billing State",
      deciderPhone: "Phone",
    },
  ],
  [
    "Zoho CRM",
    "Deals",
    {
      orderId: "Record Id",
      orderAccountName: "Account Name",
      orderAccountId: "Account Name.id",
      orderDate: "Closing Date",
      orderAmount: "Amount",
      orderStatus: "Stage",
    },
  ],
  [
    "HubSpot",
    "Companies (property",
    {
      accountId: "Record ID",
      accountName: "Company name",
      owner: "Company owner",
      industry: "Industry",
      annualRevenue: "Annual Revenue",
      employees: "Number of Employees",
      city: "City",
      province: "State/Region",
      country: "Country/Region",
      address: "Street Address",
      website: "Website URL",
      taxId: "Tax ID:",
      parentId: "Parent Company",
      updated: "Last Modified Date",
      ownerSince: "Owner assigned date",
      openDeal: "Number of open deals",
      deciderPhone: "Phone Number",
    },
  ],
  [
    "HubSpot",
    "Companies CSV export",
    {
      accountId: "Record ID",
      accountName: "Company Name",
      owner: "Company Owner",
      industry: "Industry",
      website: "Domain",
    },
  ],
  [
    "HubSpot",
    "Companies CSV export (current",
    {
      accountId: "Record ID",
      accountName: "Company name",
      owner: "Company owner",
      website: "Website URL",
      address: "Legal entity address",
    },
  ],
  [
    "HubSpot",
    "Deals",
    {
      orderId: "Record ID",
      orderAccountId: "Associated Company IDs",
      orderDate: "Close Date",
      orderAmount: "Amount",
      orderStatus: "Deal Stage",
      orderSalesperson: "Deal owner",
    },
  ],
  [
    "Dynamics 365",
    "Active Accounts",
    {
      accountId: "(Do Not Modify) Account",
      accountName: "Account Name",
      updated: "(Do Not Modify) Modified On",
      deciderName: "Primary Contact",
      deciderPhone: "Main Phone",
    },
  ],
  [
    "Dynamics 365",
    "Accounts, Export",
    {
      accountId: "(Do Not Modify) Account",
      accountName: "Comapny Name",
      updated: "(Do Not Modify) Modified On",
      address: "Street",
      city: "City",
      country: "Country/Region",
      website: "Website",
      deciderPhone: "Phone",
    },
  ],
  [
    "Dynamics 365",
    "Accounts (company",
    {
      accountId: "(Do Not Modify) Account",
      accountName: "Company_Account Name",
      deciderName: "Company_Primary Contact",
      deciderPhone: "Company_Main Phone",
      address: "Company_Address_Street_1",
      city: "Company_Address_City",
      country: "Company_Adress_ Country",
      employees: "Company_Number of Employees",
      annualRevenue: "Company_Annual Revenue",
    },
  ],
  [
    "Dynamics 365 F&O",
    "Customers",
    {
      accountId: "CUSTOMERACCOUNT",
      accountName: "ORGANIZATIONNAME",
      employees: "ORGANIZATIONNUMBEROFEMPLOYEES",
      creditLimit: "CREDITLIMIT",
      paymentTermsDays: "PAYMENTTERMS",
      country: "PARTYCOUNTRY",
      city: "DELIVERYADDRESSCITY",
      province: "DELIVERYADDRESSSTATE",
      deciderPhone: "PRIMARYCONTACTPHONE",
    },
  ],
  [
    "悟空CRM (Wukong CRM 9)",
    "客户",
    {
      accountName: "客户名称",
      industry: "客户行业",
      website: "网址",
      owner: "负责人",
      updated: "更新时间",
      deciderPhone: "电话",
    },
  ],
  [
    "悟空CRM (Wukong CRM 9)",
    "联系人",
    { personName: "姓名", personAccountName: "客户名称", personTitle: "职务", personPhone: "手机" },
  ],
  [
    "悟空CRM (Wukong CRM 9)",
    "合同",
    {
      orderId: "合同编号",
      orderAccountName: "客户名称",
      orderDate: "下单时间",
      orderAmount: "合同金额",
      orderProduct: "产品",
      orderSalesperson: "负责人",
      orderStatus: "审核状态",
    },
  ],
  [
    "悟空-style CRM (Go)",
    "客户",
    {
      accountName: "客户名称",
      industry: "客户行业",
      website: "网址",
      owner: "负责人",
      updated: "更新时间",
      address: "详细地址",
      province: "省",
      city: "市",
      deciderPhone: "电话",
    },
  ],
  [
    "CRM9 fork",
    "客户导入",
    { owner: "负责人", industry: "行业", province: "省(*)", city: "市(*)", employees: "公司规模" },
  ],
  [
    "销售管理",
    "客户表",
    {
      accountId: "客户编号",
      accountName: "客户名称",
      parentId: "父级客户编码",
      industry: "行业",
      province: "省",
      city: "市",
      address: "详细地址",
      website: "公司网址",
      employees: "总人数",
      updated: "最近修改日",
      deciderPhone: "电话",
    },
  ],
  [
    "金蝶云星空",
    "销售出库单",
    {
      orderAccountId: "客户编码",
      orderAccountName: "客户",
      orderId: "单据编号",
      orderAmount: "金额_本位币",
      orderSalesperson: "销售员",
      orderProduct: "物料名称",
      orderQuantity: "实发数量",
      orderCurrency: "结算币别",
      orderDate: "到货日期",
      orderStatus: "单据状态",
    },
  ],
  [
    "回款",
    "媒体客户",
    {
      orderAccountName: "客户名称",
      orderDate: "月份",
      orderId: "合同编号",
      orderSalesperson: "负责人",
      orderProduct: "合作软件",
      orderAmount: "折扣后总价",
    },
  ],
  [
    "飞书",
    "代理商",
    { province: "省份", region: "签约区域", owner: "客户所有人", target: "年度目标（万元）" },
  ],
  [
    "Tableau",
    "订单",
    {
      orderId: "订单 ID",
      orderDate: "订单日期",
      orderAccountId: "客户 ID",
      orderAccountName: "客户名称",
      orderAmount: "销售额",
      orderMargin: "利润",
      orderQuantity: "数量",
      orderDiscount: "折扣",
      orderProduct: "类别",
      orderRegion: "地区",
      orderIndustry: "细分",
    },
  ],
];

const SURE = 0.8;

(present ? describe : describe.skip)("header lists of real CRM exports", () => {
  const outcomes = present ? headerLists(FILE).map(headerOutcome) : [];
  const outcomeOf = (system: string, object: string): HeaderOutcome => {
    const same = outcomes.filter(
      (outcome) => outcome.system.startsWith(system) && outcome.object.startsWith(object),
    );
    const shortest = [...same].sort((a, b) => a.object.length - b.object.length);
    if (shortest.length === 0) throw new Error(`no list ${system} ${object}`);
    return shortest[0];
  };

  it("have at least 95 % of the fields the add-in uses recognised", () => {
    const missed: string[] = [];
    let all = 0;
    for (const [system, object, fields] of EXPECTED) {
      const found = outcomeOf(system, object).fields;
      for (const [field, header] of Object.entries(fields)) {
        all++;
        if (found[field]?.header !== header)
          missed.push(`${system} ${object}: ${field} <- ${header}, got ${found[field]?.header ?? "nothing"}`);
      }
    }
    expect(missed.length / all).toBeLessThanOrEqual(0.05);
    expect(missed).toEqual([]);
  });

  it("have no field assigned to a wrong column at high confidence", () => {
    const wrong = EXPECTED.flatMap(([system, object, fields]) =>
      Object.entries(outcomeOf(system, object).fields)
        .filter(
          ([field, { header, confidence }]) =>
            confidence >= SURE && field in fields && fields[field] !== header,
        )
        .map(([field, { header }]) => `${system} ${object}: ${field} <- ${header}`),
    );
    expect(wrong).toEqual([]);
  });
});

describe("the header bench", () => {
  it("counts recognised headers and leaves blank ones out", () => {
    const outcome = headerOutcome({
      system: "S",
      object: "Orders",
      headers: ["", "Customer", "Order date", "Amount", "Foo"],
    });
    expect([outcome.kinds, outcome.recognised, outcome.headers]).toEqual([["orders"], 3, 4]);
  });
});
